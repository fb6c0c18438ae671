// SPDX-License-Identifier: Apache-2.0
#include "atlas/search.h"

#include "atlas/fold.h"
#include "search_state.h"
#include "typo_walk.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <queue>

namespace amity::atlas {
namespace {

constexpr std::size_t longest_query_bytes = 200;
constexpr std::size_t most_hits = 100;
constexpr std::size_t most_offset = 900;

int forgiven_errors(std::size_t length) { return length < 4 ? 0 : length < 8 ? 1 : 2; }

struct TableRange {
  SearchTable const* table;
  KeyRange range;
};

}  // namespace

std::string_view to_string(Match match) {
  switch (match) {
    case Match::exact:
      return "exact";
    case Match::prefix:
      return "prefix";
    case Match::word:
      return "word";
    case Match::typo:
      return "typo";
  }
  return "";
}

SearchIndex::SearchIndex(std::unique_ptr<State> state) : state_{std::move(state)} {}
SearchIndex::SearchIndex(SearchIndex&&) noexcept = default;
SearchIndex& SearchIndex::operator=(SearchIndex&&) noexcept = default;
SearchIndex::~SearchIndex() = default;

std::size_t SearchIndex::memory_bytes() const {
  return state_->texts.capacity() * sizeof(char16_t) + state_->names.memory_bytes() + state_->words.memory_bytes() +
         state_->by_rank.capacity() * sizeof(std::uint32_t) + state_->countries.capacity() * sizeof(std::uint16_t);
}

// One query on its way: hits are taken tier by tier, best first, until there are enough.
struct SearchRun {
  SearchIndex::State const& index;
  std::uint16_t country;
  std::size_t wanted;
  std::vector<SearchHit> hits{};
  std::vector<std::uint32_t> ranks{};  // of the hits

  bool enough() const { return hits.size() >= wanted; }

  void add(SearchKey const& key, Match match, int errors) {
    if (std::ranges::find(ranks, key.rank) != ranks.end()) return;
    ranks.push_back(key.rank);
    auto const& city = index.city(key.rank);
    hits.push_back({city.id, key.name == 0 ? city.name : index.atlas->names(city)[key.name - 1].name, match, errors});
  }

  // The best ranks of the ranges without looking at every key: the winner of a range splits it in two.
  void take(std::vector<TableRange> const& ranges, Match match, int errors) {
    if (country != 0) return take_of_country(ranges, match, errors);
    struct Contest {
      std::uint32_t rank;
      std::uint32_t winner;
      TableRange in;
      bool operator<(Contest const& other) const { return rank > other.rank; }
    };
    std::priority_queue<Contest> contests;
    auto const enter = [&](SearchTable const* table, KeyRange range) {
      if (range.empty()) return;
      auto const winner = table->best(range);
      contests.push({table->key(winner).rank, winner, {table, range}});
    };
    for (auto const& [table, range] : ranges) enter(table, range);
    while (!contests.empty() && !enough()) {
      auto const [rank, winner, in] = contests.top();
      contests.pop();
      add(in.table->key(winner), match, errors);
      enter(in.table, {in.range.first, winner});
      enter(in.table, {winner + 1, in.range.last});
    }
  }

  void take_of_country(std::vector<TableRange> const& ranges, Match match, int errors) {
    std::vector<SearchKey const*> keys;
    for (auto const& [table, range] : ranges)
      for (auto at = range.first; at < range.last; ++at)
        if (index.countries[table->key(at).rank] == country) keys.push_back(&table->key(at));
    std::ranges::sort(keys, {}, [](SearchKey const* key) { return key->rank; });
    for (auto const* const key : keys)
      if (!enough()) add(*key, match, errors);
  }

  void take_near(std::u16string_view text, int errors) {
    std::vector<TableRange> whole;
    std::vector<TableRange> beginnings;
    for (auto const* const table : {&index.names, &index.words})
      for (auto const& near : find_near(*table, text, errors))
        if (near.errors == errors) (near.whole ? whole : beginnings).push_back({table, near.range});
    take(whole, Match::typo, errors);
    if (!enough()) take(beginnings, Match::typo, errors);
  }

  void search(std::u16string_view text) {
    auto const prefix = index.names.with_prefix(text);
    take({{&index.names, index.names.of_length(prefix, text.size())}}, Match::exact, 0);
    if (!enough()) take({{&index.names, prefix}}, Match::prefix, 0);
    if (!enough()) take({{&index.words, index.words.with_prefix(text)}}, Match::word, 0);
    auto const forgiven = forgiven_errors(text.size());
    if (!enough() && forgiven >= 1) take_near(text, 1);
    // Two errors are only looked for where nothing is nearer.
    if (hits.empty() && forgiven >= 2) take_near(text, 2);
  }
};

Result<std::vector<SearchHit>> SearchIndex::query(std::string_view text, SearchOptions const& options) const {
  if (options.limit < 1 || options.limit > most_hits)
    return fail(Errc::invalid, "limit " + std::to_string(options.limit) + " is out of range", "limit", "1 to 100");
  if (options.offset > most_offset)
    return fail(Errc::invalid, "offset " + std::to_string(options.offset) + " is out of range", "offset", "0 to 900");
  if (text.size() > longest_query_bytes)
    return fail(Errc::invalid, "the text to search for is longer than 200 bytes", "q", "at most 200 bytes");
  if (!options.country.empty() && !state_->atlas->country(options.country))
    return fail(Errc::invalid, "\"" + std::string(options.country) + "\" is no country", "country",
                "a code of ISO 3166-1 such as CN");
  auto const folded = fold(text);
  if (!folded) return fail(Errc::invalid, "the text to search for is not UTF-8", "q", "text in UTF-8");
  SearchRun run{*state_, country_number(options.country), options.offset + options.limit};
  if (!folded->empty()) {
    auto const key = icu::UnicodeString::fromUTF8(*folded);
    run.search({key.getBuffer(), static_cast<std::size_t>(key.length())});
  }
  if (run.hits.empty()) {
    // No name in that script: as it sounds, so that "Куньмин" finds Kunming.
    auto const latin = latin_key(*folded);
    if (!latin.empty()) run.search(std::u16string(latin.begin(), latin.end()));
    for (auto& hit : run.hits) hit.match = Match::typo;
  }
  auto& hits = run.hits;
  hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(std::min(options.offset, hits.size())));
  return std::move(hits);
}

}  // namespace amity::atlas
