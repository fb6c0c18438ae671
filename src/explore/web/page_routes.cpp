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
#include "server/contract_values.h"
#include "server/page.h"
#include "server/parameters.h"
#include "snapshot/city_names.h"
#include "work/published/web/documents.h"

#include <array>
#include <optional>
#include <utility>

namespace amity::explore::web {
namespace {

constexpr std::size_t cities_of_a_page = 60;

server::PageAnswer city_page(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  auto const asked = server::read_query<contract::GetCityCircleParameters>(request, {"sort"});
  if (!asked) return fields::Refused{asked.error()};
  auto const world = s.world.now();
  auto const found = server::find_city(*world, request.path_parameter("id"));
  if (!found) return Failure{found.error()};
  auto const& city = snapshot::principal(*world, **found);
  auto const* office = world->office_of(city.id);
  auto const today = office != nullptr ? snapshot::day_at(s.clock, office->timezone) : server::today_of(s);
  auto const question = partnerships::web::circle_question(*asked, today);
  auto everything = question;
  everything.kind.reset();
  everything.region.clear();
  auto circle = partnerships::web::circle_document(*world, city, {everything, today});
  if (!circle) return Failure{circle.error()};
  CityDocuments documents{.city = atlas::web::city_document(*world, city, today),
                          .circle = std::move(*circle),
                          .hall = partnerships::web::hall_of(s, city.id)};
  if (question.kind || !question.region.empty()) {
    auto shown = partnerships::web::circle_document(*world, city, {question, today});
    if (!shown) return Failure{shown.error()};
    documents.shown = std::move(*shown);
  }
  if (auto const home = server::home_of(s)) documents.home = atlas::web::city_brief(*home->world, *home->city);
  documents.suggest = planning::suggestions::web::suggest_state_of(s, *world, city);
  return web::city_page(partnerships::web::site_of(s), reader, documents);
}

server::PageAnswer country_page(server::ServerContext const& s, http::Request const& request,
                                ui::Reader const& reader) {
  auto const part = server::read_part(request, cities_of_a_page);
  if (!part) return fields::Refused{part.error()};
  auto const document = country_circle_document(*s.world.now(), request.path_parameter("code"), *part);
  if (!document) return Failure{document.error()};
  return web::country_page(partnerships::web::site_of(s), reader, *document);
}

server::PageAnswer world_page(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  if (auto const known = server::reject_unknown_parameters(request, {"city", "country", "from", "to"}); !known)
    return fields::Refused{known.error()};
  auto const home = server::home_of(s);
  auto const world = home ? home->world : s.world.now();
  auto const today = home ? home->today : snapshot::day_at(s.clock, "UTC");
  return web::world_page(partnerships::web::site_of(s), reader, {world_document(*world), today});
}

server::PageAnswer search_page(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  auto const home = server::home_of(s);
  if (!home) return Failure{home.error()};
  auto const circle =
      partnerships::web::circle_document(*home->world, *home->city, {{.as_of = home->today}, home->today});
  if (!circle) return Failure{circle.error()};
  if (request.query("q").value_or("").empty())
    return web::search_page(partnerships::web::site_of(s), reader, std::nullopt, *circle);
  auto const asked = server::read_query<contract::SearchParameters>(request);
  if (!asked) return fields::Refused{asked.error()};
  auto results = atlas::web::search_document(*home->world, *asked);
  if (!results) return Failure{results.error()};
  // Letters are told once, beside the first cities.
  constexpr std::int64_t most_letters{5};
  std::optional<contract::PublicLetterPage> letters;
  if (request.query("cursor").value_or("").empty()) {
    contract::ListPublicLettersParameters about;
    about.q = results->query;
    about.limit = most_letters;
    auto found = work::published::web::letters_page(*s.world.now(), about);
    if (!found) return Failure{found.error()};
    letters = *std::move(found);
  }
  return web::search_page(partnerships::web::site_of(s), reader, std::move(*results), *circle, letters);
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
    field.candidates.push_back({atlas::web::city_brief(world, *city), std::string(city->admin1),
                                server::count(world.reg.of(city->id).size())});
  return field;
}

atlas::City const* city_in(snapshot::World const& world, CityField const& field) {
  if (!field.city) return nullptr;
  auto const found = server::find_city(world, field.city->id);
  return found ? *found : nullptr;
}

// What of a chain or a comparison is not the cities, which the page reads as people type them.
struct ScopeAsked {
  std::optional<Day> as_of{};
  std::optional<contract::Kind> kind{};
  contract::SourceLevel sources{contract::SourceLevel::all};
};
ScopeAsked read_scope(fields::Reader& in) {
  auto const kinds = contract::listed(contract::words<contract::Kind>());
  auto const levels = contract::listed(contract::words<contract::SourceLevel>());
  return {in.optional<Day>("as_of"), in.optional<contract::Kind>("kind", contract::parse<contract::Kind>, kinds),
          in.optional<contract::SourceLevel>("sources", contract::parse<contract::SourceLevel>, levels)
              .value_or(contract::SourceLevel::all)};
}

server::PageAnswer chain_page(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  auto const source = fields::query_source(request.decoded.query);
  fields::Reader in(source);
  auto const asked = read_scope(in);
  auto const world = s.world.now();
  auto const field = [&](char const* name) {
    return field_of(*world, in.optional<std::string>(name, {.most = 200}).value_or(""), reader.language);
  };
  auto const from = field("from");
  auto const to = field("to");
  in.reject_unknown();
  if (in.failed()) return fields::Refused{in.errors()};
  auto const* start = city_in(*world, from);
  auto const* end = city_in(*world, to);
  auto const today = server::today_of(s);
  std::optional<contract::Chain> chain;
  if (start != nullptr && end != nullptr) {
    auto answer = chain_between(*world, *start, *end, claims::web::claim_scope(asked, today));
    answer.today = today;
    chain = chain_document(*world, answer);
  }
  return web::chain_page(partnerships::web::site_of(s), reader, chain, from, to);
}

// `cities` once, with commas between, or once for each field of the form.
std::vector<std::string> typed_cities(fields::Reader& in) {
  auto typed = in.list<std::string>("cities", {.most = 500}, {.most = 100});
  if (typed.size() == 1) typed = server::split_at_commas(typed.front());
  if (typed.size() > most_compared)
    in.refuse(
        "cities",
        Error{Errc::invalid, std::to_string(typed.size()) + " cities are more than can be compared", {}, "two to six"});
  return typed;
}

server::PageAnswer compare_page(server::ServerContext const& s, http::Request const& request,
                                ui::Reader const& reader) {
  auto const source = fields::query_source(request.decoded.query);
  fields::Reader in(source);
  auto const asked = read_scope(in);
  auto const typed = typed_cities(in);
  in.reject_unknown();
  if (in.failed()) return fields::Refused{in.errors()};
  auto const world = s.world.now();
  auto const today = server::today_of(s);
  std::vector<CityField> fields;
  std::vector<atlas::City const*> cities;
  for (auto const& text : typed) {
    fields.push_back(field_of(*world, text, reader.language));
    if (auto const* city = city_in(*world, fields.back())) cities.push_back(city);
  }
  std::optional<contract::Comparison> comparison;
  if (cities.size() == fields.size() && cities.size() > 1)
    if (auto const answer = comparison_of(*world, cities, claims::web::claim_scope(asked, today), today))
      comparison = comparison_document(*world, *answer);
  return web::compare_page(partnerships::web::site_of(s), reader, comparison, fields);
}

server::PageAnswer network_page(server::ServerContext const& s, http::Request const& request,
                                ui::Reader const& reader) {
  if (auto const known = server::reject_unknown_parameters(request); !known) return fields::Refused{known.error()};
  auto network = network_now(s);
  return web::network_page(partnerships::web::site_of(s), reader,
                           network ? std::optional{std::move(*network)} : std::nullopt);
}

constexpr std::array routes{server::PageRoute{"/world", world_page},
                            server::PageRoute{"/world/network", network_page, http::Cost::light, server::network_tags},
                            server::PageRoute{"/search", search_page},
                            server::PageRoute{"/cities/{id}", city_page, http::Cost::light, server::suggestion_tags},
                            server::PageRoute{"/countries/{code}", country_page},
                            server::PageRoute{"/compare", compare_page},
                            server::PageRoute{"/chain", chain_page}};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

}  // namespace amity::explore::web
