// SPDX-License-Identifier: Apache-2.0
// The register by hand: what there is to write, and how much of it there is.
#include "curation/web/routes.h"
#include "pages.h"
#include "partnerships/recording.h"
#include "record_lists.h"
#include "ui/format.h"
#include "ui/template.h"
#include "views.h"

namespace amity::curation::web {
namespace {

json::object line(AtDesk const& at, std::string href, std::string title, std::string_view lead, std::size_t count) {
  return {{"href", std::move(href)},
          {"title", std::move(title)},
          {"lead", at.localizer.text(lead)},
          {"count", ui::format_number(at.localizer.language(), static_cast<std::int64_t>(count))}};
}

http::Response register_page(AtDesk const& at) {
  auto transaction = reading(at);
  json::array lines;
  lines.push_back(line(at, at.address("/partners"), at.localizer.text("office.partners"), "curation.lead.partners",
                       at.world->reg.of(at.office.home).size()));
  lines.push_back(line(at, register_address(at, "/sources"), at.localizer.text("office.sources"),
                       "curation.lead.sources", partnerships::kept_sources(transaction, at.office.id).size()));
  for (auto const list : all_lists)
    lines.push_back(line(at, register_address(at, "/" + std::string(to_string(list))), list_title(at, list),
                         "curation.lead." + std::string(to_string(list)),
                         rows_of(transaction, at.office.id, list).size()));
  lines.push_back(line(at, register_address(at, "/regions"), at.localizer.text("curation.regions"),
                       "curation.lead.regions", at.office.regions.size()));
  if (has(at, accounts::Right::manage_rules))
    lines.push_back(json::object{{"href", register_address(at, "/office")},
                                 {"title", at.localizer.text("curation.office")},
                                 {"lead", at.localizer.text("curation.lead.office")},
                                 {"count", ""}});
  if (has(at, accounts::Right::edit_partnerships))
    lines.push_back(json::object{{"href", register_address(at, "/partner")},
                                 {"title", at.localizer.text("curation.new_partner")},
                                 {"lead", at.localizer.text("curation.new_partner.lead")},
                                 {"count", ""}});
  if (has(at, accounts::Right::edit_partnerships))
    lines.push_back(json::object{{"href", register_address(at, "/paste")},
                                 {"title", at.localizer.text("curation.paste")},
                                 {"lead", at.localizer.text("curation.lead.paste")},
                                 {"count", ""}});
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("curation.title");
  content.description = at.localizer.text("curation.lead");
  content.main = ui::render("office_register", at.localizer.language(),
                            {{"title", content.title}, {"lead", content.description}, {"lines", std::move(lines)}});
  return partnerships::web::desk_page(at, std::move(content));
}

}  // namespace

void add_register_page(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/register", register_page);
}

void add_pages(http::Router& router, Desk const& desk, std::filesystem::path const& work) {
  add_register_page(router, desk);
  add_partners_list(router, desk, work);
  add_sources_list(router, desk, work);
  add_partner_page(router, desk);
  add_paste_pages(router, desk);
  add_city_pages(router, desk);
  add_list_pages(router, desk, work);
  add_office_pages(router, desk);
}

}  // namespace amity::curation::web
