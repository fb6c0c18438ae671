// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/template.h"
#include "views.h"

#include <utility>

namespace amity::planning::layout::web {

using namespace ui;

namespace {

std::string address(Reader const& reader, Query const& query) {
  return page_address(reader.language, "/plan/layout") + query_text(query);
}

json::object links_view(Reader const& reader) {
  auto const here = layout_scenario(reader.query);
  auto const beside = value_of(reader.query, "beside");
  auto const text = query_text(here);
  // The contract has one parameter for what the form asks in two fields.
  auto const least = value_of(here, "least");
  auto const where = value_of(here, "least_in");
  auto data = with(with(here, "least", ""), "least_in", "");
  if (!least.empty() && least != "0" && !where.empty()) {
    auto const others = value_of(here, "min");
    data = with(std::move(data), "min",
                std::string(where) + ":" + std::string(least) + (others.empty() ? "" : "," + std::string(others)));
  }
  return {{"full_href", address(reader, with(with(here, "beside", beside), "detail", "full"))},
          {"keep_href", address(reader, with(here, "beside", text.empty() ? "new=12" : text.substr(1)))},
          {"drop_href", address(reader, here)},
          {"question", query_text(data)},
          {"data_href", "/api/v1/plan/layout" + query_text(data)}};
}

}  // namespace

std::string plan_layout_page(Site const& site, Reader const& reader, PlanLayoutDocuments const& documents) {
  Localizer const localizer{reader.language};
  LayoutReader const who{localizer, site, reader, documents.problem};
  auto const* layout = documents.layout;
  auto view = layout_form_view(who);
  auto const n = static_cast<std::int64_t>(layout != nullptr ? layout->chosen.size() : 0);
  auto const lead =
      n > 0 ? localizer.text("plan.layout.lead", {{"n", n}}) : std::string(localizer.text("plan.layout.lead_none"));
  view["lead"] = lead;
  view["plan_href"] = page_address(reader.language, "/plan");
  view["beside_value"] = value_of(reader.query, "beside");
  view["links"] = links_view(reader);
  view["coming"] = documents.coming;
  auto const whole = layout != nullptr && !documents.coming;
  view["found"] = whole ? json::value(layout_view(who, *layout)) : json::value(nullptr);
  view["both"] = whole && documents.beside != nullptr ? json::value(layouts_beside(who, *layout, *documents.beside))
                                                      : json::value(nullptr);
  Content content;
  content.name = "plan-layout";
  content.title = localizer.text("plan.layout.title");
  content.description = lead;
  content.main = render("plan_layout", reader.language, view);
  content.listed = reader.query.empty();
  content.coming = documents.coming;
  return in_layout(site, reader, content);
}

}  // namespace amity::planning::layout::web
