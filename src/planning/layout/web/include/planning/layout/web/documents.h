// SPDX-License-Identifier: Apache-2.0
// The best layout of a home city, and its document.
#pragma once

#include "atlas/web/documents.h"
#include "contract/generated/plan.h"
#include "explore/suggest_source.h"
#include "planning/layout/account.h"
#include "planning/layout/case.h"
#include "planning/layout/reactivate.h"

namespace amity::planning::layout::web {

// How much the answer says of the chosen: nothing but who they are; their shares and who would stand in their place;
// also how often they stay chosen under shaken weights and what each demand costs, which takes seconds.
enum class LayoutDetail { choice, quick, full };

struct LayoutTask {
  LayoutRequest request;
  LayoutLimits limits;
  AccountRequest account;  // of LayoutDetail::full
  Flights const* flights{nullptr};
  // Asked for the candidates where the part fit has a weight.
  std::function<explore::LayoutFit(std::vector<atlas::City const*> const&)> fit{};
  LayoutDetail detail{LayoutDetail::full};
};

struct LayoutAnswer {
  LayoutRequest request;
  LayoutCase layout_case;
  LayoutTerms terms;  // scaled
  Layout layout;
  LayoutAccount account;
  double greedy{};             // the objective of what lazy greedy chooses
  std::vector<double> parts;   // of the objective
  std::vector<double> totals;  // of the last stage's set, each in its own unit: people, cities, ...
  std::vector<OldFriend> old_friends;
  explore::LayoutFit fit;
  std::uint64_t data_version{};
  LayoutDetail detail{LayoutDetail::full};
  double seconds{};  // all of it
};

// What the parts are made of: all of the world outlives it.
LayoutSources layout_sources(snapshot::World const& world, atlas::City const& home);

// What the home city's office has against countries: every layout of it begins with these.
std::vector<CountryPolicy> office_policies(snapshot::World const& world, atlas::City const& home);

// As layout_case() and LayoutSolver::best().
Result<LayoutAnswer> layout_of(snapshot::World const& world, atlas::City const& home, LayoutTask const& task);

// Whether the suggestions matter to it.
bool weighs_fit(LayoutRequest const& request);

// The same where the case is made already and a solver knows its problem: fills in what rests on them. The request's
// terms are those of the answer's case, and the answer has the fit that the case was made with.
Result<void> solve_layout(snapshot::World const& world, LayoutSolver& solver, LayoutTask const& task,
                          LayoutAnswer& answer);

// A demand by the name that the solver has for it.
contract::LayoutDemand demand_document(snapshot::World const& world, LayoutAnswer const& answer,
                                       std::string const& name);

// All that decides the answer beside the data.
contract::LayoutRequest request_document(snapshot::World const& world, LayoutRequest const& request);

contract::LayoutFit fit_document(explore::LayoutFit const& fit);

// The parts of the chosen are given only where the answer's detail is more than the choice. Whether it is settled is
// for its caller to say.
contract::LayoutPlan layout_document(snapshot::World const& world, LayoutAnswer const& answer);

}  // namespace amity::planning::layout::web
