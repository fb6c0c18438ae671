// SPDX-License-Identifier: Apache-2.0
#include "partnerships/resolution.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace amity::partnerships {
namespace {

PartialDate date(std::string_view text) { return PartialDate::parse(text).value(); }
Day day(std::string_view text) { return parse_day(text).value(); }

// What a list of sources says, in the words of a test.
struct Said {
  SourceKind source{SourceKind::list};
  std::string published{};
  std::optional<Stage> stage{Stage::active};
  std::string signed_on{};
  std::string ended_on{};
  std::optional<Kind> kind{};
  Side by{Side::none};
  Confidence confidence{Confidence::medium};
};

struct Words {
  std::vector<Source> sources;
  std::vector<Assertion> assertions;
  std::vector<Statement> statements;
};

std::optional<PartialDate> date_or_nothing(std::string const& text) {
  return text.empty() ? std::nullopt : std::optional(date(text));
}

Words words(std::vector<Said> const& said) {
  Words w;
  for (auto const& s : said) {
    Source source;
    source.id = SourceId{static_cast<std::int64_t>(w.sources.size()) + 1};
    source.key = "source-" + std::to_string(source.id.value);
    source.kind = s.source;
    source.published = date_or_nothing(s.published);
    w.sources.push_back(source);
    Assertion a;
    a.source = source.id;
    a.stage = s.stage;
    a.kind = s.kind;
    a.signed_on = date_or_nothing(s.signed_on);
    a.ended_on = date_or_nothing(s.ended_on);
    a.said_by = s.by;
    a.confidence = s.confidence;
    w.assertions.push_back(a);
  }
  for (std::size_t i = 0; i < said.size(); ++i) w.statements.push_back({&w.assertions[i], &w.sources[i]});
  return w;
}

Resolution resolved(std::vector<Said> const& said, std::vector<Move> const& moves = {}) {
  auto const w = words(said);
  return resolve(w.statements, moves);
}

Move move(Act act, std::string const& on) {
  Move m;
  m.act = act;
  m.on = date_or_nothing(on);
  return m;
}

TEST(Resolution, does_not_depend_on_the_order_of_two_offices_sources_with_the_same_key) {
  auto w = words({{.source = SourceKind::official, .published = "2010", .signed_on = "1985"},
                  {.source = SourceKind::official, .published = "2010", .signed_on = "1986"}});
  w.sources[0].key = w.sources[1].key = "city-page";
  w.sources[0].office = OfficeId{2};
  w.sources[1].office = OfficeId{1};
  auto const one = resolve(w.statements, {});
  std::reverse(w.statements.begin(), w.statements.end());
  EXPECT_EQ(resolve(w.statements, {}), one);
  EXPECT_EQ(one.signed_on, date("1986"));
}

TEST(Resolution, the_strongest_source_counts_and_the_rest_is_kept_as_a_conflict) {
  auto const r = resolved({{.source = SourceKind::list, .published = "2023", .signed_on = "1985"},
                           {.source = SourceKind::official, .published = "2010", .signed_on = "1986"}});
  EXPECT_EQ(r.signed_on, date("1986"));
  ASSERT_EQ(r.conflicts.size(), 1U);
  EXPECT_EQ(r.conflicts[0], (Conflict{"signed", {{"1986", {"source-2"}}, {"1985", {"source-1"}}}}));
}

TEST(Resolution, an_offices_own_record_beats_an_official_source) {
  auto const r = resolved({{.source = SourceKind::official, .published = "2023", .kind = Kind::sister_city},
                           {.source = SourceKind::office, .published = "2001", .kind = Kind::friendly_exchange}});
  EXPECT_EQ(r.kind, Kind::friendly_exchange);
}

TEST(Resolution, a_list_on_which_both_sides_state_it_beats_one_side) {
  auto const r = resolved({{.published = "2023", .kind = Kind::project, .by = Side::a},
                           {.published = "2001", .kind = Kind::sister_city, .by = Side::both}});
  EXPECT_EQ(r.kind, Kind::sister_city);
}

TEST(Resolution, among_equals_the_newer_counts) {
  auto const r =
      resolved({{.published = "2014", .kind = Kind::project}, {.published = "2023", .kind = Kind::sister_city}});
  EXPECT_EQ(r.kind, Kind::sister_city);
}

TEST(Resolution, a_weaker_source_may_make_a_year_precise_but_not_contradict_it) {
  auto const r = resolved({{.source = SourceKind::official, .signed_on = "1981"},
                           {.source = SourceKind::press, .signed_on = "1981-11-05"}});
  EXPECT_EQ(r.signed_on, date("1981-11-05"));
  EXPECT_TRUE(r.conflicts.empty());
}

TEST(Resolution, a_tie_without_a_date_is_known_from_its_oldest_source_on) {
  auto const r = resolved({{.published = "2014"}, {.published = "2023"}});
  EXPECT_EQ(r.known_by, date("2014"));
  EXPECT_EQ(in_force(r, day("1999-12-31")), Truth::unknown);
  EXPECT_EQ(in_force(r, day("2014-12-31")), Truth::yes);
}

TEST(Resolution, within_the_year_of_signing_it_is_unknown) {
  auto const r = resolved({{.source = SourceKind::official, .published = "2020", .signed_on = "1988"}});
  EXPECT_EQ(in_force(r, day("1987-12-31")), Truth::no);
  EXPECT_EQ(in_force(r, day("1988-06-01")), Truth::unknown);
  EXPECT_EQ(in_force(r, day("1988-12-31")), Truth::yes);
}

TEST(Resolution, severed_and_revoked_can_be_told_apart_day_by_day) {
  auto const r = resolved({{.source = SourceKind::official, .published = "2021", .signed_on = "1988"}},
                          {move(Act::sign, "1988"), move(Act::sever, "2020-04-14"), move(Act::rescind, "2020-04-16")});
  EXPECT_EQ(in_force(r, day("2020-04-13")), Truth::yes);
  EXPECT_EQ(in_force(r, day("2020-04-14")), Truth::no);
  EXPECT_EQ(in_force(r, day("2020-04-15")), Truth::no);
  EXPECT_EQ(in_force(r, day("2020-04-16")), Truth::yes);
  EXPECT_EQ(r.stage, Stage::active);
}

TEST(Resolution, a_history_that_begins_after_the_signing_is_given_the_signing) {
  auto const r = resolved({{.source = SourceKind::official, .published = "2021", .signed_on = "1988"}},
                          {move(Act::sever, "2020-04-14")});
  ASSERT_EQ(r.steps.size(), 2U);
  EXPECT_EQ(r.steps[0].act, Act::sign);
  EXPECT_EQ(r.steps[0].on, date("1988"));
  EXPECT_EQ(r.stage, Stage::ended);
}

TEST(Resolution, what_two_offices_tell_of_one_life_is_told_once) {
  auto moves = std::vector{move(Act::approve, "1981-09"), move(Act::sign, "1981-11-05"), move(Act::approve, "1981"),
                           move(Act::sign, ""), move(Act::renew, "2011")};
  for (std::size_t i = 0; i < moves.size(); ++i) moves[i].office = OfficeId{i < 2 ? 1 : 2};
  auto const life = merged(moves);
  EXPECT_EQ(life, (std::vector{moves[0], moves[1], moves[4]}));
}

TEST(Resolution, official_words_of_earlier_years_are_not_erased_by_a_later_signing) {
  auto const official = Said{.source = SourceKind::official, .published = "2022-11-27"};
  auto const r = resolved({official}, {move(Act::sign, "2026-12-01")});
  EXPECT_EQ(r.signed_on, date("2026-12-01"));
  EXPECT_EQ(in_force(r, day("2023-01-01")), Truth::unknown) << "one has it in force, the other not signed";
  EXPECT_EQ(in_force(r, day("2020-06-01")), Truth::unknown) << "as before: nobody knows when";
  EXPECT_EQ(in_force(r, day("2026-12-01")), Truth::yes);
  ASSERT_EQ(r.conflicts.size(), 1U);
  EXPECT_EQ(r.conflicts[0], (Conflict{"signed", {{"2026-12-01", {}}, {"../2022-11-27", {"source-1"}}}}));
  // The same where a statement has the day, and no line of history.
  auto const said = resolved({official, {.source = SourceKind::office, .signed_on = "2026-12-01"}});
  EXPECT_EQ(in_force(said, day("2023-01-01")), Truth::unknown);
  EXPECT_EQ(said.conflicts.size(), 1U);
}

TEST(Resolution, a_weak_word_of_an_earlier_year_is_told_and_decides_nothing) {
  auto const r = resolved({{.published = "2014"}, {.source = SourceKind::official, .signed_on = "2016"}});
  EXPECT_EQ(in_force(r, day("2015-01-01")), Truth::no);
  EXPECT_EQ(r.conflicts, (std::vector{Conflict{"signed", {{"2016", {"source-2"}}, {"../2014", {"source-1"}}}}}));
  auto const low = resolved(
      {{.published = "2014", .confidence = Confidence::low}, {.source = SourceKind::official, .signed_on = "2016"}});
  EXPECT_TRUE(low.conflicts.empty());
}

TEST(Resolution, the_day_of_a_signing_in_history_weighs_as_much_as_its_source) {
  auto const w =
      words({{.source = SourceKind::list, .published = "2023", .signed_on = "2016", .confidence = Confidence::low},
             {.source = SourceKind::press, .published = "2026"}});
  auto signing = move(Act::sign, "2026-12-01");
  signing.source = SourceId{9};
  Source own;
  own.id = signing.source;
  own.key = "our-documents";
  own.kind = SourceKind::office;
  auto const by = [&](SourceKind kind) {
    own.kind = kind;
    return resolve(w.statements, std::vector{signing}, [&](OfficeId, SourceId) { return &own; });
  };
  auto const recorded = by(SourceKind::office);
  EXPECT_EQ(recorded.signed_on, date("2026-12-01")) << "a list does not outweigh the office's own record";
  EXPECT_EQ(recorded.steps.at(0).on, date("2026-12-01"));
  ASSERT_EQ(recorded.conflicts.size(), 1U);
  EXPECT_EQ(recorded.conflicts[0].values.at(0), (Conflict::Value{"2026-12-01", {"our-documents"}}));
  EXPECT_EQ(recorded.conflicts[0].values.at(1), (Conflict::Value{"2016", {"source-1"}}));
  // A line read from a list does not outweigh what an official source says.
  auto const official = words({{.source = SourceKind::official, .published = "2023", .signed_on = "2016"}});
  own.kind = SourceKind::list;
  auto const listed = resolve(official.statements, std::vector{signing}, [&](OfficeId, SourceId) { return &own; });
  EXPECT_EQ(listed.signed_on, date("2016"));
  EXPECT_EQ(listed.steps.at(0).on, date("2016"));
  EXPECT_EQ(in_force(listed, day("2017-01-01")), Truth::yes);
}

TEST(Resolution, an_end_stated_by_a_source_ends_it) {
  auto const r = resolved({{.source = SourceKind::official,
                            .published = "2025",
                            .stage = Stage::ended,
                            .signed_on = "2011",
                            .ended_on = "2025"}});
  EXPECT_EQ(in_force(r, day("2024-12-31")), Truth::yes);
  EXPECT_EQ(in_force(r, day("2025-06-01")), Truth::unknown);
  EXPECT_EQ(in_force(r, day("2026-01-01")), Truth::no);
}

TEST(Resolution, a_letter_of_intent_is_no_partnership) {
  auto const r = resolved({{.source = SourceKind::official, .published = "2021-12-16", .stage = Stage::intent}},
                          {move(Act::declare_intent, "2021-10-28")});
  EXPECT_EQ(in_force(r, day("2022-01-01")), Truth::no);
  EXPECT_EQ(in_preparation(r, day("2022-01-01")), Truth::yes);
  EXPECT_EQ(in_preparation(r, day("2021-10-27")), Truth::no);
}

TEST(Resolution, weak_sources_alone_leave_it_doubtful_and_never_counted_as_certain) {
  auto const r = resolved({{.published = "2023", .confidence = Confidence::low}});
  EXPECT_TRUE(r.doubtful);
  EXPECT_EQ(in_force(r, day("2024-01-01")), Truth::unknown);
}

TEST(Resolution, a_stronger_source_that_denies_it_makes_it_doubtful_and_both_words_are_kept) {
  auto const r =
      resolved({{.published = "2023"}, {.source = SourceKind::official, .published = "2022", .stage = Stage::denied}});
  EXPECT_TRUE(r.doubtful);
  EXPECT_EQ(r.stage, Stage::denied);
  EXPECT_EQ(in_force(r, day("2024-01-01")), Truth::unknown);
  ASSERT_EQ(r.conflicts.size(), 1U);
  EXPECT_EQ(r.conflicts[0].field, "existence");
}

TEST(Resolution, an_intent_of_old_and_an_active_tie_of_today_do_not_contradict) {
  EXPECT_TRUE(resolved({{.published = "2014", .stage = Stage::intent}, {.published = "2023"}}).conflicts.empty());
  EXPECT_EQ(resolved({{.published = "2014"}, {.published = "2023", .stage = Stage::intent}}).conflicts.size(), 1U);
}

TEST(Resolution, does_not_depend_on_the_order_of_the_statements) {
  std::mt19937 random(7);
  auto const pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  for (int round = 0; round < 300; ++round) {
    std::vector<Said> said;
    for (int i = 0; i < 1 + pick(5); ++i)
      said.push_back({.source = static_cast<SourceKind>(pick(4)),
                      .published = pick(4) == 0 ? "" : std::to_string(1990 + pick(30)),
                      .stage = pick(3) == 0 ? std::optional<Stage>{} : static_cast<Stage>(1 + pick(9)),
                      .signed_on = pick(2) == 0 ? "" : std::to_string(1980 + pick(3)),
                      .kind = pick(2) == 0 ? std::optional<Kind>{} : static_cast<Kind>(pick(3)),
                      .by = static_cast<Side>(pick(4)),
                      .confidence = static_cast<Confidence>(pick(3))});
    auto const w = words(said);
    auto const expected = resolve(w.statements, {});
    auto shuffled = w.statements;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    EXPECT_EQ(resolve(shuffled, {}), expected);
  }
}

// A slow, obvious reference: try every day each step can have, in order, and note the stage on the day asked for.
void try_all(std::vector<Step> const& steps, std::size_t i, Day from, Day asked, Stage on_that_day,
             std::vector<Stage>& seen) {
  if (i == steps.size()) {
    if (std::find(seen.begin(), seen.end(), on_that_day) == seen.end()) seen.push_back(on_that_day);
    return;
  }
  for (auto d = std::max(from, steps[i].when.earliest); d <= steps[i].when.latest; d += std::chrono::days{1})
    try_all(steps, i + 1, d, asked, d <= asked ? steps[i].stage : on_that_day, seen);
}

TEST(Resolution, possible_stages_are_exactly_those_of_some_order_of_days) {
  std::mt19937 random(11);
  auto const pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  auto const origin = day("2020-04-01");
  for (int round = 0; round < 1000; ++round) {
    std::vector<Step> steps;
    auto earliest = 0;
    auto const n = 1 + pick(4);
    for (int i = 0; i < n; ++i) {
      earliest += pick(3);
      steps.push_back({Act::sign,
                       static_cast<Stage>(1 + i),
                       std::nullopt,
                       {origin + std::chrono::days{earliest}, origin + std::chrono::days{earliest + pick(4)}}});
    }
    auto const asked = origin + std::chrono::days{pick(12)};
    std::vector<Stage> expected;
    try_all(steps, 0, origin, asked, Stage::unknown, expected);
    auto found = possible_stages(steps, asked);
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, expected) << "round " << round;
  }
}

}  // namespace
}  // namespace amity::partnerships
