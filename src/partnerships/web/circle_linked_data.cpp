// SPDX-License-Identifier: Apache-2.0
#include "circle_linked_data.h"

#include "ui/linked_data.h"

#include <utility>

namespace amity::partnerships::web {

using namespace ui;

json::value circle_linked_data(Site const& site, Localizer const& localizer, contract::Circle const& circle) {
  json::array items;
  for (auto const& partner : circle.partners) {
    if (partner.in_force != Truth::yes) continue;
    auto thing = city_thing(localizer, partner.city);
    if (auto const url = hall_url(site, localizer, partner.city); !url.empty()) thing.as_object()["url"] = url;
    auto const position = static_cast<std::int64_t>(items.size()) + 1;
    items.push_back(json::object{{"@type", "ListItem"}, {"position", position}, {"item", std::move(thing)}});
  }
  auto const count = static_cast<std::int64_t>(items.size());
  json::object list{{"@type", "ItemList"},
                    {"name", localizer.text("circle.title", {{"city", localizer.city(circle.city)}})},
                    {"numberOfItems", count},
                    {"itemListElement", std::move(items)}};
  return json::object{{"@context", linked_data_context},
                      {"@graph", json::array{office_thing(site, localizer, circle.city), std::move(list)}}};
}

json::value timeline_linked_data(Site const& site, Localizer const& localizer, contract::Timeline const& timeline) {
  json::array items;
  for (auto const& event : timeline.events) {
    if (!event.on) continue;
    json::object thing{{"@type", "Event"},
                       {"name", localizer.text("event.name", {{"act", localizer.word("act", event.act)},
                                                              {"city", localizer.city(event.city)}})},
                       {"startDate", amity::to_string(*event.on)},
                       {"about", city_thing(localizer, event.city)}};
    if (auto const url = hall_url(site, localizer, event.city); !url.empty()) thing["url"] = url;
    auto const position = static_cast<std::int64_t>(items.size()) + 1;
    items.push_back(json::object{{"@type", "ListItem"}, {"position", position}, {"item", std::move(thing)}});
  }
  return json::object{{"@context", linked_data_context},
                      {"@type", "ItemList"},
                      {"name", localizer.text("timeline.title")},
                      {"itemListElement", std::move(items)}};
}

}  // namespace amity::partnerships::web
