// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/own_record_by_rules.h"

#include "desk_fields.h"
#include "partnerships/web/older_source.h"
#include "rule_guard.h"
#include "rules/web/findings.h"
#include "ui/format.h"

namespace amity::partnerships::web {
namespace {

// Whether a day was typed that the source cannot have seen, by its own day or the one that it is said to speak of.
bool may_be_older(SourceFields const& source, AssertionFields const& typed, std::string const& meant) {
  auto const day = typed.as_of ? typed.as_of : own_day(source.published, source.retrieved);
  return is_older(day, typed.signed_on) || is_older(day, typed.ended_on) || !meant.empty();
}

void add(rules::Checked& all, rules::Checked const& one) {
  if (one.set) all.set = one.set;
  for (auto const& finding : one.findings) all.findings.push_back(finding);
}

template <class Word>
std::optional<Word> word_typed(commands::TypedTexts const& texts, std::string const& name,
                               std::optional<Word> (*parse)(std::string_view)) {
  return parse(commands::text_named(texts, name));
}
std::optional<PartialDate> date_typed(commands::TypedTexts const& texts, std::string const& name) {
  auto const date = PartialDate::parse(commands::text_named(texts, name));
  return date ? std::optional{*date} : std::nullopt;
}

}  // namespace

AssertionFields statement_typed(commands::TypedTexts const& texts) {
  return {word_typed<Kind>(texts, "kind", parse_kind),
          word_typed<Stage>(texts, "stage", parse_stage),
          date_typed(texts, "signed"),
          date_typed(texts, "ended"),
          word_typed<OfficeSide>(texts, "side", parse_office_side).value_or(OfficeSide::none),
          Confidence::medium,
          date_typed(texts, "as_of"),
          commands::text_named(texts, "note")};
}

std::vector<ui::FormField> statement_form_fields(AtDesk const& at, SourceFields const& source,
                                                 commands::TypedTexts const& texts) {
  auto fields =
      assertion_fields(at.localizer, [&](std::string const& name) { return commands::text_named(texts, name); });
  auto const meant = commands::text_named(texts, "older_source");
  if (may_be_older(source, statement_typed(texts), meant)) fields.push_back(older_source_field(at.localizer, meant));
  return fields;
}

std::string rules_of_statement(AtDesk const& at, db::Transaction& transaction, OwnAct const& act) {
  auto const circumstances = circumstances_of(*at.world, at.office.id, act, at.desk.s->clock());
  rules::Checked then;
  rules::Checked afterwards;
  for (auto const& move : act.moves) {
    auto const one = move_case(transaction, at.office.id, act.partner, move, circumstances);
    if (!one) continue;
    add(then, rules::check_case(transaction, at.office.id, *one));
    add(afterwards, rules::check_afterwards(transaction, at.office.id, *one, circumstances.today));
  }
  return rules::web::findings_html(at.localizer, at.address("/rules"), then, afterwards);
}

std::string statement_words(AtDesk const& at, AssertionFields const& says) {
  auto const& localizer = at.localizer;
  std::string text;
  auto const add_part = [&](std::string const& part) {
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  };
  auto const add_date = [&](std::string_view label, std::optional<PartialDate> const& date) {
    if (date)
      add_part(localizer.text(label) + localizer.text("form.colon") +
               ui::format_date(localizer.language(), amity::to_string(*date)));
  };
  if (says.kind) add_part(localizer.kind(to_string(*says.kind)));
  if (says.stage) add_part(localizer.word("stage", to_string(*says.stage)));
  add_date("field.signed", says.signed_on);
  add_date("field.ended", says.ended_on);
  add_date("office.as_of", says.as_of);
  return text.empty() ? localizer.text("office.unsaid") : text;
}

}  // namespace amity::partnerships::web
