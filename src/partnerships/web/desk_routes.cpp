// SPDX-License-Identifier: Apache-2.0
// What the office has: its partners and its sources. A partner has his page in curation/web.
#include "atlas/web/documents.h"
#include "desk_pages.h"
#include "partnerships/web/site.h"
#include "server/parameters.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::partnerships::web {
namespace {

std::string office_name(AtDesk const& at) {
  auto const chosen = choose(at.office.name, at.localizer.language());
  return chosen.text.empty() ? at.office.slug : std::string(chosen.text);
}

// On what the sources contradict each other: "signed, stage".
std::string disagreed_on(AtDesk const& at, Resolution const& resolution) {
  std::string fields;
  for (auto const& conflict : resolution.conflicts)
    fields += (fields.empty() ? "" : at.localizer.text("list.separator")) + at.localizer.word("field", conflict.field);
  return fields;
}

bool is_in_doubt(Partnership const& partnership) {
  return partnership.resolution.doubtful || !partnership.resolution.conflicts.empty();
}

json::object partner_line(AtDesk const& at, Partnership const& partnership) {
  auto const& resolution = partnership.resolution;
  auto const partner = partnership.other(at.office.home);
  auto line = ui::city_view(at.localizer, atlas::web::city_name(*at.world, partner));
  auto const* city = at.world->atlas.city(partner);
  line["href"] = at.address("/partners/" + id_of(*city));
  line["kind"] = at.localizer.kind(to_string(resolution.kind));
  line["state"] = at.localizer.word("stage", to_string(resolution.stage));
  line["since"] = resolution.signed_on
                      ? at.localizer.text("curation.since",
                                          {{"date", ui::format_date(at.localizer.language(), *resolution.signed_on)}})
                      : std::string{};
  line["doubtful"] = resolution.doubtful;
  auto const fields = disagreed_on(at, resolution);
  line["disagree"] =
      fields.empty() ? std::string{} : at.localizer.text("office.partners.disagree", {{"fields", fields}});
  line["evidence"] = ui::partnership_address(at.localizer.language(), partnership.id.value);
  return line;
}

http::Response partners_page(AtDesk const& at) {
  auto const only_doubt = at.request.query("show").value_or("") == "doubt";
  json::array partners;
  std::int64_t in_doubt = 0;
  for (auto const place : at.world->reg.of(at.office.home)) {
    auto const& partnership = at.world->reg.partnerships()[place];
    auto const is_doubt = is_in_doubt(partnership);
    in_doubt += is_doubt ? 1 : 0;
    if (is_doubt || !only_doubt) partners.push_back(partner_line(at, partnership));
  }
  json::array sources;
  for (auto const& source : at.world->reg.sources())
    if (source.office == at.office.id)
      sources.push_back(json::object{{"name", source.name},
                                     {"kind", at.localizer.word("office.source.kind", to_string(source.kind))},
                                     {"href", at.address("/source") + ui::query_text({{"key", source.key}})}});
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("office.partners");
  content.description = at.localizer.text("office.title", {{"office", office_name(at)}});
  content.main = ui::render(
      "office", at.localizer.language(),
      {{"title", content.title},
       {"lead", content.description},
       {"count", at.localizer.text("office.partners.count", {{"n", static_cast<std::int64_t>(partners.size())}})},
       {"only_doubt", only_doubt},
       {"all", at.address("/partners")},
       {"doubt", at.address("/partners") + ui::query_text({{"show", "doubt"}})},
       {"in_doubt", in_doubt == 0 ? std::string{} : at.localizer.text("office.partners.doubt", {{"n", in_doubt}})},
       {"has_partners", !partners.empty()},
       {"partners", std::move(partners)},
       {"new_partner", at.session.rights.contains(accounts::Right::edit_partnerships) ? at.address("/register/partner")
                                                                                      : std::string{}},
       {"new_source", at.address("/source")},
       {"sources", std::move(sources)}});
  return desk_page(at, std::move(content));
}

}  // namespace

std::string id_of(atlas::City const& city) {
  return city.slug.empty() ? "A" + std::to_string(city.id.value) : std::string(city.slug);
}

void add_desk_routes(http::Router& router, Desk const& desk) {
  add_desk_page(router, desk, "/partners", partners_page);
  add_desk_forms(router, desk);
}

}  // namespace amity::partnerships::web
