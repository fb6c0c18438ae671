// SPDX-License-Identifier: Apache-2.0
#include "work/deputy.h"

#include "acting.h"
#include "columns.h"
#include "db/id_sequence.h"
#include "refusals.h"
#include "words.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {

using accounts::Right;
using commands::Command;
using commands::Outcome;

namespace {

constexpr std::array grant_standing_words{Word{GrantStanding::coming, "coming"}, Word{GrantStanding::holds, "holds"},
                                          Word{GrantStanding::ended, "ended"}, Word{GrantStanding::revoked, "revoked"},
                                          Word{GrantStanding::dormant, "dormant"}};

Grant read_grant(db::Row const& row) {
  Grant grant;
  grant.id = row.get<GrantId>(0);
  grant.fields.giver = row.get<accounts::AccountId>(1);
  grant.fields.deputy = row.get<accounts::AccountId>(2);
  if (auto const rights = row.get<std::string>(3); !rights.empty())
    grant.fields.rights = accounts::parse_rights(rights).value_or(accounts::Rights{});
  grant.fields.from = day_at(row, 4).value_or(Day{});
  grant.fields.until = day_at(row, 5).value_or(Day{});
  grant.granted_by = row.get<std::string>(6);
  grant.granted_at = row.get<std::string>(7);
  grant.revoked_by = row.get<std::string>(8);
  if (!row.is_null(9)) grant.revoked_at = row.get<std::string>(9);
  return grant;
}

bool signs_in(std::optional<accounts::Account> const& account) {
  return account && account->state != accounts::AccountState::disabled;
}

bool shares_rights(accounts::Rights const& one, accounts::Rights const& other) {
  if (one.empty() || other.empty()) return true;
  return std::ranges::any_of(one, [&](Right right) { return other.contains(right); });
}

bool can_be_given(accounts::Account const& giver, accounts::Rights const& rights) {
  auto const is_had = [&](Right right) { return accounts::may(giver.fields.role, right); };
  if (rights.empty()) return std::ranges::any_of(deputy_rights, is_had);
  return std::ranges::all_of(rights, [&](Right right) {
    return std::ranges::find(deputy_rights, right) != deputy_rights.end() && is_had(right);
  });
}

fields::FieldError nobody_of(std::string field, accounts::AccountId id) {
  return wrong(std::move(field), std::to_string(id.value), "not_found", "nobody of this number signs in here",
               "somebody of the office");
}

void check_people(Command& command, GrantFields const& wanted, std::vector<fields::FieldError>& errors) {
  auto& transaction = command.transaction();
  auto const giver = accounts::account_of(transaction, command.office(), wanted.giver);
  auto const deputy = accounts::account_of(transaction, command.office(), wanted.deputy);
  if (!signs_in(giver)) errors.push_back(nobody_of("giver", wanted.giver));
  if (!signs_in(deputy)) errors.push_back(nobody_of("deputy", wanted.deputy));
  if (wanted.giver == wanted.deputy)
    errors.push_back(wrong("deputy", std::to_string(wanted.deputy.value), "oneself", "nobody is a deputy of their own",
                           "somebody else of the office"));
  if (signs_in(deputy) && !accounts::may(deputy->fields.role, Right::read_letters))
    errors.push_back(wrong("deputy", std::to_string(wanted.deputy.value), "cannot_read",
                           "whoever has this role reads no letters", "somebody whose role reads letters"));
  if (signs_in(giver) && !can_be_given(*giver, wanted.rights))
    errors.push_back(wrong("rights", accounts::to_string(wanted.rights), "not_to_give",
                           "these are not rights that can be given to a deputy by who has this role",
                           "countersign, issue_letters, own_tasks, as far as the giver has them"));
}

void check_days(Command& command, GrantFields const& wanted, std::vector<fields::FieldError>& errors) {
  auto const until = amity::to_string(wanted.until);
  if (wanted.until < wanted.from)
    errors.push_back(wrong("until", until, "before_start", "it ends before it begins", "the first day or later"));
  else if (wanted.until < office_day(command.transaction(), command.office(), command.at()))
    errors.push_back(wrong("until", until, "is_over", "this day is over at the office", "today or later"));
  else if ((wanted.until - wanted.from).count() >= longest_grant_days)
    errors.push_back(
        wrong("until", until, "grant_too_long", "somebody acts for another for a year at most", "a nearer day"));
}

// Whether who does it is this person, or sees to everybody's accounts.
bool speaks_for(Command& command, accounts::AccountId id) {
  auto const acting = acting_of(command);
  return (acting && acting->id == id) || acts_with(command, Right::manage_accounts);
}

}  // namespace

