// SPDX-License-Identifier: Apache-2.0
#include "journal/office_lines.h"

#include "journal/sql.h"

#include <algorithm>

namespace amity::journal {
namespace {

// "letter!_series.%": nothing of it is taken for any letter.
std::string pattern_of_verbs(std::string_view beginning) {
  if (beginning.empty()) return {};
  std::string pattern;
  for (auto const c : beginning) pattern += c == '_' ? std::string("!_") : std::string(1, c);
  return pattern + ".%";
}

std::array<std::string, 12> patterns_of(std::optional<LineKind> kind) {
  std::array<std::string, 12> patterns;
  auto const found = std::ranges::find_if(kinds_of_lines, [&](auto const& one) { return kind && one.kind == *kind; });
  if (found != kinds_of_lines.end()) std::ranges::transform(found->verbs, patterns.begin(), pattern_of_verbs);
  return patterns;
}

}  // namespace

std::optional<LineKind> parse_line_kind(std::string_view word) {
  auto const* const found = std::ranges::find(kinds_of_lines, word, &KindOfLines::word);
  return found == kinds_of_lines.end() ? std::nullopt : std::optional{found->kind};
}

std::vector<OfficeLine> lines_asked(db::Transaction& transaction, OfficeId office, LinesAsked const& asked) {
  auto const k = patterns_of(asked.kind);
  constexpr std::string_view after_all{"9999"};
  return transaction.all(sql::lines_asked,
                         {{"office", office},
                          {"before", asked.before},
                          {"from", asked.from},
                          {"until", asked.until.empty() ? after_all : std::string_view{asked.until}},
                          {"actor", asked.actor},
                          {"any_kind", std::int64_t{asked.kind ? 0 : 1}},
                          {"k0", k[0]},
                          {"k1", k[1]},
                          {"k2", k[2]},
                          {"k3", k[3]},
                          {"k4", k[4]},
                          {"k5", k[5]},
                          {"k6", k[6]},
                          {"k7", k[7]},
                          {"k8", k[8]},
                          {"k9", k[9]},
                          {"k10", k[10]},
                          {"k11", k[11]},
                          {"limit", asked.limit}},
                         [](db::Row const& row) {
                           return OfficeLine{row.integer(0), row.get<std::string>(1), row.get<std::string>(2),
                                             row.get<std::string>(3), row.get<std::string>(4)};
                         });
}

}  // namespace amity::journal
