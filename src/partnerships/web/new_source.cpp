// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/new_source.h"

#include "atlas/short_word.h"
#include "desk_fields.h"
#include "partnerships/web/desk.h"
#include "snapshot/world.h"
#include "ui/format.h"
#include "ui/links.h"

#include <algorithm>

namespace amity::partnerships::web {
namespace {

constexpr std::string_view prefix{"new_source."};
constexpr std::size_t longest_name{200};
constexpr std::size_t longest_key{80};
constexpr std::size_t longest_slug{48};

// Without what surrounds it.
std::string trimmed(std::string const& text) {
  constexpr std::string_view blanks{" \t\r\n"};
  auto const first = text.find_first_not_of(blanks);
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string named(std::string_view field) { return std::string(prefix) + std::string(field); }

Day today_at(AtDesk const& at) { return snapshot::day_at(at.desk.s->clock, at.office.timezone); }

// Of what the office writes itself on one day. Its name is in the language of the desk at which it is made.
NewSource own_source(AtDesk const& at) {
  auto const day = PartialDate::of(today_at(at));
  auto const office = std::string(choose(at.office.name, at.localizer.language()).text);
  NewSource source{"own-" + amity::to_string(day), {}};
  source.fields.kind = SourceKind::office;
  source.fields.published = day;
  source.fields.name = at.localizer.text("new_source.own.name",
                                         {{"office", office.empty() ? at.office.slug : office},
                                          {"day", ui::format_date(at.localizer.language(), amity::to_string(day))}});
  return source;
}

bool is_same(SourceFields const& a, SourceFields const& b) {
  return a.kind == b.kind && a.published == b.published && (a.name == b.name || a.kind == SourceKind::office);
}

fields::FieldError wrong_at(std::string field, std::string value, std::string code, std::string message,
                            std::string remedy) {
  return {std::move(field), std::move(value), std::move(message), std::move(remedy), std::move(code), {}, 0};
}

// The key that has just this source already, else one that is free.
std::string key_for(db::Transaction& transaction, OfficeId office, SourceFields const& source) {
  for (auto const& [key, kept] : kept_sources(transaction, office))
    if (kept.value.kind == source.kind && kept.value.name == source.name && kept.value.published == source.published)
      return key;
  return suggested_key(transaction, office, source.name, source.published);
}

}  // namespace

std::vector<ui::Choice> source_choices(ui::Localizer const& localizer, std::vector<KeyedSource> const& sources) {
  std::vector<ui::Choice> choices;
  choices.reserve(sources.size() + 1);
  for (auto const& source : sources) choices.push_back({source.key, source.kept.value.name});
  std::ranges::stable_sort(choices, {},
                           [&](ui::Choice const& one) { return ui::sort_key(localizer.language(), one.text); });
  choices.insert(choices.begin(), {"", localizer.text("office.source.choose")});
  return choices;
}

std::string suggested_key(db::Transaction& transaction, OfficeId office, std::string_view name,
                          std::optional<PartialDate> const& day) {
  auto key = atlas::short_word(name, longest_slug);
  if (key.empty()) key = "source";
  if (day && !key.ends_with(amity::to_string(*day))) key += "-" + amity::to_string(*day);
  auto free = key;
  for (int n = 2; kept_source(transaction, office, free).version > 0; ++n) free = key + "-" + std::to_string(n);
  return free;
}

void add_new_source_fields(AtDesk const& at, SourceTexts const& texts, std::vector<ui::FormField>& fields) {
  auto const source = std::ranges::find(fields, "source", &ui::FormField::name);
  if (source == fields.end()) return;
  auto const& localizer = at.localizer;
  source->choices.insert(source->choices.begin() + std::min<std::ptrdiff_t>(1, std::ssize(source->choices)),
                         {std::string(own_document), localizer.text("new_source.own")});
  source->hint = localizer.text("new_source.hint");
  auto const value = [&](std::string_view field) { return commands::text_named(texts, named(field)); };
  auto const day = texts.contains(named("day")) ? value("day") : amity::to_string(today_at(at));
  auto of_source = source_fields(localizer, [](std::string const&) { return std::string{}; });
  auto kind = *std::ranges::find(of_source, "kind", &ui::FormField::name);
  kind.name = named("kind");
  kind.value = value("kind");
  std::vector<ui::FormField> added{{.name = named("name"),
                                    .label = localizer.text("office.source.name"),
                                    .value = value("name"),
                                    .hint = localizer.text("new_source.name.hint"),
                                    .most = longest_name},
                                   std::move(kind),
                                   {.name = named("day"),
                                    .label = localizer.text("new_source.day"),
                                    .value = day,
                                    .hint = localizer.text("office.date.hint"),
                                    .most = 10},
                                   {.name = named("key"),
                                    .label = localizer.text("office.source.key"),
                                    .value = value("key"),
                                    .hint = localizer.text("new_source.key.hint"),
                                    .most = longest_key}};
  for (auto& field : added) field.group = localizer.text("new_source");
  added.front().opens_group = true;
  fields.insert(source + 1, std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
}

std::optional<PartialDate> day_of_new_source(AtDesk const& at, SourceTexts const& texts) {
  if (!trimmed(commands::text_named(texts, named("name"))).empty()) {
    auto const day = PartialDate::parse(trimmed(commands::text_named(texts, named("day"))));
    return day ? std::optional{*day} : std::nullopt;
  }
  if (commands::text_named(texts, "source") == own_document) return PartialDate::of(today_at(at));
  return std::nullopt;
}

NewSourceTyped take_new_source(AtDesk const& at, SourceTexts& texts) {
  NewSourceTyped taken;
  auto const name = trimmed(commands::text_named(texts, named("name")));
  auto const day = trimmed(commands::text_named(texts, named("day")));
  auto const kind = parse_source_kind(commands::text_named(texts, named("kind")));
  auto const key = trimmed(commands::text_named(texts, named("key")));
  std::erase_if(texts, [](auto const& one) { return one.first.starts_with(prefix); });
  if (name.empty() && commands::text_named(texts, "source") != own_document) return taken;
  if (name.empty()) {
    taken.source = own_source(at);
    texts["source"] = taken.source->key;
    return taken;
  }
  NewSource source{key, {}};
  source.fields.name = name;
  source.fields.kind = kind.value_or(SourceKind::official);
  if (!kind)
    taken.wrong.push_back(
        wrong_at(named("kind"), {}, "empty", "a source is of a kind", "official, office, press or list"));
  if (auto const parsed = PartialDate::parse(day))
    source.fields.published = *parsed;
  else if (!day.empty())
    taken.wrong.push_back(wrong_at(named("day"), day, "not_a_date", "this is no day", "such as 2026-11-30"));
  auto transaction = at.desk.writing->doorkeeper.database.read();
  if (key.empty()) source.key = key_for(transaction, at.office.id, source.fields);
  if (auto wrong = wrong_key(source.key)) {
    wrong->field = named("key");
    taken.wrong.push_back(*std::move(wrong));
  }
  texts["source"] = source.key;
  taken.source = std::move(source);
  return taken;
}

commands::Outcome<std::monostate> make_source(commands::Command& command, std::optional<NewSource> const& source) {
  if (!source) return std::monostate{};
  auto const kept = kept_source(command.transaction(), command.office(), source->key);
  if (kept.version > 0) {
    if (is_same(kept.value, source->fields)) return std::monostate{};
    return commands::Refused{commands::Refusal{
        Errc::invalid, fields::Errors{std::vector{wrong_at(named("key"), source->key, "key_taken",
                                                           "a source is called \"" + source->key + "\" already",
                                                           "another short name, or that source above")},
                                      0}}};
  }
  auto const made = record_source(command, source->key, source->fields, std::nullopt);
  if (made) return std::monostate{};
  auto refusal = made.error();
  auto errors = refusal.errors.all();
  for (auto& error : errors) error.field = named(error.field == "published" ? "day" : error.field);
  refusal.errors = fields::Errors{std::move(errors), refusal.errors.left_out()};
  return commands::Refused{std::move(refusal)};
}

}  // namespace amity::partnerships::web
