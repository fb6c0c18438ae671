// SPDX-License-Identifier: Apache-2.0
#include "work/letter_index.h"

#include "gram_store.h"
#include "jobs/queue.h"
#include "work/sql.h"

#include <algorithm>
#include <random>
#include <set>
#include <utility>

namespace amity::work {
namespace {

// A portion that doctor reads at once; so many of them are looked at where there are more.
constexpr std::int64_t blocks_at_once{8};
constexpr std::size_t most_portions{4};

struct OfficeLetters {
  OfficeId office;
  std::int64_t last{};     // the highest id
  std::int64_t indexed{};  // blocks
  std::int64_t blocks() const { return last / letters_a_block; }
};

std::vector<OfficeLetters> offices_with_letters(db::Transaction& transaction) {
  auto offices = transaction.all(sql::offices_with_letters, {}, [](db::Row const& row) {
    return OfficeLetters{row.get<OfficeId>(0), row.get<std::int64_t>(1)};
  });
  for (auto& one : offices) one.indexed = indexed_blocks(transaction, one.office);
  return offices;
}

std::string of_office(OfficeId office) { return "office " + std::to_string(office.value) + ": "; }

void check_counts(db::Transaction& transaction, std::vector<std::string>& troubles) {
  transaction.each(sql::wrong_letter_counts, {}, [&](db::Row const& row) {
    troubles.push_back(of_office(row.get<OfficeId>(0)) + "lists count " + std::to_string(row.integer(4)) +
                       " letters (" + row.get<std::string>(2) + ", " + row.get<std::string>(3) + ", partner " +
                       std::to_string(row.integer(1)) + "), and there are " + std::to_string(row.integer(5)));
  });
}

// The first blocks of the portions that are looked at: all, or the newest and some of the others.
std::set<std::int64_t> portions_of(std::int64_t blocks) {
  std::set<std::int64_t> all;
  for (std::int64_t from = 0; from < blocks; from += blocks_at_once) all.insert(from);
  if (all.size() <= most_portions) return all;
  std::set<std::int64_t> chosen{*all.rbegin()};
  all.erase(*all.rbegin());
  std::ranges::sample(all, std::inserter(chosen, chosen.end()), most_portions - 1,
                      std::mt19937{std::random_device{}()});
  return chosen;
}

void check_grams(db::Transaction& transaction, OfficeLetters const& of, std::vector<std::string>& troubles) {
  std::vector<std::int64_t> missing;
  for (auto const from : portions_of(of.indexed))
    std::ranges::move(
        letters_the_index_misses(transaction, of.office, from, std::min(from + blocks_at_once, of.indexed)),
        std::back_inserter(missing));
  if (!missing.empty())
    troubles.push_back(of_office(of.office) + "searches would miss " + std::to_string(missing.size()) +
                       " letters, the first of them " + std::to_string(missing.front()) +
                       ": delete the office's rows of letter_gram and letter_gram_end, the next start makes them anew");
  if (grams_beyond(transaction, of.office, of.indexed))
    troubles.push_back(of_office(of.office) + "the index of letters has parts beyond its end, block " +
                       std::to_string(of.indexed));
  if (of.indexed > of.blocks())
    troubles.push_back(of_office(of.office) + "the index of letters ends after the last letter, at block " +
                       std::to_string(of.indexed));
}

}  // namespace

bool index_letters(db::Database& database, std::function<bool(double)> const& goes_on) {
  auto const offices = [&] {
    auto reading = database.read();
    return offices_with_letters(reading);
  }();
  std::int64_t to_do = 0;
  for (auto const& one : offices) to_do += std::max<std::int64_t>(one.blocks() - one.indexed, 0);
  std::int64_t done = 0;
  for (auto const& one : offices)
    for (auto is_more = true; is_more;) {
      auto transaction = database.write();
      transaction.lock("office/" + std::to_string(one.office.value));  // as commands do
      is_more = index_a_block(transaction, one.office, one.last);
      transaction.commit();
      if (is_more && goes_on && !goes_on(static_cast<double>(++done) / static_cast<double>(std::max(to_do, done))))
        return false;
    }
  return true;
}

jobs::Handler index_handler(db::Database& database, std::function<void(std::string_view)> log) {
  auto const run = [&database, log = std::move(log)](jobs::Task& task) -> Result<std::string> {
    auto const is_whole = index_letters(database, [&](double part) {
      task.progress(part, "indexing");
      return !task.cancelled();
    });
    if (!is_whole) return fail(Errc::unavailable, "stopped");
    if (log) log("all letters are indexed for searches");
    return std::string("indexed");
  };
  return {.kind = index_kind, .run = run};
}

std::int64_t schedule_indexing(db::Transaction& transaction, Clock const& clock) {
  std::int64_t letters = 0;
  for (auto const& one : offices_with_letters(transaction))
    letters += std::max<std::int64_t>(one.blocks() - one.indexed, 0) * letters_a_block;
  if (letters > 0) (void)jobs::enqueue(transaction, clock, {.kind = index_kind, .key = "all"}).value();
  return letters;
}

bool is_index_behind(db::Transaction& transaction, OfficeId office) {
  return indexed_blocks(transaction, office) < last_letter_of(transaction, office) / letters_a_block;
}

std::vector<std::string> verify_letter_index(db::Transaction& transaction) {
  std::vector<std::string> troubles;
  check_counts(transaction, troubles);
  for (auto const& one : offices_with_letters(transaction)) check_grams(transaction, one, troubles);
  return troubles;
}

}  // namespace amity::work
