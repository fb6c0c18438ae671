// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/hall_story.h"
#include "partnerships/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::partnerships::web {

using namespace ui;

namespace {

std::string verdict_value(Localizer const& localizer, std::string_view field, std::string_view value) {
  if (value.empty()) return {};
  if (field == "signed" || field == "ended") return format_date(localizer.language(), value);
  return localizer.word(field, value);
}

json::value const& source_of(json::value const& partnership, std::string_view id) {
  for (auto const& assertion : list_at(partnership, "assertions"))
    if (text_at(at(assertion, "source"), "id") == id) return at(assertion, "source");
  static json::value const none;
  return none;
}

json::array verdicts_view(Localizer const& localizer, json::value const& partnership, Sources& sources) {
  json::array rows;
  for (auto const& verdict : list_at(partnership, "fields")) {
    auto const field = text_at(verdict, "field");
    auto const value = text_at(verdict, "value");
    // What nobody speaks of, and needs not be spoken of, is no row.
    if (field == "ended" && value.empty()) continue;
    // All are unsure: that is not the same rule as one being surer than another.
    auto const rule = value == "doubtful" ? std::string_view{"doubtful"} : text_at(verdict, "rule");
    auto const id = text_at(verdict, "source");
    rows.push_back(json::object{
        {"field", localizer.word("field", field)},
        {"value", verdict_value(localizer, field, value)},
        {"rule", localizer.word("verdict", rule)},
        {"references", id.empty() ? json::array{} : sources.references(localizer, {&source_of(partnership, id)})}});
  }
  return rows;
}

// Whether that source has the word on the field.
bool decides(json::value const& partnership, json::value const& assertion, std::string_view field) {
  auto const& fields = list_at(partnership, "fields");
  return std::any_of(fields.begin(), fields.end(), [&](json::value const& verdict) {
    return text_at(verdict, "field") == field && text_at(verdict, "source") == text_at(at(assertion, "source"), "id");
  });
}

json::object cell(std::string text, bool counts) { return {{"text", std::move(text)}, {"counts", counts}}; }

std::string side_in_words(Localizer const& localizer, json::value const& partnership, std::string_view side) {
  if (side == "both") return localizer.text("partnership.both");
  if (side == "a" || side == "b") return localizer.city(at(partnership, side));
  return {};
}

// The day of which it speaks, or when it was seen last.
std::string speaks_of(Localizer const& localizer, json::value const& assertion) {
  auto const& source = at(assertion, "source");
  auto const as_of = text_at(assertion, "as_of");
  auto const date = !as_of.empty()                          ? as_of
                    : !text_at(source, "published").empty() ? text_at(source, "published")
                                                            : text_at(source, "retrieved");
  if (date.empty()) return {};
  auto const text = format_date(localizer.language(), date);
  return true_at(assertion, "gone") ? localizer.text("partnership.last_seen", {{"date", text}}) : text;
}

// Whose list it is where that is no office, its rank, how sure it is.
std::string weight_of_words(Localizer const& localizer, json::value const& assertion) {
  auto const& source = at(assertion, "source");
  std::string words;
  // An office's source has its slug before the key.
  if (!text_at(source, "id").empty() && text_at(source, "id") == text_at(source, "key"))
    words = localizer.text("source.of_the_world") + localizer.text("list.separator");
  return words + localizer.word("rank", text_at(assertion, "rank")) + localizer.text("list.separator") +
         localizer.word("confidence", text_at(assertion, "confidence"));
}

json::array statements_beside(Localizer const& localizer, json::value const& partnership, Sources& sources) {
  json::array rows;
  for (auto const& assertion : list_at(partnership, "assertions")) {
    auto const& source = at(assertion, "source");
    auto const kind = text_at(assertion, "kind");
    auto const stage = text_at(assertion, "stage");
    auto const date = [&](std::string_view member) {
      return format_date(localizer.language(), text_at(assertion, member));
    };
    rows.push_back(json::object{
        {"n", std::to_string(sources.number(source))},
        {"source", source_name(localizer, source)},
        {"source_href", source_address(localizer.language(), source)},
        {"weight", weight_of_words(localizer, assertion)},
        {"gone", true_at(assertion, "gone")},
        {"kind", cell(kind.empty() ? std::string{} : localizer.kind(kind), decides(partnership, assertion, "kind"))},
        {"stage", cell(stage.empty() ? std::string{} : localizer.word("stage", stage),
                       decides(partnership, assertion, "stage"))},
        {"signed", cell(date("signed"), decides(partnership, assertion, "signed"))},
        {"ended", cell(date("ended"), decides(partnership, assertion, "ended"))},
        {"side", side_in_words(localizer, partnership, text_at(assertion, "said_by"))},
        {"speaks", speaks_of(localizer, assertion)},
        {"note", text_at(assertion, "note")}});
  }
  return rows;
}

json::array pair_ways(Localizer const& localizer, json::value const& partnership, std::string const& hall) {
  json::array ways;
  if (!hall.empty())
    ways.push_back(
        json::object{{"text", localizer.text("city.hall")}, {"href", hall_address(localizer.language(), hall)}});
  std::string both;
  for (auto const* side : {"a", "b"}) {
    auto const& city = at(partnership, side);
    ways.push_back(json::object{{"text", localizer.text("partnership.circle_of", {{"city", localizer.city(city)}})},
                                {"href", city_address(localizer.language(), city)}});
    both += (both.empty() ? "" : ",") + std::string(text_at(city, "id"));
  }
  ways.push_back(
      json::object{{"text", localizer.text("partnership.compare")},
                   {"href", page_address(localizer.language(), "/compare") + query_text({{"cities", both}})}});
  ways.push_back(json::object{{"text", "JSON"},
                              {"href", "/api/v1/partnerships/" + std::to_string(integer_at(partnership, "id"))}});
  return ways;
}

}  // namespace

std::string partnership_page(Site const& site, Reader const& reader, json::value const& partnership,
                             std::string const& hall) {
  Localizer const localizer{reader.language};
  auto const a = localizer.city(at(partnership, "a"));
  auto const b = localizer.city(at(partnership, "b"));
  auto const title = localizer.text("claims.pair", {{"a", a}, {"b", b}});
  auto const& assertions = list_at(partnership, "assertions");
  Sources sources;
  json::object view{
      {"world_href", register_address(reader.language)}, {"title", title},
      {"a", city_link(localizer, at(partnership, "a"))}, {"b", city_link(localizer, at(partnership, "b"))},
      {"doubtful", true_at(partnership, "doubtful")},    {"ways", pair_ways(localizer, partnership, hall)}};
  auto const distance = number_at(partnership, "distance_km");
  view["distance"] = distance ? format_distance(reader.language, *distance) : std::string{};
  // The numbers run in the order of the table of statements.
  auto statements = statements_beside(localizer, partnership, sources);
  view["has_ended"] = std::any_of(assertions.begin(), assertions.end(),
                                  [](json::value const& said) { return !text_at(said, "ended").empty(); });
  view["count"] = localizer.text("partnership.statements_note", {{"n", static_cast<std::int64_t>(assertions.size())}});
  view["statements"] = std::move(statements);
  view["verdicts"] = verdicts_view(localizer, partnership, sources);
  auto story = story_view(localizer, partnership, sources);
  view["has_story"] = !list_at(partnership, "history").empty() && !story.empty();
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
