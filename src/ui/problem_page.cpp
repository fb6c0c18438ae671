// SPDX-License-Identifier: Apache-2.0
#include "ui/problem_page.h"

#include "ui/layout.h"
#include "ui/links.h"
#include "ui/messages.h"
#include "ui/template.h"

namespace amity::ui {

namespace {

// "The office has no such step." of "the office has no such step", with what would be accepted behind it.
std::string as_sentence(std::string const& message, std::optional<std::string> const& remedy) {
  auto text = message;
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
  if (remedy) text += ": " + *remedy;
  if (!text.empty() && text.back() != '.' && text.back() != '?') text += '.';
  return text;
}

// What the catalogue says of an error's code; empty where it says nothing, or needs more than the problem holds.
std::string in_catalogue(Localizer const& localizer, std::string const& code) {
  auto const key = "field.error." + code;
  auto const& messages = Messages::embedded();
  auto const is_told = messages.has(localizer.language(), key) && messages.arguments(localizer.language(), key).empty();
  return is_told ? localizer.text(key) : std::string{};
}

// A line a value that is wrong. The server's own words are English: others read what the catalogue says, if anything.
json::array errors_view(Localizer const& localizer, contract::Problem const& problem) {
  json::array list;
  if (!problem.errors) return list;
  auto const is_english = localizer.language() == "en";
  // One alone is told as the problem itself.
  if (is_english && problem.errors->size() < 2) return list;
  for (auto const& error : *problem.errors) {
    auto text = is_english ? as_sentence(error.detail, error.remedy) : in_catalogue(localizer, error.code);
    if (!text.empty()) list.push_back(json::object{{"field", error.field}, {"text", std::move(text)}});
  }
  return list;
}

}  // namespace

std::string problem_page(Site const& site, Reader const& reader, contract::Problem const& problem,
                         std::string const& told) {
  Localizer const localizer{reader.language};
  auto key = "problem." + std::to_string(problem.status);
  if (!Messages::embedded().has(reader.language, key + ".title"))
    key = problem.status >= 500 ? "problem.500" : "problem.400";
  json::array nearest;
  for (auto const& name : problem.nearest.value_or(std::vector<std::string>{}))
    nearest.push_back(
        json::object{{"name", name}, {"href", page_address(reader.language, "/search") + query_text({{"q", name}})}});
  auto errors = told.empty() ? errors_view(localizer, problem) : json::array{};
  auto detail = told;
  if (told.empty() && errors.empty() && reader.language == "en")
    detail = as_sentence(problem.detail.value_or(""), problem.remedy);
  json::object const view{{"status", std::to_string(problem.status)},
                          {"title", localizer.text(key + ".title")},
                          {"text", localizer.text(key + ".text")},
                          {"detail", std::move(detail)},
                          {"has_errors", !errors.empty()},
                          {"errors", std::move(errors)},
                          {"has_nearest", !nearest.empty()},
                          {"nearest", std::move(nearest)},
                          {"circle_href", page_address(reader.language, "/")},
                          {"timeline_href", page_address(reader.language, "/timeline")},
                          {"search_action", page_address(reader.language, "/search")}};
  Content content;
  content.name = "problem";
  content.title = localizer.text(key + ".title");
  content.description = localizer.text(key + ".text");
  content.main = render("problem", reader.language, view);
  content.listed = false;
  return in_layout(site, reader, content);
}

}  // namespace amity::ui
