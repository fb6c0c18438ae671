// SPDX-License-Identifier: Apache-2.0
// People, organisations and posts, through the API.
#include "operations.h"
#include "people/legal_hold.h"

namespace amity::people::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

struct AllPersons : Reading {
  static constexpr auto access = contract::needs(Right::read_people);
  Result<contract::PersonList> operator()(contract::ListPersonsParameters const& asked, Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    PersonQuestion question;
    question.text = asked.q;
    question.language = asked.language;
    if (asked.organisation) question.organisation = OrganisationId{*asked.organisation};
    question.country = asked.country;
    question.erased = asked.erased;
    question.sort = asked.sort == contract::PeopleSort::newest ? PersonSort::newest : PersonSort::name;
    question.skip = asked.skip;
    question.limit = asked.limit;
    auto reading = transaction();
    auto const page = people_asked(reading, session.office, question);
    contract::PersonList list{page.all, {}};
    for (auto const& person : page.people) {
      auto const& fields = person.fields.for_office();
      list.persons.push_back({person.id.value, fields.name, fields.name_latin, fields.name_reading, fields.languages,
                              cap_lines(reading, session.office, caps_of(reading, session.office, person.id))});
    }
    return list;
  }
};

struct OnePerson : Reading {
  static constexpr auto access = contract::needs(Right::read_people);
  Result<contract::PersonRecord> operator()(contract::GetPersonParameters const& asked, Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    auto const person = person_of(reading, session.office, PersonId{asked.person});
    if (!person) return nothing_there("person");
    contract::PersonRecord record{};
    record.id = person->id.value;
    record.fields = seen_record(*person);
    record.personal_version = person->personal_version;
    for (auto const& [field, when] : personal_there(reading, session.office, person->id))
      record.personal.push_back(word_of<contract::PersonalField>(field));
    record.caps = cap_lines(reading, session.office, caps_of(reading, session.office, person->id));
    if (person->hold)
      record.hold = std::optional{contract::Hold{person->hold->by, person->hold->why, person->hold->at}};
    else if (auto const held = partners_held(reading, session.office, person->id); !held.empty())
      record.hold = std::optional{contract::Hold{held[0].hold.by, held[0].hold.why, held[0].hold.at}};
    record.erased_at = person->erased_at;
    return record;
  }
};

struct AddOnePerson : Writes {
  static constexpr auto right = Right::edit_people;
  static constexpr std::string_view verb = "person.add";
  Outcome<contract::PersonAdded> operator()(Command& command, contract::AddPersonParameters const&,
                                            contract::PersonInput const& input) const {
    auto const id = add_person(command, fields_of(input));
    if (!id) return Refused{id.error()};
    return contract::PersonAdded{id->value};
  }
};

struct ChangePerson : Writes {
  static constexpr auto right = Right::edit_people;
  static constexpr std::string_view verb = "person.change";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutPersonParameters const& asked,
                                         contract::PersonInput const& input) const {
    return recorded(change_person(command, PersonId{asked.person}, fields_of(input), seen_of(input)));
  }
};

struct AddOneCap : Writes {
  static constexpr auto right = Right::edit_people;
  static constexpr std::string_view verb = "cap.add";
  Outcome<contract::CapAdded> operator()(Command& command, contract::AddCapParameters const& asked,
                                         contract::CapInput const& input) const {
    auto const id = add_cap(command, PersonId{asked.person}, fields_of(input));
    if (!id) return Refused{id.error()};
    return contract::CapAdded{id->value};
  }
};

struct ChangeCap : Writes {
  static constexpr auto right = Right::edit_people;
  static constexpr std::string_view verb = "cap.change";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutCapParameters const& asked,
                                         contract::CapInput const& input) const {
    return recorded(change_cap(command, CapId{asked.cap}, fields_of(input), seen_of(input)));
  }
};

struct RemoveCap : Writes {
  static constexpr auto right = Right::edit_people;
  static constexpr std::string_view verb = "cap.remove";
  Outcome<contract::Recorded> operator()(Command& command, contract::DeleteCapParameters const& asked) const {
    return recorded(remove_cap(command, CapId{asked.cap}));
  }
};

struct AllOrganisations : Reading {
  static constexpr auto access = contract::needs(Right::read_people);
  Result<contract::OrganisationList> operator()(contract::ListOrganisationsParameters const& asked,
                                                Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    OrganisationQuestion question;
    question.text = asked.q;
    if (asked.kind) question.kind = kind_of(*asked.kind);
    question.country = asked.country;
    question.sort = asked.sort == contract::PeopleSort::newest ? OrganisationSort::newest : OrganisationSort::name;
    question.skip = asked.skip;
    question.limit = asked.limit;
    auto reading = transaction();
    auto const world = s->world.now();
    auto const page = organisations(reading, session.office, question);
    contract::OrganisationList list{page.all, {}};
    for (auto const& one : page.organisations) list.organisations.push_back(line_of(*world, one));
    return list;
  }
};

