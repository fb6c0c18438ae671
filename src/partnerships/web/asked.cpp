// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/asked.h"

#include "core/unseen.h"
#include "core/utf8.h"

#include <charconv>

namespace amity::partnerships::web {

std::string missing_right(ui::Localizer const& localizer, accounts::Right right) {
  return localizer.text("right.missing", {{"right", localizer.word("right", accounts::to_string(right))}});
}

http::Response without_right(AtDesk const& at, accounts::Right right) {
  return desk_problem(at,
                      {Errc::refused,
                       "your role does not have the right " + std::string(accounts::to_string(right)),
                       {},
                       "somebody who has it"},
                      missing_right(at.localizer, right));
}

std::int64_t number_in(std::string_view text) {
  std::int64_t number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

std::string asked(AtDesk const& at, std::string_view name) { return std::string(at.request.query(name).value_or("")); }

std::optional<http::Response> unknown_filter(AtDesk const& at, std::initializer_list<Filter> filters) {
  constexpr std::size_t most_shown = 80;
  for (auto const& filter : filters) {
    auto const word = asked(at, filter.name);
    if (word.empty() || filter.knows(word)) continue;
    auto const shown = with_turning_as_signs(utf8::cut(word, most_shown));
    return desk_problem(at,
                        {Errc::invalid, "\"" + shown + "\" is no choice of this list", std::string(filter.name),
                         "one of those that the list offers"},
                        at.localizer.text("office.unknown_filter", {{"word", std::string_view{shown}}}));
  }
  return std::nullopt;
}

bool is_record_number(std::string_view word) { return number_in(word) > 0; }

std::int64_t number_asked(AtDesk const& at, std::string_view name) { return number_in(asked(at, name)); }

}  // namespace amity::partnerships::web
