// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/asked.h"

#include "core/unseen.h"
#include "core/utf8.h"
#include "desk_pages.h"
#include "ui/template.h"

#include <algorithm>
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

namespace {

// A list's file, and that with personal values, stand below the list.
constexpr std::string_view of_file{"/export"};

bool is_file_format(std::string_view word) { return word == "csv" || word == "xlsx"; }

// What is wrong with how a list is asked for; the message of the catalogue and the word that it is about.
struct NoChoice {
  std::string_view message;
  std::string word;
};

bool is_known(Filter const& filter, std::string_view word) { return word.empty() || filter.knows(word); }

std::optional<NoChoice> first_no_choice(AtDesk const& at, std::initializer_list<Filter> filters,
                                        std::initializer_list<std::string_view> others) {
  // A page is of the list, a format of its file.
  auto const is_file = at.request.path().find(of_file) != std::string::npos;
  auto const common = is_file ? Filter{"format", is_file_format} : Filter{"page", is_record_number};
  auto const& query = at.request.decoded.query;
  for (auto const& [name, word] : query) {
    auto const same_name = [&name = name](auto const& one) { return one.first == name; };
    if (std::ranges::count_if(query, same_name) > 1) return NoChoice{"office.filter_twice", name};
    auto const* found = std::ranges::find_if(filters, [&name = name](Filter const& one) { return one.name == name; });
    auto const* filter = found != filters.end() ? found : name == common.name ? &common : nullptr;
    if (filter != nullptr) {
      if (!is_known(*filter, word)) return NoChoice{"office.unknown_filter", word};
      continue;
    }
    // What was done, and a key against pressing twice, are no questions.
    auto const is_word =
        name == done_parameter || name == once_parameter || std::ranges::find(others, name) != others.end();
    if (!is_word) return NoChoice{"office.unknown_filter_name", name};
  }
  return std::nullopt;
}

}  // namespace

std::optional<http::Response> unknown_filter(AtDesk const& at, std::initializer_list<Filter> filters,
                                             std::initializer_list<std::string_view> others) {
  constexpr std::size_t most_shown = 80;
  constexpr unsigned unprocessable = 422;
  auto const wrong = first_no_choice(at, filters, others);
  if (!wrong) return std::nullopt;
  auto const shown = with_turning_as_signs(utf8::cut(wrong->word, most_shown));
  // The number of the page keeps a view that opens the list by itself away.
  auto const list = std::string_view{at.request.decoded.path}.substr(0, at.request.path().find(of_file));
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("office.no_choice");
  content.description = content.title;
  content.main = ui::render("office_no_choice", at.localizer.language(),
                            {{"told", at.localizer.text(wrong->message, {{"word", std::string_view{shown}}})},
                             {"whole", std::string(list) + "?page=1"},
                             {"views", at.address("/views")}});
  return desk_page(at, std::move(content), unprocessable);
}

bool is_record_number(std::string_view word) { return number_in(word) > 0; }

std::int64_t number_asked(AtDesk const& at, std::string_view name) { return number_in(asked(at, name)); }

}  // namespace amity::partnerships::web
