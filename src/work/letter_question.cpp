// SPDX-License-Identifier: Apache-2.0
// What is asked of the register: first which letters answer, by indexes alone, then the lines of those that are shown.
#include "extension_rows.h"
#include "gram_store.h"
#include "letter_lines.h"
#include "letter_rows.h"
#include "words.h"
#include "work/answered.h"
#include "work/letter_list.h"
#include "work/sql.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <memory>
#include <unordered_set>

namespace amity::work {
namespace {

constexpr std::array sort_words{Word{LetterSort::newest, "newest"}, Word{LetterSort::oldest, "oldest"},
                                Word{LetterSort::number, "number"}, Word{LetterSort::title, "title"},
                                Word{LetterSort::correspondent, "correspondent"}};

// So few are sorted faster than they are found on the way through all.
constexpr std::int64_t few{500};
constexpr std::int64_t all_of_them{std::numeric_limits<std::int64_t>::max()};

using Ids = std::vector<std::int64_t>;

// "%...%" of a text as it is typed.
std::string pattern_of(std::string_view folded) { return "%" + escaped_pattern(folded) + "%"; }

// " 3 17 ": letters whose documents say this.
std::string joined_by_blanks(Ids const& ids) {
  std::string text{" "};
  for (auto const id : ids) text += std::to_string(id) + " ";
  return text;
}

// A department's letters, the newest first, in parts: those in its hand and those to which it was asked to agree.
class DepartmentLetters {
 public:
  DepartmentLetters(db::Transaction& transaction, OfficeId office, accounts::DepartmentId department)
      : transaction_(transaction), office_(office), department_(department) {}

  // The next of them; empty at the end.
  Ids next() {
    auto in_hand = before(sql::ids_in_hand_of);
    auto asked = before(sql::ids_asked_of);
    // Below the end of a part that was cut off there may be others of it: they come with the next.
    for (auto const* part : {&in_hand, &asked})
      if (static_cast<std::int64_t>(part->size()) == at_once)
        for (auto* other : {&in_hand, &asked})
          std::erase_if(*other, [end = part->back()](auto id) { return id < end; });
    Ids both;
    std::ranges::set_union(in_hand, asked, std::back_inserter(both), std::ranges::greater{});
    if (!both.empty()) before_ = both.back();
    return both;
  }

 private:
  static constexpr std::int64_t at_once{500};

  Ids before(db::Query const& query) {
    return transaction_.all(
        query,
        {{"office", office_}, {"department", department_}, {"before", before_}, {"limit", std::int64_t{at_once}}},
        [](db::Row const& row) { return row.get<std::int64_t>(0); });
  }

  db::Transaction& transaction_;
  OfficeId office_;
  accounts::DepartmentId department_;
  std::int64_t before_{std::numeric_limits<std::int64_t>::max()};
};

class Asking {
 public:
  Asking(db::Transaction& transaction, OfficeId office, LetterQuestion const& question)
      : transaction_(transaction),
        office_(office),
        question_(question),
        direction_(question.direction ? to_string(*question.direction) : std::string_view{}),
        state_(question.state ? to_string(*question.state) : std::string_view{}),
        partner_(question.partner.value_or(CityId{})),
        year_(question.year.value_or(0)),
        folded_(folded_text(as_numbered(question.text))) {}

  struct Found {
    Ids ids;
    std::int64_t all{};
    bool is_more{};
  };
  Found found(std::int64_t skip, std::int64_t limit, std::int64_t most) {
    return folded_.empty() && !question_.department ? filtered(skip, limit) : searched(skip, limit, most);
  }

 private:
  static std::int64_t read_id(db::Row const& row) { return row.get<std::int64_t>(0); }

