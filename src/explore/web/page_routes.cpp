// SPDX-License-Identifier: Apache-2.0
// The pages on the world's register.
#include "atlas/web/documents.h"
#include "claims/web/claim_scope.h"
#include "explore/web/documents_world.h"
#include "explore/web/pages.h"
#include "explore/web/routes.h"
#include "network_questions.h"
#include "partnerships/web/circle_question.h"
#include "partnerships/web/documents.h"
#include "partnerships/web/site.h"
#include "planning/suggestions/web/state.h"
#include "server/context.h"
#include "server/page.h"
#include "server/parameters.h"
#include "snapshot/city_names.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace amity::explore::web {
namespace {

constexpr std::size_t cities_of_a_page = 60;

Result<server::MadePage> city_page(server::ServerContext const& s, http::Request const& request,
                                   ui::Reader const& reader) {
  if (auto const known = server::reject_unknown_parameters(request, {"as_of", "kind", "region", "sort"}); !known)
    return Failure{known.error()};
  auto const world = s.world.now();
  auto const found = server::find_city(*world, request.path_parameter("id"));
  if (!found) return Failure{found.error()};
  auto const& city = snapshot::principal(*world, **found);
  auto const* office = world->office_of(city.id);
  auto const today = office != nullptr ? snapshot::day_at(s.clock, office->timezone) : server::today_of(s);
  auto const question = partnerships::web::read_circle_question(request, today);
  if (!question) return Failure{question.error()};
  auto everything = *question;
  everything.kind.reset();
  everything.region.clear();
  auto circle = partnerships::web::circle_document(*world, city, {everything, today});
  if (!circle) return Failure{circle.error()};
  CityDocuments documents{atlas::web::city_document(*world, city, today), std::move(*circle), nullptr, nullptr,
                          partnerships::web::hall_of(s, city.id)};
  if (question->kind || !question->region.empty()) {
    auto shown = partnerships::web::circle_document(*world, city, {*question, today});
    if (!shown) return Failure{shown.error()};
    documents.shown = std::move(*shown);
  }
  if (auto const home = server::home_of(s)) documents.home = atlas::web::city_brief(*home->world, *home->city);
  documents.suggest = planning::suggestions::web::suggest_state_of(s, *world, city);
  return web::city_page(partnerships::web::site_of(s), reader, documents);
}

Result<server::MadePage> country_page(server::ServerContext const& s, http::Request const& request,
                                      ui::Reader const& reader) {
  auto const part = server::read_part(request, cities_of_a_page);
  if (!part) return Failure{part.error()};
  auto const document = country_circle_document(*s.world.now(), request.path_parameter("code"), *part);
  if (!document) return Failure{document.error()};
  return web::country_page(partnerships::web::site_of(s), reader, *document);
}

Result<server::MadePage> world_page(server::ServerContext const& s, http::Request const& request,
                                    ui::Reader const& reader) {
  if (auto const known = server::reject_unknown_parameters(request, {"city", "country", "from", "to"}); !known)
    return Failure{known.error()};
  auto const home = server::home_of(s);
  auto const world = home ? home->world : s.world.now();
  auto const today = home ? home->today : snapshot::day_at(s.clock, "UTC");
  return web::world_page(partnerships::web::site_of(s), reader, {world_document(*world), to_string(today)});
}

Result<server::MadePage> search_page(server::ServerContext const& s, http::Request const& request,
                                     ui::Reader const& reader) {
  auto const home = server::home_of(s);
  if (!home) return Failure{home.error()};
  auto const circle =
      partnerships::web::circle_document(*home->world, *home->city, {{.as_of = home->today}, home->today});
  if (!circle) return Failure{circle.error()};
  if (request.query("q").value_or("").empty())
    return web::search_page(partnerships::web::site_of(s), reader, nullptr, *circle);
  auto const results = atlas::web::search_document(*home->world, request);
  if (!results) return Failure{results.error()};
  return web::search_page(partnerships::web::site_of(s), reader, *results, *circle);
}

// What a reader typed, with the cities it can mean.
CityField field_of(snapshot::World const& world, std::string const& text, std::string_view language) {
  CityField field;
  field.text = text;
  if (text.empty()) return field;
  auto const meant = snapshot::city_meant(world, text);
  if (meant.city != nullptr) {
    field.city = atlas::web::city_brief(world, *meant.city);
    // The name reads better than an id, where it leads back to the same city.
    auto const name = std::string(world.atlas.name_in(*meant.city, language).text);
    auto const by_name = atlas::parse_public_id(text) || world.atlas.by_slug(text) != nullptr;
    if (by_name && snapshot::city_meant(world, name).city == meant.city) field.text = name;
    return field;
  }
  field.has_the_name = meant.has_the_name;
  for (auto const* city : meant.candidates)
    field.candidates.push_back(json::object{{"city", atlas::web::city_brief(world, *city)},
                                            {"admin1", server::text_or_null(city->admin1)},
                                            {"partners", world.reg.of(city->id).size()}});
  return field;
}

atlas::City const* city_in(snapshot::World const& world, CityField const& field) {
  if (!field.city.is_object()) return nullptr;
  auto const found = server::find_city(world, std::string_view{field.city.at("id").as_string()});
  return found ? *found : nullptr;
}

Result<server::MadePage> chain_page(server::ServerContext const& s, http::Request const& request,
                                    ui::Reader const& reader) {
  if (auto const known = server::reject_unknown_parameters(request, {"from", "to", "as_of", "kind", "sources"}); !known)
    return Failure{known.error()};
  auto const world = s.world.now();
  auto const today = server::today_of(s);
  auto const scope = claims::web::read_counting(request, today);
  if (!scope) return Failure{scope.error()};
  auto const field = [&](char const* name) {
    return field_of(*world, std::string(request.query(name).value_or("")), reader.language);
  };
  auto const from = field("from");
  auto const to = field("to");
  auto const* start = city_in(*world, from);
  auto const* end = city_in(*world, to);
  json::value chain = nullptr;
  if (start != nullptr && end != nullptr) {
    auto answer = chain_between(*world, *start, *end, *scope);
    answer.today = today;
    chain = chain_document(*world, answer);
  }
  return web::chain_page(partnerships::web::site_of(s), reader, chain, from, to);
}

// `cities` once, with commas between, or once for each field of the form.
Result<std::vector<std::string>> typed_cities(http::Request const& request) {
  std::vector<std::string> typed;
  auto const given = request.query_all("cities");
  if (given.size() == 1)
    typed = server::split_at_commas(given.front());
  else
    for (auto const text : given)
      if (!text.empty()) typed.emplace_back(text);
  if (typed.size() <= most_compared) return typed;
  return fail(Errc::invalid, std::to_string(typed.size()) + " cities are more than can be compared", "cities",
              "two to six");
}

Result<server::MadePage> compare_page(server::ServerContext const& s, http::Request const& request,
                                      ui::Reader const& reader) {
  auto rest = request.query_names();
  std::erase(rest, "cities");
  for (auto const name : rest)
    if (std::array<std::string_view, 3> const known{"as_of", "kind", "sources"};
        std::find(known.begin(), known.end(), name) == known.end() || request.query_all(name).size() > 1)
      return fail(Errc::invalid, "there is no such parameter here, or it stands there more than once",
                  std::string(name.substr(0, 80)), "cities, as_of, kind, sources");
  auto const world = s.world.now();
  auto const today = server::today_of(s);
  auto const scope = claims::web::read_counting(request, today);
  if (!scope) return Failure{scope.error()};
  auto const typed = typed_cities(request);
  if (!typed) return Failure{typed.error()};
  std::vector<CityField> fields;
  std::vector<atlas::City const*> cities;
  for (auto const& text : *typed) {
    fields.push_back(field_of(*world, text, reader.language));
    if (auto const* city = city_in(*world, fields.back())) cities.push_back(city);
  }
  json::value comparison = nullptr;
  if (cities.size() == fields.size() && cities.size() > 1)
    if (auto const answer = comparison_of(*world, cities, *scope, today))
      comparison = comparison_document(*world, *answer);
  return web::compare_page(partnerships::web::site_of(s), reader, comparison, fields);
}

Result<server::MadePage> network_page(server::ServerContext const& s, http::Request const& request,
                                      ui::Reader const& reader) {
  if (auto const known = server::reject_unknown_parameters(request, {}); !known) return Failure{known.error()};
  auto const network = network_now(s);
  return web::network_page(partnerships::web::site_of(s), reader,
                           network ? json::value(*network) : json::value(nullptr));
}

constexpr std::array routes{server::PageRoute{"/world", world_page},
                            server::PageRoute{"/world/network", network_page},
                            server::PageRoute{"/search", search_page},
                            server::PageRoute{"/cities/{id}", city_page},
                            server::PageRoute{"/countries/{code}", country_page},
                            server::PageRoute{"/compare", compare_page},
                            server::PageRoute{"/chain", chain_page}};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

}  // namespace amity::explore::web
