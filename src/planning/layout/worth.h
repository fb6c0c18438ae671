// SPDX-License-Identifier: Apache-2.0
// The parts of a layout's value out of the register. Private to the room.
#pragma once

#include "eligible.h"

namespace amity::planning::layout {

using Candidates = std::vector<atlas::City const*>;

// Places of enough people outside the home country, each person counting as its region does.
Result<LayoutPart> reach_of(LayoutSources const& sources, atlas::City const& home, LayoutRequest const& request,
                            Tied const& tied, Candidates const& cities);
// Cities that are partners of candidates, without those that partners there are already lead to.
LayoutPart network_of(LayoutSources const& sources, atlas::City const& home, LayoutRequest const& request,
                      Tied const& tied, Candidates const& cities);
// A country in which there is no partner yet, and a country that no city of the home country is tied to.
LayoutPart first_ties_of(Tied const& tied, Candidates const& cities);
LayoutPart access_of(LayoutSources const& sources, atlas::City const& home, LayoutRequest const& request,
                     Candidates const& cities);

}  // namespace amity::planning::layout
