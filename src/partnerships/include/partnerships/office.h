// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/language.h"
#include "partnerships/assertion.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::partnerships {

// A list of countries of the office's own, beside the UN's regions.
struct OwnRegion {
  std::string slug;
  std::vector<std::string> countries;  // ISO 3166-1 alpha-2, sorted
  LocalText name;
  bool operator==(OwnRegion const&) const = default;
};

// The organisation that keeps a home city's circle. One instance can serve many.
struct Office {
  OfficeId id{};
  std::string slug;
  CityId home{};
  std::string timezone;      // IANA name
  std::string accent_day;    // "#b3263a"
  std::string accent_night;  // on dark ground
  std::vector<std::string> languages;
  LocalText name;
  std::vector<OwnRegion> regions;
  bool operator==(Office const&) const = default;
};

// A dated statement of a count, kept beside what the register can show on that day; never forced to agree.
struct OfficialFigure {
  enum class Is { exactly, at_least };
  PartialDate on;
  std::string kind;    // sister_city, friendly_exchange, project, all, countries, continents
  std::string region;  // slug; empty: everywhere
  int figure{};
  Is is{Is::exactly};
  SourceId source{};
  LocalText statement;
  bool operator==(OfficialFigure const&) const = default;
};
std::string_view to_string(OfficialFigure::Is is);
std::optional<OfficialFigure::Is> parse_figure_is(std::string_view word);

}  // namespace amity::partnerships
