// SPDX-License-Identifier: Apache-2.0
// What is personal of people, through the API: opened, written, held, erased; and for how long it is kept.
#include "operations.h"

namespace amity::people::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

Error no_keys() {
  return {Errc::unavailable,
          "this server has no folder for the keys of personal values",
          {},
          "amity serve with --keys and a folder"};
}

// Personal values stand in no answer that is kept for requests that are sent again: the verb notes the opening, and the
// values are read once that is committed.
class OpenIt {
 public:
  static constexpr auto access = contract::needs(Right::see_personal);
  OpenIt(server::Shared s, std::shared_ptr<commands::Writing const> writing, Keys keys)
      : s_(std::move(s)), writing_(std::move(writing)), keys_(std::move(keys)) {}

  void operator()(contract::OpenPersonalParameters const& asked, contract::OpeningInput const& input,
                  Session const& session, std::shared_ptr<http::Request const> const& request,
                  http::Completion const& completion) const {
    auto const refuse = [&](Error const& why) { completion(contract::respond_with(contract::problem_of(why))); };
    auto const office = partnerships::web::own_office(*s_->world.now(), session, asked.office);
    if (!office) return refuse(office.error());
    if (!*keys_) return refuse(no_keys());
    PersonId const id{asked.person};
    // Each look is written down: no key makes the second one the first.
    auto once = *request;
    once.fields = {};
    commands::run(
        *writing_, once, {session, Right::see_personal, "person.open", request->path()},
        [id, why = input.why](Command& command) -> Outcome<std::string> {
          auto const noted = note_opening(command, {id, 1, why});
          if (!noted) return Refused{noted.error()};
          return std::string{};
        },
        [completion, writing = writing_, keys = keys_, office = session.office,
         id](commands::Finished const& finished) {
          if (finished.broken || !finished.outcome)
            return completion(contract::respond_with(commands::problem_of(finished)));
          completion(opened(*writing, **keys, office, id));
        });
  }

 private:
  static http::Response opened(commands::Writing const& writing, KeyStore const& keys, OfficeId office, PersonId id) {
    auto transaction = writing.doorkeeper.database.read();
    auto const person = person_of(transaction, office, id);
    auto const personal = personal_of(transaction, keys, office, id);
    if (!personal) return contract::respond_with(contract::problem_of(personal.error()));
    auto const record = opened_record(person ? person->personal_version : 0, *personal);
    return contract::for_one_only(
        contract::respond_with_bytes(200, contract::json_text(record), "application/json", contract::Caching::none));
  }

  server::Shared s_;
  std::shared_ptr<commands::Writing const> writing_;
  Keys keys_;
};

struct ChangePersonal : Writes {
  Keys keys;
  static constexpr auto right = Right::see_personal;
  static constexpr std::string_view verb = "person.personal";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutPersonalParameters const& asked,
                                         contract::PersonalInput const& input) const {
    if (!*keys) return Refused{commands::Refusal{no_keys()}};
    return recorded(change_personal(command, **keys, PersonId{asked.person}, fields_of(input), seen_of(input)));
  }
};

struct HoldOne : Writes {
  static constexpr auto right = Right::erase_people;
  static constexpr std::string_view verb = "person.hold";
  Outcome<contract::Recorded> operator()(Command& command, contract::HoldPersonParameters const& asked,
                                         contract::HoldInput const& input) const {
    return recorded(hold_person(command, PersonId{asked.person}, input.why));
  }
};

struct ReleaseOne : Writes {
  static constexpr auto right = Right::erase_people;
  static constexpr std::string_view verb = "person.release";
  Outcome<contract::Recorded> operator()(Command& command, contract::ReleasePersonParameters const& asked) const {
    return recorded(release_person(command, PersonId{asked.person}));
  }
};

struct EraseOne : Writes {
  Forget forget;
  static constexpr auto right = Right::erase_people;
  static constexpr std::string_view verb = "person.erase";
  Outcome<contract::Recorded> operator()(Command& command, contract::ErasePersonParameters const& asked,
                                         contract::ErasureInput const& input) const {
    return recorded(erase_person(command, PersonId{asked.person}, input.version, forget));
  }
};

struct Retentions : Reading {
  static constexpr auto access = contract::needs(Right::erase_people);
  Result<contract::RetentionReport> operator()(contract::GetRetentionParameters const& asked,
                                               Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    contract::RetentionReport report{};
    for (auto const& rule : retention_rules(reading, session.office)) report.rules.push_back(rule_record(rule));
    for (auto const& due : overdue(reading, session.office, amity::today(s->clock)))
      report.due.push_back({due.person.value, word_of<contract::Retained>(due.what), due.due,
                            due.hold ? contract::Nullable<std::string>{std::optional{due.hold->why}}
                                     : contract::Nullable<std::string>{}});
    return report;
  }
};

struct ChangeRule : Writes {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "retention.put";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutRetentionRuleParameters const& asked,
                                         contract::RetentionInput const& input) const {
    return recorded(put_retention_rule(command, rule_of(retained_of(asked.what), input), seen_of(input)));
  }
};

}  // namespace

auto add_personal_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                             std::shared_ptr<commands::Writing const> const& writing, Keys const& keys,
                             Forget const& forget)
    -> contract::Registered<contract::OpenPersonal, contract::PutPersonal, contract::HoldPerson,
                            contract::ReleasePerson, contract::ErasePerson, contract::GetRetention,
                            contract::PutRetentionRule> {
  using commands::Later;
  return operations.add_later<contract::OpenPersonal>(OpenIt{s, writing, keys})
      .add_later<contract::PutPersonal>(Later<contract::PutPersonal, ChangePersonal>{writing, {{s}, keys}})
      .add_later<contract::HoldPerson>(Later<contract::HoldPerson, HoldOne>{writing, {{s}}})
      .add_later<contract::ReleasePerson>(Later<contract::ReleasePerson, ReleaseOne>{writing, {{s}}})
      .add_later<contract::ErasePerson>(Later<contract::ErasePerson, EraseOne>{writing, {{s}, forget}})
      .add<contract::GetRetention>(Retentions{{s, writing}})
      .add_later<contract::PutRetentionRule>(Later<contract::PutRetentionRule, ChangeRule>{writing, {{s}}})
      .done();
}

}  // namespace amity::people::web
