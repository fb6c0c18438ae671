// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/move_by_rules.h"

#include "desk_fields.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/new_source.h"
#include "partnerships/web/older_source.h"
#include "rule_guard.h"
#include "rules/web/findings.h"

namespace amity::partnerships::web {

commands::Outcome<Change> record_move_by_rules(commands::Command& command, snapshot::World const& world, CityId partner,
                                               MoveWanted const& wanted) {
  auto const fits = check_move(command, partner, wanted.fields, wanted.older);
  // Nothing is decided anew of what stands there already.
  if (fits && *fits == Change::unchanged) return Change::unchanged;
  auto const kept = keep_rules(command, world, partner, wanted);
  if (fits && kept) return record_move(command, partner, wanted.fields, wanted.older);
  if (kept) return commands::Refused{fits.error()};
  auto refusal = kept.error();
  if (!fits) {
    // What somebody can mend, whoever may go past the rule.
    refusal.code = fits.error().code;
    auto all = refusal.errors.all();
    auto const of_step = fits.error().errors.all();
    all.insert(all.end(), of_step.begin(), of_step.end());
    refusal.errors = fields::Errors{std::move(all), refusal.errors.left_out()};
  }
  return commands::Refused{std::move(refusal)};
}

MoveTexts move_asked(AtDesk const& at) {
  auto const act = parse_act(asked(at, "act"));
  MoveTexts texts{{"act", std::string(to_string(act.value_or(Act::sign)))}};
  for (auto const* name : {"on", "authority", "document", "source"})
    if (auto text = asked(at, name); !text.empty()) texts.emplace(name, std::move(text));
  return texts;
}

MoveFields move_typed(MoveTexts const& texts) {
  MoveFields fields;
  fields.act = parse_act(commands::text_named(texts, "act")).value_or(Act::sign);
  if (auto const on = PartialDate::parse(commands::text_named(texts, "on"))) fields.on = *on;
  fields.authority = commands::text_named(texts, "authority");
  fields.document = commands::text_named(texts, "document");
  fields.source = commands::text_named(texts, "source");
  return fields;
}

MoveTexts move_texts(MoveFields const& move) {
  MoveTexts texts{{"act", std::string(to_string(move.act))},
                  {"on", move.on ? amity::to_string(*move.on) : std::string{}},
                  {"authority", move.authority},
                  {"document", move.document},
                  {"source", move.source}};
  for (auto const language : interface_languages)
    texts.emplace("note_" + std::string(language), text_in(move.note, language));
  return texts;
}

std::vector<ui::FormField> move_form_fields(AtDesk const& at, db::Transaction& transaction, MoveTexts const& texts) {
  auto fields = move_fields(at.localizer, kept_sources(transaction, at.office.id),
                            [&](std::string const& name) { return commands::text_named(texts, name); });
  auto const typed = move_typed(texts);
  auto const source = kept_source(transaction, at.office.id, typed.source).value;
  auto const meant = commands::text_named(texts, "older_source");
  auto const made_on = day_of_new_source(at, texts);
  if (is_older(made_on ? made_on : own_day(source.published, source.retrieved), typed.on) || !meant.empty())
    fields.push_back(older_source_field(at.localizer, meant));
  add_new_source_fields(at, texts, fields);
  return fields;
}

std::string rules_of_move(AtDesk const& at, db::Transaction& transaction, CityId partner, MoveFields const& move) {
  auto const circumstances = circumstances_of(*at.world, at.office.id, partner, at.desk.s->clock());
  auto const one = move_case(transaction, at.office.id, partner, move, circumstances);
  if (!one) return {};
  return rules::web::findings_html(at.localizer, at.address("/rules"),
                                   rules::check_case(transaction, at.office.id, *one),
                                   rules::check_afterwards(transaction, at.office.id, *one, circumstances.today));
}

}  // namespace amity::partnerships::web
