// SPDX-License-Identifier: Apache-2.0
#include "desk_fields.h"

#include "partnerships/web/desk_routes.h"
#include "partnerships/web/new_source.h"
#include "ui/format.h"

#include <array>

namespace amity::partnerships::web {
namespace {

using ui::FormField;
using Is = ui::FormField::Is;

constexpr std::array stages{Stage::contact, Stage::intent,    Stage::exchange, Stage::approval, Stage::active,
                            Stage::dormant, Stage::suspended, Stage::ended,    Stage::denied};
constexpr std::array acts{Act::make_contact, Act::declare_intent, Act::begin_exchange, Act::submit,  Act::approve,
                          Act::sign,         Act::renew,          Act::fall_dormant,   Act::revive,  Act::suspend,
                          Act::resume,       Act::lapse,          Act::sever,          Act::rescind, Act::end};

// The first choice says nothing where that is one.
template <class Words>
std::vector<ui::Choice> choices(ui::Localizer const& localizer, std::string_view prefix, Words const& words,
                                bool with_nothing) {
  std::vector<ui::Choice> list;
  if (with_nothing) list.push_back({"", localizer.text("office.unsaid")});
  for (auto const word : words) list.push_back({std::string(to_string(word)), localizer.word(prefix, to_string(word))});
  return list;
}

FormField date(ui::Localizer const& localizer, std::string const& name, std::string_view label, ValueOf const& value,
               std::string_view hint = "office.date.hint") {
  return {.name = name, .label = localizer.text(label), .value = value(name), .hint = localizer.text(hint), .most = 10};
}

}  // namespace

std::vector<FormField> assertion_fields(ui::Localizer const& localizer, ValueOf const& value) {
  using enum Confidence;
  using enum OfficeSide;
  return {
      {.name = "kind",
       .label = localizer.text("field.kind"),
       .is = Is::choice,
       .value = value("kind"),
       .choices = choices(localizer, "kind", all_kinds, true)},
      {.name = "stage",
       .label = localizer.text("field.stage"),
       .is = Is::choice,
       .value = value("stage"),
       .choices = choices(localizer, "stage", stages, true)},
      date(localizer, "signed", "field.signed", value),
      date(localizer, "ended", "field.ended", value),
      {.name = "side",
       .label = localizer.text("office.side"),
       .is = Is::choice,
       .value = value("side"),
       .choices = choices(localizer, "office.side", std::array{OfficeSide::none, home, partner, both}, false),
       .required = true},
      {.name = "confidence",
       .label = localizer.text("office.confidence"),
       .is = Is::choice,
       .value = value("confidence"),
       .choices = choices(localizer, "confidence", std::array{high, medium, low}, false),
       .required = true},
      date(localizer, "as_of", "office.as_of", value, "office.as_of.hint"),
      {.name = "note", .label = localizer.text("office.note"), .is = Is::lines, .value = value("note"), .most = 2000}};
}

std::vector<FormField> source_fields(ui::Localizer const& localizer, ValueOf const& value) {
  using enum SourceKind;
  return {
      {.name = "name",
       .label = localizer.text("office.source.name"),
       .value = value("name"),
       .required = true,
       .most = 200},
      {.name = "kind",
       .label = localizer.text("office.source.kind"),
       .is = Is::choice,
       .value = value("kind"),
       .choices = choices(localizer, "office.source.kind", std::array{official, office, press, list}, false),
       .required = true},
      {.name = "url", .label = localizer.text("office.source.url"), .value = value("url"), .most = 2000},
      date(localizer, "published", "office.source.published", value),
      date(localizer, "retrieved", "office.source.retrieved", value),
      {.name = "note", .label = localizer.text("office.note"), .is = Is::lines, .value = value("note"), .most = 2000}};
}

std::vector<FormField> move_fields(ui::Localizer const& localizer, std::vector<KeyedSource> const& sources,
                                   ValueOf const& value) {
  std::vector<FormField> list{
      {.name = "act",
       .label = localizer.text("office.move.act"),
       .is = Is::choice,
       .value = value("act"),
       .choices = choices(localizer, "act", acts, false),
       .required = true},
      date(localizer, "on", "office.move.on", value),
      {.name = "authority", .label = localizer.text("office.authority"), .value = value("authority"), .most = 200},
      {.name = "document", .label = localizer.text("office.document"), .value = value("document"), .most = 200},
      {.name = "source",
       .label = localizer.text("office.source"),
       .is = Is::choice,
       .value = value("source"),
       .choices = source_choices(localizer, sources),
       .required = true}};
  for (auto const language : interface_languages) {
    auto const name = "note_" + std::string(language);
    list.push_back(
        {.name = name,
         .label = localizer.text("office.note_in", {{"language", ui::language_name(localizer.language(), language)}}),
         .is = Is::lines,
         .value = value(name),
         .most = 2000,
         .language = std::string(ui::html_language(language))});
  }
  return list;
}

std::vector<std::pair<std::string, std::string>> seen_fields(std::int64_t version, commands::FieldTexts const& fields) {
  if (version == 0) return {};
  std::vector<std::pair<std::string, std::string>> hidden{{"seen.version", std::to_string(version)}};
  for (auto const& [name, text] : fields) hidden.emplace_back("seen." + name, text);
  return hidden;
}

std::vector<FormField> journal_fields(ui::Localizer const& localizer) {
  auto fields = assertion_fields(localizer, [](std::string const&) { return std::string{}; });
  fields.push_back({.name = "step",
                    .label = localizer.text("journal.field.step"),
                    .is = Is::choice,
                    .choices = choices(localizer, "act", acts, false)});
  return fields;
}

}  // namespace amity::partnerships::web
