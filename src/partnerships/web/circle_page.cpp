// SPDX-License-Identifier: Apache-2.0
#include "circle_linked_data.h"
#include "figures.h"
#include "partnerships/web/pages.h"
#include "partnerships/web/rows.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::partnerships::web {

using namespace ui;

namespace {

std::string lead(Localizer const& localizer, contract::Circle const& circle) {
  auto const city = localizer.city(circle.city);
  auto const as_of = format_date(localizer.language(), amity::to_string(circle.as_of));
  if (!circle.first_day) return localizer.text("circle.lead_undated", {{"city", city}, {"date", as_of}});
  // Only the year: it may be all that is known of the earliest day.
  auto const year = amity::to_string(*circle.first_day).substr(0, 4);
  return localizer.text("circle.lead",
                        {{"city", city}, {"first", format_date(localizer.language(), year)}, {"date", as_of}});
}

json::array hidden_fields(Query const& query) {
  json::array fields;
  for (auto const& [name, value] : query) fields.push_back(json::object{{"name", name}, {"value", value}});
  return fields;
}

json::object time_view(Reader const& reader, Localizer const& localizer, contract::Circle const& circle) {
  auto const as_of = amity::to_string(circle.as_of);
  auto const past = circle.as_of != circle.today;
  auto const kept = only(reader.query, {"kind", "region", "sort"});
  return {{"action", page_address(reader.language, "/")},
          {"hidden", hidden_fields(kept)},
          {"as_of", as_of},
          {"today", amity::to_string(circle.today)},
          {"first_day", circle.first_day ? amity::to_string(*circle.first_day) : std::string{}},
          {"past", past},
          {"past_text",
           past ? localizer.text("time.as_of", {{"date", format_date(reader.language, as_of)}}) : std::string{}},
          {"today_href", page_address(reader.language, "/") + query_text(kept)}};
}

}  // namespace

std::string circle_page(Site const& site, Reader const& reader, CircleDocuments const& documents) {
  Localizer const localizer{reader.language};
  auto const& circle = documents.circle;
  auto const& shown = documents.shown ? *documents.shown : circle;
  auto const title = localizer.text("circle.title", {{"city", localizer.city(circle.city)}});
  json::object view{{"lang", reader.language}, {"title", title}, {"lead", lead(localizer, circle)}};
  view["figures"] = figures_view(reader, circle);
  view["continents"] = continents_view(reader, circle);
  view["official"] = official_view(localizer, site.office);
  view["time"] = time_view(reader, localizer, circle);
  view["circle_url"] = "/api/v1/circle" + query_text(only(reader.query, {"as_of"}));
  view["list"] = render("partners", reader.language, partners_view(reader, shown, circle, site.office));

  Content content;
  content.name = "circle";
  content.title = title;
  content.description =
      localizer.text("circle.description", {{"city", localizer.city(circle.city)},
                                            {"partners", localizer.range(circle.counts.partners)},
                                            {"countries", localizer.range(circle.counts.countries)},
                                            {"date", format_date(reader.language, amity::to_string(circle.as_of))}});
  content.main = render("circle", reader.language, view);
  content.linked_data = circle_linked_data(site, localizer, circle);
  return in_layout(site, reader, content);
}

}  // namespace amity::partnerships::web