  // How many answer, from what is counted with each change or is few: what is open, and a year's.
  std::int64_t count() {
    auto const counted = [&](db::Query const& query, std::initializer_list<db::Param> asked) {
      return transaction_.one(query, asked, read_id).value_or(0);
    };
    if (question_.only_open || question_.year)
      return counted(
          question_.only_open ? sql::count_open : sql::count_in_year,
          {{"office", office_}, {"direction", direction_}, {"state", state_}, {"partner", partner_}, {"year", year_}});
    return counted(sql::count_letters,
                   {{"office", office_}, {"direction", direction_}, {"state", state_}, {"partner", partner_}});
  }

  static Ids part_of(Ids ids, std::int64_t skip, std::int64_t limit) {
    auto const size = static_cast<std::int64_t>(ids.size());
    auto const first = std::min(skip, size);
    auto const last = first + std::min(limit, size - first);
    return {ids.begin() + first, ids.begin() + last};
  }

  Ids sorted(Ids const& ids) {
    if (ids.empty()) return {};
    auto const text = id_texts(ids);
    return transaction_.all(sql::ids_sorted,
                            {{"office", office_},
                             {"ids", text},
                             {"length", static_cast<std::int64_t>(text.size())},
                             {"sort", to_string(question_.sort)}},
                            read_id);
  }

  // The newest first, by the index that holds the fewest of them: what is open, a year's, a state's.
  bool has_few_index() const { return question_.only_open || question_.year || question_.state; }
  Ids newest_of_few(std::int64_t skip, std::int64_t limit) {
    auto const& query = question_.only_open ? sql::ids_open : (question_.year ? sql::ids_in_year : sql::ids_in_state);
    return transaction_.all(query,
                            {{"office", office_},
                             {"state", state_},
                             {"direction", direction_},
                             {"partner", partner_},
                             {"year", year_},
                             {"limit", limit},
                             {"skip", skip}},
                            read_id);
  }

  // The way through the index of this order.
  Ids on_the_way(db::Query const& query, std::int64_t skip, std::int64_t limit) {
    return transaction_.all(query,
                            {{"office", office_},
                             {"direction", direction_},
                             {"state", state_},
                             {"open", question_.only_open},
                             {"partner", partner_},
                             {"year", year_},
                             {"limit", limit},
                             {"skip", skip}},
                            read_id);
  }
  Ids on_the_way(std::int64_t skip, std::int64_t limit) {
    switch (question_.sort) {
      case LetterSort::newest:
        return on_the_way(sql::ids_by_newest, skip, limit);
      case LetterSort::oldest:
        return on_the_way(sql::ids_by_oldest, skip, limit);
      case LetterSort::number:
        return on_the_way(question_.year ? sql::ids_by_number_in_year : sql::ids_by_number, skip, limit);
      case LetterSort::title:
        return on_the_way(sql::ids_by_title, skip, limit);
      case LetterSort::correspondent:
        return on_the_way(sql::ids_by_correspondent, skip, limit);
    }
    return {};
  }

  Found filtered(std::int64_t skip, std::int64_t limit) {
    auto const all = count();
    if (skip >= all) return {{}, all, false};
    auto const shown = std::min(limit, all - skip);
    auto const rest = all - skip - shown;  // after those that are shown
    auto const is_newest = question_.sort == LetterSort::newest;
    auto const is_oldest = question_.sort == LetterSort::oldest;
    if (has_few_index() && (is_newest || is_oldest)) {
      auto ids = newest_of_few(is_newest ? skip : rest, shown);
      if (is_oldest) std::ranges::reverse(ids);
      return {std::move(ids), all, false};
    }
    if (has_few_index() && all <= few) return {part_of(sorted(newest_of_few(0, few)), skip, limit), all, false};
    // The end is as near as the beginning where it is counted from there.
    if (skip > all / 2 && (is_newest || is_oldest)) {
      auto ids = on_the_way(is_newest ? sql::ids_by_oldest : sql::ids_by_newest, rest, shown);
      std::ranges::reverse(ids);
      return {std::move(ids), all, false};
    }
    return {on_the_way(skip, limit), all, false};
  }

