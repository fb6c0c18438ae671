// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "atlas/search.h"
#include "search_table.h"

#include <string>
#include <vector>

namespace amity::atlas {

struct SearchIndex::State {
  Atlas const* atlas{};
  std::u16string texts;
  SearchTable names;                     // whole folded names
  SearchTable words;                     // the same from each later word on
  std::vector<std::uint32_t> by_rank;    // rank -> the city's place in the atlas
  std::vector<std::uint16_t> countries;  // rank -> country_number

  City const& city(std::uint32_t rank) const { return atlas->cities()[by_rank[rank]]; }
};

// The two letters of a country's code as one number; 0 for none.
inline std::uint16_t country_number(std::string_view code) {
  if (code.size() != 2) return 0;
  auto const upper = [](char c) { return static_cast<unsigned>(c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c) & 0xFFU; };
  return static_cast<std::uint16_t>(upper(code[0]) << 8U | upper(code[1]));
}

}  // namespace amity::atlas
