// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planning/suggestions/model.h"
#include "planning/suggestions/register.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace amity::planning::suggestions {

struct Suggestion {
  PlaceNumber place{};
  // Of a tie between the two, learnt from cities of which a tenth of all ties was hidden: "if the city finds new
  // partners as cities did, how often is this one of them". Between 0 and 1.
  double probability{};
  std::array<double, reasons + 1> contributions{};  // see SuggestModel::contributions
  std::vector<PlaceNumber> common_partners;         // those with the fewest partners first
};

// A model beside what it is asked about. Immutable; for several threads at once.
class Suggester {
 public:
  Suggester(std::shared_ptr<SuggestModel const> model, RegisterPlaces seen);
  Suggester(Suggester const&) = delete;  // its parts point at each other
  Suggester& operator=(Suggester const&) = delete;

  SuggestModel const& model() const { return *model_; }
  RegisterPlaces const& seen() const { return seen_; }
  KnownEdges const& ties() const { return ties_; }

  // The likeliest partners that the city does not have, best first; of equal ones the lower number first. Guests other
  // than itself are left out.
  std::vector<Suggestion> for_city(PlaceNumber city, std::size_t top) const;
  // The probability of each of them, in their order; also of those it is tied to, whose tie then speaks for itself.
  std::vector<double> fit_of(PlaceNumber home, std::span<PlaceNumber const> candidates) const;

 private:
  std::vector<double> log_odds(PairFeatures const& from, std::span<PlaceNumber const> candidates) const;

  std::shared_ptr<SuggestModel const> model_;
  RegisterPlaces seen_;
  Places places_;
  KnownEdges ties_;
};

// The probability of each of the cities as a partner of `home`; 0 for one that the suggester has not seen, and for all
// where it has not seen `home`. A guest, which has no tie, is taken for a city of one partner that is not known: what
// is learnt of cities without a known partner was learnt of those whose ties were hidden.
std::vector<double> fit_of(Suggester const& suggester, atlas::City const& home,
                           std::span<atlas::City const* const> cities);

// Trains with what is given; `now` is kept as the day of it (ISO 8601, UTC). Nothing where the watch stopped it.
std::optional<SuggestModel> train(RegisterPlaces const& seen, TrainingOptions const& options, std::string now,
                                  TrainingWatch const& watch = {});
// data_version() of what train() would learn from.
std::string data_version(RegisterPlaces const& seen);

}  // namespace amity::planning::suggestions
