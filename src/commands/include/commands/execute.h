// SPDX-License-Identifier: Apache-2.0
// The one way to write: authorise, lock, verb, journal, revision, commit.
#pragma once

#include "commands/command.h"

#include <map>
#include <type_traits>

namespace amity::commands {

using TouchesByOffice = std::map<OfficeId, std::vector<Touch>>;

// One command at once, in a transaction of its own: for the command line and its imports. Throws db::DatabaseError
// where the database cannot keep it; nothing of it is kept then.
Outcome<std::string> execute(db::Database& database, Clock const& clock, Request const& request, Verb const& verb);

// One command within a transaction that holds others too; it alone is undone where it is refused or throws. The caller
// has locked the office (lock_office), and hands what was touched to note_revisions() before it commits.
Outcome<std::string> execute_within(db::Transaction& transaction, journal::Tables const& tables, Clock const& clock,
                                    Request const& request, Verb const& verb, TouchesByOffice& touched);

// Writers of the same office wait for each other until the end of the transaction.
void lock_office(db::Transaction& transaction, OfficeId office);

// Counts each office's revision up and notes what it touched.
void note_revisions(db::Transaction& transaction, TouchesByOffice const& touched, Instant now);

// What others committed.
std::map<OfficeId, std::int64_t> revisions_of(db::Transaction& transaction);
// What an office's revisions after that one touched; nothing where that is not known any more.
std::optional<std::vector<Touch>> touched_since(db::Transaction& transaction, OfficeId office, std::int64_t revision);

// Forgets answers kept for repeated requests that are older than a day.
void forget_answers(db::Transaction& transaction, Instant now);

// execute() and execute_within() for work that gives a value of its own, such as a report, as Result<T>: what it fails
// with refuses it all.
template <class Work>
auto execute_value(db::Database& database, Clock const& clock, Request const& request, Work&& work) {
  std::invoke_result_t<Work&, Command&> value;
  auto const outcome = execute(database, clock, request, [&](Command& command) -> Outcome<std::string> {
    value = work(command);
    if (!value) return Refused{Refusal{value.error()}};
    return std::string{};
  });
  using Why = typename decltype(value)::error_type;
  if (value && !outcome) value = tl::unexpected<Why>(outcome.error().errors);
  return value;
}
template <class Work>
auto execute_value_within(db::Transaction& transaction, Clock const& clock, Request const& request, Work&& work) {
  std::invoke_result_t<Work&, Command&> value;
  journal::Tables const tables(transaction);
  TouchesByOffice touched;
  (void)execute_within(
      transaction, tables, clock, request,
      [&](Command& command) -> Outcome<std::string> {
        value = work(command);
        if (!value) return Refused{Refusal{value.error()}};
        return std::string{};
      },
      touched);
  note_revisions(transaction, touched, clock());
  return value;
}

}  // namespace amity::commands