std::string_view to_string(GrantStanding standing) { return word_of(grant_standing_words, standing); }

GrantStanding standing_of(db::Transaction& transaction, OfficeId office, Grant const& grant, Day today) {
  if (!grant.revoked_at.empty()) return GrantStanding::revoked;
  if (today > grant.fields.until) return GrantStanding::ended;
  if (!signs_in(accounts::account_of(transaction, office, grant.fields.giver)) ||
      !signs_in(accounts::account_of(transaction, office, grant.fields.deputy)))
    return GrantStanding::dormant;
  return today < grant.fields.from ? GrantStanding::coming : GrantStanding::holds;
}

std::optional<Grant> grant_of(db::Transaction& transaction, OfficeId office, GrantId id) {
  return transaction.one(sql::find_grant, {{"office", office}, {"id", id}}, read_grant);
}
std::vector<Grant> grants_of(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::all_grants, {{"office", office}}, read_grant);
}
std::vector<Grant> grants_held(db::Transaction& transaction, OfficeId office, accounts::AccountId deputy, Day today) {
  return transaction.all(sql::grants_of_deputy,
                         {{"office", office}, {"deputy", deputy}, {"today", amity::to_string(today)}}, read_grant);
}

bool covers(db::Transaction& transaction, OfficeId office, Grant const& grant, Right right) {
  auto const& rights = grant.fields.rights;
  // What lies in the giver's hand goes with all that the giver may, and is no right that is given by itself.
  auto const is_of_hand = right == Right::read_letters && rights.empty();
  if (!is_of_hand && std::ranges::find(deputy_rights, right) == deputy_rights.end()) return false;
  auto const giver = accounts::account_of(transaction, office, grant.fields.giver);
  return (rights.empty() || rights.contains(right)) && giver && accounts::may(giver->fields.role, right);
}

Outcome<Granted> grant_deputy(Command& command, GrantFields const& wanted) {
  if (!speaks_for(command, wanted.giver))
    return refused(Errc::refused, wrong("giver", std::to_string(wanted.giver.value), "not_yours",
                                        "this is another's to give", "oneself, or a director"));
  std::vector<fields::FieldError> errors;
  check_people(command, wanted, errors);
  check_days(command, wanted, errors);
  if (!errors.empty()) return refused(std::move(errors));
  auto& transaction = command.transaction();
  auto const from = amity::to_string(wanted.from);
  auto const until = amity::to_string(wanted.until);
  Granted granted;
  granted.overlaps = transaction.all(
      sql::grants_of_giver_between,
      {{"office", command.office()}, {"giver", wanted.giver}, {"from", from}, {"until", until}}, read_grant);
  std::erase_if(granted.overlaps,
                [&](Grant const& other) { return !shares_rights(other.fields.rights, wanted.rights); });
  granted.id = GrantId{db::take_ids(transaction, command.office(), "deputy_grant")};
  command.watch("deputy_grant", {command.office(), granted.id});
  transaction.execute(sql::insert_grant, {{"office", command.office()},
                                          {"id", granted.id},
                                          {"giver", wanted.giver},
                                          {"deputy", wanted.deputy},
                                          {"rights", accounts::to_string(wanted.rights)},
                                          {"from", from},
                                          {"until", until},
                                          {"actor", command.actor()},
                                          {"at", amity::to_string(command.at())}});
  command.name_subject("deputy/" + std::to_string(granted.id.value));
  return granted;
}

Outcome<std::monostate> revoke_grant(Command& command, GrantId id) {
  auto const grant = grant_of(command.transaction(), command.office(), id);
  if (!grant)
    return commands::Refused{commands::Refusal{Error{Errc::not_found, "the office has no such grant", "grant", {}}}};
  if (!speaks_for(command, grant->fields.giver) && !speaks_for(command, grant->fields.deputy))
    return refused(Errc::refused, wrong({}, {}, "not_yours", "this is another's to give", "oneself, or a director"));
  if (!grant->revoked_at.empty()) return std::monostate{};
  command.watch("deputy_grant", {command.office(), id});
  command.transaction().execute(
      sql::revoke_grant,
      {{"office", command.office()}, {"id", id}, {"actor", command.actor()}, {"at", amity::to_string(command.at())}});
  command.name_subject("deputy/" + std::to_string(id.value));
  return std::monostate{};
}

}  // namespace amity::work
