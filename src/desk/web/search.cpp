// SPDX-License-Identifier: Apache-2.0
#include "search.h"

#include "atlas/fold.h"

#include <algorithm>
#include <iterator>

namespace amity::desk::web {

using partnerships::web::DeskHit;

std::vector<std::string> words_of(std::string_view typed) {
  constexpr std::size_t most_words = 6;
  std::vector<std::string> words;
  auto const folded = atlas::fold(typed);
  if (!folded) return words;
  for (std::string_view rest{*folded}; !rest.empty() && words.size() < most_words;) {
    auto const end = std::min(rest.find(' '), rest.size());
    if (end > 0) words.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

std::vector<DeskHit> found(partnerships::web::Fittings const& fittings, partnerships::web::DeskSearch search) {
  search.words = words_of(search.typed);
  std::vector<DeskHit> hits;
  if (search.words.empty()) return hits;
  for (auto const& source : fittings.sources) {
    auto part = source(search);
    std::ranges::move(part, std::back_inserter(hits));
  }
  std::ranges::stable_sort(hits, {}, &DeskHit::rank);
  if (hits.size() > search.most) hits.resize(search.most);
  return hits;
}

}  // namespace amity::desk::web
