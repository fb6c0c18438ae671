// SPDX-License-Identifier: Apache-2.0
// The pages on the world's register.
#include "api/city_names.h"
#include "api/documents_world.h"
#include "counting.h"
#include "handlers.h"
#include "network_questions.h"
#include "page_makers.h"
#include "pages/pages.h"
#include "parameters.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace amity::api {
namespace {

constexpr std::size_t cities_of_a_page = 60;
constexpr std::size_t statements_of_a_page = 50;

// The slug of a city's hall, where it is a partner of the home city; empty otherwise.
std::string hall_of(Surroundings const& s, CityId city) {
  auto const home = home_of(s);
  if (!home) return {};
  for (auto const at : home->world->reg.of(home->city->id)) {
    auto const other = home->world->reg.partnerships()[at].other(home->city->id);
    if (other == city) return std::string(home->world->atlas.city(city)->slug);
  }
  return {};
}

Result<MadePage> city_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  if (auto const known = only(request, {"as_of", "kind", "region", "sort"}); !known) return Failure{known.error()};
  auto const world = s.world.now();
  auto const found = find_city(*world, request.path_parameter("id"));
  if (!found) return Failure{found.error()};
  auto const& city = principal(*world, **found);
  auto const* office = world->office_of(city.id);
  auto const today = office != nullptr ? day_at(s.clock, office->timezone) : today_of(s);
  auto const question = read_circle_question(request, today);
  if (!question) return Failure{question.error()};
  auto everything = *question;
  everything.kind.reset();
  everything.region.clear();
  auto circle = circle_document(*world, city, {everything, today});
  if (!circle) return Failure{circle.error()};
  pages::CityDocuments documents{city_document(*world, city, today), std::move(*circle), nullptr, nullptr,
                                 hall_of(s, city.id)};
  if (question->kind || !question->region.empty()) {
    auto shown = circle_document(*world, city, {*question, today});
    if (!shown) return Failure{shown.error()};
    documents.shown = std::move(*shown);
  }
  if (auto const home = home_of(s)) documents.home = city_brief(*home->world, *home->city);
  documents.suggest = suggest_state_of(s, *world, city);
  return pages::city_page(site_of(s), reader, documents);
}

// limit and cursor, with another length where none is asked for.
Result<Part> read_part(http::Request const& request, std::size_t length) {
  if (auto const known = only(request, {"limit", "cursor"}); !known) return Failure{known.error()};
  auto const page = read_page(request);
  if (!page) return Failure{page.error()};
  return Part{page->offset, request.query("limit") ? page->limit : length};
}

Result<MadePage> country_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  auto const part = read_part(request, cities_of_a_page);
  if (!part) return Failure{part.error()};
  auto const document = country_circle_document(*s.world.now(), request.path_parameter("code"), *part);
  if (!document) return Failure{document.error()};
  return pages::country_page(site_of(s), reader, *document);
}

Result<MadePage> partnership_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  if (auto const known = only(request, {}); !known) return Failure{known.error()};
  auto const world = s.world.now();
  auto const* partnership = find_partnership(*world, request.path_parameter("id"));
  if (partnership == nullptr) return fail(Errc::not_found, "no partnership has this id");
  auto const home = home_of(s);
  auto const ours = home && (partnership->a == home->city->id || partnership->b == home->city->id);
  auto const hall = ours ? hall_of(s, partnership->other(home->city->id)) : std::string{};
  return pages::partnership_page(site_of(s), reader, partnership_document(*world, *partnership, today_of(s)), hall);
}

// What a reader typed, with the cities it can mean.
pages::CityField field_of(World const& world, std::string const& text, std::string_view language) {
  pages::CityField field;
  field.text = text;
  if (text.empty()) return field;
  auto const meant = city_meant(world, text);
  if (meant.city != nullptr) {
    field.city = city_brief(world, *meant.city);
    // The name reads better than an id, where it leads back to the same city.
    auto const name = std::string(world.atlas.name_in(*meant.city, language).text);
    auto const by_name = atlas::parse_public_id(text) || world.atlas.by_slug(text) != nullptr;
    if (by_name && city_meant(world, name).city == meant.city) field.text = name;
    return field;
  }
  field.has_the_name = meant.has_the_name;
  for (auto const* city : meant.candidates)
    field.candidates.push_back(json::object{{"city", city_brief(world, *city)},
                                            {"admin1", text_or_null(city->admin1)},
                                            {"partners", world.reg.of(city->id).size()}});
  return field;
}