  // Those of them that answer all that is asked, in their order.
  Ids that_answer(Ids const& ids) {
    if (ids.empty()) return {};
    auto const text = id_texts(ids);
    return transaction_.all(sql::ids_that_answer,
                            {{"office", office_},
                             {"ids", text},
                             {"length", static_cast<std::int64_t>(text.size())},
                             {"direction", direction_},
                             {"state", state_},
                             {"open", question_.only_open},
                             {"partner", partner_},
                             {"year", year_},
                             {"department", question_.department.value_or(accounts::DepartmentId{})},
                             {"text", folded_.empty() ? std::string{} : pattern_of(folded_)},
                             {"enclosed", joined_by_blanks(enclosing_)}},
                            read_id);
  }

  // Letters that may answer, the newest first, in parts: by what they say, or else by the department.
  std::function<Ids()> candidates() {
    if (folded_.empty()) {
      constexpr std::int64_t few_enough{10'000};
      auto const first = DepartmentLetters(transaction_, office_, *question_.department).next();
      // Of a department that is asked in nearly everything, what is void is found among what is void.
      if (has_few_index() && static_cast<std::int64_t>(first.size()) >= few && count() <= few_enough)
        return [this, skip = std::int64_t{0}]() mutable {
          auto ids = newest_of_few(skip, few);
          skip += few;
          return ids;
        };
      return [part = std::make_shared<DepartmentLetters>(transaction_, office_, *question_.department)] {
        return part->next();
      };
    }
    std::vector<std::string> const asked{folded_};
    return [part = std::make_shared<Candidates>(transaction_, office_, asked)] { return part->next(); };
  }

  // What answers of the candidates, the newest first, until there are `most`.
  Ids answers(std::int64_t most) {
    Ids all;
    auto const next = candidates();
    auto enclosing = enclosing_;  // falling
    auto const enough = [&] { return static_cast<std::int64_t>(all.size()) >= most; };
    auto const take = [&](Ids const& ids) {
      for (std::size_t i = 0; i < ids.size() && !enough(); i += most_at_once) {
        auto const count = std::min(most_at_once, ids.size() - i);
        std::ranges::move(that_answer({ids.begin() + static_cast<std::ptrdiff_t>(i),
                                       ids.begin() + static_cast<std::ptrdiff_t>(i + count)}),
                          std::back_inserter(all));
      }
    };
    for (auto ids = next(); !ids.empty() && !enough(); ids = next()) {
      // Letters that only their documents answer for stand among them.
      auto const split = std::ranges::find_if(enclosing, [&](auto id) { return id < ids.back(); });
      Ids both;
      std::ranges::set_union(ids.begin(), ids.end(), enclosing.begin(), split, std::back_inserter(both),
                             std::ranges::greater{});
      enclosing.erase(enclosing.begin(), split);
      take(both);
    }
    take(enclosing);
    return all;
  }

  // Many answers in another order: on the way through that order, past what cannot answer.
  Ids searched_on_the_way(std::int64_t skip, std::int64_t limit) {
    std::unordered_set<std::int64_t> may_answer(enclosing_.begin(), enclosing_.end());
    auto const next = candidates();
    for (auto ids = next(); !ids.empty(); ids = next()) may_answer.insert(ids.begin(), ids.end());
    Ids all;
    auto const wanted = skip > all_of_them - limit ? all_of_them : skip + limit;
    Ids waiting;
    auto const look = [&] {
      std::ranges::move(that_answer(waiting), std::back_inserter(all));
      waiting.clear();
    };
    std::int64_t at_once{1000};
    for (std::int64_t looked = 0; static_cast<std::int64_t>(all.size()) < wanted;) {
      auto const ids = on_the_way(looked, at_once);
      if (ids.empty()) break;
      for (auto const id : ids) {
        if (!may_answer.contains(id)) continue;
        waiting.push_back(id);
        if (waiting.size() == few_at_once) look();
        if (static_cast<std::int64_t>(all.size()) >= wanted) break;
      }
      looked += at_once;
      at_once *= 2;
    }
    if (static_cast<std::int64_t>(all.size()) < wanted) look();
    return part_of(std::move(all), skip, limit);
  }

  Found searched(std::int64_t skip, std::int64_t limit, std::int64_t most) {
    constexpr std::int64_t most_enclosing{1000};
    if (!folded_.empty())
      enclosing_ = files::found(transaction_, office_, documents_of({}).kind, question_.text, most_enclosing);
    auto const wanted = skip > all_of_them - limit ? all_of_them : skip + limit;
    auto ids = answers(std::max(most == all_of_them ? most : most + 1, wanted));
    auto const all = std::min(static_cast<std::int64_t>(ids.size()), most);
    auto const is_more = static_cast<std::int64_t>(ids.size()) > most;
    if (question_.sort == LetterSort::newest) return {part_of(std::move(ids), skip, limit), all, is_more};
    if (static_cast<std::int64_t>(ids.size()) > most_counted) return {searched_on_the_way(skip, limit), all, is_more};
    return {part_of(sorted(ids), skip, limit), all, is_more};
  }

  static constexpr std::size_t most_at_once{256};
  static constexpr std::size_t few_at_once{64};  // when a page is filled
  db::Transaction& transaction_;
  OfficeId office_;
  LetterQuestion question_;
  std::string_view direction_;
  std::string_view state_;
  CityId partner_;
  std::int64_t year_;
  std::string folded_;
  Ids enclosing_;
};

std::vector<LetterId> as_letters(Ids const& ids) {
  std::vector<LetterId> letters;
  letters.reserve(ids.size());
  for (auto const id : ids) letters.push_back(LetterId{id});
  return letters;
}

}  // namespace

std::optional<LetterSort> parse_letter_sort(std::string_view word) { return value_of(sort_words, word); }
std::string_view to_string(LetterSort sort) { return word_of(sort_words, sort); }

LetterPage letters(db::Transaction& transaction, OfficeId office, LetterQuestion const& question) {
  auto const most = question.skip > all_of_them - most_counted ? all_of_them : question.skip + most_counted;
  auto const found = Asking(transaction, office, question).found(question.skip, question.limit, most);
  return {lines_of(transaction, office, as_letters(found.ids)), found.all, found.is_more};
}

std::vector<int> years_numbered(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::years_numbered, {{"office", office}}, [](db::Row const& row) { return row.get<int>(0); });
}

std::vector<LetterId> letter_ids(db::Transaction& transaction, OfficeId office, LetterQuestion const& question) {
  return as_letters(Asking(transaction, office, question).found(0, all_of_them, all_of_them).ids);
}

std::vector<LetterLine> lines_of(db::Transaction& transaction, OfficeId office, std::span<LetterId const> ids) {
  if (ids.empty()) return {};
  Ids numbers;
  numbers.reserve(ids.size());
  for (auto const id : ids) numbers.push_back(id.value);
  auto const text = id_texts(numbers);
  auto lines = transaction.all(sql::lines_of,
                               {{"office", office}, {"ids", text}, {"length", static_cast<std::int64_t>(text.size())}},
                               read_letter_line);
  lines = with_deadlines(transaction, office, std::move(lines));
  std::vector<LetterId> answered;
  for (auto const& line : lines)
    if (line.state == LetterState::answered) answered.push_back(line.id);
  auto const answers = first_answers(transaction, office, answered);
  for (auto& line : lines)
    if (auto const found = answers.find(line.id); found != answers.end()) {
      line.answered_by = found->second.id;
      line.answer_number = found->second.number;
    }
  return lines;
}

std::optional<int> days_late(LetterLine const& line, Day today) {
  if (!line.deadline || (is_closed(line.state) && !line.answered)) return std::nullopt;
  return std::max(0, static_cast<int>((line.answered.value_or(today) - line.deadline->due).count()));
}

}  // namespace amity::work
