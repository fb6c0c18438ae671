// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/note.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <utility>

namespace amity::partnerships::web {

using namespace ui;

namespace {

// How much a word of it weighs; a list's weighs more where both cities state the tie.
std::string weight_in_words(Localizer const& localizer, contract::SourceSummary const& source) {
  if (source.kind != contract::SourceKind::list) return localizer.word("rank", source.rank);
  return localizer.text("sources.weight_list", {{"n", source.by_both}});
}

json::object source_line(Localizer const& localizer, contract::SourceSummary const& source) {
  return {{"name", source_name(localizer, source)},
          {"href", source_address(localizer.language(), source)},
          {"kind", localizer.word("source", source.kind)},
          {"publisher", source.publisher.value_or("")},
          {"published", date_view(localizer, source.published)},
          {"retrieved", date_view(localizer, source.retrieved)},
          {"says", localizer.text("sources.says", {{"n", source.assertions}})},
          {"gone", source.gone > 0 ? localizer.text("sources.gone", {{"n", source.gone}}) : std::string{}}};
}

json::object source_fact(Localizer const& localizer, std::string_view key, std::string text, std::string href = {}) {
  return {{"label", localizer.text(key)}, {"text", std::move(text)}, {"href", std::move(href)}};
}

std::string date_in_words(Localizer const& localizer, std::optional<PartialDate> const& date) {
  return date ? format_date(localizer.language(), amity::to_string(*date)) : std::string{};
}

json::array source_facts(Localizer const& localizer, contract::SourceSummary const& source) {
  json::array facts;
  auto const add = [&](std::string_view key, std::string text, std::string href = {}) {
    if (!text.empty()) facts.push_back(source_fact(localizer, key, std::move(text), std::move(href)));
  };
  auto const url = safe_link(source.url.value_or(""));
  add("source.fact_kind", localizer.word("source", source.kind));
  add("source.fact_weight", weight_in_words(localizer, source));
  add("source.fact_publisher", source.publisher.value_or(""));
  add("source.fact_published", date_in_words(localizer, source.published));
  add("source.fact_retrieved", date_in_words(localizer, source.retrieved));
  add("source.fact_address", url, url);
  add("source.fact_licence", source.licence ? *source.licence : localizer.text("source.licence_unknown"),
      safe_link(source.licence_url.value_or("")));
  add("source.fact_says", format_number(localizer.language(), source.assertions));
  if (source.gone > 0) add("source.fact_gone", format_number(localizer.language(), source.gone));
  return facts;
}

std::string said_words(Localizer const& localizer, contract::SourcePageItem const& item) {
  std::string words;
  auto const add = [&](std::string const& part) {
    if (!part.empty()) words += (words.empty() ? std::string{} : localizer.text("list.separator")) + part;
  };
  auto const dated = [&](std::string_view key, std::optional<PartialDate> const& date) {
    return date ? localizer.text(key, {{"date", date_in_words(localizer, date)}}) : std::string{};
  };
  if (item.kind) add(localizer.kind(*item.kind));
  if (item.stage) add(localizer.word("stage", *item.stage));
  add(dated("statement.signed", item.signed_));
  add(dated("statement.ended", item.ended));
  if (words.empty()) words = localizer.text("statement.bare");
  using contract::SaidBy;
  if (item.said_by == SaidBy::both) add(localizer.text("said_by.both"));
  if (item.said_by == SaidBy::a) add(localizer.text("said_by.one", {{"city", localizer.city(item.a)}}));
  if (item.said_by == SaidBy::b) add(localizer.text("said_by.one", {{"city", localizer.city(item.b)}}));
  return words;
}

std::string decided_words(Localizer const& localizer, contract::SourcePageItem const& item) {
  std::string fields;
  for (auto const field : item.decides) {
    if (field == contract::PartnershipField::existence) continue;  // it would stand in almost every row
    fields += (fields.empty() ? std::string{} : localizer.text("list.separator")) + localizer.word("field", field);
  }
  return fields.empty() ? std::string{} : localizer.text("source.decides", {{"fields", std::string_view{fields}}});
}

json::array said_rows(Localizer const& localizer, contract::SourcePage const& source) {
  json::array rows;
  for (auto const& item : source.items)
    rows.push_back(json::object{
        {"pair", localizer.text("claims.pair", {{"a", localizer.city(item.a)}, {"b", localizer.city(item.b)}})},
        {"href", partnership_address(localizer.language(), item.partnership)},
        {"countries", country_name(localizer.language(), item.a.country) + " – " +
                          country_name(localizer.language(), item.b.country)},
        {"says", said_words(localizer, item)},
        {"decides", decided_words(localizer, item)},
        {"gone", item.gone ? localizer.text("partnership.last_seen", {{"date", date_in_words(localizer, item.as_of)}})
                           : std::string{}}});
  return rows;
}

}  // namespace

std::string sources_page(Site const& site, Reader const& reader, contract::SourceList const& page) {
  Localizer const localizer{reader.language};
  json::array groups;
  std::string last{"-"};
  for (auto const& source : page.sources) {
    auto const slug = source.office ? source.office->slug : std::string{};
    if (slug != last)
      groups.push_back(json::object{
          {"id", "sources-" + std::to_string(groups.size())},
          {"heading", slug.empty() ? localizer.text("sources.world")
                                   : localizer.text("sources.of",
                                                    {{"office", worded(source.office->name, reader.language).text}})},
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

std::string source_page(Site const& site, Reader const& reader, contract::SourcePage const& source) {
  Localizer const localizer{reader.language};
  auto const name = source_name(localizer, source);
  auto const here = source_address(reader.language, source);
  auto const cursor = value_of(reader.query, "cursor");
  auto rows = said_rows(localizer, source);
  json::object const view{
      {"sources_href", page_address(reader.language, "/sources")},
      {"name", name},
      {"note", ui::note_view(localizer, source.note)},
      {"facts", source_facts(localizer, source)},
      {"none", rows.empty()},
      {"rows", std::move(rows)},
      {"first_href", cursor.empty() || cursor == "0" ? std::string{} : here + "#says"},
      {"more_href",
       source.next ? here + query_text({{"limit", "50"}, {"cursor", *source.next}}) + "#says" : std::string{}},
      {"json_href", "/api/v1/sources/" + percent_encoded(source.id)}};
  Content content;
  content.name = "source";
  content.title = name;
  content.description = localizer.text("source.description", {{"name", std::string_view{name}}});
  content.main = render("source", reader.language, view);
  content.listed = cursor.empty();
  return in_layout(site, reader, content);
}

}  // namespace amity::partnerships::web
