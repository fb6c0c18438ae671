// SPDX-License-Identifier: Apache-2.0
#include "ui/format.h"
#include "views.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amity::planning::layout::web {

using namespace ui;

namespace {

// The parameters of the contract with what they are where nothing is asked.
constexpr std::array weights{std::pair{"reach", "40"}, std::pair{"network", "15"}, std::pair{"first_ties", "15"},
                             std::pair{"fit", "15"}, std::pair{"access", "15"}};
constexpr std::array regions{"south-eastern-asia", "southern-asia", "eastern-asia", "central-asia",
                             "western-asia",       "africa",        "europe",       "oceania",
                             "north-america",      "south-america"};
constexpr std::array fields{std::pair{"new", "12"},     std::pair{"by", ""},
                            std::pair{"within", "500"}, std::pair{"least", "0"},
                            std::pair{"min", ""},       std::pair{"max", ""},
                            std::pair{"must", ""},      std::pair{"must_not", ""},
                            std::pair{"not_in", ""},    std::pair{"max_per_country", "0"}};
// Those behind "more conditions".
constexpr std::array more{"by", "min", "max", "must", "must_not", "not_in", "one_to_one", "one_per_country", "level"};

std::string asked(Reader const& reader, std::string_view name, std::string_view otherwise = {}) {
  auto const value = value_of(reader.query, name);
  return std::string(value.empty() ? otherwise : value);
}

// Where the problem's parameter stands in the form. A least number that was chosen in its own two fields is the
// contract's "min".
std::string_view field_of(LayoutReader const& who) {
  if (who.problem == nullptr || !who.problem->field) return {};
  std::string_view const field = *who.problem->field;
  auto const least = value_of(who.reader.query, "least");
  auto const has_own = !least.empty() && least != "0" && !value_of(who.reader.query, "least_in").empty();
  return field == "min" && has_own ? "least" : field;
}

std::string wrong(LayoutReader const& who, std::string_view field) {
  return field_of(who) == field ? problem_in_words(who) : std::string{};
}

// The office's own, by their slugs.
std::vector<std::string> office_regions(Site const& site) {
  std::vector<std::string> slugs;
  if (site.office)
    for (auto const& region : site.office->regions) slugs.push_back(region.slug);
  return slugs;
}

json::array places(LayoutReader const& who) {
  auto const chosen = value_of(who.reader.query, "least_in");
  json::array options;
  auto known = chosen.empty();
  auto const offer = [&](std::string_view slug) {
    known = known || slug == chosen;
    auto const name = who.localizer.region(slug, who.site.office);
    options.push_back(json::object{{"value", slug}, {"text", name}, {"selected", slug == chosen}});
  };
  for (auto const& slug : office_regions(who.site)) offer(slug);
  for (std::string_view const slug : regions) offer(slug);
  // Whatever an address asked for is not lost.
  if (!known) offer(chosen);
  return options;
}

json::object choice(LayoutReader const& who, std::string const& name, std::initializer_list<std::string_view> words) {
  auto const chosen = asked(who.reader, name, *words.begin());
  json::array options;
  for (auto const word : words)
    options.push_back(json::object{
        {"value", word}, {"text", who.localizer.word("plan.layout." + name, word)}, {"selected", word == chosen}});
  return {{"name", name},
          {"label", layout_label(who.localizer, name)},
          {"options", std::move(options)},
          {"wrong", wrong(who, name)}};
}

}  // namespace

Query layout_scenario(Query const& query) {
  return only(query,
              {"new", "by", "reach", "network", "first_ties", "fit", "access", "within", "max_per_country", "least",
               "least_in", "min", "max", "must", "must_not", "not_in", "one_to_one", "one_per_country", "level"});
}

json::object layout_form_view(LayoutReader const& who) {
  json::array sliders;
  for (auto const& [name, otherwise] : weights)
    sliders.push_back(json::object{{"name", name},
                                   {"label", layout_label(who.localizer, name)},
                                   {"value", asked(who.reader, name, otherwise)},
                                   {"wrong", wrong(who, name)}});
  json::object view{{"action", page_address(who.reader.language, "/plan/layout")},
                    {"sliders", std::move(sliders)},
                    {"places", places(who)},
                    {"problem", problem_in_words(who)},
                    {"anywhere", value_of(who.reader.query, "least_in").empty()}};
  for (auto const& [name, otherwise] : fields)
    view["field_" + std::string(name)] =
        json::object{{"value", asked(who.reader, name, otherwise)}, {"wrong", wrong(who, name)}};
  view["choices"] = json::array{choice(who, "one_to_one", {"off", "exchange", "exclude"}),
                                choice(who, "one_per_country", {"no", "yes"}),
                                choice(who, "level", {"any", "capital", "first", "second", "third"})};
  view["has_more"] = std::any_of(more.begin(), more.end(), [&](std::string_view name) {
    return !value_of(who.reader.query, name).empty() || field_of(who) == name;
  });
  return view;
}

}  // namespace amity::planning::layout::web
