// SPDX-License-Identifier: Apache-2.0
#include "queries.h"

#include "atlas/fold.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <random>

namespace amity::bench {
namespace {

class Typist {
 public:
  Typist(World const& world, unsigned seed) : world_{world}, random_{seed} {
    for (auto const& city : world.atlas.cities())
      for (auto const& name : world.atlas.names(city))
        if (name.language == "zh" || name.language == "ja") cjk_.push_back({std::string(name.name), city.id});
  }

  TypedQuery type(QueryKind kind) {
    for (;;) {
      auto const city = world_.partners[below(world_.partners.size())];
      auto const name = std::string(world_.atlas.city(city)->name);
      auto const key = atlas::fold(name).value();
      auto const text = kind == QueryKind::cjk ? std::string{} : typed(kind, name, key);
      if (!text.empty()) return {kind, text, city.value};
      if (kind == QueryKind::cjk) return chinese_or_japanese();
    }
  }

  void shuffle(std::vector<TypedQuery>& queries) { std::ranges::shuffle(queries, random_); }

 private:
  std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }

  // Empty where the name does not lend itself to that.
  std::string typed(QueryKind kind, std::string const& name, std::string const& key) {
    auto const space = key.find(' ');
    switch (kind) {
      case QueryKind::prefix:  // at least four letters: three are the beginning of a hundred cities
        return key.size() < 6 ? std::string{} : key.substr(0, 4 + below(key.size() - 4));
      case QueryKind::unaccented:
        return key.size() < 3 || key.size() >= name.size() ? std::string{} : key;
      case QueryKind::word:
        return space == std::string::npos || key.size() - space < 6 ? std::string{} : key.substr(space + 1);
      case QueryKind::typo:
        return key.size() < 5 ? std::string{} : with_typo(key);
      case QueryKind::cjk:
        break;
    }
    return {};
  }

  std::string with_typo(std::string text) {
    auto const at = below(text.size() - 1);
    auto const letter = static_cast<char>('a' + below(26));
    switch (below(4)) {
      case 0:
        text.erase(at, 1);
        break;
      case 1:
        text.insert(at, 1, letter);
        break;
      case 2:
        text[at] = letter;
        break;
      default:
        std::swap(text[at], text[at + 1]);
    }
    return text;
  }

  // The name, or two characters out of it.
  TypedQuery chinese_or_japanese() {
    auto const& [name, city] = cjk_[below(cjk_.size())];
    auto text = icu::UnicodeString::fromUTF8(name);
    if (text.length() > 2 && below(2) == 0)
      text = icu::UnicodeString(text, static_cast<int>(below(static_cast<std::size_t>(text.length()) - 1)), 2);
    std::string typed;
    return {QueryKind::cjk, text.toUTF8String(typed), city.value};
  }

  struct Named {
    std::string name;
    CityId city;
  };
  World const& world_;
  std::mt19937 random_;
  std::vector<Named> cjk_;
};

}  // namespace

std::vector<TypedQuery> make_queries(World const& world, std::size_t count, unsigned seed) {
  Typist typist(world, seed);
  constexpr std::array mix{QueryKind::prefix, QueryKind::prefix,    QueryKind::prefix, QueryKind::prefix,
                           QueryKind::typo,   QueryKind::typo,      QueryKind::typo,   QueryKind::word,
                           QueryKind::cjk,    QueryKind::unaccented};
  std::vector<TypedQuery> queries;
  for (std::size_t i = 0; i < count; ++i) queries.push_back(typist.type(mix[i % mix.size()]));
  typist.shuffle(queries);
  return queries;
}

}  // namespace amity::bench
