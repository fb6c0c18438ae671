// SPDX-License-Identifier: Apache-2.0
// The office's partners: narrowed, sorted, page by page; its views are saved; and as a file of what it shows.
#include "atlas/country.h"
#include "atlas/web/documents.h"
#include "desk/web/live.h"
#include "desk/web/views.h"
#include "journal/told.h"
#include "record_lists.h"
#include "ui/format.h"
#include "ui/register_words.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace amity::curation::web {
namespace {

using accounts::Right;
using desk::web::Cell;
using desk::web::ListAt;
using partnerships::Partnership;
using partnerships::Stage;

constexpr std::array stages_of_life{Stage::contact, Stage::intent,    Stage::exchange, Stage::approval, Stage::active,
                                    Stage::dormant, Stage::suspended, Stage::ended,    Stage::denied,   Stage::unknown};
constexpr std::array<std::string_view, 6> continents{"africa",        "asia",    "europe",
                                                     "north-america", "oceania", "south-america"};
constexpr std::array<std::string_view, 5> words_of_sort{"name", "country", "kind", "since", "changed"};
constexpr std::string_view only_doubt{"doubt"};

ListAt list_at(AtDesk const& at) {
  return {"/partners", ui::only(at.request.decoded.query, {"q", "kind", "stage", "region", "country", "show", "sort"})};
}

partnerships::OwnRegion const* own_region(AtDesk const& at, std::string_view slug) {
  auto const found = std::ranges::find(at.office.regions, slug, &partnerships::OwnRegion::slug);
  return found == at.office.regions.end() ? nullptr : &*found;
}

std::optional<http::Response> unknown_partner_filter(AtDesk const& at) {
  return partnerships::web::unknown_filter(
      at,
      {{"kind", [](auto word) { return partnerships::parse_kind(word).has_value(); }},
       {"stage", [](auto word) { return partnerships::parse_stage(word).has_value(); }},
       {"region", [&](auto word) { return own_region(at, word) != nullptr || atlas::find_region(word) != nullptr; }},
       {"country", [&](auto word) { return at.world->atlas.country(word) != nullptr; }},
       {"show", [](auto word) { return word == only_doubt; }},
       {"sort", [](auto word) { return std::ranges::find(words_of_sort, word) != words_of_sort.end(); }}},
      {"q"});
}

// Only weak sources state it, or sources contradict each other.
bool is_in_doubt(Partnership const& partnership) {
  return partnership.resolution.doubtful || !partnership.resolution.conflicts.empty();
}

// A partner as the list shows him.
struct Line {
  Partnership const* partnership{};
  atlas::City const* city{};
  std::string name;     // in the reader's language
  std::string country;  // the same
  std::string changed;  // UTC, as the journal has it; empty: not since it was imported
};

// When somebody last wrote about each: the partner, his partnership's record, his texts and pictures.
class Changes {
 public:
  Changes(AtDesk const& at, db::Transaction& transaction) {
    for (auto const* kind : {"partner/", "hall/", "city/", "partnership/"})
      moments_.merge(journal::newest_moments(transaction, at.office.id, kind));
  }
  std::string of(Partnership const& partnership, CityId city) const {
    auto const number = std::to_string(city.value);
    std::string newest;
    for (auto const& subject : {"partner/" + number, "hall/" + number, "city/" + number,
                                "partnership/" + std::to_string(partnership.id.value)})
      if (auto const found = moments_.find(subject); found != moments_.end()) newest = std::max(newest, found->second);
    return newest;
  }

 private:
  std::map<std::string, std::string> moments_;
};

// What the address asks for, but for its order.
class Asked {
 public:
  explicit Asked(AtDesk const& at)
      : at_(at),
        words_(at),
        kind_(partnerships::parse_kind(asked(at, "kind"))),
        stage_(partnerships::parse_stage(asked(at, "stage"))),
        region_(asked(at, "region")),
        country_(asked(at, "country")),
        own_(own_region(at, region_)),
        only_doubt_(!asked(at, "show").empty()) {
    // "th" and "TH" are one country.
    if (auto const* country = at.world->atlas.country(country_)) country_ = country->code;
  }

