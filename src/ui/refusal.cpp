// SPDX-License-Identifier: Apache-2.0
#include "ui/refusal.h"

#include <algorithm>
#include <array>
#include <vector>

namespace amity::ui {
namespace {

constexpr std::string_view details_begin{"<details"};
constexpr std::string_view details_end{"</details>"};
// What people wrote is escaped, so these stand in our own templates alone (form.mustache).
constexpr std::array refused_parts{std::string_view{"class=\"form-errors\""}, std::string_view{"class=\"form-wrong\""}};
constexpr std::string_view summary{"<div class=\"form-errors\" role=\"alert\" tabindex=\"-1\""};

bool is_at(std::string_view html, std::size_t place, std::string_view text) {
  return html.substr(place, text.size()) == text;
}

bool is_open(std::string_view html, std::size_t details) {
  return html.substr(details, html.find('>', details) - details).find(" open") != std::string_view::npos;
}

}  // namespace

std::string with_refused_open(std::string_view html) {
  struct Around {
    std::size_t at;
    bool is_refused;
  };
  std::vector<Around> around;
  std::vector<std::size_t> to_open;
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '<' && is_at(html, i, details_begin)) {
      around.push_back({i, false});
    } else if (html[i] == '<' && is_at(html, i, details_end) && !around.empty()) {
      if (around.back().is_refused && !is_open(html, around.back().at)) to_open.push_back(around.back().at);
      around.pop_back();
    } else if (html[i] == 'c' &&
               std::ranges::any_of(refused_parts, [&](std::string_view part) { return is_at(html, i, part); })) {
      for (auto& one : around) one.is_refused = true;
    }
  }
  std::ranges::sort(to_open);
  std::string out;
  std::size_t done = 0;
  for (auto const at : to_open) {
    auto const end = at + details_begin.size();
    out += html.substr(done, end - done);
    out += " open";
    done = end;
  }
  return out += html.substr(done);
}

void tell_refusal(Localizer const& localizer, Content& content) {
  content.title = localizer.text("form.error_title", {{"title", content.title}});
  content.main = with_refused_open(content.main);
  if (content.main.find("\" autofocus") != std::string::npos) return;
  if (auto const at = content.main.find(summary); at != std::string::npos)
    content.main.insert(at + summary.size(), " autofocus");
}

}  // namespace amity::ui
