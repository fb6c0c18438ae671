// SPDX-License-Identifier: Apache-2.0
#include "commands/web/form_input.h"

#include "core/unseen.h"
#include "core/utf8.h"
#include "ui/links.h"
#include "ui/messages.h"

#include <algorithm>
#include <array>
#include <random>

namespace amity::commands {
namespace {

// What is ticked of a list, with blanks between.
std::string ticked(fields::List const& list) {
  std::string all;
  for (auto const& item : list.items)
    if (auto const* text = std::get_if<std::string_view>(&item.node.value))
      all += (all.empty() ? "" : " ") + std::string(*text);
  std::erase(all, '\0');
  return all;
}

void add_texts(fields::Object const& object, std::string const& path, TypedTexts& texts) {
  for (auto const& member : object.members) {
    auto const name = path.empty() ? std::string(member.name) : path + "." + std::string(member.name);
    if (auto const* text = std::get_if<std::string_view>(&member.node.value)) {
      // No keyboard types NUL, and no database keeps it.
      std::string typed(*text);
      std::erase(typed, '\0');
      texts.emplace(name, std::move(typed));
    } else if (auto const* inside = std::get_if<fields::Object>(&member.node.value)) {
      add_texts(*inside, name, texts);
    } else if (auto const* list = std::get_if<fields::List>(&member.node.value)) {
      if (auto all = ticked(*list); !all.empty()) texts.emplace(name, std::move(all));
    }
  }
}

std::string general(ui::Localizer const& localizer, Errc code) {
  return localizer.text("field.error." + std::string(fields::code_of(code)));
}

}  // namespace

TypedTexts typed_texts(std::string_view body) {
  TypedTexts texts;
  if (auto const source = fields::form_source(body)) add_texts(source->root(), {}, texts);
  return texts;
}

std::string text_named(TypedTexts const& texts, std::string_view name) {
  auto const found = texts.find(name);
  return found == texts.end() ? std::string{} : found->second;
}

std::string form_body(TypedTexts const& texts) {
  auto const query = ui::query_text(ui::Query(texts.begin(), texts.end()));
  return query.empty() ? query : query.substr(1);
}

std::string in_words(ui::Localizer const& localizer, fields::FieldError const& error) {
  auto const key = "field.error." + error.code;
  auto const& messages = ui::Messages::embedded();
  if (!messages.has(localizer.language(), key)) return with_turning_as_signs(error.message);
  std::vector<ui::Argument> given;
  std::vector<std::string> texts;  // what the arguments look at
  texts.reserve(error.arguments.size());
  for (auto const& [name, value] : error.arguments) {
    // Of what is said in several languages, the text of the reader's.
    auto const dot = name.find('.');
    if (dot != std::string::npos && std::string_view(name).substr(dot + 1) != localizer.language()) continue;
    auto const named = std::string_view(name).substr(0, dot);
    if (auto const* text = std::get_if<std::string>(&value))
      given.push_back({named, std::string_view{texts.emplace_back(with_turning_as_signs(*text))}});
    else
      given.push_back({named, std::get<std::int64_t>(value)});
  }
  return messages.text(localizer.language(), key, given);
}

std::string in_words_of_file(ui::Localizer const& localizer, std::string_view name, fields::FieldError const& error) {
  constexpr std::size_t most_shown = 120;
  auto why = in_words(localizer, error);
  if (name.empty() || utf8::first_invalid(name)) return why;
  return localizer.text("files.refused_named", {{"name", utf8::cut(name, most_shown)}, {"why", why}});
}

void show(ui::Localizer const& localizer, std::vector<fields::FieldError> const& errors, ui::Form& form) {
  for (auto const& error : errors) {
    auto at = std::ranges::find(form.fields, error.field, &ui::FormField::name);
    // Of a text in several languages, at the first of its fields.
    if (at == form.fields.end() && !error.field.empty())
      at = std::ranges::find_if(form.fields,
                                [&](ui::FormField const& one) { return one.name.starts_with(error.field + "."); });
    if (at == form.fields.end())
      form.wrong.push_back(in_words(localizer, error));
    else if (at->wrong.empty())
      at->wrong = in_words(localizer, error);
  }
}

void show(ui::Localizer const& localizer, Refusal const& refusal, ui::Form& form) {
  show(localizer, refusal.errors.all(), form);
  for (auto const& conflict : refusal.conflicts) {
    auto const at = std::ranges::find(form.fields, conflict.field, &ui::FormField::name);
    if (at != form.fields.end()) at->meanwhile = ui::FormField::Meanwhile{conflict.theirs, conflict.before};
  }
  if (refusal.errors.all().empty()) form.wrong.push_back(general(localizer, refusal.code));
}

std::string new_once() {
  std::random_device device;
  std::array<char, 33> text{};
  for (int i = 0; i < 4; ++i) (void)std::snprintf(text.data() + 8 * i, 9, "%08x", device());
  return std::string(text.data());
}

}  // namespace amity::commands
