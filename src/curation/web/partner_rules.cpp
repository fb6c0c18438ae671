// SPDX-License-Identifier: Apache-2.0
// Where a partnership's steps went past a rule of the office, and what an office does after a signing.
#include "accounts/actor_names.h"
#include "core/subjects.h"
#include "partner_views.h"
#include "partnerships/move_case.h"
#include "rules/web/findings.h"
#include "ui/format.h"
#include "ui/links.h"

namespace amity::curation::web {
namespace {

using accounts::Right;

// The step that it was: noted with the reason, or named by the subject ("partner/12/sign/1981"); of reasons that were
// given before either was noted, nothing.
struct StepNamed {
  std::string act;
  std::string on;
};
StepNamed step_named(rules::Override const& one) {
  if (!one.title.empty()) return {one.title, one.on};
  auto const act = one.subject.find('/', one.subject.find('/') + 1);
  auto const on = act == std::string::npos ? act : one.subject.find('/', act + 1);
  if (on == std::string::npos) return {};
  return {one.subject.substr(act + 1, on - act - 1), one.subject.substr(on + 1)};
}

std::string step_in_words(AtDesk const& at, StepNamed const& step) {
  if (step.act.empty()) return {};
  auto act = at.localizer.word("act", step.act);
  if (step.on.empty()) return act;
  return at.localizer.text("row.step", {{"act", act}, {"date", ui::format_date(at.localizer.language(), step.on)}});
}

std::string rule_title(AtDesk const& at, db::Transaction& transaction, rules::Override const& one) {
  for (auto const& stored : rules::history_of(transaction, at.office.id, one.rule))
    if (stored.set == one.set)
      if (auto title = rules::web::title_of(at.localizer, stored.rule); !title.empty()) return title;
  return one.rule;
}

}  // namespace

json::array gone_past_view(OfPartner const& of, db::Transaction& transaction) {
  auto const& at = of.at;
  auto const subject = partner_subject(of.city.id);
  accounts::ActorNames const name_of(transaction, at.office.id);
  json::array list;
  for (auto const& one : rules::overrides_under(transaction, at.office.id, subject)) {
    auto const query = ui::query_text({{"set", std::to_string(one.set.value)}, {"rule", one.rule}});
    list.push_back(json::object{{"step", step_in_words(at, step_named(one))},
                                {"rule", rule_title(at, transaction, one)},
                                {"href", at.address("/rules/rule") + query},
                                {"answer", rules::web::answer_text(at.localizer, one.answer)},
                                {"reason", one.reason},
                                {"by", name_of(one.actor)},
                                {"when", partnerships::web::moment_at(at, one.at)},
                                {"is_afterwards", one.subject != subject}});
  }
  return list;
}

json::array next_after_signing(OfPartner const& of) {
  auto const& at = of.at;
  json::array list;
  if (at.request.query("recorded").value_or("") != "sign") return list;
  auto const add = [&](std::string href, std::string_view text) {
    list.push_back(json::object{{"href", std::move(href)}, {"text", at.localizer.text(text)}});
  };
  if (has(at, Right::edit_halls)) add(of.root + "/hall", "steps.next.hall");
  if (has(at, Right::edit_partnerships)) {
    add(of.root + "#office-documents", "steps.next.document");
    add(of.root + "#office-documents", "steps.next.photograph");
  }
  if (has(at, Right::draft_letters))
    add(at.address("/letters/draft") +
            ui::query_text({{"partner", partnerships::web::id_of(of.city)}, {"about", "signing"}}),
        "steps.next.thanks");
  return list;
}

}  // namespace amity::curation::web
