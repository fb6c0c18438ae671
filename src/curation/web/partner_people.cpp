// SPDX-License-Identifier: Apache-2.0
// Whom the office deals with at a partner's: organisations of that city, and who holds a post there.
#include "partner_views.h"
#include "people/in_city.h"
#include "ui/links.h"

namespace amity::curation::web {
namespace {

constexpr std::int64_t most_organisations = 30;
constexpr std::size_t most_people = 12;  // of one organisation

std::string page_of(OfPartner const& of, std::string_view path, std::int64_t id) {
  return of.at.address(path) + ui::query_text({{"id", std::to_string(id)}});
}

// "Draft a letter" to whom these words name.
std::string letter_to(OfPartner const& of, std::string const& words) {
  return has(of.at, accounts::Right::draft_letters) ? draft_address(of, words) : std::string{};
}

json::array people_view(OfPartner const& of, db::Transaction& transaction, people::OrganisationId organisation) {
  auto const& language = of.at.localizer.language();
  auto const today = snapshot::day_at(of.at.desk.s->clock, of.at.office.timezone);
  json::array list;
  for (auto const& cap : people::caps_at(transaction, of.at.office.id, organisation)) {
    auto const& fields = cap.fields.for_office();
    if (list.size() >= most_people || people::is_held(fields, today) == Truth::no) continue;
    auto const person = people::person_of(transaction, of.at.office.id, cap.person);
    if (!person || person->erased_at) continue;
    list.push_back(
        json::object{{"name", people::called(person->fields.for_office())},
                     {"post", std::string(choose(fields.post, language).text)},
                     {"href", page_of(of, "/persons/person", cap.person.value)},
                     {"write", letter_to(of, people::written(transaction, of.at.office.id, cap, language))}});
  }
  return list;
}

}  // namespace

std::string draft_address(OfPartner const& of, std::string const& correspondent) {
  ui::Query query{{"partner", partnerships::web::id_of(of.city)}};
  if (!correspondent.empty()) query.emplace_back("correspondent", correspondent);
  return of.at.address("/letters/draft") + ui::query_text(query);
}

json::array organisations_view(OfPartner const& of, db::Transaction& transaction) {
  json::array list;
  if (!has(of.at, accounts::Right::read_people)) return list;
  for (auto const& one : people::organisations_in(transaction, of.at.office.id, of.city.id, most_organisations)) {
    auto const name = people::called(one.fields.for_office(), of.at.localizer.language());
    auto persons = people_view(of, transaction, one.id);
    list.push_back(
        json::object{{"name", name},
                     {"kind", of.at.localizer.word("people.kind", people::to_string(one.fields.for_office().kind))},
                     {"href", page_of(of, "/organisations/organisation", one.id.value)},
                     {"write", letter_to(of, name)},
                     {"has_people", !persons.empty()},
                     {"people", std::move(persons)}});
  }
  return list;
}

}  // namespace amity::curation::web
