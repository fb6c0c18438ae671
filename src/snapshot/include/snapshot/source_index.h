// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "partnerships/register.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::snapshot {

// A source with all that it says; it points into the register.
struct SourceUse {
  partnerships::Source const* source{};
  std::vector<partnerships::Assertion const*> assertions;  // by partnership
  int gone{};                                              // of these: a later reading of the list has them no more
};

// The register's sources, by the id under which the outside names them. Made once beside the register.
class SourceIndex {
 public:
  explicit SourceIndex(partnerships::Register const& reg);

  std::span<SourceUse const> all() const { return uses_; }  // the offices' first, then the world's; by key
  SourceUse const* find(std::string_view id) const;         // nullptr where there is none

 private:
  std::vector<SourceUse> uses_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
};

// "wikidata-2022" of the world's register, "kunming:city-page" of an office's.
std::string source_id(partnerships::Register const& reg, partnerships::Source const& source);
// A list of the world that is read again leaves the date on what it says no more.
bool is_gone(partnerships::Assertion const& assertion);

}  // namespace amity::snapshot
