// SPDX-License-Identifier: Apache-2.0
#include "guests/ended.h"

#include "commands/execute.h"
#include "guests/sql.h"
#include "rows.h"

namespace amity::guests {
namespace {

// guest 0: all. With the day on which they should be gone, whether that is over or not.
std::vector<EndedDue> all_with_days(db::Transaction& transaction, OfficeId office, GuestId guest) {
  return transaction.all(sql::ended_guests, {{"office", office}, {"guest", guest}}, [](db::Row const& row) {
    auto const ended = parse_day(row.text(3));
    return EndedDue{row.get<GuestId>(0), row.get<work::LetterId>(1), row.get<std::string>(2),
                    ended ? *ended + ended_guest_is_kept : end_of_time, row.get<std::optional<std::string>>(4)};
  });
}

}  // namespace

std::vector<EndedDue> ended_due(db::Transaction& transaction, OfficeId office, Day today) {
  auto due = all_with_days(transaction, office, {});
  std::erase_if(due, [&](EndedDue const& one) { return one.due > today; });
  return due;
}

commands::Outcome<std::int64_t> forget_guest(commands::Command& command, GuestId guest, Day today) {
  auto const all = all_with_days(command.transaction(), command.office(), guest);
  if (all.empty()) return 0;
  auto const& one = all.front();
  if (one.due > today || one.held_why)
    return refused(Errc::conflict, wrong({}, "not_now", "this guest's time is not over, or a legal hold stands",
                                         "a day after it, or the hold released"));
  command.watch("guest_link", {command.office(), guest});
  command.transaction().execute(sql::forget_guest, {{"office", command.office()}, {"id", guest}});
  command.name_subject(subject_of(one.letter));
  return 1;
}

std::size_t forget_ended(db::Database& database, Clock const& clock, std::string const& actor) {
  auto const today = std::chrono::floor<std::chrono::days>(clock());
  std::vector<std::pair<OfficeId, EndedDue>> all;
  {
    auto transaction = database.read();
    for (auto const office :
         transaction.all(sql::offices_with_guests, {}, [](db::Row const& row) { return row.get<OfficeId>(0); }))
      for (auto& one : ended_due(transaction, office, today))
        if (!one.held_why) all.emplace_back(office, std::move(one));
  }
  std::size_t forgotten = 0;
  for (auto const& [office, one] : all)
    if (commands::execute_value(
            database, clock, {office, {actor}, "guest.retention", subject_of(one.letter), {}, {}},
            [id = one.guest, today](commands::Command& command) { return forget_guest(command, id, today); }))
      ++forgotten;
  return forgotten;
}

}  // namespace amity::guests
