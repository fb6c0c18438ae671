// SPDX-License-Identifier: Apache-2.0
#include "partnerships/field_provenance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <random>

namespace amity::partnerships {
namespace {

PartialDate on(std::string_view text) { return PartialDate::parse(text).value(); }

// Statements of a pair, each by a source of its own.
struct Voices {
  std::deque<Source> sources{};
  std::deque<Assertion> assertions{};

  Assertion& say(SourceKind kind, std::string_view published) {
    Source source;
    source.key = "source-" + std::to_string(sources.size() + 1);
    source.kind = kind;
    source.published = on(published);
    sources.push_back(source);
    assertions.emplace_back().stage = Stage::active;
    return assertions.back();
  }
  std::vector<Statement> strongest_first() const {
    std::vector<Statement> all;
    for (std::size_t i = 0; i < sources.size(); ++i) all.push_back({&assertions[i], &sources[i]});
    std::sort(all.begin(), all.end(), stronger);
    return all;
  }
  // "rank: 1986 by source-1"
  std::string told(std::string_view field, std::vector<Move> const& moves = {}) const {
    auto const statements = strongest_first();
    for (auto const& verdict : verdicts(statements, resolve(statements, moves)))
      if (verdict.field == field)
        return std::string(to_string(verdict.why)) + ": " + verdict.value +
               (verdict.source != nullptr ? " by " + verdict.source->key : "");
    return "no such field";
  }
};

TEST(FieldProvenance, NamesTheHeavierSource) {
  Voices voices;
  voices.say(SourceKind::list, "2023").signed_on = on("1985");
  voices.say(SourceKind::official, "2010").signed_on = on("1986");
  EXPECT_EQ(voices.told("signed"), "rank: 1986 by source-2");
  EXPECT_EQ(voices.told("ended"), "unsaid: ");
  EXPECT_EQ(voices.told("existence"), "agreed: stated by source-2");
}

TEST(FieldProvenance, OfEqualsNamesTheNewerThenTheSurerThenTheFirst) {
  Voices newer;
  newer.say(SourceKind::press, "2010").kind = Kind::sister_city;
  newer.say(SourceKind::press, "2012").kind = Kind::project;
  EXPECT_EQ(newer.told("kind"), "newer: project by source-2");
  Voices surer;
  surer.say(SourceKind::press, "2010").kind = Kind::sister_city;
  auto& sure = surer.say(SourceKind::press, "2010");
  sure.kind = Kind::project;
  sure.confidence = Confidence::high;
  EXPECT_EQ(surer.told("kind"), "confidence: project by source-2");
  Voices equal;
  equal.say(SourceKind::press, "2010").kind = Kind::sister_city;
  equal.say(SourceKind::press, "2010").kind = Kind::project;
  EXPECT_EQ(equal.told("kind"), "order: sister_city by source-1");
}

TEST(FieldProvenance, NamesWhoRefinesADate) {
  Voices voices;
  voices.say(SourceKind::press, "2022").signed_on = on("1999");
  voices.say(SourceKind::list, "2023").signed_on = on("1999-06-07");
  EXPECT_EQ(voices.told("signed"), "refined: 1999-06-07 by source-2");
}

TEST(FieldProvenance, OfAStageNobodyNamesIsImplied) {
  Voices voices;
  voices.say(SourceKind::list, "2014").stage.reset();
  EXPECT_EQ(voices.told("stage"), "implied: active");
  EXPECT_EQ(voices.told("kind"), "unsaid: ");
}

TEST(FieldProvenance, OfWhatTheStepsSayIsTheHistory) {
  Voices voices;
  voices.say(SourceKind::official, "2019").signed_on = on("1988");
  Move sign;
  sign.act = Act::sign;
  sign.on = on("1988-08-14");
  Move sever;
  sever.act = Act::sever;
  sever.on = on("2020-04-14");
  EXPECT_EQ(voices.told("stage", {sign, sever}), "history: ended");
  EXPECT_EQ(voices.told("signed", {sign, sever}), "history: 1988-08-14");
  EXPECT_EQ(voices.told("ended", {sign, sever}), "history: 2020-04-14");
}

TEST(FieldProvenance, OfADeniedTieSaysWhoDenies) {
  Voices voices;
  voices.say(SourceKind::list, "2023");
  voices.say(SourceKind::official, "2022").stage = Stage::denied;
  EXPECT_EQ(voices.told("existence"), "rank: denied by source-2");
  EXPECT_EQ(voices.told("stage"), "rank: denied by source-2");
  Voices weak;
  weak.say(SourceKind::list, "2023").confidence = Confidence::low;
  EXPECT_EQ(weak.told("existence"), "confidence: doubtful by source-1");
}

TEST(FieldProvenance, AlwaysAgreesWithTheResolution) {
  std::mt19937 random(3);
  auto const below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
  constexpr std::array dates{"1986", "1986-05", "1986-05-10", "1987", "1987-02"};
  constexpr std::array stages{Stage::intent, Stage::active, Stage::ended, Stage::denied};
  for (auto round = 0; round < 3000; ++round) {
    Voices voices;
    for (auto n = below(5); n >= 0; --n) {
      auto& said = voices.say(static_cast<SourceKind>(below(4)), std::to_string(2010 + below(3)));
      said.stage = below(2) == 0 ? std::optional<Stage>{} : stages.at(static_cast<std::size_t>(below(4)));
      said.confidence = static_cast<Confidence>(below(3));
      if (below(2) == 0) said.kind = static_cast<Kind>(below(4));
      if (below(2) == 0) said.signed_on = on(dates.at(static_cast<std::size_t>(below(5))));
      if (below(4) == 0) said.ended_on = on("2001");
    }
    auto const statements = voices.strongest_first();
    auto const resolution = resolve(statements, {});
    auto const all = verdicts(statements, resolution);
    ASSERT_EQ(all.size(), 5U);
    auto const text = [](std::optional<PartialDate> const& date) { return date ? to_string(*date) : std::string{}; };
    EXPECT_EQ(all[0].value == "stated", !resolution.doubtful) << round;
    EXPECT_EQ(all[1].value, resolution.kind == Kind::unspecified ? "" : to_string(resolution.kind));
    EXPECT_EQ(all[2].value, resolution.stage == Stage::unknown ? "" : to_string(resolution.stage));
    EXPECT_EQ(all[3].value, text(resolution.signed_on));
    EXPECT_EQ(all[4].value, text(resolution.ended_on));
    for (auto const& verdict : all) {
      EXPECT_NE(verdict.why, Why::history) << "there are no steps here: " << verdict.field;
      EXPECT_EQ(verdict.source == nullptr, verdict.why == Why::unsaid || verdict.why == Why::implied) << verdict.field;
    }
    // Whoever counts says what counts.
    auto const who = std::find_if(statements.begin(), statements.end(),
                                  [&](Statement const& statement) { return statement.source == all[3].source; });
    if (all[3].source == nullptr) continue;
    EXPECT_EQ(who->assertion->signed_on, resolution.signed_on) << round;
  }
}

}  // namespace
}  // namespace amity::partnerships
