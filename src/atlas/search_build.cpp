// SPDX-License-Identifier: Apache-2.0
#include "search_state.h"

#include <unicode/ustring.h>

#include <algorithm>
#include <future>
#include <numeric>

namespace amity::atlas {
namespace {

constexpr std::size_t longest_key = 200;

// Scripts that are written without spaces, where any letter can begin what a reader takes for a word.
bool needs_no_space(char16_t unit) {
  return (unit >= 0x0E00 && unit <= 0x0EFF) || (unit >= 0x1000 && unit <= 0x109F) ||
         (unit >= 0x1780 && unit <= 0x17FF) || (unit >= 0x3040 && unit <= 0x30FF) ||
         (unit >= 0x3400 && unit <= 0x9FFF) || (unit >= 0xD800 && unit <= 0xDBFF) || (unit >= 0xF900 && unit <= 0xFAFF);
}

void append_utf16(std::u16string& texts, std::string_view utf8) {
  auto const begin = texts.size();
  texts.resize(begin + utf8.size());
  std::int32_t written = 0;
  auto error = U_ZERO_ERROR;
  u_strFromUTF8WithSub(texts.data() + begin, static_cast<std::int32_t>(utf8.size()), &written, utf8.data(),
                       static_cast<std::int32_t>(utf8.size()), 0xFFFD, nullptr, &error);
  texts.resize(begin + static_cast<std::size_t>(written));
}

bool is_ascii_key(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// What the tables are made of.
struct Keys {
  std::u16string texts;
  std::vector<SearchKey> names;
  std::vector<SearchKey> words;

  void add(std::string_view folded, std::uint32_t name, std::uint32_t rank) {
    auto const begin = texts.size();
    if (is_ascii_key(folded))
      texts.append(folded.begin(), folded.end());
    else
      append_utf16(texts, folded);
    texts.resize(std::min(texts.size(), begin + longest_key));
    auto const length = static_cast<std::uint32_t>(texts.size() - begin);
    if (length == 0) return;
    auto const text = static_cast<std::uint32_t>(begin);
    names.push_back({text, length, name, rank});
    for (std::uint32_t at = 1; at < length; ++at)
      if (texts[begin + at] != u' ' && (texts[begin + at - 1] == u' ' || needs_no_space(texts[begin + at])))
        words.push_back({text + at, length - at, name, rank});
  }
};

std::vector<std::uint32_t> ranked(Atlas const& atlas, SearchIndex::Partnerships const& partnerships) {
  struct Standing {
    std::uint32_t partnerships;
    std::int64_t people;
    std::uint32_t place;
  };
  std::vector<Standing> standings;
  standings.reserve(atlas.cities().size());
  for (auto const& city : atlas.cities())
    standings.push_back({partnerships ? partnerships(city.id) : 0, city.population.value_or(0),
                         static_cast<std::uint32_t>(standings.size())});
  std::ranges::sort(standings, [](Standing const& a, Standing const& b) {
    if (a.partnerships != b.partnerships) return a.partnerships > b.partnerships;
    return a.people != b.people ? a.people > b.people : a.place < b.place;
  });
  std::vector<std::uint32_t> places;
  places.reserve(standings.size());
  for (auto const& standing : standings) places.push_back(standing.place);
  return places;
}

}  // namespace

SearchIndex SearchIndex::build(Atlas const& atlas, Partnerships const& partnerships) {
  auto state = std::make_unique<State>();
  state->atlas = &atlas;
  state->by_rank = ranked(atlas, partnerships);
  auto const count = state->by_rank.size();
  state->countries.reserve(count);
  Keys keys;
  keys.names.reserve(count + count / 8);
  keys.words.reserve(count);
  keys.texts.reserve(count * 12);
  for (std::uint32_t rank = 0; rank < count; ++rank) {
    auto const& city = state->city(rank);
    state->countries.push_back(country_number(city.country));
    keys.add(atlas.folded(city), 0, rank);
    std::uint32_t name = 0;
    for (auto const& other : atlas.names(city)) keys.add(atlas.folded(other), ++name, rank);
  }
  state->texts = std::move(keys.texts);
  auto words = std::async(std::launch::async, [&] { return SearchTable(state->texts, std::move(keys.words)); });
  state->names = SearchTable(state->texts, std::move(keys.names));
  state->words = words.get();
  return SearchIndex(std::move(state));
}

}  // namespace amity::atlas
