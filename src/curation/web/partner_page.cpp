// SPDX-License-Identifier: Apache-2.0
// A partnership as the office keeps it: its state, what sources say, its life and what may follow, its hall, what
// counts it, letters on it, and who changed what.
#include "accounts/actor_names.h"
#include "pages.h"
#include "partner_shared.h"
#include "partnerships/move_case.h"
#include "partnerships/web/documents.h"
#include "partnerships/web/new_source.h"
#include "partnerships/web/older_source.h"
#include "pavilion/web/exhibits.h"
#include "server/parameters.h"
#include "steps/web/routes.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <set>

namespace amity::curation::web {
namespace {

using accounts::Right;
using partnerships::Stage;

json::array sources_to_choose(AtDesk const& at, db::Transaction& transaction) {
  json::array list;
  for (auto const& [key, name] :
       partnerships::web::source_choices(at.localizer, partnerships::kept_sources(transaction, at.office.id)))
    if (!key.empty()) list.push_back(json::object{{"key", key}, {"name", name}});
  return list;
}

// "entered afterwards on 30 November 2026, by Chen Li: ...": each reason once.
json::array afterwards_view(OfPartner const& of, db::Transaction& transaction, accounts::ActorNames const& name_of,
                            partnerships::MoveFields const& move) {
  auto const& at = of.at;
  json::array list;
  std::set<std::string> told;
  for (auto const& one : partnerships::entered_afterwards(transaction, at.office.id, of.city.id, move)) {
    if (!told.insert(one.at + one.reason).second) continue;
    list.push_back(json::object{
        {"text", at.localizer.text("curation.afterwards",
                                   {{"when", partnerships::web::moment_at(at, one.at)}, {"who", name_of(one.actor)}})},
        {"reason", one.reason}});
  }
  return list;
}

// A source that is older than the step announces it: said at the step, however it came into the register.
std::string age_of(OfPartner const& of, db::Transaction& transaction, partnerships::MoveFields const& move) {
  auto const source = partnerships::kept_source(transaction, of.at.office.id, move.source).value;
  return partnerships::web::age_note(of.at.localizer, partnerships::own_day(source.published, source.retrieved),
                                     move.on);
}

json::array moves_view(OfPartner const& of, db::Transaction& transaction, partnerships::KeptLife const& life) {
  auto const& at = of.at;
  accounts::ActorNames const name_of(transaction, at.office.id);
  json::array list;
  for (std::size_t i = 0; i < life.moves.size(); ++i) {
    auto const& move = life.moves[i];
    auto const on =
        move.on ? ui::format_date(at.localizer.language(), to_string(*move.on)) : at.localizer.text("row.no_date");
    auto const act = at.localizer.word("act", to_string(move.act));
    auto const name = text_named(of.sources, move.source);
    auto const withdraw = partnerships::web::with_once(
        of.root + "/move/withdraw" + ui::query_text({{"place", std::to_string(i)}, {"version", life.version}}));
    list.push_back(
        json::object{{"on", on},
                     {"act", act},
                     {"authority", move.authority},
                     {"document", move.document},
                     {"source", name.empty() ? move.source : name},
                     {"age", age_of(of, transaction, move)},
                     {"afterwards", afterwards_view(of, transaction, name_of, move)},
                     {"withdraw_of", at.localizer.text("office.life.withdraw_of", {{"what", act + ", " + on}})},
                     {"withdraw", of.may_edit ? withdraw : std::string{}}});
  }
  return list;
}

// What may follow by lifecycle.h: on the steps that the office keeps, or, where it keeps none, on what the sources say.
json::array next_view(OfPartner const& of, partnerships::KeptLife const& life) {
  auto stage = of.document ? of.partnership->resolution.stage : Stage::unknown;
  if (!life.moves.empty()) {
    stage = Stage::unknown;
    for (auto const& move : life.moves) {
      auto next = partnerships::after(stage, move.act);
      if (!next) next = partnerships::after(Stage::active, move.act);
      stage = next.value_or(stage);
    }
  }
  json::array list;
  for (auto const& rule : partnerships::move_rules)
    if (rule.from == stage)
      list.push_back(
          json::object{{"act", of.at.localizer.word("act", to_string(rule.act))},
                       {"href", of.root + "/move" + ui::query_text({{"act", std::string(to_string(rule.act))}})}});
  return list;
}

std::string state_of(OfPartner const& of) {
  auto const& localizer = of.at.localizer;
  if (!of.document) return localizer.text("curation.no_partnership");
  auto text = localizer.kind(of.document->kind) + " · " + localizer.word("stage", of.document->stage);
  if (of.document->since)
    text += " · " + localizer.text("curation.since",
                                   {{"date", ui::format_date(localizer.language(), to_string(*of.document->since))}});
  return text;
}

http::Response partner_page(AtDesk const& at) {
  auto const city = server::find_city(*at.world, at.request.path_parameter("city"));
  if (!city) return partnerships::web::desk_problem(at, city.error());
  if ((*city)->id == at.office.home) return partnerships::web::see_other(at.address("/register/office"));
  auto const live = partner_live_line(at, **city);
  auto transaction = reading(at);
  auto const of = of_partner(at, transaction, **city);
  auto const life = partnerships::kept_life(transaction, at.office.id, (*city)->id);
  if (!life) return partnerships::web::desk_problem(at, life.error());
  auto const name = atlas::web::city_name(*at.world, (*city)->id);
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.city(name);
  content.description =
      at.localizer.text(of.document ? "office.partner.lead" : "curation.begin.lead", {{"city", content.title}});
  auto others = others_view(of);
  auto next = next_view(of, *life);
  auto gone_past = gone_past_view(of, transaction);
  auto after_signing = next_after_signing(of);
  auto const has_gone_past = !gone_past.empty();
  auto const has_after_signing = !after_signing.empty();
  auto letters = letters_view(of, transaction);
  auto const has_others = !others.empty();
  auto const has_next = !next.empty();
  auto const has_letters = !letters.empty();
  auto organisations = organisations_view(of, transaction);
  auto const has_organisations = !organisations.empty();
  auto const may_draft = has(at, Right::draft_letters);
  auto const of_this = ui::query_text({{"partner", partnerships::web::id_of(**city)}});
  auto const may_write_hall = of.document && has(at, Right::edit_halls);
  content.main = ui::render(
      "office_partnership", at.localizer.language(),
      {{"office_href", at.address("/partners")},
       {"city", ui::city_view(at.localizer, name)},
       {"state", state_of(of)},
       {"doubtful", of.document && of.document->doubtful},
       {"lead", content.description},
       {"may_edit", of.may_edit},
       {"is_partner", of.document.has_value()},
       {"hall_text", may_write_hall ? of.root + "/hall" : std::string{}},
       {"public", of.document ? ui::hall_address(at.localizer.language(), (*city)->slug) : std::string{}},
       {"evidence", of.document ? ui::partnership_address(at.localizer.language(), of.document->id) : std::string{}},
       {"city_record", has(at, Right::manage_rules)
                           ? register_address(at, "/city") + ui::query_text({{"id", partnerships::web::id_of(**city)}})
                           : std::string{}},
       {"says", says_view(of, transaction)},
       {"says_action", of.root + "/assertion"},
       {"sources", sources_to_choose(at, transaction)},
       {"new_source", at.address("/source")},
       {"has_others", has_others},
       {"others", std::move(others)},
       {"verdicts", verdicts_view(of)},
       {"moves", moves_view(of, transaction, *life)},
       {"has_gone_past", has_gone_past},
       {"gone_past", std::move(gone_past)},
       {"has_after_signing", has_after_signing},
       {"after_signing", std::move(after_signing)},
       {"prepared", steps::web::of_partner(at, transaction, (*city)->id)},
       {"prepare", of.may_edit && !has(at, Right::manage_rules) ? of.root + "/step" : std::string{}},
       {"has_next", has_next},
       {"next", std::move(next)},
       {"add_move", of.root + "/move"},
       {"halls", halls_view(of, transaction)},
       {"exhibits", of.document ? pavilion::web::exhibits_section(at, transaction, **city) : std::string{}},
       {"counted", counted_view(of, transaction)},
       {"draft", may_draft ? draft_address(of) : std::string{}},
       {"receive", may_draft ? at.address("/letters/receive") + of_this : std::string{}},
       {"has_organisations", has_organisations},
       {"organisations", std::move(organisations)},
       {"all_letters",
        at.address("/letters") + ui::query_text({{"partner", partnerships::web::id_of(**city)}, {"state", "all"}})},
       {"has_letters", has_letters},
       {"letters", std::move(letters)}});
  content.main = live + content.main + partner_shared(of, transaction);
  return partnerships::web::desk_page(at, std::move(content));
}

}  // namespace

void add_partner_page(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/partners/{city}", partner_page);
}

}  // namespace amity::curation::web
