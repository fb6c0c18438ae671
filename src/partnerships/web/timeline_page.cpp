// SPDX-License-Identifier: Apache-2.0
#include "circle_linked_data.h"
#include "partnerships/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/template.h"

#include <utility>

namespace amity::partnerships::web {

using namespace ui;

namespace {

json::object event_view(Localizer const& localizer, json::value const& event) {
  auto const& city = at(event, "city");
  auto const& source = at(event, "source");
  auto const on = text_at(event, "on");
  auto view = city_view(localizer, city);
  view["href"] = hall_address(localizer.language(), text_at(city, "slug"));
  view["mark"] = mark_of(text_at(event, "kind"), text_at(event, "stage"));
  view["kind"] = localizer.kind(text_at(event, "kind"));
  view["act"] = localizer.word("act", text_at(event, "act"));
  view["doubt"] = true_at(event, "doubtful") ? localizer.text("state.doubtful") : std::string{};
  view["on"] = date_view(localizer, on);
  view["precise"] = on.size() > 4;
  view["note"] = text_view(localizer, at(event, "note"));
  view["authority"] = text_at(event, "authority");
  view["document"] = text_at(event, "document");
  view["source"] = text_at(source, "name");
  view["url"] = safe_link(text_at(source, "url"));
  auto const latest = text_at(event, "latest");
  view["when"] = on.empty() && !latest.empty()
                     ? localizer.text("when.by", {{"date", format_date(localizer.language(), end_of_span(latest))}})
                     : std::string{};
  return view;
}

}  // namespace

std::string timeline_page(Site const& site, Reader const& reader, json::value const& timeline) {
  Localizer const localizer{reader.language};
  json::array years;
  json::array undated;
  std::string_view last;
  for (auto const& event : list_at(timeline, "events")) {
    auto const year = text_at(event, "on").substr(0, 4);
    if (year.empty()) {
      undated.push_back(event_view(localizer, event));
      continue;
    }
    if (year != last) years.push_back(json::object{{"year", year}, {"events", json::array{}}});
    last = year;
    years.back().as_object()["events"].as_array().push_back(event_view(localizer, event));
  }
  auto const city = localizer.city(at(timeline, "city"));
  json::object const view{{"lead", localizer.text("timeline.lead", {{"city", city}})},
                          {"empty", years.empty() && undated.empty()},
                          {"years", std::move(years)},
                          {"has_undated", !undated.empty()},
                          {"undated", std::move(undated)}};
  Content content;
  content.name = "timeline";
  content.title = localizer.text("timeline.title");
  content.description = localizer.text("timeline.lead", {{"city", city}});
  content.main = render("timeline", reader.language, view);
  content.linked_data = timeline_linked_data(site, localizer, timeline);
  return in_layout(site, reader, content);
}

}  // namespace amity::partnerships::web
