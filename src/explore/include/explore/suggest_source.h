// SPDX-License-Identifier: Apache-2.0
// Where suggestions come from, and what a layout takes of them.
#pragma once

#include "core/result.h"
#include "planning/suggestions/suggest.h"
#include "snapshot/world.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace amity::explore {

// Whether there is a model to answer with. One that could not be learnt is not tried again with the same register.
enum class SuggestState { learnt, being_learnt, too_few_ties, failed };
std::string_view suggest_state_word(SuggestState state);  // "being_learnt"

struct SuggestSource {
  SuggestState state{SuggestState::failed};
  std::shared_ptr<planning::suggestions::Suggester const> suggester;  // where it is learnt
  Error why;                                                          // elsewhere, for the one who asks
};

// Cities that a suggester of this world knows beside the register's: those of offices, and all that a layout may choose
// (planning::layout::LayoutRequest::candidate_people).
std::vector<CityId> suggest_guests(snapshot::World const& world);

// How likely partnerships are, for the part `fit` of a layout.
struct LayoutFit {
  std::vector<double> each;                  // of the cities asked for, in their order; all 0 unless learnt
  std::optional<SuggestState> state;         // none: the part has no weight, and nobody was asked
  std::string why;                           // what SuggestSource::why says; empty where learnt
  planning::suggestions::ModelOrigin model;  // where learnt
};
LayoutFit layout_fit(SuggestSource const& source, atlas::City const& home, std::span<atlas::City const* const> cities);

// Where nothing else has a weight a layout cannot do without it: the error then says why there is none.
Error without_fit(Error error, LayoutFit const& fit);

}  // namespace amity::explore
