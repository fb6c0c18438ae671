// SPDX-License-Identifier: Apache-2.0
// Who acts for whom, through the API, and what a deputy does.
#include "contract/generated/deputies.h"
#include "deputies.h"
#include "operations.h"
#include "work/letter_hand.h"

#include <algorithm>

namespace amity::work::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

contract::DeputyGrant grant_record(db::Transaction& transaction, OfficeId office, Grant const& grant, Day today) {
  contract::DeputyGrant record{};
  record.id = grant.id.value;
  record.giver = grant.fields.giver.value;
  record.deputy = grant.fields.deputy.value;
  for (auto const right : grant.fields.rights) record.rights.push_back(word_of<contract::DeputyRight>(right));
  record.from = grant.fields.from;
  record.until = grant.fields.until;
  record.standing = word_of<contract::GrantStanding>(standing_of(transaction, office, grant, today));
  record.granted_by = grant.granted_by;
  record.granted_at = grant.granted_at;
  record.revoked_by = grant.revoked_by;
  record.revoked_at = grant.revoked_at;
  return record;
}

struct AllGrants : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::DeputyGrantList> operator()(contract::ListDeputiesParameters const& asked,
                                               Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    auto const today = office_day(reading, session.office, s->clock());
    contract::DeputyGrantList list;
    for (auto const& grant : grants_seen(reading, session))
      list.grants.push_back(grant_record(reading, session.office, grant, today));
    return list;
  }
};

struct Make : Writes {
  static constexpr auto right = Right::read_office;
  static constexpr std::string_view verb = "deputy.grant";
  Outcome<contract::DeputyGranted> operator()(Command& command, contract::GrantDeputyParameters const&,
                                              contract::DeputyGrantInput const& input) const {
    GrantFields fields{
        accounts::AccountId{input.giver}, accounts::AccountId{input.deputy}, {}, input.from, input.until};
    for (auto const one : input.rights.value_or(std::vector<contract::DeputyRight>{}))
      if (auto const given = accounts::parse_right(contract::to_string(one))) fields.rights.insert(*given);
    auto const granted = grant_deputy(command, fields);
    if (!granted) return Refused{granted.error()};
    contract::DeputyGranted answer{granted->id.value, {}};
    auto const now = office_day(command.transaction(), command.office(), command.at());
    for (auto const& other : granted->overlaps)
      answer.overlaps.push_back(grant_record(command.transaction(), command.office(), other, now));
    return answer;
  }
};

struct TakeGrantBack : Writes {
  static constexpr auto right = Right::read_office;
  static constexpr std::string_view verb = "deputy.revoke";
  Outcome<contract::DeputyGrant> operator()(Command& command, contract::RevokeDeputyParameters const& asked) const {
    GrantId const id{asked.grant};
    if (auto const done = revoke_grant(command, id); !done) return Refused{done.error()};
    auto const now = office_day(command.transaction(), command.office(), command.at());
    return grant_record(command.transaction(), command.office(), *grant_of(command.transaction(), command.office(), id),
                        now);
  }
};

struct CountersignFor : Writes {
  static constexpr auto right = Right::read_letters;
  static constexpr std::string_view verb = "letter.countersign";
  Outcome<contract::Recorded> operator()(Command& command, contract::CountersignForAnotherParameters const& asked,
                                         contract::VerdictInput const& input) const {
    return recorded(countersign(command, LetterId{asked.letter},
                                {parse_verdict(contract::to_string(input.verdict)).value_or(Verdict::refuse),
                                 input.opinion, input.content_hash, GrantId{asked.grant}}));
  }
};

struct IssueFor : Writes {
  static constexpr auto right = Right::read_letters;
  static constexpr std::string_view verb = "letter.issue";
  Outcome<contract::LetterNumberGiven> operator()(Command& command, contract::IssueForAnotherParameters const& asked,
                                                  contract::IssueInput const& input) const {
    auto const number = issue(command, LetterId{asked.letter},
                              {SeriesId{input.series}, input.content_hash, input.signatory, today(command),
                               GrantId{asked.grant}, input.rule_reason});
    if (!number) return Refused{number.error()};
    return contract::LetterNumberGiven{number->series.value, number->year, number->number, number->text};
  }
};

struct GiveOpinionFor : Writes {
  static constexpr auto right = Right::read_letters;
  static constexpr std::string_view verb = "letter.opinion";
  Outcome<contract::Recorded> operator()(Command& command, contract::GiveOpinionForAnotherParameters const& asked,
                                         contract::LetterOpinionInput const& input) const {
    return recorded(
        return_from_hand(command, LetterId{asked.letter}, {LetterAct::opinion, input.opinion, GrantId{asked.grant}}));
  }
};

struct GiveBackFor : Writes {
  static constexpr auto right = Right::read_letters;
  static constexpr std::string_view verb = "letter.give_back";
  Outcome<contract::Recorded> operator()(Command& command, contract::GiveBackForAnotherParameters const& asked,
                                         contract::LetterReturnInput const& input) const {
    return recorded(
        return_from_hand(command, LetterId{asked.letter}, {LetterAct::give_back, input.reason, GrantId{asked.grant}}));
  }
};

}  // namespace

std::vector<Grant> grants_seen(db::Transaction& transaction, Session const& session) {
  auto grants = grants_of(transaction, session.office);
  if (session.rights.contains(Right::manage_accounts)) return grants;
  std::erase_if(grants, [&](Grant const& grant) {
    return session.account.value == 0 ||
           (grant.fields.giver != session.account && grant.fields.deputy != session.account);
  });
  return grants;
}

auto add_deputy_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListDeputies, contract::GrantDeputy, contract::RevokeDeputy,
                            contract::CountersignForAnother, contract::IssueForAnother, contract::GiveOpinionForAnother,
                            contract::GiveBackForAnother> {
  using commands::Later;
  return operations.add<contract::ListDeputies>(AllGrants{{s, writing}})
      .add_later<contract::GrantDeputy>(Later<contract::GrantDeputy, Make>{writing, {{s}}})
      .add_later<contract::RevokeDeputy>(Later<contract::RevokeDeputy, TakeGrantBack>{writing, {{s}}})
      .add_later<contract::CountersignForAnother>(
          Later<contract::CountersignForAnother, CountersignFor>{writing, {{s}}})
      .add_later<contract::IssueForAnother>(Later<contract::IssueForAnother, IssueFor>{writing, {{s}}})
      .add_later<contract::GiveOpinionForAnother>(
          Later<contract::GiveOpinionForAnother, GiveOpinionFor>{writing, {{s}}})
      .add_later<contract::GiveBackForAnother>(Later<contract::GiveBackForAnother, GiveBackFor>{writing, {{s}}})
      .done();
}

}  // namespace amity::work::web
