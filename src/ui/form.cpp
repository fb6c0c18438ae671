// SPDX-License-Identifier: Apache-2.0
#include "ui/form.h"

#include "ui/template.h"

#include <algorithm>

namespace amity::ui {
namespace {

std::string element_id(Form const& form, FormField const& field) {
  auto id = form.id + "-" + field.name;
  for (auto& c : id)
    if (c == '_' || c == '.') c = '-';
  return id;
}

// Whether `word` is one of those that stand in `value` with blanks between.
bool is_ticked(std::string const& value, std::string const& word) {
  return (" " + value + " ").find(" " + word + " ") != std::string::npos;
}

// A value as a reader knows it: of a choice, what it says.
std::string shown(FormField const& field, std::string const& value) {
  if (field.is == FormField::Is::ticks) {
    std::string all;
    for (auto const& choice : field.choices)
      if (is_ticked(value, choice.value)) all += (all.empty() ? "" : ", ") + choice.text;
    return all;
  }
  for (auto const& choice : field.choices)
    if (choice.value == value) return choice.text;
  return value;
}

json::value meanwhile_view(Localizer const& localizer, FormField const& field) {
  if (!field.meanwhile) return nullptr;
  auto const or_empty = [&](std::string const& value) {
    auto text = shown(field, value);
    return text.empty() ? localizer.text("form.nothing") : text;
  };
  return json::object{{"theirs", or_empty(field.meanwhile->theirs)}, {"before", or_empty(field.meanwhile->before)}};
}

std::string_view autocomplete_of(FormField const& field) {
  if (!field.autocomplete.empty()) return field.autocomplete;
  switch (field.is) {
    case FormField::Is::email:
      return "username";
    case FormField::Is::secret:
      return "current-password";
    case FormField::Is::new_secret:
      return "new-password";
    case FormField::Is::code:
      return "one-time-code";
    case FormField::Is::text:
    case FormField::Is::lines:
    case FormField::Is::choice:
    case FormField::Is::date:
    case FormField::Is::number:
    case FormField::Is::file:
    case FormField::Is::ticks:
      break;
  }
  return "off";
}

// The first that is wrong, else the first that is empty: a secret is never shown again, so it always is.
FormField const* focused(Form const& form) {
  if (form.focus == Form::Focus::none) return nullptr;
  auto const is_empty = [](FormField const& field) {
    return field.value.empty() || field.is == FormField::Is::secret || field.is == FormField::Is::new_secret ||
           field.is == FormField::Is::code;
  };
  auto const wrong = std::ranges::find_if(form.fields, [](auto const& field) { return !field.wrong.empty(); });
  auto const found = wrong != form.fields.end() ? wrong : std::ranges::find_if(form.fields, is_empty);
  return found == form.fields.end() ? nullptr : &*found;
}

json::object field_view(Localizer const& localizer, Form const& form, FormField const& field) {
  auto const id = element_id(form, field);
  json::array choices;
  auto const has_ticks = field.is == FormField::Is::ticks;
  for (auto const& choice : field.choices)
    choices.push_back(
        json::object{{"value", choice.value},
                     {"text", choice.text},
                     {"selected", has_ticks ? is_ticked(field.value, choice.value) : choice.value == field.value},
                     {"tick", field.name + "[" + std::to_string(choices.size()) + "]"},
                     {"tick_id", id + "-" + std::to_string(choices.size())}});
  json::array suggestions;
  for (auto const& text : field.suggestions) suggestions.push_back(json::object{{"text", text}});
  auto const list = suggestions.empty() ? std::string{} : id + "-list";
  std::string described;
  auto const describe = [&](bool is_there, char const* what) {
    if (is_there) described += (described.empty() ? "" : " ") + id + what;
  };
  describe(!field.hint.empty(), "-hint");
  describe(!field.wrong.empty(), "-wrong");
  describe(field.meanwhile.has_value(), "-meanwhile");
  return {{"id", id},
          {"name", field.name},
          {"label", field.label},
          {"value", field.value},
          {"hint", field.hint},
          {"wrong", field.wrong},
          {"described", described},
          {"autocomplete", autocomplete_of(field)},
          {"focus", focused(form) == &field},
          {"required", field.required},
          {"optional", field.optional.empty() ? localizer.text("form.optional") : field.optional},
          {"most", field.most == 0 ? std::string{} : std::to_string(field.most)},
          {"language", field.language},
          {"is_text", field.is == FormField::Is::text},
          {"is_email", field.is == FormField::Is::email},
          {"is_secret", field.is == FormField::Is::secret},
          {"is_new_secret", field.is == FormField::Is::new_secret},
          {"is_code", field.is == FormField::Is::code},
          {"is_lines", field.is == FormField::Is::lines},
          {"is_choice", field.is == FormField::Is::choice},
          {"is_ticks", has_ticks},
          {"is_date", field.is == FormField::Is::date},
          {"is_number", field.is == FormField::Is::number},
          {"is_file", field.is == FormField::Is::file},
          {"accept", field.accept},
          {"choices", std::move(choices)},
          {"list", list},
          {"suggestions", std::move(suggestions)},
          {"meanwhile", meanwhile_view(localizer, field)}};
}

bool begins_group(Form const& form, std::size_t i) {
  auto const& group = form.fields[i].group;
  return !group.empty() && (i == 0 || form.fields[i - 1].group != group);
}

bool is_open_group(Form const& form, std::string const& group) {
  return !group.empty() && std::ranges::any_of(form.fields, [&](FormField const& field) {
    if (field.group != group) return false;
    return !field.wrong.empty() || field.meanwhile || (field.opens_group && !field.value.empty());
  });
}

}  // namespace

std::string form_html(Localizer const& localizer, Form const& form) {
  json::array fields;
  json::array errors;
  for (auto const& text : form.wrong) errors.push_back(json::object{{"href", ""}, {"label", ""}, {"text", text}});
  for (std::size_t i = 0; i < form.fields.size(); ++i) {
    auto const& field = form.fields[i];
    auto view = field_view(localizer, form, field);
    view["group"] = begins_group(form, i) ? field.group : std::string{};
    view["group_is_open"] = is_open_group(form, field.group);
    view["group_ends"] = !field.group.empty() &&
                         (i + 1 == form.fields.size() || begins_group(form, i + 1) || form.fields[i + 1].group.empty());
    fields.push_back(std::move(view));
    if (!field.wrong.empty())
      errors.push_back(
          json::object{{"href", "#" + element_id(form, field)}, {"label", field.label}, {"text", field.wrong}});
  }
  json::array hidden;
  for (auto const& [name, value] : form.hidden) hidden.push_back(json::object{{"name", name}, {"value", value}});
  auto const n = static_cast<std::int64_t>(errors.size());
  auto const writes = form.writes == Form::Writes::yes;
  auto const has_file = std::ranges::find(form.fields, FormField::Is::file, &FormField::is) != form.fields.end();
  json::object const view{{"id", form.id},
                          {"has_file", has_file},
                          {"action", form.action},
                          {"button", form.button},
                          {"cancel", form.cancel},
                          {"beside", form.beside.first},
                          {"beside_text", form.beside.second},
                          {"username", form.username},
                          {"hidden", std::move(hidden)},
                          {"fields", std::move(fields)},
                          {"has_errors", n > 0},
                          {"errors_title", localizer.text(writes ? "form.errors" : "form.errors_only", {{"n", n}})},
                          {"cancel_text", localizer.text(writes ? "form.cancel" : "form.back")},
                          {"notice", form.notice},
                          {"cure", form.cure.first},
                          {"cure_text", form.cure.second},
                          {"errors", std::move(errors)}};
  return render("form", localizer.language(), view);
}

std::string fields_html(Localizer const& localizer, std::vector<FormField> const& fields) {
  json::array facts;
  for (auto const& field : fields)
    if (auto text = shown(field, field.value); !text.empty())
      facts.push_back(json::object{{"label", field.label},
                                   {"text", std::move(text)},
                                   {"is_lines", field.is == FormField::Is::lines},
                                   {"language", field.language}});
  return render("facts", localizer.language(), {{"facts", std::move(facts)}});
}

}  // namespace amity::ui
