// SPDX-License-Identifier: Apache-2.0
// A new partner: his city found in the atlas, or made; and the record of a city of the circle.
#include "atlas/web/documents.h"
#include "city_in_contract.h"
#include "pages.h"
#include "server/parameters.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>

namespace amity::curation::web {
namespace {

using accounts::Right;
using ui::FormField;
using Is = FormField::Is;

bool is_partner(AtDesk const& at, CityId city) {
  return std::ranges::any_of(at.world->reg.of(at.office.home), [&](auto place) {
    return at.world->reg.partnerships()[place].other(at.office.home) == city;
  });
}

json::array cities_found(AtDesk const& at, std::string const& text) {
  constexpr std::size_t most = 20;
  json::array list;
  auto const hits = at.world->search.query(text, {.limit = most});
  // A text that nobody can be called by finds nothing.
  if (!hits) return list;
  for (auto const& hit : *hits) {
    auto const* city = at.world->atlas.city(hit.city);
    if (city->id == at.office.home) continue;
    auto line = ui::city_view(at.localizer, atlas::web::city_name(*at.world, city->id));
    line["href"] = at.address("/partners/" + partnerships::web::id_of(*city));
    line["country"] = ui::country_name(at.localizer.language(), city->country);
    line["people"] = city->population ? ui::format_number(at.localizer.language(), *city->population) : std::string{};
    line["is_partner"] = is_partner(at, city->id);
    list.push_back(std::move(line));
  }
  return list;
}

http::Response new_partner_page(AtDesk const& at) {
  if (!has(at, Right::edit_partnerships)) return without_right(at, Right::edit_partnerships);
  auto const text = asked(at, "q");
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("curation.new_partner");
  content.description = at.localizer.text("curation.new_partner.lead");
  content.main = ui::render(
      "office_new_partner", at.localizer.language(),
      {{"partners", at.address("/partners")},
       {"action", register_address(at, "/partner")},
       {"q", text},
       {"asked", !text.empty()},
       {"cities", text.empty() ? json::array{} : cities_found(at, text)},
       {"add", has(at, Right::manage_rules) ? register_address(at, "/city") + ui::query_text({{"name_en", text}})
                                            : std::string{}}});
  return partnerships::web::desk_page(at, std::move(content));
}

// A city's record.

FormField plain(AtDesk const& at, Texts const& texts, std::string const& name, std::size_t most,
                std::string_view hint = {}) {
  return {.name = name,
          .label = at.localizer.text("curation.city." + name),
          .value = text_named(texts, name),
          .hint = hint.empty() ? std::string{} : at.localizer.text(hint),
          .most = most};
}

FormField needed(FormField field) {
  field.required = true;
  return field;
}

std::vector<FormField> city_fields(AtDesk const& at, Texts const& texts) {
  constexpr std::size_t name_length = 200;
  constexpr std::size_t word_length = 80;
  constexpr std::size_t number_length = 20;
  auto country = row_fields(at, List::policies, texts).front();
  country.label = at.localizer.text("curation.city.country");
  FormField sort{.name = "sort",
                 .label = at.localizer.text("curation.city.sort"),
                 .is = Is::choice,
                 .value = text_named(texts, "sort"),
                 .required = true};
  for (auto const* word : {"city", "district", "county", "province", "region"})
    sort.choices.push_back({word, at.localizer.word("curation.city.sort", word)});
  std::vector<FormField> fields;
  fields.reserve(interface_languages.size() + 8);
  for (auto const language : interface_languages)
    fields.push_back({.name = "name_" + std::string(language),
                      .label = at.localizer.text("curation.name_in",
                                                 {{"language", ui::language_name(at.localizer.language(), language)}}),
                      .value = text_named(texts, "name_" + std::string(language)),
                      .most = name_length,
                      .language = std::string(ui::html_language(language))});
  fields.push_back(plain(at, texts, "name_local", name_length));
  fields.push_back(plain(at, texts, "local_language", number_length, "curation.city.local_language.hint"));
  fields.push_back(needed(plain(at, texts, "slug", word_length, "curation.city.slug.hint")));
  fields.push_back(std::move(country));
  fields.push_back(std::move(sort));
  fields.push_back(plain(at, texts, "lat", number_length, "curation.city.position.hint"));
  fields.push_back(plain(at, texts, "lon", number_length));
  fields.push_back(plain(at, texts, "timezone", word_length, "curation.office.timezone.hint"));
  fields.push_back(plain(at, texts, "population", number_length));
  fields.push_back(plain(at, texts, "population_source", word_length));
  fields.push_back(plain(at, texts, "population_on", number_length, "office.date.hint"));
  fields.push_back(plain(at, texts, "wikidata", number_length, "curation.city.wikidata.hint"));
  fields.push_back(plain(at, texts, "geonames", number_length));
  auto aliases = plain(at, texts, "aliases", 20'000, "curation.city.aliases.hint");
  aliases.is = Is::lines;
  fields.push_back(std::move(aliases));
  return fields;
}

struct CityForm {
  std::optional<CityId> city;
  FormPage page;
  ui::Form form;
};

Hidden city_seen(AtDesk const& at, CityId city) {
  auto transaction = reading(at);
  Hidden hidden;
  for (auto const& [name, text] : kept_city(transaction, city).value_or(commands::FieldTexts{}))
    hidden.emplace_back("seen." + name, text);
  return hidden;
}

Result<CityForm> city_form(AtDesk const& at, Texts const* typed) {
  CityForm made;
  auto texts = typed != nullptr ? *typed : Texts{{"sort", "city"}, {"name_en", asked(at, "name_en")}};
  auto const id = asked(at, "id");
  if (!id.empty()) {
    auto const city = server::find_city(*at.world, id);
    if (!city) return Failure{city.error()};
    made.city = (*city)->id;
    auto transaction = reading(at);
    auto const kept = kept_city(transaction, *made.city).value_or(commands::FieldTexts{});
    if (typed == nullptr) texts = Texts(kept.begin(), kept.end());
    auto const name = at.localizer.city(atlas::web::city_name(*at.world, *made.city));
    made.page = {name,
                 at.localizer.text("curation.city.lead"),
                 {{at.address("/partners/" + partnerships::web::id_of(**city)), name}}};
  } else {
    made.page = {at.localizer.text("curation.new_city"),
                 at.localizer.text("curation.new_city.lead"),
                 {{register_address(at, "/partner"), at.localizer.text("curation.new_partner")}}};
  }
  made.form.id = "city";
  made.form.action = partnerships::web::with_once(register_address(at, "/city") +
                                                  (id.empty() ? std::string{} : ui::query_text({{"id", id}})));
  if (typed != nullptr)
    made.form.hidden = seen_in(*typed);
  else if (made.city)
    made.form.hidden = city_seen(at, *made.city);
  made.form.fields = city_fields(at, texts);
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = made.page.crumbs.front().first;
  return made;
}

http::Response city_page(AtDesk const& at) {
  if (!has(at, Right::manage_rules)) return without_right(at, Right::manage_rules);
  auto made = city_form(at, nullptr);
  if (!made) return partnerships::web::desk_problem(at, made.error());
  if (made->city)
    made->page.below = at.desk.fittings->journal(at, {"city/" + std::to_string(made->city->value)}, made->form.fields);
  return partnerships::web::form_page(at, made->page, made->form);
}

void city_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::manage_rules)) return completion(without_right(at, Right::manage_rules));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = city_form(at, &typed);
  if (!made) return completion(partnerships::web::desk_problem(at, made.error()));
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::OfficeCityInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made->form);
    return completion(partnerships::web::form_page(at, made->page, made->form, 422));
  }
  Sent sent{Right::manage_rules, made->city ? "city.put" : "city.add",
            "city/" + std::to_string(made->city.value_or(CityId{}).value)};
  sent.wrong = wrong_typed;
  sent.work = [city = made->city, texts = texts_of(*input), seen = seen_texts(*input)](commands::Command& command) {
    return as_done(city ? change_city(command, *city, texts, seen) : add_city(command, texts));
  };
  // The partner's page is where the new city becomes one.
  sent.done = at.address("/partners/" + text_named(typed, "slug"));
  sent.again = again_with(made->page);
  if (made->city) sent.seen_now = [city = *made->city](AtDesk const& again) { return city_seen(again, city); };
  partnerships::web::send(at, std::move(made->form), std::move(sent), completion);
}

}  // namespace

void add_city_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/register/partner", new_partner_page);
  partnerships::web::add_desk_page(router, desk, "/register/city", city_page);
  partnerships::web::add_desk_action(router, desk, "/register/city", city_sent);
}

}  // namespace amity::curation::web
