// SPDX-License-Identifier: Apache-2.0
// Signing in, what the office has, and one partner as the office has written it down.
#include "atlas/web/documents.h"
#include "desk_pages.h"
#include "partnerships/web/site.h"
#include "server/parameters.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::partnerships::web {
namespace {

std::string office_name(AtDesk const& at) {
  auto const chosen = choose(at.office.name, at.localizer.language());
  return chosen.text.empty() ? at.office.slug : std::string(chosen.text);
}

json::object partner_line(AtDesk const& at, Partnership const& partnership) {
  auto const partner = partnership.other(at.office.home);
  auto line = ui::city_view(at.localizer, atlas::web::city_name(*at.world, partner));
  auto const* city = at.world->atlas.city(partner);
  line["href"] = at.address("/partners/" + id_of(*city));
  line["state"] = at.localizer.word("stage", to_string(partnership.resolution.stage));
  return line;
}

http::Response partners_page(AtDesk const& at) {
  json::array partners;
  for (auto const place : at.world->reg.of(at.office.home))
    partners.push_back(partner_line(at, at.world->reg.partnerships()[place]));
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
  content.main = ui::render("office", at.localizer.language(),
                            {{"title", content.title},
                             {"lead", content.description},
                             {"partners", std::move(partners)},
                             {"new_source", at.address("/source")},
                             {"sources", std::move(sources)}});
  return desk_page(at, std::move(content));
}

// "Sister city · In force · 1981-11-05"
std::string said(AtDesk const& at, Assertion const& assertion) {
  std::string text;
  auto const add = [&](std::string const& part) {
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  };
  if (assertion.kind) add(at.localizer.kind(to_string(*assertion.kind)));
  if (assertion.stage) add(at.localizer.word("stage", to_string(*assertion.stage)));
  if (assertion.signed_on) add(ui::format_date(at.localizer.language(), to_string(*assertion.signed_on)));
  if (assertion.ended_on) add("– " + ui::format_date(at.localizer.language(), to_string(*assertion.ended_on)));
  return text.empty() ? at.localizer.text("office.unsaid") : text;
}

json::array says(AtDesk const& at, atlas::City const& city) {
  json::array list;
  for (auto const place : at.world->reg.of(at.office.home)) {
    auto const& partnership = at.world->reg.partnerships()[place];
    if (partnership.other(at.office.home) != city.id) continue;
    for (auto const& assertion : at.world->reg.assertions(partnership)) {
      if (assertion.office != at.office.id) continue;
      auto const* source = at.world->reg.source(assertion.office, assertion.source);
      list.push_back(json::object{
          {"source", source->name},
          {"said", said(at, assertion)},
          {"href", at.address("/partners/" + id_of(city) + "/assertion") + ui::query_text({{"source", source->key}})}});
    }
  }
  return list;
}

json::array moves(AtDesk const& at, atlas::City const& city, KeptLife const& life,
                  std::map<std::string, std::string> const& names) {
  json::array list;
  for (std::size_t i = 0; i < life.moves.size(); ++i) {
    auto const& move = life.moves[i];
    auto const on =
        move.on ? ui::format_date(at.localizer.language(), to_string(*move.on)) : at.localizer.text("row.no_date");
    auto const act = at.localizer.word("act", to_string(move.act));
    auto const name = names.find(move.source);
    list.push_back(json::object{
        {"on", on},
        {"act", act},
        {"authority", move.authority},
        {"document", move.document},
        {"source", name == names.end() ? move.source : name->second},
        {"withdraw_of", at.localizer.text("office.life.withdraw_of", {{"what", act + ", " + on}})},
        {"withdraw", with_once(at.address("/partners/" + id_of(city) + "/move/withdraw") +
                               ui::query_text({{"place", std::to_string(i)}, {"version", life.version}}))}});
  }
  return list;
}

http::Response partner_page(AtDesk const& at) {
  auto const city = server::find_city(*at.world, at.request.path_parameter("city"));
  if (!city) return desk_problem(at, city.error());
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto const life = kept_life(transaction, at.office.id, (*city)->id);
  if (!life) return desk_problem(at, life.error());
  json::array sources;
  std::map<std::string, std::string> names;
  for (auto const& source : kept_sources(transaction, at.office.id)) {
    names.emplace(source.key, source.kept.value.name);
    sources.push_back(json::object{{"key", source.key}, {"name", source.kept.value.name}});
  }
  auto const name = atlas::web::city_name(*at.world, (*city)->id);
  auto const root = at.address("/partners/" + id_of(**city));
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.city(name);
  content.description = at.localizer.text("office.partner.lead", {{"city", content.title}});
  content.main = ui::render("office_partner", at.localizer.language(),
                            {{"office_href", at.address("/partners")},
                             {"city", ui::city_view(at.localizer, name)},
                             {"lead", content.description},
                             {"hall_text", root + "/hall"},
                             {"public", ui::hall_address(at.localizer.language(), (*city)->slug)},
                             {"says", says(at, **city)},
                             {"says_action", root + "/assertion"},
                             {"sources", std::move(sources)},
                             {"new_source", at.address("/source")},
                             {"moves", moves(at, **city, *life, names)},
                             {"add_move", root + "/move"}});
  return desk_page(at, std::move(content));
}

}  // namespace

std::string id_of(atlas::City const& city) {
  return city.slug.empty() ? "A" + std::to_string(city.id.value) : std::string(city.slug);
}

void add_desk_routes(http::Router& router, Desk const& desk) {
  add_desk_page(router, desk, "/partners", partners_page);
  add_desk_page(router, desk, "/partners/{city}", partner_page);
  add_desk_forms(router, desk);
}

}  // namespace amity::partnerships::web
