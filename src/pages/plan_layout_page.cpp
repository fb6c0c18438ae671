// SPDX-License-Identifier: Apache-2.0
#include "layout.h"
#include "links.h"
#include "pages/format.h"
#include "pages/pages.h"
#include "plan_layout.h"
#include "register_words.h"
#include "template.h"

#include <utility>

namespace amity::pages {
namespace {

// What makes a scenario: everything of the address but which other stands beside it.
Query scenario(Reader const& reader) {
  return only(reader.query, {"new", "by", "reach", "network", "first_ties", "fit", "access", "within",
                             "max_per_country", "least", "least_in", "min", "max", "must", "must_not"});
}

std::string address(Reader const& reader, Query const& query) {
  return page_address(reader.language, "/plan/layout") + query_text(query);
}

json::object links_view(Reader const& reader) {
  auto const here = scenario(reader);
  auto const beside = value_of(reader.query, "beside");
  auto const text = query_text(here);
  auto data = only(here, {"new", "by", "reach", "network", "first_ties", "fit", "access", "within", "max_per_country",
                          "min", "max", "must", "must_not"});
  auto const least = value_of(here, "least");
  auto const where = value_of(here, "least_in");
  if (!least.empty() && least != "0" && !where.empty())
    data.emplace_back("min", std::string(where) + ":" + std::string(least));
  return {{"full_href", address(reader, with(with(here, "beside", beside), "detail", "full"))},
          {"keep_href", address(reader, with(here, "beside", text.empty() ? "new=12" : text.substr(1)))},
          {"drop_href", address(reader, here)},
          {"data_href", "/api/v1/plan/layout" + query_text(data)}};
}

}  // namespace

std::string plan_layout_page(Site const& site, Reader const& reader, PlanLayoutDocuments const& documents) {
  Tongue const tongue{reader.language};
  auto const& layout = documents.layout;
  auto view = layout_form_view(tongue, site, reader, documents.problem);
  auto const n = static_cast<std::int64_t>(list_at(layout, "chosen").size());
  auto const lead =
      n > 0 ? tongue.text("plan.layout.lead", {{"n", n}}) : std::string(tongue.text("plan.layout.lead_none"));
  view["lead"] = lead;
  view["plan_href"] = page_address(reader.language, "/plan");
  view["beside_value"] = value_of(reader.query, "beside");
  view["links"] = links_view(reader);
  view["found"] = layout.is_object() ? json::value(layout_view(tongue, layout)) : json::value(nullptr);
  view["both"] = layout.is_object() && documents.beside.is_object()
                     ? json::value(layouts_beside(tongue, layout, documents.beside))
                     : json::value(nullptr);
  Content content;
  content.name = "plan-layout";
  content.title = tongue.text("plan.layout.title");
  content.description = lead;
  content.main = render("plan_layout", reader.language, view);
  content.listed = reader.query.empty();
  return in_layout(site, reader, content);
}

}  // namespace amity::pages