  bool takes(Line const& line) const {
    auto const& resolution = line.partnership->resolution;
    if (kind_ && resolution.kind != *kind_) return false;
    if (stage_ && resolution.stage != *stage_) return false;
    if (only_doubt_ && !is_in_doubt(*line.partnership)) return false;
    if (!country_.empty() && line.city->country != country_) return false;
    return (region_.empty() || lies_in_region(line.city->country)) && words_.takes(text_of(line));
  }

 private:
  static std::string asked(AtDesk const& at, std::string_view name) { return partnerships::web::asked(at, name); }

  bool lies_in_region(std::string_view code) const {
    if (own_ != nullptr) return std::ranges::binary_search(own_->countries, code);
    auto const* country = at_.world->atlas.country(code);
    return country != nullptr && atlas::lies_in(*country, region_);
  }
  // All his names, in whichever script.
  std::string text_of(Line const& line) const {
    auto text =
        line.name + " " + line.country + " " + std::string(line.city->name) + " " + std::string(line.city->slug);
    for (auto const& name : at_.world->atlas.names(*line.city)) text += " " + std::string(name.name);
    return text;
  }

  AtDesk const& at_;
  desk::web::AskedWords words_;
  std::optional<partnerships::Kind> kind_;
  std::optional<Stage> stage_;
  std::string region_;
  std::string country_;
  partnerships::OwnRegion const* own_;
  bool only_doubt_;
};

void sort_lines(AtDesk const& at, std::vector<Line>& lines) {
  auto const& language = at.localizer.language();
  auto const order = partnerships::web::asked(at, "sort");
  auto const by = [&](auto const& key) { std::ranges::stable_sort(lines, {}, key); };
  by([&](Line const& line) { return ui::sort_key(language, line.name); });
  if (order == "country") by([&](Line const& line) { return ui::sort_key(language, line.country); });
  if (order == "kind") by([](Line const& line) { return line.partnership->resolution.kind; });
  if (order == "since")
    by([](Line const& line) {
      auto const& signed_on = line.partnership->resolution.signed_on;
      return std::pair{!signed_on.has_value(), signed_on ? signed_on->earliest() : Day{}};
    });
  if (order == "changed") std::ranges::stable_sort(lines, std::ranges::greater{}, &Line::changed);
}

std::vector<Line> all_lines(AtDesk const& at) {
  auto const& world = *at.world;
  auto transaction = reading(at);
  Changes const changes(at, transaction);
  std::vector<Line> lines;
  for (auto const place : world.reg.of(at.office.home)) {
    auto const& partnership = world.reg.partnerships()[place];
    auto const* city = world.atlas.city(partnership.other(at.office.home));
    auto const& language = at.localizer.language();
    lines.push_back({&partnership, city, std::string(world.atlas.name_in(*city, language).text),
                     ui::country_name(language, city->country), changes.of(partnership, city->id)});
  }
  return lines;
}

std::vector<Line> lines_asked(AtDesk const& at, std::vector<Line> lines) {
  Asked const asked(at);
  std::erase_if(lines, [&](Line const& line) { return !asked.takes(line); });
  sort_lines(at, lines);
  return lines;
}

// On what the sources contradict each other: "signed, stage".
std::string disagreed_on(AtDesk const& at, Line const& line) {
  std::string fields;
  for (auto const& conflict : line.partnership->resolution.conflicts)
    fields += (fields.empty() ? "" : at.localizer.text("list.separator")) + at.localizer.word("field", conflict.field);
  return fields;
}

std::string partner_address(AtDesk const& at, Line const& line) {
  return at.address("/partners/" + partnerships::web::id_of(*line.city));
}

json::object line_view(AtDesk const& at, Line const& line) {
  auto const& resolution = line.partnership->resolution;
  auto view = ui::city_view(at.localizer, atlas::web::city_name(*at.world, line.city->id));
  view["href"] = partner_address(at, line);
  view["country"] = line.country;
  view["kind"] = at.localizer.kind(to_string(resolution.kind));
  view["stage"] = at.localizer.word("stage", to_string(resolution.stage));
  view["since"] = ui::date_view(at.localizer, resolution.signed_on);
  view["doubtful"] = resolution.doubtful;
  auto const fields = disagreed_on(at, line);
  view["disagree"] =
      fields.empty() ? std::string{} : at.localizer.text("office.partners.disagree", {{"fields", fields}});
  view["evidence"] = ui::partnership_address(at.localizer.language(), line.partnership->id.value);
  view["changed"] = line.changed.empty() ? std::string{} : partnerships::web::moment_at(at, line.changed);
  return view;
}

// The office's own regions, then the continents.
json::array region_options(AtDesk const& at) {
  auto const chosen = partnerships::web::asked(at, "region");
  json::array options;
  bool is_among{};
  auto const add = [&](std::string_view slug) {
    is_among = is_among || slug == chosen;
    options.push_back(desk::web::list_option(slug, region_name(at, slug), chosen));
  };
  for (auto const& region : at.office.regions) add(region.slug);
  for (auto const slug : continents) add(slug);
  // A part of a continent, which an address may name.
  if (!chosen.empty() && !is_among) add(chosen);
  return options;
}

// Those that have a partner, by their names.
json::array country_options(AtDesk const& at, std::span<Line const> lines) {
  auto const* asked = at.world->atlas.country(partnerships::web::asked(at, "country"));
  std::map<std::string, std::string> by_key;  // the code, by what it is sorted by
  auto const add = [&](std::string_view code) {
    auto const& language = at.localizer.language();
    by_key.emplace(ui::sort_key(language, ui::country_name(language, code)), code);
  };
  for (auto const& line : lines) add(line.city->country);
  if (asked != nullptr) add(asked->code);
  json::array options;
  for (auto const& [key, code] : by_key)
    options.push_back(desk::web::list_option(code, ui::country_name(at.localizer.language(), code),
                                             asked == nullptr ? std::string_view{} : std::string_view{asked->code}));
  return options;
}

json::array kind_options(AtDesk const& at) {
  json::array options;
  for (auto const kind : partnerships::all_kinds)
    options.push_back(desk::web::list_option(to_string(kind), at.localizer.kind(to_string(kind)),
                                             partnerships::web::asked(at, "kind")));
  return options;
}

json::array stage_options(AtDesk const& at) {
  json::array options;
  for (auto const stage : stages_of_life)
    options.push_back(desk::web::list_option(to_string(stage), at.localizer.word("stage", to_string(stage)),
                                             partnerships::web::asked(at, "stage")));
  return options;
}

json::object filter_view(AtDesk const& at, std::span<Line const> all) {
  auto const in_doubt = std::ranges::count_if(all, [](Line const& line) { return is_in_doubt(*line.partnership); });
  return {{"action", at.address("/partners")},
          {"q", partnerships::web::asked(at, "q")},
          {"kinds", kind_options(at)},
          {"stages", stage_options(at)},
          {"regions", region_options(at)},
          {"countries", country_options(at, all)},
          {"is_doubt", partnerships::web::asked(at, "show") == only_doubt},
          {"in_doubt", at.localizer.text("office.partners.doubt", {{"n", static_cast<std::int64_t>(in_doubt)}})},
          {"sort", partnerships::web::asked(at, "sort")}};
}

void add_heads(AtDesk const& at, json::object& view) {
  auto const order = partnerships::web::asked(at, "sort");
  auto const head = [&](std::string_view sort, std::string_view message) {
    auto const is_sorted = order == sort || (order.empty() && sort == "name");
    return desk::web::sort_head(at, list_at(at), sort, is_sorted, at.localizer.text(message));
  };
  view["name_head"] = head("name", "column.city");
  view["country_head"] = head("country", "column.country");
  view["kind_head"] = head("kind", "column.kind");
  view["since_head"] = head("since", "column.since");
  view["changed_head"] = head("changed", "tasks.changed");
}

http::Response partners_page(AtDesk const& at) {
  if (auto elsewhere = desk::web::opened_with(at, "partners")) return *std::move(elsewhere);
  if (auto wrong = unknown_partner_filter(at)) return *std::move(wrong);
  auto const live = desk::web::live_line(at, {"partner", "partnership", "hall", "city"});
  auto const all = all_lines(at);
  auto const lines = lines_asked(at, all);
  auto const part = desk::web::part_asked(at, lines.size());
  json::array shown;
  for (auto const& line : std::span(lines).subspan(part.first, part.count)) shown.push_back(line_view(at, line));
  auto view = filter_view(at, all);
  view["new_partner"] = has(at, Right::edit_partnerships) ? at.address("/register/partner") : std::string{};
  view["sources"] = register_address(at, "/sources");
  view["save_view"] = desk::web::save_view(at, "partners");
  view["count"] = at.localizer.text("office.partners.count", {{"n", static_cast<std::int64_t>(lines.size())}});
  view["is_none"] = all.empty();
  view["has_partners"] = !lines.empty();
  view["partners"] = std::move(shown);
  add_heads(at, view);
  desk::web::add_ways(at, list_at(at), part, view);
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("office.partners");
  content.description = content.title;
  content.main = live + ui::render("office_partners", at.localizer.language(), view);
  return partnerships::web::desk_page(at, std::move(content));
}

std::vector<std::string> heads_of_file(AtDesk const& at) {
  std::vector<std::string> heads;
  for (auto const* key : {"column.city", "curation.city.name_local", "column.country", "office.partners.country_code",
                          "column.kind", "field.stage", "column.since", "field.ended", "state.doubtful",
                          "office.partners.disagree_on", "tasks.changed", "curation.city.slug"})
    heads.push_back(at.localizer.text(key));
  return heads;
}

// A whole day is one for a spreadsheet; of others what is known: "1999".
Cell date_cell(std::optional<PartialDate> const& date) {
  if (!date) return {};
  return date->day() == 0 ? Cell{amity::to_string(*date)} : Cell{date->earliest()};
}

std::string local_name(AtDesk const& at, Line const& line) {
  for (auto const& name : at.world->atlas.names(*line.city))
    if (name.sort == atlas::NameSort::local) return std::string(name.name);
  return {};
}

std::vector<Cell> cells_of(AtDesk const& at, Line const& line) {
  auto const& resolution = line.partnership->resolution;
  return {line.name,
          local_name(at, line),
          line.country,
          std::string(line.city->country),
          at.localizer.kind(to_string(resolution.kind)),
          at.localizer.word("stage", to_string(resolution.stage)),
          date_cell(resolution.signed_on),
          date_cell(resolution.ended_on),
          resolution.doubtful ? at.localizer.text("state.doubtful") : std::string{},
          disagreed_on(at, line),
          line.changed.empty() ? std::string{} : partnerships::web::moment_at(at, line.changed),
          std::string(line.city->slug)};
}

http::Response partners_file(AtDesk const& at, std::filesystem::path const& folder) {
  if (auto wrong = unknown_partner_filter(at)) return *std::move(wrong);
  desk::web::ListFile file{"partners", at.localizer.text("office.partners"), heads_of_file(at), {}};
  for (auto const& line : lines_asked(at, all_lines(at))) file.rows.push_back(cells_of(at, line));
  return desk::web::list_file(at, folder, file);
}

}  // namespace

void add_partners_list(http::Router& router, Desk const& desk, std::filesystem::path const& work) {
  partnerships::web::add_desk_page(router, desk, "/partners", partners_page);
  partnerships::web::add_desk_page(
      router, desk, "/partners/export", [work](AtDesk const& at) { return partners_file(at, work); },
      http::Cost::heavy);
}

void fit_partners_list(partnerships::web::Fittings& fittings) {
  fittings.lists.push_back({"partners",
                            "/partners",
                            "office.partners",
                            Right::read_office,
                            {"q", "kind", "stage", "region", "country", "show", "sort"}});
  fittings.deeds.push_back({"palette.export.partners", "/partners/export?format=xlsx", Right::read_office});
}

}  // namespace amity::curation::web
