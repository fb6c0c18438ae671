// SPDX-License-Identifier: Apache-2.0
#include "contract/json.h"

#include "contract/generated/circle.h"
#include "contract/generated/files.h"
#include "contract/generated/plan.h"
#include "contract/generated/world.h"

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

#include <limits>

namespace amity::contract {
namespace {

using namespace std::chrono_literals;

Step signed_in_1981() {
  return {.act = Act::sign,
          .stage = Stage::active,
          .on = PartialDate::of(1981).value(),
          .earliest = Day{1981y / 1 / 1},
          .latest = std::nullopt};
}

TEST(Json, HasTheMembersInTheOrderOfTheContract) {
  EXPECT_EQ(json_text(signed_in_1981()),
            R"({"act":"sign","stage":"active","on":"1981","earliest":"1981-01-01","latest":null})");
}

TEST(Json, BeginsWithWhatATypeHasFromAnother) {
  EXPECT_EQ(json_text(CountsByKind{Range{.at_least = 1, .at_most = 2}, Kind::sister_city}),
            R"({"at_least":1,"at_most":2,"kind":"sister_city"})");
}

TEST(Json, LeavesOutWhatNeedNotBeThereAndWritesNullWhereTheContractHasIt) {
  LayoutDemand demand{.kind = LayoutDemandKind::quota, .text = "two in Africa"};
  EXPECT_EQ(json_text(demand), R"({"kind":"quota","text":"two in Africa"})");
  demand.by = Nullable<std::string>{};
  EXPECT_EQ(json_text(demand), R"({"kind":"quota","text":"two in Africa","by":null})");
  demand.by = Nullable<std::string>{"2030"};
  EXPECT_EQ(json_text(demand), R"({"kind":"quota","text":"two in Africa","by":"2030"})");
}

TEST(Json, CallsMembersAsTheContractDoesWhereThatIsAWordOfTheLanguage) {
  EXPECT_EQ(json_text(WorldTiesSigned{.ties = {1, 2}, .years = {1981, 1}}), R"({"ties":[1,2],"years":[1981,1]})");
  EXPECT_EQ(json_text(TargetPathFact{.from = Day{1981y / 11 / 5}, .at_least = 1, .at_most = 1}),
            R"({"from":"1981-11-05","at_least":1,"at_most":1})");
  using SignedOf = boost::mp11::mp_at_c<MembersOf<RegisterAssertion>, 4>;
  EXPECT_EQ(JsonKey<SignedOf>::name, "signed");
}

TEST(Json, EscapesWhatJsonCannotHoldAndNothingElse) {
  EXPECT_EQ(json_text(std::string("\"\\\b\f\n\r\t\x01\x1f/é昆明")), R"("\"\\\b\f\n\r\t\u0001\u001f/é昆明")");
  EXPECT_EQ(json_text(std::string{}), R"("")");
  auto every = std::string{};
  for (auto c = 0; c < 0x80; ++c) every += static_cast<char>(c);
  EXPECT_EQ(boost::json::parse(json_text(every)).as_string(), every);
}

TEST(Json, WritesTheFewestDigitsThatGiveTheSameNumberAgain) {
  EXPECT_EQ(json_text(25.03889), "25.03889");
  EXPECT_EQ(json_text(-0.1), "-0.1");
  EXPECT_EQ(json_text(3.0), "3");
  EXPECT_EQ(json_text(1e300), "1e+300");
  EXPECT_EQ(json_text(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
}

TEST(Json, HasNoInfiniteNumbers) {
  EXPECT_THROW(json_text(std::numeric_limits<double>::infinity()), std::logic_error);
  EXPECT_THROW(json_text(std::numeric_limits<double>::quiet_NaN()), std::logic_error);
}

TEST(Json, WritesMapsListsAndFreeValues) {
  EXPECT_EQ(json_text(LocalText{{"zh", "昆明"}, {"en", "Kunming"}}), R"({"en":"Kunming","zh":"昆明"})");
  EXPECT_EQ(json_text(LocalText{}), "{}");
  EXPECT_EQ(json_text(std::vector<Truth>{Truth::yes, Truth::unknown}), R"(["yes","unknown"])");
  EXPECT_EQ(json_text(std::vector<std::string>{}), "[]");
  EXPECT_EQ(json_text(std::array{102.7, 25.0}), "[102.7,25]");
  EXPECT_EQ(json_text(LinkedData{{"@context", Json("x")}}), R"({"@context":"x"})");
  EXPECT_EQ(json_text(std::variant<std::int64_t, Range>{Range{.at_least = 0, .at_most = 1}}),
            R"({"at_least":0,"at_most":1})");
  EXPECT_EQ(
      json_text(SuggestionModel{
          .trained_at = Instant{1ms}, .data_version = "0", .cities = 1, .ties = 2, .examples = 3, .seed = 4}),
      R"({"trained_at":"1970-01-01T00:00:00.001Z","data_version":"0","cities":1,"ties":2,"examples":3,"seed":4})");
}

TEST(Words, AreThoseOfTheContract) {
  EXPECT_EQ(to_string(Kind::friendly_exchange), "friendly_exchange");
  EXPECT_EQ(parse<Kind>("project"), Kind::project);
  EXPECT_EQ(parse<Kind>("cousin"), std::nullopt);
  EXPECT_EQ(parse<Kind>(""), std::nullopt);
  static_assert(parse<Stage>("denied") == Stage::denied);
  static_assert(words<SourceLevel>() == std::array<std::string_view, 3>{"all", "stated", "official"});
}

}  // namespace
}  // namespace amity::contract
