// SPDX-License-Identifier: Apache-2.0
#include "gram_store.h"

#include "gram.h"
#include "work/sql.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <iterator>
#include <map>
#include <set>

namespace amity::work {
namespace {

constexpr auto block_size = letters_a_block;
constexpr std::int64_t base{32};
constexpr std::string_view places{"0123456789abcdefghijklmnopqrstuv"};
constexpr std::size_t most_grams{6};
constexpr std::int64_t blocks_at_first{8};
constexpr std::int64_t more_each_time{4};

using Block = std::bitset<block_size>;

std::string place_of(std::int64_t id) {
  auto const place = id % block_size;
  return {places[static_cast<std::size_t>(place / base)], places[static_cast<std::size_t>(place % base)]};
}

void mark(Block& block, std::string_view letters) {
  for (; letters.size() >= 2; letters.remove_prefix(2)) {
    auto const place = places.find(letters[0]) * static_cast<std::size_t>(base) + places.find(letters[1]);
    if (place < block.size()) block.set(place);
  }
}

std::int64_t stored_number(db::Transaction& transaction, db::Query const& query, OfficeId office) {
  return transaction.one(query, {{"office", office}}, [](db::Row const& row) { return row.get<std::int64_t>(0); })
      .value_or(0);
}

// All that were asked of one block: the letters that have each of them.
std::vector<std::int64_t> of_block(std::int64_t block, Block const& marked) {
  std::vector<std::int64_t> ids;
  for (auto place = block_size; place-- > 0;)
    if (marked.test(static_cast<std::size_t>(place))) ids.push_back(block * block_size + place);
  return ids;
}

}  // namespace

bool index_a_block(db::Transaction& transaction, OfficeId office, std::int64_t last_id) {
  auto const block = stored_number(transaction, sql::gram_end, office);
  if (block >= last_id / block_size) return false;
  std::map<std::string, std::string> letters;
  transaction.each(sql::texts_of_block,
                   {{"office", office}, {"from", block * block_size}, {"to", (block + 1) * block_size}},
                   [&](db::Row const& row) {
                     auto const place = place_of(row.get<std::int64_t>(0));
                     for (auto const& gram : grams_of(row.text(1))) letters[gram] += place;
                   });
  constexpr std::array<std::string_view, 4> columns{"office_id", "gram", "block", "letters"};
  auto next = letters.begin();
  transaction.bulk_insert("letter_gram", columns, [&](std::vector<db::Value>& row) {
    if (next == letters.end()) return false;
    row.emplace_back(office);
    row.emplace_back(next->first);
    row.emplace_back(block);
    row.emplace_back(next->second);
    ++next;
    return true;
  });
  transaction.execute(sql::put_gram_end, {{"office", office}, {"block", block + 1}});
  return true;
}

std::int64_t indexed_blocks(db::Transaction& transaction, OfficeId office) {
  return stored_number(transaction, sql::gram_end, office);
}
std::int64_t last_letter_of(db::Transaction& transaction, OfficeId office) {
  return stored_number(transaction, sql::last_letter, office);
}

std::vector<std::int64_t> letters_the_index_misses(db::Transaction& transaction, OfficeId office, std::int64_t from,
                                                   std::int64_t to) {
  std::map<std::pair<std::int64_t, std::string>, Block> there;
  transaction.each(sql::grams_of_blocks, {{"office", office}, {"from", from}, {"to", to}}, [&](db::Row const& row) {
    mark(there[{row.get<std::int64_t>(1), row.get<std::string>(0)}], row.text(2));
  });
  std::vector<std::int64_t> missing;
  transaction.each(sql::texts_of_block, {{"office", office}, {"from", from * block_size}, {"to", to * block_size}},
                   [&](db::Row const& row) {
                     auto const id = row.get<std::int64_t>(0);
                     for (auto const& gram : grams_of(row.text(1))) {
                       auto const found = there.find({id / block_size, gram});
                       if (found != there.end() && found->second.test(static_cast<std::size_t>(id % block_size)))
                         continue;
                       missing.push_back(id);
                       return;
                     }
                   });
  return missing;
}

bool grams_beyond(db::Transaction& transaction, OfficeId office, std::int64_t block) {
  return transaction
      .one(sql::gram_from_block, {{"office", office}, {"block", block}}, [](db::Row const&) { return true; })
      .value_or(false);
}

void note_text(db::Transaction& transaction, OfficeId office, LetterId id, std::string_view folded) {
  auto const block = id.value / block_size;
  if (block >= stored_number(transaction, sql::gram_end, office)) return;
  auto const before = transaction
                          .one(sql::folded_of_letter, {{"office", office}, {"id", id}},
                               [](db::Row const& row) { return row.get<std::string>(0); })
                          .value_or(std::string{});
  if (before == folded) return;
  auto const had = grams_of(before);
  auto const has = grams_of(folded);
  std::vector<std::string> added;
  std::ranges::set_difference(has, had, std::back_inserter(added));
  std::vector<std::vector<db::Value>> rows;
  rows.reserve(added.size());
  for (auto const& gram : added) rows.push_back({office, gram, block, place_of(id.value)});
  constexpr std::array<std::string_view, 4> names{"office", "gram", "block", "letter"};
  if (!rows.empty()) transaction.execute_many(sql::add_gram, names, rows);
}

Candidates::Candidates(db::Transaction& transaction, OfficeId office, std::span<std::string const> folded)
    : transaction_(transaction),
      office_(office),
      before_(stored_number(transaction, sql::gram_end, office)),
      at_once_(blocks_at_first) {
  std::set<std::string> all;
  for (auto const& text : folded)
    for (auto& gram : asked_grams(text, most_grams)) all.insert(std::move(gram));
  // Spread over all, as each word has rare ones.
  std::size_t i = 0;
  for (auto const& gram : all)
    if (i++ * most_grams / all.size() >= grams_.size() && grams_.size() < most_grams) grams_.push_back(gram);
  for (auto const& text : folded)
    if (auto const range = asked_range(text); grams_.empty() && range.from.size() > first_.size()) {
      first_ = range.from;
      last_ = range.to;
    }
}

std::vector<std::int64_t> Candidates::not_indexed() {
  std::vector<std::int64_t> ids;
  auto const last = stored_number(transaction_, sql::last_letter, office_);
  for (auto id = last; id >= before_ * block_size; --id) ids.push_back(id);
  return ids;
}

std::vector<std::int64_t> Candidates::indexed(std::int64_t from, std::int64_t to) {
  std::vector<std::int64_t> ids;
  if (grams_.empty() && first_.empty()) {
    for (auto id = to * block_size; id-- > from * block_size;) ids.push_back(id);
    return ids;
  }
  std::map<std::int64_t, std::map<std::string, Block>, std::greater<>> blocks;
  auto const read = [&](db::Row const& row) {
    // Of a range any is enough, of grams all are asked.
    auto const gram = grams_.empty() ? std::string{} : row.get<std::string>(0);
    mark(blocks[row.get<std::int64_t>(1)][gram], row.text(2));
  };
  if (grams_.empty()) {
    transaction_.each(sql::blocks_between,
                      {{"office", office_}, {"first", first_}, {"last", last_}, {"from", from}, {"to", to}}, read);
  } else {
    auto const gram = [&](std::size_t i) { return grams_[std::min(i, grams_.size() - 1)]; };
    transaction_.each(sql::blocks_with,
                      {{"office", office_},
                       {"a", gram(0)},
                       {"b", gram(1)},
                       {"c", gram(2)},
                       {"d", gram(3)},
                       {"e", gram(4)},
                       {"f", gram(5)},
                       {"from", from},
                       {"to", to}},
                      read);
  }
  auto const wanted = std::max<std::size_t>(grams_.size(), 1);
  for (auto const& [block, found] : blocks) {
    if (found.size() < wanted) continue;
    Block all;
    all.set();
    for (auto const& [gram, marked] : found) all &= marked;
    std::ranges::move(of_block(block, all), std::back_inserter(ids));
  }
  return ids;
}

std::vector<std::int64_t> Candidates::next() {
  if (!begun_) {
    begun_ = true;
    if (auto ids = not_indexed(); !ids.empty()) return ids;
  }
  while (before_ > 0) {
    auto const from = std::max<std::int64_t>(before_ - at_once_, 0);
    auto ids = indexed(from, before_);
    before_ = from;
    at_once_ *= more_each_time;
    if (!ids.empty()) return ids;
  }
  return {};
}

}  // namespace amity::work
