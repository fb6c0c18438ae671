// SPDX-License-Identifier: Apache-2.0
#include "rows.h"

#include <sstream>

namespace amity::partnerships {

LocalText read_texts(db::Row const& row, std::size_t first_column) {
  LocalText text;
  for (std::size_t i = 0; i < interface_languages.size(); ++i)
    if (auto const words = row.text(first_column + i); !words.empty())
      text.emplace(interface_languages.at(i), std::string(words));
  return text;
}

std::string joined(std::vector<std::string> const& words) {
  std::string line;
  for (auto const& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

std::vector<std::string> split(std::string_view words) {
  std::istringstream stream{std::string(words)};
  std::vector<std::string> parts;
  for (std::string word; stream >> word;) parts.push_back(word);
  return parts;
}

void read_said(db::Row const& row, std::size_t first_column, Assertion& assertion) {
  auto const c = first_column;
  if (!row.is_null(c)) assertion.kind = parse_kind(row.text(c));
  if (!row.is_null(c + 1)) assertion.stage = parse_stage(row.text(c + 1));
  assertion.signed_on = row.get<std::optional<PartialDate>>(c + 2);
  assertion.ended_on = row.get<std::optional<PartialDate>>(c + 3);
  assertion.said_by = parse_side(row.text(c + 4)).value_or(Side::none);
  assertion.confidence = parse_confidence(row.text(c + 5)).value_or(Confidence::low);
  assertion.as_of = row.get<std::optional<PartialDate>>(c + 6);
  assertion.note = row.get<std::string>(c + 7);
}

void read_description(db::Row const& row, std::size_t first_column, Source& source) {
  auto const c = first_column;
  source.kind = parse_source_kind(row.text(c)).value_or(SourceKind::list);
  source.name = row.get<std::string>(c + 1);
  source.url = row.get<std::string>(c + 2);
  source.published = row.get<std::optional<PartialDate>>(c + 3);
  source.retrieved = row.get<std::optional<PartialDate>>(c + 4);
  source.note = row.get<std::string>(c + 5);
}

void read_move(db::Row const& row, Move& move) {
  // The table holds words this program wrote; one it does not know comes from a newer program, which migrate() refuses.
  move.act = parse_act(row.text(0)).value_or(Act::sign);
  move.on = row.get<std::optional<PartialDate>>(1);
  move.authority = row.get<std::string>(2);
  move.document = row.get<std::string>(3);
  move.source = row.get<SourceId>(4);
  move.note = read_texts(row, 5);
}

}  // namespace amity::partnerships
