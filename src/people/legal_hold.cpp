// SPDX-License-Identifier: Apache-2.0
#include "people/legal_hold.h"

#include "columns.h"
#include "people/sql.h"
#include "refusals.h"

namespace amity::people {

using commands::Command;
using commands::Outcome;

namespace {

SubjectHeld read_held(db::Row const& row) {
  return {row.get<std::string>(0), {row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3)}};
}

// What everyone sees of letters is without those that are held, and those of a partner that is.
void shown_letters_are_others(Command& command) { command.touch("letters"); }

}  // namespace

std::vector<SubjectHeld> holds_of(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::all_holds, {{"office", office}}, read_held);
}

std::optional<Hold> hold_on(db::Transaction& transaction, OfficeId office, std::string_view subject) {
  auto const held = transaction.one(sql::find_hold, {{"office", office}, {"subject", subject}}, read_held);
  return held ? std::optional{held->hold} : std::nullopt;
}

std::map<PersonId, Hold> held_by_partner(db::Transaction& transaction, OfficeId office, PersonId person) {
  std::map<PersonId, Hold> held;
  // The first of a person's lines counts: who held it, why and when are of one hold.
  transaction.each(sql::holds_by_partner, {{"office", office}, {"person", person}}, [&](db::Row const& row) {
    held.emplace(row.get<PersonId>(0), Hold{row.get<std::string>(2), row.get<std::string>(3), row.get<std::string>(4)});
  });
  return held;
}

std::vector<PartnerHeld> partners_held(db::Transaction& transaction, OfficeId office, PersonId person) {
  return transaction.all(sql::holds_by_partner, {{"office", office}, {"person", person}}, [](db::Row const& row) {
    return PartnerHeld{row.get<CityId>(1), {row.get<std::string>(2), row.get<std::string>(3), row.get<std::string>(4)}};
  });
}

Outcome<std::int64_t> hold_subject(Command& command, std::string const& subject, std::string const& why) {
  if (is_blank(why)) return refused({wrong("why", {}, "empty", "a hold has a reason", "why nothing may be erased")});
  command.watch("legal_hold", {command.office(), subject});
  command.transaction().execute(sql::put_hold, {{"office", command.office()},
                                                {"subject", subject},
                                                {"by", command.actor()},
                                                {"why", why},
                                                {"at", amity::to_string(command.at())},
                                                {"salt", new_salt()}});
  shown_letters_are_others(command);
  command.name_subject(subject);
  return 1;
}

Outcome<std::int64_t> release_subject(Command& command, std::string const& subject) {
  command.name_subject(subject);
  if (!hold_on(command.transaction(), command.office(), subject)) return 0;
  command.watch("legal_hold", {command.office(), subject});
  command.transaction().execute(sql::drop_hold, {{"office", command.office()}, {"subject", subject}});
  shown_letters_are_others(command);
  return 1;
}

}  // namespace amity::people
