// SPDX-License-Identifier: Apache-2.0
#include "ui/problem_page.h"

#include "ui/layout.h"
#include "ui/links.h"
#include "ui/messages.h"
#include "ui/template.h"

namespace amity::ui {

std::string problem_page(Site const& site, Reader const& reader, json::value const& problem) {
  Localizer const localizer{reader.language};
  auto const status = integer_at(problem, "status");
  auto key = "problem." + std::to_string(status);
  if (!Messages::embedded().has(reader.language, key + ".title")) key = status >= 500 ? "problem.500" : "problem.400";
  json::array nearest;
  for (auto const& name : list_at(problem, "nearest"))
    if (name.is_string())
      nearest.push_back(json::object{
          {"name", name.as_string()},
          {"href", page_address(reader.language, "/search") + query_text({{"q", std::string(name.as_string())}})}});
  json::object const view{{"status", std::to_string(status)},
                          {"title", localizer.text(key + ".title")},
                          {"text", localizer.text(key + ".text")},
                          // The server's own words are English, whatever the page's language.
                          {"detail", text_at(problem, "detail")},
                          {"remedy", text_at(problem, "remedy")},
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
