// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/rows.h"

#include "ui/format.h"
#include "ui/links.h"
#include "ui/register_words.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace amity::partnerships::web {

using namespace ui;

namespace {

enum class Group { in_force, possible, doubtful, intended, ended, not_yet };

struct Shelf {
  Group group;
  std::string_view id;  // also the key of its messages: "group.<id>", "group.<id>.note"
};
constexpr std::array shelves{Shelf{Group::in_force, "in-force"}, Shelf{Group::possible, "possible"},
                             Shelf{Group::intended, "intended"}, Shelf{Group::doubtful, "doubtful"},
                             Shelf{Group::ended, "ended"}};

Group group_of(contract::Partner const& partner) {
  using contract::Stage;
  if (partner.doubtful || partner.stage == Stage::denied) return Group::doubtful;
  if (partner.in_force == Truth::yes) return Group::in_force;
  if (is_intended(partner.stage)) return Group::intended;
  if (partner.stage == Stage::ended || partner.stage == Stage::suspended) return Group::ended;
  if (partner.in_force == Truth::unknown) return Group::possible;
  return Group::not_yet;
}

// What was reached last and when, for ties that are not simply in force: "Letter of intent, 28 October 2021".
std::string last_step(Localizer const& localizer, contract::Partner const& partner) {
  for (auto step = partner.steps.rbegin(); step != partner.steps.rend(); ++step) {
    if (step->stage != partner.stage) continue;
    auto act = localizer.word("act", step->act);
    if (!step->on) return act;
    return localizer.text("row.step",
                          {{"act", act}, {"date", format_date(localizer.language(), amity::to_string(*step->on))}});
  }
  return {};
}

std::string note_of(Localizer const& localizer, contract::Partner const& partner, Group group) {
  switch (group) {
    case Group::doubtful:
      return localizer.text("row.doubtful", {{"sources", partner.sources}, {"conflicts", partner.conflicts}});
    case Group::intended:
    case Group::ended:
      return last_step(localizer, partner);
    case Group::in_force:
    case Group::possible:
    case Group::not_yet:
      return {};
  }
  return {};
}

json::object row_view(RowsOf const& of, Localizer const& localizer, contract::Partner const& partner, Group group) {
  auto const& city = partner.city;
  auto const slug = city.slug.value_or("");
  auto row = city_view(localizer, city);
  row["partnership"] = std::to_string(partner.partnership);
  row["slug"] = slug;
  row["href"] = of.home ? hall_address(localizer.language(), slug) : city_address(localizer.language(), city);
  row["evidence_href"] = of.home ? std::string{} : partnership_address(localizer.language(), partner.partnership);
  row["country"] = country_name(localizer.language(), city.country);
  row["kind"] = localizer.kind(partner.kind);
  row["mark"] = mark_of(partner.kind, partner.stage);
  row["since"] = date_view(localizer, partner.since);
  row["known_by"] =
      partner.known_by
          ? localizer.text("row.known_by",
                           {{"date", format_date(localizer.language(), amity::to_string(*partner.known_by))}})
          : std::string{};
  row["distance"] = partner.distance_km ? format_distance(localizer.language(), *partner.distance_km) : std::string{};
  row["note"] = note_of(localizer, partner, group);
  row["unsigned"] = group == Group::intended;
  return row;
}

// The order a reader asked for; "joined" is the contract's own.
void sort_partners(std::vector<contract::Partner const*>& partners, Localizer const& localizer,
                   std::string_view order) {
  using Key = std::pair<double, std::string>;
  auto const key = [&](contract::Partner const& partner) -> Key {
    auto const name = sort_key(localizer.language(), localizer.city(partner.city));
    if (order == "distance") return {partner.distance_km.value_or(std::numeric_limits<double>::max()), name};
    if (order == "country")
      return {0, sort_key(localizer.language(), country_name(localizer.language(), partner.city.country)) + name};
    if (order == "kind") return {static_cast<double>(partner.kind), name};
    return {0, name};
  };
  std::vector<std::pair<Key, contract::Partner const*>> keyed;
  keyed.reserve(partners.size());
  for (auto const* partner : partners) keyed.emplace_back(key(*partner), partner);
  std::stable_sort(keyed.begin(), keyed.end(), [](auto const& x, auto const& y) { return x.first < y.first; });
  std::transform(keyed.begin(), keyed.end(), partners.begin(), [](auto const& k) { return k.second; });
}

json::array columns(Reader const& reader, Localizer const& localizer, std::string_view order, RowsOf const& of) {
  constexpr std::array names{std::pair{"city", "city"}, std::pair{"country", "country"}, std::pair{"kind", "kind"},
                             std::pair{"joined", "since"}, std::pair{"distance", "distance"}};
  json::array out;
  for (auto const& [sort, name] : names) {
    auto const query =
        with(only(reader.query, {"as_of", "kind", "region"}), "sort", sort == std::string_view{"joined"} ? "" : sort);
    auto const current = order == sort;
    out.push_back(json::object{{"name", name},
                               {"text", localizer.text(std::string("column.") + name)},
                               {"href", page_address(reader.language, of.path) + query_text(query) + "#partners"},
                               {"sort", sort},
                               {"current", current},
                               {"number", name == std::string_view{"distance"}}});
  }
  return out;
}

json::object option(std::string_view value, std::string text, std::string_view chosen) {
  return {{"value", value}, {"text", std::move(text)}, {"selected", value == chosen}};
}

json::array kind_options(Localizer const& localizer, contract::Circle const& circle, std::string_view chosen) {
  json::array options;
  for (auto const& counted : circle.counts.by_kind)
    options.push_back(option(contract::to_string(counted.kind), localizer.kind(counted.kind), chosen));
  return options;
}

json::array region_options(Localizer const& localizer, std::optional<contract::OfficePage> const& office,
                           std::string_view chosen) {
  json::array options;
  if (office)
    for (auto const& region : office->regions)
      options.push_back(option(region.slug, localizer.region(region.slug, office), chosen));
  for (auto const* slug : {"africa", "asia", "europe", "north-america", "oceania", "south-america"})
    options.push_back(option(slug, localizer.region(slug, office), chosen));
  return options;
}

json::array hidden(Query const& query) {
  json::array fields;
  for (auto const& [name, value] : query) fields.push_back(json::object{{"name", name}, {"value", value}});
  return fields;
}

}  // namespace

