// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/fittings.h"

#include "atlas/fold.h"

#include <algorithm>

namespace amity::partnerships::web {
namespace {

// Where a word stands in a text: at its beginning, at that of a word, or within one. Scripts without spaces have words
// anywhere.
std::optional<HitRank> rank_of_word(std::string_view folded, std::string_view word) {
  std::optional<HitRank> best;
  for (auto at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
    auto const rank = at == 0 ? (folded.size() == word.size() ? HitRank::whole : HitRank::beginning)
                              : (folded[at - 1] == ' ' ? HitRank::word : HitRank::within);
    if (!best || rank < *best) best = rank;
  }
  return best;
}

bool is_latin_word(std::string_view folded) {
  return std::ranges::all_of(folded, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

// See rank_of_words(). What stands before a word may be a letter of a script without blanks.
bool stands_as_word(std::string_view folded, std::string_view word) {
  if (!is_latin_word(word)) return folded.find(word) != std::string_view::npos;
  for (auto at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
    auto const begins = at == 0 || folded[at - 1] == ' ' || static_cast<unsigned char>(folded[at - 1]) >= 0x80;
    auto const end = at + word.size();
    if (begins && (word.size() > 1 || end == folded.size() || folded[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

std::optional<HitRank> rank_of(std::string_view text, std::vector<std::string> const& words) {
  auto const folded = atlas::fold(text);
  return folded ? rank_of_folded(*folded, words) : std::nullopt;
}

std::optional<HitRank> rank_of_folded(std::string_view folded, std::vector<std::string> const& words) {
  if (words.empty()) return std::nullopt;
  std::string all;
  for (auto const& word : words) all += (all.empty() ? "" : " ") + word;
  if (folded == all) return HitRank::whole;
  if (words.size() > 1 && folded.starts_with(all)) return HitRank::beginning;
  // Several words answer as well as the worst of them, and the first one's place decides.
  auto rank = HitRank::beginning;
  for (auto const& word : words) {
    auto const one = rank_of_word(folded, word);
    if (!one) return std::nullopt;
    rank = std::max(rank, *one);
  }
  return rank_of_word(folded, words.front()) == HitRank::beginning ? HitRank::beginning : rank;
}

std::optional<HitRank> rank_of_words(std::string_view text, std::vector<std::string> const& words) {
  auto const folded = atlas::fold(text);
  auto const stands = [&](std::string const& word) { return stands_as_word(*folded, word); };
  if (!folded || !std::ranges::all_of(words, stands)) return std::nullopt;
  return rank_of_folded(*folded, words);
}

std::vector<DeskHit> best_of(std::vector<DeskHit> hits, std::size_t most) {
  std::ranges::stable_sort(hits, {}, &DeskHit::rank);
  if (hits.size() > most) hits.resize(most);
  return hits;
}

std::string DeskRecord::title_in(std::string_view language) const {
  auto const named = choose(names, language).text;
  return named.empty() ? title : std::string(named);
}

RecordKind const* Fittings::record(std::string_view word) const {
  auto const found = std::ranges::find(records, word, &RecordKind::word);
  return found == records.end() ? nullptr : &*found;
}

DeskList const* Fittings::list(std::string_view word) const {
  auto const found = std::ranges::find(lists, word, &DeskList::word);
  return found == lists.end() ? nullptr : &*found;
}

}  // namespace amity::partnerships::web
