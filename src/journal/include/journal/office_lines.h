// SPDX-License-Identifier: Apache-2.0
// The office's journal as its people read it: who did what when. Without what a line holds for the program (details,
// hashes); no line has personal values.
#pragma once

#include "core/id.h"
#include "db/database.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::journal {

// What lines are about, as one filters them; the words with which their verbs begin.
enum class LineKind { letters, tasks, people, partnerships, rules, accounts, desk };
struct KindOfLines {
  LineKind kind;
  std::string_view word;
  std::array<std::string_view, 12> verbs;  // "letter" of "letter.issue"; empty: no more
};
inline constexpr std::array kinds_of_lines{
    KindOfLines{LineKind::letters,
                "letters",
                {"letter", "letter_series", "letter_hold", "papers", "paper_template", "document", "guest"}},
    KindOfLines{LineKind::tasks, "tasks", {"task", "deputy"}},
    KindOfLines{LineKind::people, "people", {"person", "cap", "organisation", "people", "retention"}},
    KindOfLines{LineKind::partnerships,
                "partnerships",
                {"partnership", "assertion", "source", "statement", "partner", "hall", "region", "city", "office",
                 "review", "import", "step"}},
    KindOfLines{LineKind::rules, "rules", {"rules", "calendar"}},
    KindOfLines{LineKind::accounts, "accounts", {"account", "session", "token", "department", "identity", "mail"}},
    KindOfLines{LineKind::desk, "desk", {"comment", "view", "notices", "feed", "desk"}}};
std::optional<LineKind> parse_line_kind(std::string_view word);

struct LinesAsked {
  std::string actor{};             // "account:5"; programs_only: tokens, jobs, the command line; empty: everybody
  std::optional<LineKind> kind{};  // nothing: all
  std::string from{};              // a moment in UTC as lines have it; empty: from the first
  std::string until{};             // before that moment; empty: to the last
  std::int64_t before{};           // only lines with a smaller number; 0: all
  std::int64_t limit{100};
};
inline constexpr std::string_view programs_only{"programs"};

struct OfficeLine {
  std::int64_t seq{};
  std::string at;  // UTC, "2022-11-27T08:00:00.000Z"
  std::string actor;
  std::string verb;
  std::string subject;
  bool operator==(OfficeLine const&) const = default;
};
// The newest first.
std::vector<OfficeLine> lines_asked(db::Transaction& transaction, OfficeId office, LinesAsked const& asked);

}  // namespace amity::journal
