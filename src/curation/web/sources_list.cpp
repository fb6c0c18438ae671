// SPDX-License-Identifier: Apache-2.0
// The office's sources: narrowed, sorted, page by page; its views are saved; and as a file of what it shows.
#include "desk/web/live.h"
#include "desk/web/views.h"
#include "partnerships/recording.h"
#include "record_lists.h"
#include "ui/format.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

namespace amity::curation::web {
// Its words are those of the list of partners as well.
namespace of_sources {
namespace {

using accounts::Right;
using desk::web::Cell;
using desk::web::ListAt;
using partnerships::SourceKind;

constexpr std::array kinds_of_source{SourceKind::office, SourceKind::official, SourceKind::press, SourceKind::list};
constexpr std::array<std::string_view, 5> words_of_sort{"name", "kind", "published", "retrieved", "partners"};

ListAt list_at(AtDesk const& at) {
  return {"/register/sources", ui::only(at.request.decoded.query, {"q", "kind", "sort"})};
}

std::optional<http::Response> unknown_source_filter(AtDesk const& at) {
  return partnerships::web::unknown_filter(
      at,
      {{"kind", [](auto word) { return partnerships::parse_source_kind(word).has_value(); }},
       {"sort", [](auto word) { return std::ranges::find(words_of_sort, word) != words_of_sort.end(); }}},
      {"q"});
}

struct Line {
  std::string key;
  partnerships::SourceFields fields;
  std::int64_t partners{};  // of whom it says something
};

// Of how many of the office's partners each of its sources says something.
std::map<std::string, std::int64_t, std::less<>> partners_of_sources(AtDesk const& at) {
  auto const& reg = at.world->reg;
  std::map<std::string, std::int64_t, std::less<>> counts;
  for (auto const place : reg.of(at.office.home))
    for (auto const& assertion : reg.assertions(reg.partnerships()[place]))
      if (assertion.office == at.office.id)
        if (auto const* source = reg.source(assertion.office, assertion.source)) ++counts[source->key];
  return counts;
}

// What comes first is sorted by first; the newest day first, those without one last.
void sort_lines(AtDesk const& at, std::vector<Line>& lines) {
  auto const order = partnerships::web::asked(at, "sort");
  auto const newest = [&](std::optional<PartialDate> partnerships::SourceFields::*date) {
    std::ranges::stable_sort(lines, std::ranges::greater{}, [date](Line const& line) {
      auto const& day = line.fields.*date;
      return std::pair{day.has_value(), day ? day->latest() : Day{}};
    });
  };
  std::ranges::stable_sort(lines, {},
                           [&](Line const& line) { return ui::sort_key(at.localizer.language(), line.fields.name); });
  if (order == "kind") std::ranges::stable_sort(lines, {}, [](Line const& line) { return line.fields.kind; });
  if (order == "published") newest(&partnerships::SourceFields::published);
  if (order == "retrieved") newest(&partnerships::SourceFields::retrieved);
  if (order == "partners") std::ranges::stable_sort(lines, std::ranges::greater{}, &Line::partners);
}

struct Asked {
  std::vector<Line> lines;
  bool has_any{};  // before they were narrowed
};

Asked sources_asked(AtDesk const& at) {
  auto const kind = partnerships::parse_source_kind(partnerships::web::asked(at, "kind"));
  desk::web::AskedWords const words(at);
  auto const counts = partners_of_sources(at);
  Asked asked;
  auto transaction = reading(at);
  for (auto& source : partnerships::kept_sources(transaction, at.office.id)) {
    asked.has_any = true;
    auto const& fields = source.kept.value;
    if (kind && fields.kind != *kind) continue;
    if (!words.takes(fields.name + " " + source.key + " " + fields.url + " " + fields.note)) continue;
    auto const count = counts.find(source.key);
    asked.lines.push_back({source.key, fields, count == counts.end() ? 0 : count->second});
  }
  sort_lines(at, asked.lines);
  return asked;
}

json::object line_view(AtDesk const& at, Line const& line) {
  return {{"href", at.address("/source") + ui::query_text({{"key", line.key}})},
          {"name", line.fields.name},
          {"kind", at.localizer.word("office.source.kind", to_string(line.fields.kind))},
          {"published", ui::date_view(at.localizer, line.fields.published)},
          {"retrieved", ui::date_view(at.localizer, line.fields.retrieved)},
          {"partners", ui::format_number(at.localizer.language(), line.partners)}};
}

json::array kind_options(AtDesk const& at) {
  json::array options;
  for (auto const kind : kinds_of_source)
    options.push_back(desk::web::list_option(to_string(kind), at.localizer.word("office.source.kind", to_string(kind)),
                                             partnerships::web::asked(at, "kind")));
  return options;
}

void add_heads(AtDesk const& at, json::object& view) {
  auto const order = partnerships::web::asked(at, "sort");
  auto const head = [&](std::string_view sort, std::string_view message) {
    auto const is_sorted = order == sort || (order.empty() && sort == "name");
    return desk::web::sort_head(at, list_at(at), sort, is_sorted, at.localizer.text(message));
  };
  view["name_head"] = head("name", "office.source.name");
  view["kind_head"] = head("kind", "office.source.kind");
  view["published_head"] = head("published", "office.source.published");
  view["retrieved_head"] = head("retrieved", "office.source.retrieved");
  view["partners_head"] = head("partners", "office.partners");
}

http::Response sources_page(AtDesk const& at) {
  if (auto elsewhere = desk::web::opened_with(at, "sources")) return *std::move(elsewhere);
  if (auto wrong = unknown_source_filter(at)) return *std::move(wrong);
  auto const asked = sources_asked(at);
  auto const part = desk::web::part_asked(at, asked.lines.size());
  json::array shown;
  for (auto const& line : std::span(asked.lines).subspan(part.first, part.count)) shown.push_back(line_view(at, line));
  json::object view{
      {"register", register_address(at)},
      {"action", register_address(at, "/sources")},
      {"new_source", has(at, Right::edit_partnerships) ? at.address("/source") : std::string{}},
      {"q", partnerships::web::asked(at, "q")},
      {"kinds", kind_options(at)},
      {"sort", partnerships::web::asked(at, "sort")},
      {"save_view", desk::web::save_view(at, "sources")},
      {"count", at.localizer.text("office.sources.count", {{"n", static_cast<std::int64_t>(asked.lines.size())}})},
      {"is_none", !asked.has_any},
      {"has_sources", !asked.lines.empty()},
      {"sources", std::move(shown)}};
  add_heads(at, view);
  desk::web::add_ways(at, list_at(at), part, view);
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("office.sources");
  content.description = at.localizer.text("curation.lead.sources");
  content.main = ui::render("office_sources", at.localizer.language(), view);
  return partnerships::web::desk_page(at, std::move(content));
}

std::vector<std::string> heads_of_file(AtDesk const& at) {
  std::vector<std::string> heads;
  for (auto const* key : {"office.source.key", "office.source.name", "office.source.kind", "office.source.url",
                          "office.source.published", "office.source.retrieved", "office.partners", "office.note"})
    heads.push_back(at.localizer.text(key));
  return heads;
}

std::vector<Cell> cells_of(AtDesk const& at, Line const& line) {
  auto const date = [](std::optional<PartialDate> const& one) {
    if (!one) return Cell{};
    return one->day() == 0 ? Cell{amity::to_string(*one)} : Cell{one->earliest()};
  };
  return {line.key,
          line.fields.name,
          at.localizer.word("office.source.kind", to_string(line.fields.kind)),
          line.fields.url,
          date(line.fields.published),
          date(line.fields.retrieved),
          line.partners,
          line.fields.note};
}

http::Response sources_file(AtDesk const& at, std::filesystem::path const& folder) {
  if (auto wrong = unknown_source_filter(at)) return *std::move(wrong);
  desk::web::ListFile file{"sources", at.localizer.text("office.sources"), heads_of_file(at), {}};
  for (auto const& line : sources_asked(at).lines) file.rows.push_back(cells_of(at, line));
  return desk::web::list_file(at, folder, file);
}

}  // namespace
}  // namespace of_sources

void add_sources_list(http::Router& router, Desk const& desk, std::filesystem::path const& work) {
  partnerships::web::add_desk_page(router, desk, "/register/sources", of_sources::sources_page);
  partnerships::web::add_desk_page(
      router, desk, "/register/sources/export", [work](AtDesk const& at) { return of_sources::sources_file(at, work); },
      http::Cost::heavy);
}

void fit_sources_list(partnerships::web::Fittings& fittings) {
  fittings.lists.push_back(
      {"sources", "/register/sources", "office.sources", accounts::Right::read_office, {"q", "kind", "sort"}});
  fittings.deeds.insert(
      fittings.deeds.end(),
      {{"office.sources", "/register/sources", accounts::Right::read_office, "find.source"},
       {"palette.export.sources", "/register/sources/export?format=xlsx", accounts::Right::read_office}});
}

}  // namespace amity::curation::web