json::object partners_view(Reader const& reader, contract::Circle const& shown, contract::Circle const& circle,
                           std::optional<contract::OfficePage> const& office, RowsOf const& of) {
  Localizer const localizer{reader.language};
  auto const page = page_address(reader.language, of.path);
  auto const asked = value_of(reader.query, "sort");
  auto const order = asked == "city" || asked == "country" || asked == "kind" || asked == "distance" ? asked : "joined";
  std::vector<contract::Partner const*> partners;
  for (auto const& partner : shown.partners) partners.push_back(&partner);
  if (order != "joined") sort_partners(partners, localizer, order);

  json::array groups;
  std::int64_t listed = 0;
  for (auto const& shelf : shelves) {
    json::array rows;
    for (auto const* partner : partners)
      if (group_of(*partner) == shelf.group) rows.push_back(row_view(of, localizer, *partner, shelf.group));
    if (rows.empty()) continue;
    auto const count = static_cast<std::int64_t>(rows.size());
    listed += count;
    auto const key = "group." + std::string(shelf.id);
    groups.push_back(json::object{{"id", shelf.id},
                                  {"quiet", shelf.group != Group::in_force},
                                  {"text", localizer.text(key)},
                                  {"count", format_number(reader.language, count)},
                                  {"note", localizer.text(key + ".note")},
                                  {"rows", std::move(rows)}});
  }
  auto const later = std::count_if(partners.begin(), partners.end(),
                                   [](auto const* partner) { return group_of(*partner) == Group::not_yet; });
  auto const kind = value_of(reader.query, "kind");
  auto const region = value_of(reader.query, "region");
  return {
      {"action", page + "#partners"},
      {"hidden", hidden(only(reader.query, {"as_of", "sort"}))},
      {"kinds", kind_options(localizer, circle, kind)},
      {"any_kind", kind.empty()},
      {"regions", region_options(localizer, office, region)},
      {"any_region", region.empty()},
      {"filtered", !kind.empty() || !region.empty()},
      {"all_href", page + query_text(only(reader.query, {"as_of", "sort"})) + "#partners"},
      {"columns", columns(reader, localizer, order, of)},
      {"groups", std::move(groups)},
      {"empty", listed == 0},
      {"later", later > 0 ? localizer.text("list.later", {{"n", static_cast<std::int64_t>(later)}}) : std::string{}},
      {"today_href", page + "#partners"}};
}

}  // namespace amity::partnerships::web
