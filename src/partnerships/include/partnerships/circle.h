// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "core/result.h"
#include "partnerships/register.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::partnerships {

// A count, as far as dates and sources allow it to be known. at_least <= at_most.
struct Range {
  int at_least{};
  int at_most{};
  bool operator==(Range const&) const = default;
};

// A partnership as its home city sees it on a day.
struct Partner {
  Partnership const* partnership{};
  atlas::City const* city{};
  std::string_view continent;
  std::optional<double> distance_km;
  Truth in_force{Truth::no};
  Truth in_preparation{Truth::no};
  Stage stage{Stage::unknown};  // on that day; the furthest it can have reached
};

struct Counts {
  Range partners;  // in force
  std::map<Kind, Range> by_kind;
  std::map<std::string, Range, std::less<>> by_continent;
  std::map<std::string, Range, std::less<>> by_country;
  Range countries;  // reached by a partner in force
  Range continents;
  Range intents;  // in preparation
  bool operator==(Counts const&) const = default;
};

struct Circle {
  atlas::City const* home{};
  Day as_of{};
  std::optional<Day> first_day;  // the earliest day on which a partnership can have been signed, as far as dates say
  Counts counts;
  // By the day they joined, those without a date last, then by id.
  std::vector<Partner> partners;
};

// What the circle is asked for.
struct CircleQuestion {
  Day as_of{};
  std::optional<Kind> kind{};
  // Continent, UN region or sub-region, or a region of the office that keeps the circle; empty: everywhere.
  std::string region{};
  // Which partners to list; the counts are the same.
  enum class List {
    on_that_day,  // in force or in preparation on that day, or possibly so
    whole_life    // also those not yet begun and those ended
  };
  List list{List::whole_life};
};

// O(k) in the circle's own size. Errc::invalid for a region that neither the UN nor the office knows.
Result<Circle> circle_of(Register const& reg, atlas::Atlas const& atlas, atlas::City const& home,
                         CircleQuestion const& question);

// An official figure beside what the register shows at the end of the figure's date.
struct FigureCheck {
  Range in_register;
  // Figure less register, at the least and at the most: what the register lacks (> 0) or has beyond it (< 0). The two
  // may agree where 0 lies between. For a figure that says "at least", having more is no difference.
  int difference_at_least{};
  int difference_at_most{};
  bool operator==(FigureCheck const&) const = default;
};
Result<FigureCheck> check_figure(Register const& reg, atlas::Atlas const& atlas, atlas::City const& home,
                                 OfficialFigure const& figure);

}  // namespace amity::partnerships
