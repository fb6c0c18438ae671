// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "core/result.h"
#include "institutions/consular.h"
#include "partnerships/register.h"
#include "planning/layout/flights.h"
#include "planning/layout/layout.h"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace amity::planning::layout {

// The parts of a layout's value, in this order everywhere.
enum class LayoutValue { reach, network, first_ties, fit, access };
inline constexpr std::array layout_values{LayoutValue::reach, LayoutValue::network, LayoutValue::first_ties,
                                          LayoutValue::fit, LayoutValue::access};
std::string_view to_string(LayoutValue value);  // "first_ties"
std::optional<LayoutValue> parse_layout_value(std::string_view word);

// At least, at most so many of the new partners in a place or of a kind.
struct RequestedQuota {
  std::string of;  // names joined by '+': UN regions, the office's own, countries, continents; or a kind
  int least{0};
  int most{no_limit};
  std::string by;  // a stage's name; empty: the last
};

// Countries in which no partner is to be sought, with the office's reason.
struct CountryPolicy {
  std::string reason;  // "no diplomatic relations"
  std::vector<std::string> countries;
  bool operator==(CountryPolicy const&) const = default;
};

// A city that is tied to another city of the home country.
enum class OneToOne {
  off,
  exchange,  // may only become a friendly-exchange city
  exclude
};

// What serves a country or city, each share counted once; the shares need not add up to 1.
struct AccessShares {
  double consulate{0.4};  // a consulate general of the country in the home city
  double visa{0.2};       // a visa centre there that serves it
  double flight{0.2};     // a direct flight; with one change the half of it
  double near{0.2};       // 1 at no distance, 0 at the other end of the world
  bool operator==(AccessShares const&) const = default;
};

// What an office wants of its layout.
struct LayoutRequest {
  Day as_of{};
  std::vector<LayoutStage> stages;
  std::map<LayoutValue, double> weights{{LayoutValue::reach, 0.4},
                                        {LayoutValue::network, 0.15},
                                        {LayoutValue::first_ties, 0.15},
                                        {LayoutValue::fit, 0.15},
                                        {LayoutValue::access, 0.15}};
  double within_km{500};
  std::int64_t candidate_people{100'000};        // the smallest candidate
  std::int64_t demand_people{15'000};            // the smallest place whose people count
  std::map<std::string, double> region_weights;  // what a person there counts, by region or country; else 1
  std::vector<RequestedQuota> quotas;
  std::optional<int> most_per_country;  // of the new partners
  std::vector<CityId> must;
  std::vector<CityId> must_not;
  std::vector<CountryPolicy> country_policies;
  OneToOne one_to_one{OneToOne::off};
  bool one_per_country{false};  // none where a partner is already
  std::string least_level;      // PPLC, PPLA, PPLA2 or PPLA3: a capital, seat of a first, second, third division
  AccessShares access;
};

// What the register has to say; everything outlives the case.
struct LayoutSources {
  partnerships::Register const& reg;
  atlas::Atlas const& atlas;
  std::vector<institutions::ConsularPost> const& posts;  // of the home city's office
  Flights const* flights{nullptr};
  // How likely a partnership is, 0..1, of each of these cities; not given: that part is worth nothing.
  std::function<std::vector<double>(std::vector<atlas::City const*> const&)> fit{};
};

// A request as a problem. Candidates are numbered by city id.
struct LayoutCase {
  atlas::City const* home{};
  std::vector<atlas::City const*> cities;        // the candidates
  std::vector<bool> exchange_only;               // of each, under OneToOne::exchange
  std::vector<atlas::City const*> old;           // partners now
  std::map<std::string, std::int64_t> excluded;  // cities by reason
  LayoutProblem problem;                         // parts as in layout_values
  LayoutTerms terms;                             // weights not yet scaled: scale_terms()
};

// Errc::invalid or not_found for what makes no sense in the request: a region nobody knows, a negative weight, a city
// that must be chosen and is not eligible (with its reason).
Result<LayoutCase> layout_case(LayoutSources const& sources, atlas::City const& home, LayoutRequest const& request);

// The terms of another request for the same candidates: weights, numbers, quotas and what must be chosen; the rest of
// the request has to be as it was. Scale them before they are solved.
Result<LayoutTerms> layout_terms(LayoutSources const& sources, LayoutCase const& layout, LayoutRequest const& request);
// Whether two wishes differ only in what layout_terms() takes up, so that the same solver can answer both.
bool same_candidates(LayoutRequest const& one, LayoutRequest const& other);

// The places a word names: nothing for a word that names none. Known are the UN's regions and the continents in zh, ja,
// en or by slug, regions of the home city's office, countries by name or code.
std::optional<std::vector<std::string>> countries_called(LayoutSources const& sources, atlas::City const& home,
                                                         std::string_view word);
// Every word that countries_called() knows beside countries, for a list of what could have been meant.
std::vector<std::string> known_places(LayoutSources const& sources, atlas::City const& home);

// Gives each part the weight that was requested over what it can attain at most with so many partners, so that 1 is
// attained by the best choice for that part alone; stages' weights add up to 1, and so do the requested ones.
Result<void> scale_terms(LayoutSolver& solver, LayoutRequest const& request, LayoutTerms& terms);

// A number that is the same where all that the answer rests on is the same.
std::uint64_t data_version(LayoutProblem const& problem, LayoutTerms const& terms);

}  // namespace amity::planning::layout
