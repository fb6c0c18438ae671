// SPDX-License-Identifier: Apache-2.0
#include "contract/parse.h"

#include "contract/generated/circle.h"
#include "contract/generated/plan.h"

#include <gtest/gtest.h>

#include <string>

namespace amity::contract {
namespace {

// Two types that are told apart by a member of one word.
enum class Letter : std::uint8_t { letter };
BOOST_DESCRIBE_ENUM(Letter, letter)
struct LetterWork {
  Letter work;
  std::string to;
  bool operator==(LetterWork const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterWork, (), (work, to))
enum class Trip : std::uint8_t { trip };
BOOST_DESCRIBE_ENUM(Trip, trip)
struct TripWork {
  Trip work;
  std::int64_t people;
  bool operator==(TripWork const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TripWork, (), (work, people))
using Work = std::variant<LetterWork, TripWork>;

struct Stop {
  Nullable<std::string> by;
  PartialDate on;
};
BOOST_DESCRIBE_STRUCT(Stop, (), (by, on))
struct Journey {
  std::vector<Stop> stops;
};
BOOST_DESCRIBE_STRUCT(Journey, (), (stops))

template <class T>
std::vector<ParseError> errors_of(std::string_view text) {
  auto const parsed = parse_json<T>(text);
  return parsed ? std::vector<ParseError>{} : parsed.error();
}

TEST(Parse, GivesBackWhatWasWritten) {
  using namespace std::chrono_literals;
  LayoutDemand const demand{
      .kind = LayoutDemandKind::must, .text = " a \"quoted\" 昆明\n", .by = Nullable<std::string>{}, .least = -3};
  EXPECT_EQ(parse_json<LayoutDemand>(json_text(demand)), demand);
  Step const step{.act = Act::sign,
                  .stage = Stage::active,
                  .on = PartialDate::of(1981, 11).value(),
                  .earliest = Day{1981y / 11 / 1},
                  .latest = std::nullopt};
  EXPECT_EQ(parse_json<Step>(json_text(step)), step);
  CountsByKind const counted{Range{.at_least = 1, .at_most = 2}, Kind::project};
  EXPECT_EQ(parse_json<CountsByKind>(json_text(counted)), counted);
  SuggestionModel const model{.trained_at = Instant{Day{2026y / 11 / 29} + 86'399'999ms},
                              .data_version = "",
                              .cities = 1,
                              .ties = 2,
                              .examples = 3,
                              .seed = 4};
  EXPECT_EQ(parse_json<SuggestionModel>(json_text(model)), model);
  FeatureCollectionFeatureGeometry const point{.type = FeatureCollectionFeatureGeometryType::Point,
                                               .coordinates = {102.71833, 25.03889}};
  EXPECT_EQ(parse_json<FeatureCollectionFeatureGeometry>(json_text(point)), point);
}

TEST(Parse, TellsEveryErrorWithWhereItIs) {
  EXPECT_EQ(
      errors_of<LayoutStanding>(R"({"state":"asleep","ahead":1.5,"best":"high","bound":null,"colour":"red"})"),
      (std::vector<ParseError>{{"state", "\"asleep\" is not one of its words", "waiting, running, done, given_up"},
                               {"ahead", "it is a number", "a whole number of 64 bits"},
                               {"best", "it is a text", "a number"},
                               {"seconds", "it is missing", "a value"},
                               {"", "there is no member \"colour\" here", "state, ahead, best, bound, seconds"}}));
}

TEST(Parse, NamesElementsAndMembersInsideOfEachOther) {
  auto const wrong = errors_of<Journey>(R"({"stops":[{"by":null,"on":"1981-02-30"},{"by":7,"on":"soon"}]})");
  std::vector<std::string> paths;
  for (auto const& error : wrong) paths.push_back(error.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"stops[0].on", "stops[1].by", "stops[1].on"}));
}

TEST(Parse, RefusesWhatIsNoJson) {
  for (auto const* const text : {"", "{", "{}x", "[1,]", "\"\xff\"", "nul"}) {
    auto const wrong = errors_of<Range>(text);
    ASSERT_EQ(wrong.size(), 1U) << text;
    EXPECT_EQ(wrong[0].path, "") << text;
  }
  EXPECT_EQ(errors_of<Range>("[]"), (std::vector<ParseError>{{"", "it is a list", "an object"}}));
  EXPECT_EQ(errors_of<Range>(std::string(100, '[') + std::string(100, ']')).size(), 1U);
}

TEST(Parse, RefusesPointsInTimeThatThereAreNot) {
  for (auto const* const text : {"2026-11-29T24:00:00.000Z", "2026-11-29T23:60:00.000Z", "2026-02-30T00:00:00.000Z",
                                 "2026-11-29T23:00:0Z", "2026-11-29T-1:00:00.000Z", "2026-11-29 23:00:00.000Z"})
    EXPECT_FALSE(parse_json<Instant>(json_text(std::string(text)))) << text;
}

TEST(Parse, RefusesNumbersThatDoNotFit) {
  EXPECT_FALSE(parse_json<std::int64_t>("9223372036854775808"));
  EXPECT_FALSE(parse_json<std::int64_t>("1e3"));
  EXPECT_EQ(parse_json<std::int64_t>("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(parse_json<double>("3"), 3.0);
}

TEST(Parse, KeepsAHundredErrorsOfAListThatIsAllWrong) {
  std::string text = "[1";
  for (auto i = 0; i < 1000; ++i) text += ",1";
  EXPECT_EQ(errors_of<std::vector<std::string>>(text + "]").size(), 100U);
}

TEST(Parse, TellsTheAlternativesOfAVariantApartByTheirMemberOfOneWord) {
  EXPECT_EQ(parse_json<Work>(R"({"work":"trip","people":3})"), Work{(TripWork{.work = Trip::trip, .people = 3})});
  EXPECT_EQ(parse_json<Work>(json_text(Work{LetterWork{.work = Letter::letter, .to = "Zürich"}})),
            Work{(LetterWork{.work = Letter::letter, .to = "Zürich"})});
  EXPECT_EQ(errors_of<Work>(R"({"work":"gift"})").at(0).message, "it is none of the kinds that may stand here");
  EXPECT_EQ(errors_of<Work>(R"({"work":"trip"})"), (std::vector<ParseError>{{"people", "it is missing", "a value"}}));
}

}  // namespace
}  // namespace amity::contract
