// SPDX-License-Identifier: Apache-2.0
#include "views.h"

#include "accounts/actor_names.h"
#include "atlas/web/documents.h"
#include "core/subjects.h"
#include "partnerships/web/own_record_by_rules.h"
#include "steps/web/routes.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::steps::web {

std::string step_address(AtDesk const& at, StepId id) {
  return at.address("/steps/step") + ui::query_text({{"id", std::to_string(id.value)}});
}

std::string partner_name(AtDesk const& at, CityId partner) {
  return at.localizer.city(atlas::web::city_name(*at.world, partner));
}

std::string partner_address(AtDesk const& at, CityId partner) {
  auto const* city = at.world->atlas.city(partner);
  return city == nullptr ? at.address("/partners") : at.address("/partners/" + partnerships::web::id_of(*city));
}

std::vector<std::string> followed_of(PreparedStep const& step) {
  return {"step/" + std::to_string(step.id.value), partner_subject(step.step.partner)};
}

std::string step_title(AtDesk const& at, PreparedStep const& step) {
  auto const& move = step.step.move;
  if (step.step.says) return at.localizer.text("steps.says.title") + " · " + partner_name(at, step.step.partner);
  auto const act = at.localizer.word("act", partnerships::to_string(move.act));
  auto const what =
      move.on ? at.localizer.text(
                    "row.step",
                    {{"act", act}, {"date", ui::format_date(at.localizer.language(), amity::to_string(*move.on))}})
              : act;
  return what + " · " + partner_name(at, step.step.partner);
}

std::string rules_of_prepared(AtDesk const& at, db::Transaction& transaction, NewStep const& step) {
  auto const kept = partnerships::kept_assertion(transaction, at.office.id, step.partner, step.move.source);
  auto const before = kept && kept->version > 0 ? std::optional{kept->value} : std::nullopt;
  auto const act = partnerships::own_act(step.partner, step.move.source, before, *step.says);
  return act ? partnerships::web::rules_of_statement(at, transaction, *act) : std::string{};
}

bool may_prepare(AtDesk const& at) { return at.session.rights.contains(accounts::Right::edit_partnerships); }
bool may_decide(AtDesk const& at) {
  return at.session.rights.contains(accounts::Right::manage_rules) && at.session.account.value != 0;
}

namespace {

json::object line_of(AtDesk const& at, accounts::ActorNames const& name_of, PreparedStep const& step) {
  return {{"href", step_address(at, step.id)},
          {"title", step_title(at, step)},
          {"state", at.localizer.word("steps.state", to_string(step.state))},
          {"by", name_of(step.prepared_by)},
          {"at", partnerships::web::moment_at(at, step.prepared_at)},
          {"words", step.state == StepState::returned ? step.decision : step.step.words}};
}

std::string lists_html(AtDesk const& at, json::array groups) {
  if (groups.empty()) return {};
  return ui::render("office_steps_waiting", at.localizer.language(), {{"groups", std::move(groups)}});
}

// The oldest of many are shown, the others folded.
json::object group(AtDesk const& at, std::string_view key, json::array lines) {
  constexpr std::size_t shown = 20;
  auto const number = [&](std::size_t n) {
    return ui::format_number(at.localizer.language(), static_cast<std::int64_t>(n));
  };
  auto const count = lines.size();
  json::array more;
  if (count > shown) {
    more = json::array(lines.begin() + shown, lines.end());
    lines.resize(shown);
  }
  auto folded = more.empty() ? std::string{} : at.localizer.text("steps.more", {{"n", number(more.size())}});
  return {{"key", std::string(key)},     {"title", at.localizer.text("steps.today." + std::string(key))},
          {"count", number(count)},      {"lines", std::move(lines)},
          {"folded", std::move(folded)}, {"more", std::move(more)}};
}

}  // namespace

std::string waiting_lists(AtDesk const& at, db::Transaction& transaction) {
  accounts::ActorNames const name_of(transaction, at.office.id);
  json::array to_record;
  json::array came_back;
  for (auto const& step : steps_in_hand(transaction, at.office.id)) {
    if (step.state == StepState::waiting && may_decide(at)) to_record.push_back(line_of(at, name_of, step));
    auto const is_own = step.prepared_by == at.session.actor || step.changed_by == at.session.actor;
    if (step.state == StepState::returned && is_own) came_back.push_back(line_of(at, name_of, step));
  }
  json::array groups;
  if (!to_record.empty()) groups.push_back(group(at, "record", std::move(to_record)));
  if (!came_back.empty()) groups.push_back(group(at, "returned", std::move(came_back)));
  return lists_html(at, std::move(groups));
}

std::string of_partner(AtDesk const& at, db::Transaction& transaction, CityId partner) {
  accounts::ActorNames const name_of(transaction, at.office.id);
  json::array lines;
  for (auto const& step : steps_in_hand(transaction, at.office.id))
    if (step.step.partner == partner) lines.push_back(line_of(at, name_of, step));
  json::array groups;
  if (!lines.empty()) groups.push_back(group(at, "partner", std::move(lines)));
  return lists_html(at, std::move(groups));
}

}  // namespace amity::steps::web
