// SPDX-License-Identifier: Apache-2.0
// The contract's documents of suggestions, and of how good they are.
#pragma once

#include "partnerships/web/documents.h"
#include "planning/suggestions/evaluation.h"
#include "planning/suggestions/facts.h"
#include "planning/suggestions/suggest.h"

#include <boost/json/object.hpp>

#include <string>
#include <vector>

namespace amity::planning::suggestions::web {

// Who a suggestion is about, in the reader's language.
struct SuggestionNames {
  std::string city;   // that asks
  std::string other;  // that is suggested
  std::vector<std::string> common_partners;
};
SuggestionNames suggestion_names(snapshot::World const& world, Suggester const& suggester, PlaceNumber city,
                                 Suggestion const& suggestion, std::string_view language);

// What a reason rests on, in "zh", "ja" or "en", out of the message catalogues.
std::string reason_words(Reason reason, SuggestionFacts const& facts, SuggestionNames const& names,
                         std::string_view language);

struct SuggestionsAnswer {
  atlas::City const* city{};
  PlaceNumber place{};
  std::vector<Suggestion> suggestions;  // best first
};

contract::Suggestions suggestions_document(snapshot::World const& world, Suggester const& suggester,
                                           SuggestionsAnswer const& answer);
contract::SuggestionModel model_document(ModelOrigin const& origin);

// One hiding of ties, or a split that others made.
struct EvaluationRun {
  std::uint64_t seed{};
  std::size_t known{};
  std::size_t hidden{};
  double train_seconds{};
  double rank_seconds{};
  std::vector<HiddenRank> ranks;
};
// For the command line, which no contract binds: every method's scores, all together, by run, by region and size of the
// city that asks or is hidden.
boost::json::object evaluation_document(snapshot::World const& world, RegisterPlaces const& seen,
                                        std::vector<EvaluationRun> const& runs);

}  // namespace amity::planning::suggestions::web
