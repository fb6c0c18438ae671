// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <utility>

namespace amity::partnerships::web {

using namespace ui;

namespace {

// How much a word of it weighs; a list's weighs more where both cities state the tie.
std::string weight_in_words(Localizer const& localizer, json::value const& source) {
  if (text_at(source, "kind") != "list") return localizer.word("rank", text_at(source, "rank"));
  return localizer.text("sources.weight_list", {{"n", integer_at(source, "by_both")}});
}

json::object source_line(Localizer const& localizer, json::value const& source) {
  auto const gone = integer_at(source, "gone");
  return {{"name", source_name(localizer, source)},
          {"href", source_address(localizer.language(), source)},
          {"kind", localizer.word("source", text_at(source, "kind"))},
          {"publisher", text_at(source, "publisher")},
          {"published", date_view(localizer, text_at(source, "published"))},
          {"retrieved", date_view(localizer, text_at(source, "retrieved"))},
          {"says", localizer.text("sources.says", {{"n", integer_at(source, "assertions")}})},
          {"gone", gone > 0 ? localizer.text("sources.gone", {{"n", gone}}) : std::string{}}};
}

json::object source_fact(Localizer const& localizer, std::string_view key, std::string text, std::string href = {}) {
  return {{"label", localizer.text(key)}, {"text", std::move(text)}, {"href", std::move(href)}};
}

json::array source_facts(Localizer const& localizer, json::value const& source) {
  json::array facts;
  auto const add = [&](std::string_view key, std::string text, std::string href = {}) {
    if (!text.empty()) facts.push_back(source_fact(localizer, key, std::move(text), std::move(href)));
  };
  auto const date = [&](std::string_view member) { return format_date(localizer.language(), text_at(source, member)); };
  auto const url = safe_link(text_at(source, "url"));
  add("source.fact_kind", localizer.word("source", text_at(source, "kind")));
  add("source.fact_weight", weight_in_words(localizer, source));
  add("source.fact_publisher", std::string(text_at(source, "publisher")));
  add("source.fact_published", date("published"));
  add("source.fact_retrieved", date("retrieved"));
  add("source.fact_address", url, url);
  auto const licence = std::string(text_at(source, "licence"));
  add("source.fact_licence", licence.empty() ? localizer.text("source.licence_unknown") : licence,
      safe_link(text_at(source, "licence_url")));
  add("source.fact_says", format_number(localizer.language(), integer_at(source, "assertions")));
  if (auto const gone = integer_at(source, "gone"); gone > 0)
    add("source.fact_gone", format_number(localizer.language(), gone));
  return facts;
}

std::string said_words(Localizer const& localizer, json::value const& item) {
  std::string words;
  auto const add = [&](std::string const& part) {
    if (!part.empty()) words += (words.empty() ? std::string{} : localizer.text("list.separator")) + part;
  };
  auto const dated = [&](std::string_view key, std::string_view member) {
    auto const date = text_at(item, member);
    return date.empty() ? std::string{} : localizer.text(key, {{"date", format_date(localizer.language(), date)}});
  };
  if (auto const kind = text_at(item, "kind"); !kind.empty()) add(localizer.kind(kind));
  if (auto const stage = text_at(item, "stage"); !stage.empty()) add(localizer.word("stage", stage));
  add(dated("statement.signed", "signed"));
  add(dated("statement.ended", "ended"));
  if (words.empty()) words = localizer.text("statement.bare");
  auto const side = text_at(item, "said_by");
  if (side == "both") add(localizer.text("said_by.both"));
  if (side == "a" || side == "b") add(localizer.text("said_by.one", {{"city", localizer.city(at(item, side))}}));
  return words;
}

std::string decided_words(Localizer const& localizer, json::value const& item) {
  std::string fields;
  for (auto const& field : list_at(item, "decides")) {
    if (field.as_string() == "existence") continue;  // it would stand in almost every row
    fields += (fields.empty() ? std::string{} : localizer.text("list.separator")) +
              localizer.word("field", std::string_view{field.as_string()});
  }
  return fields.empty() ? std::string{} : localizer.text("source.decides", {{"fields", std::string_view{fields}}});
}

json::array said_rows(Localizer const& localizer, json::value const& source) {
  json::array rows;
  for (auto const& item : list_at(source, "items")) {
    auto const as_of = text_at(item, "as_of");
    rows.push_back(json::object{
        {"pair",
         localizer.text("claims.pair", {{"a", localizer.city(at(item, "a"))}, {"b", localizer.city(at(item, "b"))}})},
        {"href", partnership_address(localizer.language(), integer_at(item, "partnership"))},
        {"countries", country_name(localizer.language(), text_at(at(item, "a"), "country")) + " – " +
                          country_name(localizer.language(), text_at(at(item, "b"), "country"))},
        {"says", said_words(localizer, item)},
        {"decides", decided_words(localizer, item)},
        {"gone", true_at(item, "gone")
                     ? localizer.text("partnership.last_seen", {{"date", format_date(localizer.language(), as_of)}})
                     : std::string{}}});
  }
  return rows;
}

}  // namespace

std::string sources_page(Site const& site, Reader const& reader, json::value const& page) {
  Localizer const localizer{reader.language};
  json::array groups;
  std::string last{"-"};
  for (auto const& source : list_at(page, "sources")) {
    auto const& office = at(source, "office");
    auto const slug = std::string(text_at(office, "slug"));
    if (slug != last)
      groups.push_back(json::object{
          {"id", "sources-" + std::to_string(groups.size())},
          {"heading",
           slug.empty() ? localizer.text("sources.world")
                        : localizer.text("sources.of", {{"office", worded(at(office, "name"), reader.language).text}})},
          {"sources", json::array{}}});
    last = slug;
    groups.back().as_object()["sources"].as_array().push_back(source_line(localizer, source));
  }
  json::object const view{
      {"world_href", register_address(reader.language)}, {"empty", groups.empty()}, {"groups", std::move(groups)}};
  Content content;
  content.name = "sources";
  content.title = localizer.text("sources.title");
  content.description = localizer.text("sources.lead");
  content.main = render("sources", reader.language, view);
  return in_layout(site, reader, content);
}

std::string source_page(Site const& site, Reader const& reader, json::value const& source) {
  Localizer const localizer{reader.language};
  auto const name = source_name(localizer, source);
  auto const here = source_address(reader.language, source);
  auto const next = text_at(source, "next");
  auto const cursor = value_of(reader.query, "cursor");
  auto rows = said_rows(localizer, source);
  json::object const view{
      {"sources_href", page_address(reader.language, "/sources")},
      {"name", name},
      {"note", text_at(source, "note")},
      {"facts", source_facts(localizer, source)},
      {"none", rows.empty()},
      {"rows", std::move(rows)},
      {"first_href", cursor.empty() || cursor == "0" ? std::string{} : here + "#says"},
      {"more_href",
       next.empty() ? std::string{} : here + query_text({{"limit", "50"}, {"cursor", std::string(next)}}) + "#says"},
      {"json_href", "/api/v1/sources/" + percent_encoded(text_at(source, "id"))}};
  Content content;
  content.name = "source";
  content.title = name;
  content.description = localizer.text("source.description", {{"name", std::string_view{name}}});
  content.main = render("source", reader.language, view);
  content.listed = cursor.empty();
  return in_layout(site, reader, content);
}

}  // namespace amity::partnerships::web
