// SPDX-License-Identifier: Apache-2.0
#include "desk/web/journal_section.h"

#include "accounts/actor_names.h"
#include "core/partial_date.h"
#include "journal/told.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::desk::web {
namespace {

using partnerships::web::AtDesk;

constexpr std::size_t lines_shown = 30;
constexpr std::size_t lines_of_all = 1000;
constexpr std::size_t long_text = 160;  // bytes; what is longer is folded away

// "enwiki-2023/kind#2": what comes before the slash, the field itself.
struct NamedField {
  std::string group;
  std::string name;
};
NamedField named_field(std::string_view field) {
  auto const slash = field.rfind('/');
  auto const begin = slash == std::string_view::npos ? 0 : slash + 1;
  auto const name = field.substr(begin);
  return {std::string(slash == std::string_view::npos ? std::string_view{} : field.substr(0, slash)),
          std::string(name.substr(0, name.find('#')))};
}

// "name.ja", "note_zh": the field, and the language of its text.
std::pair<std::string, std::string> without_language(std::string_view name) {
  for (auto const language : interface_languages) {
    auto const length = language.size() + 1;
    if (name.size() > length && name.ends_with(language) &&
        (name[name.size() - length] == '.' || name[name.size() - length] == '_'))
      return {std::string(name.substr(0, name.size() - length)), std::string(language)};
  }
  return {std::string(name), {}};
}

class Words {
 public:
  Words(AtDesk const& at, JournalOf const& of) : at_(at), of_(of) {}

  std::string label(NamedField const& field) const {
    auto text = label_of(field.name);
    if (field.group.empty()) return text;
    auto const group = of_.groups.find(field.group);
    return (group == of_.groups.end() ? field.group : group->second) + " · " + text;
  }

  std::string value(NamedField const& field, std::string const& value) const {
    if (value.empty()) return {};
    if (of_.value)
      if (auto text = of_.value(field.name, value)) return *std::move(text);
    auto const* known = form_field(field.name);
    if (known == nullptr) return value;
    if (!known->choices.empty()) return choice(*known, value);
    if (known->is == ui::FormField::Is::date && PartialDate::parse(value))
      return ui::format_date(at_.localizer.language(), value);
    return value;
  }

 private:
  ui::FormField const* form_field(std::string_view name) const {
    auto const found = std::ranges::find(of_.fields, name, &ui::FormField::name);
    return found == of_.fields.end() ? nullptr : &*found;
  }

  std::string label_of(std::string_view name) const {
    if (auto const* known = form_field(name)) return known->label;
    auto const [base, language] = without_language(name);
    auto text = base;
    for (auto const& prefix : of_.labels)
      if (text == base) text = at_.localizer.word(prefix, base);
    if (!language.empty()) text += " (" + ui::language_name(at_.localizer.language(), language) + ")";
    return text;
  }

  // A word of the choice, and a day behind it where there is one: "sign 1985-05-20".
  std::string choice(ui::FormField const& field, std::string const& value) const {
    auto const text_of = [&](std::string const& word) {
      auto const found = std::ranges::find(field.choices, word, &ui::Choice::value);
      return found == field.choices.end() ? word : found->text;
    };
    auto const blank = value.find(' ');
    if (blank == std::string::npos) return text_of(value);
    auto const rest = value.substr(blank + 1);
    return PartialDate::parse(rest)
               ? text_of(value.substr(0, blank)) + ", " + ui::format_date(at_.localizer.language(), rest)
               : text_of(value);
  }

  AtDesk const& at_;
  JournalOf const& of_;
};

json::object field_view(Words const& words, journal::FieldChange const& change) {
  auto const field = named_field(change.field);
  if (!change.was && !change.became) return {{"label", words.label(field)}, {"is_kept", false}};
  auto const was = words.value(field, change.was.value_or(""));
  auto const became = words.value(field, change.became.value_or(""));
  return {{"label", words.label(field)},
          {"is_kept", true},
          {"is_long", was.size() > long_text || became.size() > long_text},
          {"was", was},
          {"became", became}};
}

std::optional<std::string> done_by_itself(JournalOf const& of, journal::ToldLine const& line) {
  for (auto const& change : line.fields)
    if (auto const found = of.by_itself.find(change.field); found != of.by_itself.end()) return found->second;
  return std::nullopt;
}

// The fields that the line names by itself: of what is personal it has the names alone.
void add_named(Words const& words, json::value const& detail, json::array& fields) {
  for (auto const& field : ui::list_at(detail, "fields"))
    fields.push_back(json::object{{"label", words.label({{}, std::string(field.as_string())})}, {"is_kept", false}});
}

}  // namespace

std::string did_in_words(AtDesk const& at, std::string_view verb) { return at.localizer.word("did", verb); }

std::string journal_section(AtDesk const& at, db::Transaction& transaction, JournalOf const& of) {
  auto const is_all = partnerships::web::asked(at, "journal") == "all";
  auto const most = is_all ? lines_of_all : lines_shown;
  auto told =
      journal::told_about(transaction, at.office.id, {of.subjects, of.verbs, static_cast<std::int64_t>(most) + 1});
  auto const has_more = told.size() > most;
  if (has_more) told.resize(most);
  accounts::ActorNames const name_of(transaction, at.office.id);
  Words const words{at, of};
  json::array lines;
  for (auto const& line : told) {
    auto const detail = json::parse(line.detail.empty() ? "{}" : line.detail);
    json::array fields;
    for (auto const& change : line.fields) fields.push_back(field_view(words, change));
    add_named(words, detail, fields);
    auto const itself = done_by_itself(of, line);
    auto by = itself ? std::string{} : name_of(line.actor);
    if (auto const giver = ui::text_at(detail, "for"); !itself && !giver.empty())
      by += " " + at.localizer.text("deputies.for", {{"who", name_of(giver)}});
    lines.push_back(json::object{{"iso", line.at},
                                 {"at", partnerships::web::moment_at(at, line.at)},
                                 {"did", itself ? *itself : did_in_words(at, line.verb)},
                                 {"by", by},
                                 {"has_fields", !fields.empty()},
                                 {"fields", std::move(fields)}});
  }
  // A page that answers a form has an address that is no page.
  auto const is_page = at.request.method == http::Method::get;
  auto query = ui::with(at.request.decoded.query, "journal", "all");
  return ui::render(
      "office_changes", at.localizer.language(),
      {{"has_lines", !lines.empty()},
       {"lines", std::move(lines)},
       {"more", has_more && !is_all && is_page ? std::string(at.request.path()) + ui::query_text(query) + "#journal"
                                               : std::string{}},
       {"cut", has_more && is_all ? at.localizer.text("journal.cut", {{"n", static_cast<std::int64_t>(lines_of_all)}})
                                  : std::string{}}});
}

}  // namespace amity::desk::web
