// SPDX-License-Identifier: Apache-2.0
#include "other_records.h"

#include "atlas/city_title.h"
#include "people/organisation.h"
#include "people/person.h"
#include "ui/links.h"
#include "ui/localizer.h"

namespace amity::notices::web {

using accounts::Right;

bool is_other_record(About const& about) {
  return about.kind == "partner" || about.kind == "person" || about.kind == "organisation" || about.kind == "account";
}

std::optional<std::string> title_of_other(db::Transaction& transaction, OfficeId office, accounts::Rights const& rights,
                                          About const& about, std::string const& language) {
  if (about.kind == "partner") {
    auto const city = atlas::city_title(transaction, CityId{about.id});
    if (!city) return std::nullopt;
    auto const named = choose(city->names, language).text;
    return named.empty() ? city->name : std::string(named);
  }
  if (about.kind == "account") {
    // Mails name nobody but their reader.
    if (!rights.contains(Right::manage_accounts)) return std::nullopt;
    return ui::Localizer{language}.text("notices.account", {{"n", std::to_string(about.id)}});
  }
  if (!rights.contains(Right::read_people)) return std::nullopt;
  if (about.kind == "person") {
    auto const person = people::person_of(transaction, office, people::PersonId{about.id});
    if (!person || person->erased_at) return std::nullopt;
    return ui::Localizer{language}.text("notices.person", {{"n", std::to_string(about.id)}});
  }
  auto const one = people::organisation_of(transaction, office, people::OrganisationId{about.id});
  return one ? std::optional{people::called(one->fields.for_office(), language)} : std::nullopt;
}

std::string path_of_other(db::Transaction& transaction, About const& about) {
  if (about.kind == "partner") {
    auto const city = atlas::city_title(transaction, CityId{about.id});
    return "/office/partners/" + (city ? city->id : "A" + std::to_string(about.id));
  }
  if (about.kind == "account") return "/office/people/person" + ui::query_text({{"id", std::to_string(about.id)}});
  auto const page = about.kind == "person" ? "/office/persons/person" : "/office/organisations/organisation";
  return page + ui::query_text({{"id", std::to_string(about.id)}});
}

}  // namespace amity::notices::web
