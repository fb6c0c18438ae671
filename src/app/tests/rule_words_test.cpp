// SPDX-License-Identifier: Apache-2.0
// The words that rules take are those of the rooms that make the cases: a new step or kind of partnership is a word
// that a rule can ask for.
#include "core/language.h"
#include "partnerships/lifecycle.h"
#include "rules/facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

namespace amity::app {
namespace {

using Words = std::set<std::string, std::less<>>;

Words words_of(std::string_view kind, std::string_view fact) {
  auto const all = rules::find_fact(*rules::find_kind(kind), fact)->words();
  return {all.begin(), all.end()};
}

TEST(RuleWords, are_the_steps_and_kinds_of_partnerships_and_the_languages_of_letters) {
  Words acts;
  for (auto const& rule : partnerships::move_rules) acts.emplace(partnerships::to_string(rule.act));
  EXPECT_EQ(words_of("partnership.move", "act"), acts);
  Words ties;
  for (auto const kind : partnerships::all_kinds)
    if (kind != partnerships::Kind::unspecified) ties.emplace(partnerships::to_string(kind));
  EXPECT_EQ(words_of("partnership.move", "kind"), ties);
  EXPECT_EQ(words_of("letter.issue", "language"), Words(interface_languages.begin(), interface_languages.end()));
}

}  // namespace
}  // namespace amity::app
