// SPDX-License-Identifier: Apache-2.0
// For how long what is personal is kept: rules as data, a nightly job that follows them, and a report of what should be
// gone and is not (office.md, 13).
#pragma once

#include "people/erasure.h"

#include <tuple>

namespace amity::people {

enum class Retained { contact, diet, notes, person };
inline constexpr std::array all_retained{Retained::contact, Retained::diet, Retained::notes, Retained::person};
std::string_view to_string(Retained what);
std::optional<Retained> parse_retained(std::string_view word);

// From when on the days count. post_ended: the end of their last post; from the last change of the record where they
// have none. written: the value's last change (of a person, the record's).
enum class RetentionStart { post_ended, written };
std::string_view to_string(RetentionStart start);
std::optional<RetentionStart> parse_retention_start(std::string_view word);

struct RetentionRule {
  Retained what{};
  RetentionStart after{};
  std::optional<int> days{};  // nothing: never by itself
  std::string source{};       // what it rests on; empty for a rule that came with the program
  std::int64_t version{};     // 0: it came with the program
  bool operator==(RetentionRule const&) const = default;
};
commands::FieldTexts texts_of(RetentionRule const& rule);

// What comes with the program, for the office to confirm or change (docs/people.md says why).
inline constexpr std::array retention_defaults{
    std::tuple{Retained::contact, RetentionStart::post_ended, std::optional{730}},
    std::tuple{Retained::diet, RetentionStart::written, std::optional{90}},
    std::tuple{Retained::notes, RetentionStart::post_ended, std::optional{730}},
    std::tuple{Retained::person, RetentionStart::post_ended, std::optional<int>{}}};
// One for each that is retained: the office's own, else the program's.
std::vector<RetentionRule> retention_rules(db::Transaction& transaction, OfficeId office);
// The version that stands then. Errors: days (not 0 to 36525), source (empty).
commands::Outcome<std::int64_t> put_retention_rule(commands::Command& command, RetentionRule const& wanted,
                                                   std::optional<commands::Seen> const& seen);

struct Due {
  PersonId person{};
  Retained what{};
  Day due{};
  std::optional<Hold> hold{};  // why it is not gone
  bool operator==(Due const&) const = default;
};
// What should be gone by that day, whatever the night left; by the day it was due.
std::vector<Due> overdue(db::Transaction& transaction, OfficeId office, Day today);

// Erases what is due of one person and not held; what was.
commands::Outcome<std::vector<Retained>> follow_rules(commands::Command& command, PersonId person, Day today,
                                                      Forget const& forget = {});

struct Followed {
  std::size_t erased{};
  std::size_t held{};
  std::size_t keys{};  // that sealed nothing any more, destroyed
  bool operator==(Followed const&) const = default;
};
// Of all offices, a command for each person; before them who is back from a backup, after them values whose key was
// destroyed elsewhere, and idle keys.
Followed follow_all_rules(db::Database& database, Clock const& clock, KeyStore const& keys, std::string const& actor,
                          Forget const& forget = {});

inline constexpr jobs::Kind retention_kind{.name = "people.retention", .job_class = jobs::Class::background};
// Follows the rules, then enqueues itself for the next night.
jobs::Handler retention_handler(db::Database& database, Clock clock, KeyStore const& keys, Forget forget = {});
void schedule_retention(db::Transaction& transaction, Clock const& clock, std::chrono::hours after);

}  // namespace amity::people
