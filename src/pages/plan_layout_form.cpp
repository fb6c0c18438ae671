// SPDX-License-Identifier: Apache-2.0
#include "links.h"
#include "pages/format.h"
#include "plan_layout.h"

#include <array>
#include <utility>

namespace amity::pages {
namespace {

// The parameters of the contract with what they are where nothing is asked.
constexpr std::array weights{std::pair{"reach", "40"}, std::pair{"network", "15"}, std::pair{"first_ties", "15"},
                             std::pair{"fit", "15"}, std::pair{"access", "15"}};
constexpr std::array regions{"south-eastern-asia", "southern-asia", "eastern-asia", "central-asia",
                             "western-asia",       "africa",        "europe",       "oceania",
                             "north-america",      "south-america"};

std::string asked(Reader const& reader, std::string_view name, std::string_view otherwise = {}) {
  auto const value = value_of(reader.query, name);
  return std::string(value.empty() ? otherwise : value);
}

// What is wrong with a field, in the words of the problem; empty where nothing is.
std::string wrong(json::value const& problem, std::string_view field) {
  if (!problem.is_object() || text_at(problem, "field") != field) return {};
  auto const remedy = text_at(problem, "remedy");
  return std::string(text_at(problem, "detail")) + (remedy.empty() ? "" : " (" + std::string(remedy) + ")");
}

json::object field(Reader const& reader, json::value const& problem, std::string const& name,
                   std::string_view otherwise) {
  return {{"value", asked(reader, name, otherwise)}, {"wrong", wrong(problem, name)}};
}

json::array places(Tongue const& tongue, Site const& site, Reader const& reader) {
  auto const chosen = value_of(reader.query, "least_in");
  json::array options;
  for (auto const& region : list_at(site.office, "regions"))
    options.push_back(json::object{{"value", text_at(region, "slug")},
                                   {"text", worded(at(region, "name"), tongue.language()).text},
                                   {"selected", text_at(region, "slug") == chosen}});
  for (std::string_view const slug : regions)
    options.push_back(
        json::object{{"value", slug}, {"text", tongue.region(slug, site.office)}, {"selected", slug == chosen}});
  return options;
}

}  // namespace

json::object layout_form_view(Tongue const& tongue, Site const& site, Reader const& reader,
                              json::value const& problem) {
  json::array sliders;
  for (auto const& [name, otherwise] : weights)
    sliders.push_back(json::object{{"name", name},
                                   {"label", tongue.word("plan.layout.part", name)},
                                   {"value", asked(reader, name, otherwise)},
                                   {"wrong", wrong(problem, name)}});
  json::object view{{"action", page_address(reader.language, "/plan/layout")},
                    {"sliders", std::move(sliders)},
                    {"places", places(tongue, site, reader)},
                    {"problem", problem.is_object() ? text_at(problem, "detail") : std::string_view{}},
                    {"anywhere", value_of(reader.query, "least_in").empty()}};
  constexpr std::array fields{std::pair{"new", "12"},  std::pair{"by", ""},      std::pair{"within", "500"},
                              std::pair{"least", "0"}, std::pair{"max", ""},     std::pair{"max_per_country", "0"},
                              std::pair{"must", ""},   std::pair{"must_not", ""}};
  for (auto const& [name, otherwise] : fields)
    view["field_" + std::string(name)] = field(reader, problem, name, otherwise);
  // The contract's "min" stands in the form as a number and a place.
  if (auto const text = wrong(problem, "min"); !text.empty()) view["field_least"].as_object()["wrong"] = text;
  auto const has_more = !asked(reader, "by").empty() || !asked(reader, "max").empty() ||
                        !asked(reader, "must").empty() || !asked(reader, "must_not").empty();
  view["has_more"] = has_more;
  return view;
}

}  // namespace amity::pages
