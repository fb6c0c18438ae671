// SPDX-License-Identifier: Apache-2.0
// The contract's documents of suggestions, and of how good they are.
#pragma once

#include "api/documents.h"
#include "planning/suggestions/evaluation.h"
#include "planning/suggestions/facts.h"
#include "planning/suggestions/suggest.h"

#include <string>
#include <vector>

namespace amity::api {

// Who a suggestion is about, in the language it is told in.
struct SuggestionNames {
  std::string city;   // that asks
  std::string other;  // that is suggested
  std::vector<std::string> common_partners;
};
SuggestionNames suggestion_names(World const& world, planning::suggestions::Suggester const& suggester,
                                 planning::suggestions::PlaceNumber city,
                                 planning::suggestions::Suggestion const& suggestion, std::string_view language);

// What a reason rests on, in "zh", "ja" or "en", out of the message catalogues.
std::string reason_words(planning::suggestions::Reason reason, planning::suggestions::SuggestionFacts const& facts,
                         SuggestionNames const& names, std::string_view language);

struct SuggestionsAnswer {
  atlas::City const* city{};
  planning::suggestions::PlaceNumber place{};
  std::vector<planning::suggestions::Suggestion> suggestions;  // best first
};

// Suggestions
json::object suggestions_document(World const& world, planning::suggestions::Suggester const& suggester,
                                  SuggestionsAnswer const& answer);
json::object model_document(planning::suggestions::ModelOrigin const& origin);

// One hiding of ties, or a split that others made.
struct EvaluationRun {
  std::uint64_t seed{};
  std::size_t known{};
  std::size_t hidden{};
  double train_seconds{};
  double rank_seconds{};
  std::vector<planning::suggestions::HiddenRank> ranks;
};
// SuggestionEvaluation: every method's scores, all together, by run, by region and size of the city that asks or is
// hidden.
json::object evaluation_document(World const& world, planning::suggestions::RegisterPlaces const& seen,
                                 std::vector<EvaluationRun> const& runs);

}  // namespace amity::api
