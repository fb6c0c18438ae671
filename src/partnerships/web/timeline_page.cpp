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

json::object event_view(Localizer const& localizer, contract::TimelineEvent const& event) {
  auto view = city_view(localizer, event.city);
  view["href"] = hall_address(localizer.language(), event.city.slug.value_or(""));
  view["mark"] = mark_of(event.kind, event.stage);
  view["kind"] = localizer.kind(event.kind);
  view["act"] = localizer.word("act", event.act);
  view["doubt"] = event.doubtful ? localizer.text("state.doubtful") : std::string{};
  view["on"] = date_view(localizer, event.on);
  view["precise"] = event.on && amity::to_string(*event.on).size() > 4;
  view["note"] = text_view(localizer, event.note);
  view["authority"] = event.authority;
  view["document"] = event.document;
  view["source"] = event.source ? event.source->name : std::string{};
  view["url"] = event.source ? safe_link(event.source->url.value_or("")) : std::string{};
  view["when"] =
      !event.on && event.latest
          ? localizer.text("when.by",
                           {{"date", format_date(localizer.language(), end_of_span(amity::to_string(*event.latest)))}})
          : std::string{};
  return view;
}

}  // namespace

std::string timeline_page(Site const& site, Reader const& reader, contract::Timeline const& timeline) {
  Localizer const localizer{reader.language};
  json::array years;
  json::array undated;
  std::string last;
  for (auto const& event : timeline.events) {
    if (!event.on) {
      undated.push_back(event_view(localizer, event));
      continue;
    }
    auto const year = amity::to_string(*event.on).substr(0, 4);
    if (year != last) years.push_back(json::object{{"year", year}, {"events", json::array{}}});
    last = year;
    years.back().as_object()["events"].as_array().push_back(event_view(localizer, event));
  }
  auto const city = localizer.city(timeline.city);
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
