// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/city.h"
#include "core/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace amity::atlas {

class Atlas;

// How a text met a name, best first: it is the whole name, its beginning, the beginning of a later word (or, in scripts
// without spaces, any part), or the beginning with one or two typing errors. A name that was only met by its sound, the
// text being in a script that no name matches ("Куньмин"), counts as typo too, with the errors left after spelling it.
enum class Match { exact, prefix, word, typo };
std::string_view to_string(Match match);

struct SearchHit {
  CityId city;
  std::string_view name;  // the name that was met, as it is written; valid while the atlas lives
  Match match{Match::exact};
  int errors{};  // typing errors: 0, 1 or 2
  bool operator==(SearchHit const&) const = default;
};

struct SearchOptions {
  std::string_view country{};  // ISO 3166-1 alpha-2; empty: everywhere
  std::size_t limit{10};       // at most 100
  std::size_t offset{0};       // at most 900
};

// Finds cities as one types, over all names and aliases of an atlas. Immutable; safe to read from many threads. The
// atlas must outlive it.
class SearchIndex {
 public:
  // partnerships: how many a city has; what it is ranked by among equal matches, before its population.
  using Partnerships = std::function<std::uint32_t(CityId)>;
  static SearchIndex build(Atlas const& atlas, Partnerships const& partnerships);

  SearchIndex(SearchIndex&&) noexcept;
  SearchIndex& operator=(SearchIndex&&) noexcept;
  ~SearchIndex();

  // Ranked: match, then typing errors, then partnerships, then population. One typing error is forgiven from four
  // letters on, two from eight. Each city comes once, by its best name. Nothing for a text without a letter or digit;
  // Errc::invalid for what is not UTF-8, is longer than 200 bytes, or a limit out of range.
  Result<std::vector<SearchHit>> query(std::string_view text, SearchOptions const& options = {}) const;

  std::size_t memory_bytes() const;

 private:
  friend struct SearchRun;
  struct State;
  explicit SearchIndex(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace amity::atlas
