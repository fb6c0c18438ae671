// SPDX-License-Identifier: Apache-2.0
#include "ui/problem_page.h"

#include "ui/layout.h"
#include "ui/links.h"
#include "ui/messages.h"
#include "ui/template.h"

namespace amity::ui {

std::string problem_page(Site const& site, Reader const& reader, contract::Problem const& problem) {
  Localizer const localizer{reader.language};
  auto key = "problem." + std::to_string(problem.status);
  if (!Messages::embedded().has(reader.language, key + ".title"))
    key = problem.status >= 500 ? "problem.500" : "problem.400";
  json::array nearest;
  for (auto const& name : problem.nearest.value_or(std::vector<std::string>{}))
    nearest.push_back(
        json::object{{"name", name}, {"href", page_address(reader.language, "/search") + query_text({{"q", name}})}});
  // Where several values are wrong, each has a line; one alone is told as the problem itself.
  json::array errors;
  if (problem.errors && problem.errors->size() > 1)
    for (auto const& error : *problem.errors)
      errors.push_back(
          json::object{{"field", error.field}, {"detail", error.detail}, {"remedy", error.remedy.value_or("")}});
  json::object const view{{"status", std::to_string(problem.status)},
                          {"title", localizer.text(key + ".title")},
                          {"text", localizer.text(key + ".text")},
                          // The server's own words are English, whatever the page's language.
                          {"detail", errors.empty() ? problem.detail.value_or("") : std::string{}},
                          {"remedy", errors.empty() ? problem.remedy.value_or("") : std::string{}},
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
