// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/scoped_partnership.h"
#include "partnerships/circle.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amity::claims {

enum class ClaimKind {
  first,                // the home city's first partnership in a place
  only,                 // its only one in force there
  oldest,               // its oldest in force
  first_between,        // the first between two countries
  among_first_between,  // among the first n between them
  only_between,         // the only one in force between them
  countries,            // in how many countries it has partners in force
  continents,
  place,     // the city's place in a group of cities, by partners in force
  among_top  // whether it is among the first n of them
};
std::string_view to_string(ClaimKind kind);

// Where partnerships are counted.
struct ClaimArea {
  enum class Type { own_region, continent, region, country };  // own_region: of the office that keeps the circle
  Type type{Type::country};
  std::string code;  // slug, or ISO 3166-1 alpha-2
  auto operator<=>(ClaimArea const&) const = default;
};
std::string_view to_string(ClaimArea::Type type);

// The claim in words: a message of the catalogue ("claim.first") and what stands for its names. The kind that counts is
// the name "kind"; n is the number, range a number as far as it is known.
struct Sentence {
  std::string_view key;
  std::optional<CityId> home{};
  std::optional<CityId> city{};
  std::optional<ClaimArea> place{};
  std::optional<ClaimArea> other_place{};
  std::optional<partnerships::Range> range{};
  int n{};
};

// What one source says for or against the claim.
struct Witness {
  partnerships::Partnership const* partnership{};
  partnerships::Assertion const* assertion{};
  partnerships::Source const* source{};
  bool counted{true};  // false: it stands there to be seen, but is below the level of sources that count
};

// What would have to be known to settle the claim, of one partnership, or of one city.
struct NotKnown {
  partnerships::Partnership const* partnership{};  // nullptr where it is of the city
  Doubt why{Doubt::none};
  DayRange began{};
  std::optional<CityId> city{};
};

// A city's count, beside others.
struct Counted {
  CityId city{};
  partnerships::Range partners;
};

// A statement computed from the register, with everything that speaks for and against it. It points into the register.
struct Claim {
  ClaimKind kind{ClaimKind::first};
  Truth truth{Truth::unknown};
  ClaimScope scope;
  std::optional<CityId> home{};                // whose claim it is; nothing for one on two countries
  partnerships::Partnership const* subject{};  // nullptr where it is on the home city itself
  std::vector<ClaimArea> places{};
  std::string_view group{};  // of place and among_top: "country", "capitals" or "list"
  Sentence sentence;
  std::vector<Witness> evidence{};
  std::vector<Witness> counter_evidence{};
  std::vector<NotKnown> not_known{};  // empty unless the truth is unknown
  std::vector<Counted> standing{};    // of place and among_top: the first ten and the city itself
  int more{};                         // so many further partnerships or cities bear on it and are not listed
};

}  // namespace amity::claims
