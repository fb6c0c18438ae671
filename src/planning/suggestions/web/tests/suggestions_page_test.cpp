// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/web/pages.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::planning::suggestions::web {

using namespace ui;

namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

contract::Suggestions two_suggestions() { return fixture_of<contract::Suggestions>("suggestions"); }

contract::CityBrief kunming() { return fixture_of<contract::CityBrief>("kunming"); }

std::string page_in(std::string const& language, std::string const& state,
                    std::optional<contract::Suggestions> suggestions = {}) {
  return suggestions_page(kunming_site(), {language, "/cities/kunming/suggestions"},
                          {kunming(), state, std::move(suggestions)});
}

TEST(SuggestionsPage, is_sound_in_every_language_and_state) {
  for (std::string const language : {"zh", "ja", "en"}) {
    EXPECT_THAT(faults(page_in(language, "learnt", two_suggestions())), IsEmpty()) << language;
    for (auto const* state : {"being_learnt", "too_few_ties", "failed", "unseen"})
      EXPECT_THAT(faults(page_in(language, state)), IsEmpty()) << language << ' ' << state;
  }
}

TEST(SuggestionsPage, tells_the_three_strongest_reasons_and_the_strongest_against) {
  auto const text = text_of(page_in("en", "learnt", two_suggestions()));
  EXPECT_THAT(text, HasSubstr("Of 18,292 cities in the register, these 2 look most like further partners of Kunming."));
  EXPECT_THAT(text, HasSubstr("Chance 7.2%"));
  EXPECT_THAT(text, HasSubstr("under 0.01%"));
  for (auto const* told : {"First reason", "Second reason", "Third reason", "Against it: Strongest counter"})
    EXPECT_THAT(text, HasSubstr(told));
  EXPECT_THAT(text, Not(HasSubstr("Fourth reason")));
  EXPECT_THAT(text, Not(HasSubstr("Weaker counter")));
  EXPECT_THAT(text, HasSubstr("Learnt on 22 November 2026 from 28,240 ties of 18,292 cities."));
  EXPECT_THAT(text_of(page_in("zh", "learnt", two_suggestions())), HasSubstr("不利之处：反一"));
}

TEST(SuggestionsPage, says_what_it_is_worth_and_why_there_is_nothing) {
  EXPECT_THAT(text_of(page_in("en", "being_learnt")), HasSubstr("being learnt from the register"));
  auto const text = text_of(page_in("en", "unseen"));
  EXPECT_THAT(text, HasSubstr("Kunming has no partner in the register to start from."));
  EXPECT_THAT(text, HasSubstr("does not say what would be good for Kunming"));
}

}  // namespace
}  // namespace amity::planning::suggestions::web