atlas::City const* city_in(World const& world, pages::CityField const& field) {
  if (!field.city.is_object()) return nullptr;
  auto const found = find_city(world, std::string_view{field.city.at("id").as_string()});
  return found ? *found : nullptr;
}

Result<MadePage> chain_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  if (auto const known = only(request, {"from", "to", "as_of", "kind", "sources"}); !known)
    return Failure{known.error()};
  auto const world = s.world.now();
  auto const today = today_of(s);
  auto const counting = read_counting(request, today);
  if (!counting) return Failure{counting.error()};
  auto const field = [&](char const* name) {
    return field_of(*world, std::string(request.query(name).value_or("")), reader.language);
  };
  auto const from = field("from");
  auto const to = field("to");
  auto const* start = city_in(*world, from);
  auto const* end = city_in(*world, to);
  json::value chain = nullptr;
  if (start != nullptr && end != nullptr) {
    auto answer = chain_between(*world, *start, *end, *counting);
    answer.today = today;
    chain = chain_document(*world, answer);
  }
  return pages::chain_page(site_of(s), reader, chain, from, to);
}

// `cities` once, with commas between, or once for each field of the form.
Result<std::vector<std::string>> typed_cities(http::Request const& request) {
  std::vector<std::string> typed;
  auto const given = request.query_all("cities");
  if (given.size() == 1)
    typed = split_at_commas(given.front());
  else
    for (auto const text : given)
      if (!text.empty()) typed.emplace_back(text);
  if (typed.size() <= most_compared) return typed;
  return fail(Errc::invalid, std::to_string(typed.size()) + " cities are more than can be compared", "cities",
              "two to six");
}

Result<MadePage> compare_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  auto rest = request.query_names();
  std::erase(rest, "cities");
  for (auto const name : rest)
    if (std::array<std::string_view, 3> const known{"as_of", "kind", "sources"};
        std::find(known.begin(), known.end(), name) == known.end() || request.query_all(name).size() > 1)
      return fail(Errc::invalid, "there is no such parameter here, or it stands there more than once",
                  std::string(name.substr(0, 80)), "cities, as_of, kind, sources");
  auto const world = s.world.now();
  auto const today = today_of(s);
  auto const counting = read_counting(request, today);
  if (!counting) return Failure{counting.error()};
  auto const typed = typed_cities(request);
  if (!typed) return Failure{typed.error()};
  std::vector<pages::CityField> fields;
  std::vector<atlas::City const*> cities;
  for (auto const& text : *typed) {
    fields.push_back(field_of(*world, text, reader.language));
    if (auto const* city = city_in(*world, fields.back())) cities.push_back(city);
  }
  json::value comparison = nullptr;
  if (cities.size() == fields.size() && cities.size() > 1)
    if (auto const answer = comparison_of(*world, cities, *counting, today))
      comparison = comparison_document(*world, *answer);
  return pages::compare_page(site_of(s), reader, comparison, fields);
}

Result<MadePage> sources_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  if (auto const known = only(request, {}); !known) return Failure{known.error()};
  return pages::sources_page(site_of(s), reader, sources_document(*s.world.now()));
}

Result<MadePage> source_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  auto const part = read_part(request, statements_of_a_page);
  if (!part) return Failure{part.error()};
  auto const world = s.world.now();
  auto const* use = world->sources.find(world->reg, request.path_parameter("id"));
  if (use == nullptr) return Failure{no_such_source(request.path_parameter("id"))};
  return pages::source_page(site_of(s), reader, source_page_document(*world, *use, *part));
}

Result<MadePage> network_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  if (auto const known = only(request, {}); !known) return Failure{known.error()};
  auto const network = network_now(s);
  return pages::network_page(site_of(s), reader, network ? json::value(*network) : json::value(nullptr));
}

constexpr std::array routes_of_the_register{PageRoute{"/partnerships/{id}", partnership_page},
                                            PageRoute{"/cities/{id}", city_page},
                                            PageRoute{"/countries/{code}", country_page},
                                            PageRoute{"/compare", compare_page},
                                            PageRoute{"/chain", chain_page},
                                            PageRoute{"/world/network", network_page},
                                            PageRoute{"/sources", sources_page},
                                            PageRoute{"/sources/{id}", source_page}};

}  // namespace

std::span<PageRoute const> register_pages() { return routes_of_the_register; }

}  // namespace amity::api
