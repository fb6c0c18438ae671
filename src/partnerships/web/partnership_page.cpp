// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/hall_story.h"
#include "partnerships/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/note.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::partnerships::web {

using namespace ui;

namespace {

using contract::PartnershipField;

contract::Source const* source_of(contract::Partnership const& partnership, std::string const& id) {
  for (auto const& assertion : partnership.assertions)
    if (assertion.source.id == id) return &assertion.source;
  return nullptr;
}

json::array provenance_view(Localizer const& localizer, contract::Partnership const& partnership, Sources& sources) {
  json::array rows;
  for (auto const& one : partnership.fields) {
    auto const value = one.value.value_or("");
    // What nobody speaks of, and needs not be spoken of, is no row.
    if (one.field == PartnershipField::ended && value.empty()) continue;
    // All are unsure: that is not the same rule as one being surer than another.
    auto const rule = value == "doubtful" ? std::string_view{"doubtful"} : to_string(one.rule);
    rows.push_back(
        json::object{{"field", localizer.word("field", one.field)},
                     {"value", value.empty() ? std::string{} : value_in_words(localizer, one.field, value)},
                     {"rule", localizer.word("verdict", rule)},
                     {"references", one.source ? sources.references(localizer, {source_of(partnership, *one.source)})
                                               : json::array{}}});
  }
  return rows;
}

// Whether that source has the word on the field.
bool decides(contract::Partnership const& partnership, contract::Assertion const& assertion, PartnershipField field) {
  return std::any_of(partnership.fields.begin(), partnership.fields.end(), [&](auto const& one) {
    return one.field == field && one.source && *one.source == assertion.source.id;
  });
}

json::object cell(std::string text, bool counts) { return {{"text", std::move(text)}, {"counts", counts}}; }

std::string side_in_words(Localizer const& localizer, contract::Partnership const& partnership, contract::SaidBy side) {
  switch (side) {
    case contract::SaidBy::a:
      return localizer.city(partnership.a);
    case contract::SaidBy::b:
      return localizer.city(partnership.b);
    case contract::SaidBy::both:
      return localizer.text("partnership.both");
    case contract::SaidBy::none:
      return {};
  }
  return {};
}

// The day of which it speaks, or when it was seen last.
std::string speaks_of(Localizer const& localizer, contract::Assertion const& assertion) {
  auto const& source = assertion.source;
  auto const& date = assertion.as_of ? assertion.as_of : source.published ? source.published : source.retrieved;
  if (!date) return {};
  auto const text = format_date(localizer.language(), amity::to_string(*date));
  return assertion.gone ? localizer.text("partnership.last_seen", {{"date", text}}) : text;
}

// Whose list it is where that is no office, its rank, how sure it is.
std::string weight_of_words(Localizer const& localizer, contract::Assertion const& assertion) {
  std::string words;
  // An office's source has its slug before the key.
  if (!assertion.source.id.empty() && assertion.source.id == assertion.source.key)
    words = localizer.text("source.of_the_world") + localizer.text("list.separator");
  return words + localizer.word("rank", assertion.rank) + localizer.text("list.separator") +
         localizer.word("confidence", assertion.confidence);
}

json::array statements_beside(Localizer const& localizer, contract::Partnership const& partnership, Sources& sources) {
  json::array rows;
  for (auto const& assertion : partnership.assertions) {
    auto const& source = assertion.source;
    auto const counts = [&](PartnershipField field) { return decides(partnership, assertion, field); };
    auto const date = [&](std::optional<PartialDate> const& on) {
      return on ? format_date(localizer.language(), amity::to_string(*on)) : std::string{};
    };
    rows.push_back(json::object{
        {"n", std::to_string(sources.number(source))},
        {"source", source_name(localizer, source)},
        {"source_href", source_address(localizer.language(), source)},
        {"weight", weight_of_words(localizer, assertion)},
        {"gone", assertion.gone},
        {"kind",
         cell(assertion.kind ? localizer.kind(*assertion.kind) : std::string{}, counts(PartnershipField::kind))},
        {"stage", cell(assertion.stage ? localizer.word("stage", *assertion.stage) : std::string{},
                       counts(PartnershipField::stage))},
        {"signed", cell(date(assertion.signed_), counts(PartnershipField::signed_))},
        {"ended", cell(date(assertion.ended), counts(PartnershipField::ended))},
        {"side", side_in_words(localizer, partnership, assertion.said_by)},
        {"speaks", speaks_of(localizer, assertion)},
        {"note", ui::note_view(localizer, assertion.note)}});
  }
  return rows;
}

json::array pair_ways(Localizer const& localizer, contract::Partnership const& partnership, std::string const& hall) {
  json::array ways;
  if (!hall.empty())
    ways.push_back(
        json::object{{"text", localizer.text("city.hall")}, {"href", hall_address(localizer.language(), hall)}});
  for (auto const* city : {&partnership.a, &partnership.b})
    ways.push_back(json::object{{"text", localizer.text("partnership.circle_of", {{"city", localizer.city(*city)}})},
                                {"href", city_address(localizer.language(), *city)}});
  auto const both = partnership.a.id + "," + partnership.b.id;
  ways.push_back(
      json::object{{"text", localizer.text("partnership.compare")},
                   {"href", page_address(localizer.language(), "/compare") + query_text({{"cities", both}})}});
  ways.push_back(json::object{{"text", "JSON"}, {"href", "/api/v1/partnerships/" + std::to_string(partnership.id)}});
  return ways;
}

}  // namespace

std::string partnership_page(Site const& site, Reader const& reader, contract::Partnership const& partnership,
                             std::string const& hall) {
  Localizer const localizer{reader.language};
  auto const a = localizer.city(partnership.a);
  auto const b = localizer.city(partnership.b);
  auto const title = localizer.text("claims.pair", {{"a", a}, {"b", b}});
  auto const& assertions = partnership.assertions;
  Sources sources;
  json::object view{{"world_href", register_address(reader.language)},
                    {"title", title},
                    {"a", city_link(localizer, partnership.a)},
                    {"b", city_link(localizer, partnership.b)},
                    {"doubtful", partnership.doubtful},
                    {"ways", pair_ways(localizer, partnership, hall)}};
  view["distance"] =
      partnership.distance_km ? format_distance(reader.language, *partnership.distance_km) : std::string{};
  // The numbers run in the order of the table of statements.
  auto statements = statements_beside(localizer, partnership, sources);
  view["has_ended"] =
      std::any_of(assertions.begin(), assertions.end(), [](auto const& said) { return said.ended.has_value(); });
  view["count"] = localizer.text("partnership.statements_note", {{"n", static_cast<std::int64_t>(assertions.size())}});
  view["statements"] = std::move(statements);
  view["verdicts"] = provenance_view(localizer, partnership, sources);
  auto story = story_view(localizer, partnership, sources);
  view["has_story"] = !partnership.history.empty() && !story.empty();
  view["story"] = std::move(story);
  view["sources"] = sources.list(localizer);
  Content content;
  content.name = "partnership";
  content.title = title;
  content.description = localizer.text("partnership.description", {{"a", a}, {"b", b}});
  content.main = render("partnership", reader.language, view);
  return in_layout(site, reader, content);
}

}  // namespace amity::partnerships::web
