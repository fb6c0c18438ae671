// SPDX-License-Identifier: Apache-2.0
#include "work/found.h"

#include "gram_store.h"
#include "letter_lines.h"
#include "letter_rows.h"
#include "work/sql.h"

#include <algorithm>
#include <array>

namespace amity::work {
namespace {

constexpr std::size_t most_words = 4;

std::vector<std::string> folded_words(std::string_view typed) {
  std::vector<std::string> words;
  auto const folded = folded_text(typed);
  std::string_view rest{folded};
  while (!rest.empty() && words.size() < most_words) {
    auto const end = std::min(rest.find_first_of(" \t\n"), rest.size());
    if (end > 0) words.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

std::string within(std::vector<std::string> const& words, std::size_t i) {
  return i < words.size() ? "%" + escaped_pattern(words[i]) + "%" : std::string{};
}

std::string in_one(std::vector<std::string> const& words) {
  std::string all;
  for (auto const& word : words) all += (all.empty() ? "" : " ") + escaped_pattern(word);
  return all;
}

bool has_all(std::string_view text, std::vector<std::string> const& words) {
  auto const folded = folded_text(text);
  return std::ranges::all_of(words, [&](auto const& word) { return folded.find(word) != std::string::npos; });
}

}  // namespace

std::vector<LetterLine> letters_found(db::Transaction& transaction, OfficeId office, std::string_view asked,
                                      std::size_t most) {
  auto const typed = as_numbered(asked);
  constexpr std::size_t most_looked_at{300};
  constexpr std::size_t at_once{256};
  auto const words = folded_words(typed);
  if (words.empty()) return {};
  auto const read_id = [](db::Row const& row) { return row.get<std::int64_t>(0); };
  auto ids = transaction.all(sql::numbered, {{"office", office}, {"typed", typed}}, read_id);
  Candidates candidates{transaction, office, words};
  for (auto part = candidates.next(); !part.empty() && ids.size() < most_looked_at; part = candidates.next())
    for (std::size_t i = 0; i < part.size() && ids.size() < most_looked_at; i += at_once) {
      auto const count = std::min(at_once, part.size() - i);
      auto const text = id_texts(
          {part.begin() + static_cast<std::ptrdiff_t>(i), part.begin() + static_cast<std::ptrdiff_t>(i + count)});
      for (auto const id : transaction.all(sql::ids_with_words,
                                           {{"office", office},
                                            {"ids", text},
                                            {"length", static_cast<std::int64_t>(text.size())},
                                            {"first", within(words, 0)},
                                            {"second", within(words, 1)},
                                            {"third", within(words, 2)},
                                            {"fourth", within(words, 3)}},
                                           read_id))
        if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    }
  if (ids.empty()) return {};
  auto const text = id_texts(ids);
  return transaction.all(sql::letters_found,
                         {{"office", office},
                          {"ids", text},
                          {"length", static_cast<std::int64_t>(text.size())},
                          {"first", within(words, 0)},
                          {"second", within(words, 1)},
                          {"third", within(words, 2)},
                          {"fourth", within(words, 3)},
                          {"typed", typed},
                          {"beginning", in_one(words) + "%"},
                          {"line", "%" + in_one(words) + "%"},
                          {"limit", static_cast<std::int64_t>(most)}},
                         read_letter_line);
}

std::vector<TaskId> tasks_found(db::Transaction& transaction, OfficeId office, std::string_view typed) {
  constexpr std::int64_t looked_back = 1000;
  auto const words = folded_words(typed);
  std::vector<TaskId> found;
  if (words.empty()) return found;
  auto const look = [&](db::Row const& row) {
    if (has_all(std::string(row.text(1)) + "\n" + std::string(row.text(2)), words)) found.push_back(row.get<TaskId>(0));
  };
  transaction.each(sql::open_task_words, {{"office", office}}, look);
  transaction.each(sql::over_task_words, {{"office", office}, {"limit", looked_back}}, look);
  return found;
}

}  // namespace amity::work
