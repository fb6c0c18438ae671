// SPDX-License-Identifier: Apache-2.0
// What a list says of cities and their ties, before it is decided which cities are meant.
#pragma once

#include "core/latlon.h"
#include "core/partial_date.h"
#include "partnerships/assertion.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace amity::reconciliation {

// Where a mention is said to be, with its place in the file while it is not known whether it can be there.
struct GivenPlace {
  double latitude_deg{};  // as given; may be out of range
  double longitude_deg{};
  std::string field;  // the column it was read from
};

struct CityMention {
  std::string file;
  std::int64_t line{};
  std::optional<std::uint32_t> wikidata_id;
  std::optional<std::uint32_t> geonames_id;
  std::string name;
  std::vector<std::string> countries;  // as the source names them; after name_countries() codes of the atlas
  std::optional<GivenPlace> given;
  std::optional<LatLon> position;  // set from `given` by check_places()
  std::optional<std::int64_t> people;
  std::vector<std::string> aliases;
  bool of_city_list{false};   // the file lists it as a city of its own, not only as an end of a tie
  bool country_is_one{true};  // false: it is in one of the countries, which several are (name_countries)
  std::string refused_for{};  // why what the file says of it breaks a rule; its ties are refused too
  bool refused() const { return !refused_for.empty(); }
};

struct TieMention {
  std::uint32_t a{};  // positions among the mentions of the list
  std::uint32_t b{};
  std::int64_t line{};
  std::int64_t rows{1};                // how many rows of the file say it
  std::vector<std::uint32_t> sources;  // positions among the sources of the list
  std::vector<std::uint32_t> dated;    // of these, the ones that state dates and kind; the others state the tie only
  partnerships::Assertion says;        // side, dates, kind; a and b as here
};

}  // namespace amity::reconciliation