struct OneOrganisation : Reading {
  static constexpr auto access = contract::needs(Right::read_people);
  Result<contract::OrganisationRecord> operator()(contract::GetOrganisationParameters const& asked,
                                                  Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    auto const world = s->world.now();
    auto const organisation = organisation_of(reading, session.office, OrganisationId{asked.organisation});
    if (!organisation) return nothing_there("organisation");
    contract::OrganisationRecord record{organisation->id.value, seen_record(*world, *organisation), {}, {}};
    record.caps = cap_lines(reading, session.office, caps_at(reading, session.office, organisation->id));
    for (auto const& part : organisations_below(reading, session.office, organisation->id))
      record.parts.push_back(line_of(*world, part));
    return record;
  }
};

struct AddOneOrganisation : Writes {
  static constexpr auto right = Right::edit_people;
  static constexpr std::string_view verb = "organisation.add";
  Outcome<contract::OrganisationAdded> operator()(Command& command, contract::AddOrganisationParameters const&,
                                                  contract::OrganisationInput const& input) const {
    auto const id = add_organisation(command, fields_of(*s->world.now(), input));
    if (!id) return Refused{id.error()};
    return contract::OrganisationAdded{id->value};
  }
};

struct ChangeOrganisation : Writes {
  static constexpr auto right = Right::edit_people;
  static constexpr std::string_view verb = "organisation.change";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutOrganisationParameters const& asked,
                                         contract::OrganisationInput const& input) const {
    auto const world = s->world.now();
    return recorded(change_organisation(command, OrganisationId{asked.organisation}, fields_of(*world, input),
                                        seen_of(*world, input)));
  }
};

struct Preview : Reading {
  static constexpr auto access = contract::needs(Right::edit_people);
  Result<contract::PeopleListReport> operator()(contract::PreviewPeopleParameters const& asked,
                                                contract::PeopleListInput const& input, Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto const rows = read_people_table(input.text, contract::to_string(input.language));
    if (!rows) return Failure{Error{Errc::invalid, rows.error().message, rows.error().field, rows.error().remedy}};
    auto reading = transaction();
    return report_of(preview_people(reading, session.office, rows->rows), rows->separator);
  }
};

struct TakeIn : Writes {
  static constexpr auto right = Right::edit_people;
  static constexpr std::string_view verb = "people.take_in";
  Outcome<contract::PeopleListReport> operator()(Command& command, contract::TakeInPeopleParameters const&,
                                                 contract::PeopleListInput const& input) const {
    auto const rows = read_people_table(input.text, contract::to_string(input.language));
    if (!rows) return Refused{commands::Refusal{fields::Errors{rows.error()}}};
    auto const done = take_in_people(command, rows->rows);
    if (!done) return Refused{done.error()};
    return report_of(*done, rows->separator);
  }
};

}  // namespace

auto add_people_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListPersons, contract::AddPerson, contract::GetPerson, contract::PutPerson,
                            contract::AddCap, contract::PutCap, contract::DeleteCap, contract::ListOrganisations,
                            contract::AddOrganisation, contract::GetOrganisation, contract::PutOrganisation,
                            contract::PreviewPeople, contract::TakeInPeople> {
  using commands::Later;
  return operations.add<contract::ListPersons>(AllPersons{{s, writing}})
      .add_later<contract::AddPerson>(Later<contract::AddPerson, AddOnePerson>{writing, {{s}}})
      .add<contract::GetPerson>(OnePerson{{s, writing}})
      .add_later<contract::PutPerson>(Later<contract::PutPerson, ChangePerson>{writing, {{s}}})
      .add_later<contract::AddCap>(Later<contract::AddCap, AddOneCap>{writing, {{s}}})
      .add_later<contract::PutCap>(Later<contract::PutCap, ChangeCap>{writing, {{s}}})
      .add_later<contract::DeleteCap>(Later<contract::DeleteCap, RemoveCap>{writing, {{s}}})
      .add<contract::ListOrganisations>(AllOrganisations{{s, writing}})
      .add_later<contract::AddOrganisation>(Later<contract::AddOrganisation, AddOneOrganisation>{writing, {{s}}})
      .add<contract::GetOrganisation>(OneOrganisation{{s, writing}})
      .add_later<contract::PutOrganisation>(Later<contract::PutOrganisation, ChangeOrganisation>{writing, {{s}}})
      .add<contract::PreviewPeople>(Preview{{s, writing}})
      .add_later<contract::TakeInPeople>(Later<contract::TakeInPeople, TakeIn>{writing, {{s}}})
      .done();
}

}  // namespace amity::people::web
