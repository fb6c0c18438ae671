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

constexpr auto two_suggestions = R"({
  "city": {"id": "Q182852", "slug": "kunming", "country": "CN", "name": {"en": "Kunming", "zh": "昆明"}},
  "model": {"trained_at": "2026-11-22T10:00:00Z", "data_version": "0123456789abcdef", "cities": 18292, "ties": 28240,
            "examples": 400000, "seed": 1},
  "ranked": 18292,
  "suggestions": [
    {"rank": 1, "city": {"id": "Q1490", "slug": "tokyo", "country": "JP", "name": {"en": "Tokyo", "zh": "东京", "ja": "東京"}},
     "probability": 0.0723, "common_partners": [],
     "reasons": [
       {"reason": "near_city", "log_odds": 2.1, "words": {"en": "First reason", "zh": "理由一", "ja": "理由一"}},
       {"reason": "distance", "log_odds": -1.2, "words": {"en": "Strongest counter", "zh": "反一", "ja": "反一"}},
       {"reason": "size", "log_odds": 0.9, "words": {"en": "Second reason", "zh": "理由二", "ja": "理由二"}},
       {"reason": "name", "log_odds": 0.8, "words": {"en": "Third reason", "zh": "理由三", "ja": "理由三"}},
       {"reason": "seat", "log_odds": 0.7, "words": {"en": "Fourth reason", "zh": "理由四", "ja": "理由四"}},
       {"reason": "language", "log_odds": -0.1, "words": {"en": "Weaker counter", "zh": "反二", "ja": "反二"}}]},
    {"rank": 2, "city": {"id": "Q999", "slug": null, "country": "DE", "name": {"de": "Hellschen-Heringsand-Unterschaar"}},
     "probability": 0.000004, "common_partners": [], "reasons": []}]})";

std::string page_in(std::string const& language, std::string const& state, boost::json::value suggestions = nullptr) {
  return suggestions_page(kunming_site(), {language, "/cities/kunming/suggestions"},
                          {kunming_site().office.at("city"), state, std::move(suggestions)});
}

TEST(SuggestionsPage, is_sound_in_every_language_and_state) {
  for (std::string const language : {"zh", "ja", "en"}) {
    EXPECT_THAT(faults(page_in(language, "learnt", boost::json::parse(two_suggestions))), IsEmpty()) << language;
    for (auto const* state : {"being_learnt", "too_few_ties", "failed", "unseen"})
      EXPECT_THAT(faults(page_in(language, state)), IsEmpty()) << language << ' ' << state;
  }
}

TEST(SuggestionsPage, tells_the_three_strongest_reasons_and_the_strongest_against) {
  auto const text = text_of(page_in("en", "learnt", boost::json::parse(two_suggestions)));
  EXPECT_THAT(text, HasSubstr("Of 18,292 cities in the register, these 2 look most like further partners of Kunming."));
  EXPECT_THAT(text, HasSubstr("Chance 7.2%"));
  EXPECT_THAT(text, HasSubstr("under 0.01%"));
  for (auto const* told : {"First reason", "Second reason", "Third reason", "Against it: Strongest counter"})
    EXPECT_THAT(text, HasSubstr(told));
  EXPECT_THAT(text, Not(HasSubstr("Fourth reason")));
  EXPECT_THAT(text, Not(HasSubstr("Weaker counter")));
  EXPECT_THAT(text, HasSubstr("Learnt on 22 November 2026 from 28,240 ties of 18,292 cities."));
  EXPECT_THAT(text_of(page_in("zh", "learnt", boost::json::parse(two_suggestions))), HasSubstr("不利之处：反一"));
}

TEST(SuggestionsPage, says_what_it_is_worth_and_why_there_is_nothing) {
  EXPECT_THAT(text_of(page_in("en", "being_learnt")), HasSubstr("being learnt from the register"));
  auto const text = text_of(page_in("en", "unseen"));
  EXPECT_THAT(text, HasSubstr("Kunming has no partner in the register to start from."));
  EXPECT_THAT(text, HasSubstr("does not say what would be good for Kunming"));
}

}  // namespace
}  // namespace amity::planning::suggestions::web
