// SPDX-License-Identifier: Apache-2.0
#include "register_fixture.h"

#include <random>
#include <set>

namespace amity::partnerships {
namespace {

using List = CircleQuestion::List;

class InACircle : public OnEachDatabase {
 protected:
  // Signed for certain, within 1999, at no known time, never; and two in preparation or over.
  void a_circle() {
    auto transaction = database.write();
    tie(transaction, city(2), "1981-11-05");
    tie(transaction, city(3), "1999", Kind::friendly_exchange);
    tie(transaction, city(4), "");
    tie(transaction, city(6), "1982-02");
    auto const severed = tie(transaction, city(7), "1985-05");
    put_moves(transaction, office.id, severed, {moved(Act::sign, "1985-05"), moved(Act::sever, "1995-06-01")}).value();
    auto const wanted = put_partnership(transaction, kunming, city(5)).value().id;
    auto intent = said(wanted);
    intent.stage = Stage::intent;
    put_assertion(transaction, intent).value();
    put_moves(transaction, office.id, wanted, {moved(Act::declare_intent, "1990-01-01")}).value();
    transaction.commit();
  }
  static std::vector<std::int64_t> cities(Circle const& circle) {
    std::vector<std::int64_t> ids;
    for (auto const& partner : circle.partners) ids.push_back(partner.city->id.value);
    return ids;
  }
};

TEST_P(InACircle, counts_are_at_least_and_at_most_where_dates_are_missing) {
  a_circle();
  auto const counts = circle({day("1999-06-30")}).counts;
  EXPECT_EQ(counts.partners, (Range{2, 4}));
  EXPECT_EQ(counts.by_kind, (std::map<Kind, Range>{{Kind::sister_city, {2, 3}}, {Kind::friendly_exchange, {0, 1}}}));
  EXPECT_THAT(counts.by_country, testing::ElementsAre(std::pair{"CH", Range{1, 1}}, std::pair{"JP", Range{1, 1}},
                                                      std::pair{"TH", Range{0, 2}}));
  EXPECT_THAT(counts.by_continent,
              testing::ElementsAre(std::pair{"asia", Range{1, 3}}, std::pair{"europe", Range{1, 1}}));
  EXPECT_EQ(counts.countries, (Range{2, 3}));
  EXPECT_EQ(counts.continents, (Range{2, 2}));
  EXPECT_EQ(counts.intents, (Range{1, 1}));
}

TEST_P(InACircle, a_severed_partnership_counts_until_the_day_it_was_severed) {
  a_circle();
  EXPECT_EQ(circle({day("1995-05-31")}).counts.by_country["MA"], (Range{1, 1}));
  EXPECT_FALSE(circle({day("1995-06-01")}).counts.by_country.contains("MA"));
}

TEST_P(InACircle, a_kind_or_a_region_leaves_the_others_out) {
  a_circle();
  auto const on = day("2024-01-01");
  EXPECT_EQ(cities(circle({on, Kind::friendly_exchange})), (std::vector<std::int64_t>{3}));
  EXPECT_EQ(circle({on, {}, "europe"}).counts.partners, (Range{1, 1}));
  EXPECT_EQ(circle({on, {}, "south-eastern-asia"}).counts.partners, (Range{2, 2}));
  EXPECT_EQ(circle({on, {}, "mekong"}).counts.partners, (Range{2, 2}));
  EXPECT_EQ(circle({on, Kind::sister_city, "mekong"}).counts.partners, (Range{1, 1}));
}

TEST_P(InACircle, a_region_that_nobody_knows_is_refused_with_those_that_are) {
  a_circle();
  circle({day("2024-01-01")});
  auto const refused = circle_of(*known, *atlas, *atlas->city(kunming), {day("2024-01-01"), {}, "narnia"});
  EXPECT_EQ(refused.error().field, "region");
  EXPECT_THAT(refused.error().remedy, testing::HasSubstr("south-eastern-asia"));
  // A region of one office's own is not another city's.
  EXPECT_FALSE(circle_of(*known, *atlas, *atlas->city(city(2)), {day("2024-01-01"), {}, "mekong"}));
}

TEST_P(InACircle, partners_stand_in_the_order_they_joined_those_without_a_date_last) {
  a_circle();
  EXPECT_EQ(cities(circle({day("2024-01-01")})), (std::vector<std::int64_t>{2, 6, 7, 3, 4, 5}));
  EXPECT_EQ(circle({day("2024-01-01")}).first_day, day("1981-11-05"));
  EXPECT_EQ(circle({day("2024-01-01"), {}, "mekong"}).first_day, day("1999-01-01"));
}

TEST_P(InACircle, a_day_lists_what_was_in_force_or_in_preparation_and_a_whole_life_all) {
  a_circle();
  EXPECT_EQ(cities(circle({day("1981-12-31"), {}, "", List::on_that_day})), (std::vector<std::int64_t>{2, 4}));
  EXPECT_EQ(cities(circle({day("1991-01-01"), {}, "", List::on_that_day})), (std::vector<std::int64_t>{2, 6, 7, 4, 5}));
  EXPECT_EQ(cities(circle({day("2024-01-01"), {}, "", List::on_that_day})), (std::vector<std::int64_t>{2, 6, 3, 4, 5}));
  EXPECT_EQ(circle({day("1981-12-31"), {}, "", List::on_that_day}).counts, circle({day("1981-12-31")}).counts);
}

TEST_P(InACircle, a_partner_has_its_distance_where_both_places_are_known) {
  a_circle();
  for (auto const& partner : circle({day("2024-01-01")}).partners) {
    if (partner.city->id == city(7)) {
      EXPECT_FALSE(partner.distance_km);
    } else if (partner.city->id == city(3)) {
      EXPECT_NEAR(*partner.distance_km, 795, 15);
    }
  }
}

TEST_P(InACircle, an_official_figure_stands_beside_the_register_with_the_difference) {
  a_circle();
  circle({day("1999-06-30")});
  auto const checked = [&](std::string const& on, std::string const& kind, int count, OfficialFigure::Is is,
                           std::string const& region = "") {
    return check_figure(*known, *atlas, *atlas->city(kunming), {date(on), kind, region, count, is, source.id, {}})
        .value();
  };
  using Is = OfficialFigure::Is;
  EXPECT_EQ(checked("1999-06-30", "all", 3, Is::exactly), (FigureCheck{{2, 4}, -1, 1}));
  EXPECT_EQ(checked("1999-06-30", "all", 9, Is::exactly), (FigureCheck{{2, 4}, 5, 7}));
  EXPECT_EQ(checked("1999-06-30", "all", 1, Is::at_least), (FigureCheck{{2, 4}, 0, 0}));
  EXPECT_EQ(checked("1999-06-30", "all", 3, Is::at_least), (FigureCheck{{2, 4}, 0, 1}));
  EXPECT_EQ(checked("1999-06-30", "countries", 3, Is::exactly), (FigureCheck{{2, 3}, 0, 1}));
  EXPECT_EQ(checked("1999-06-30", "continents", 5, Is::exactly), (FigureCheck{{2, 2}, 3, 3}));
  EXPECT_EQ(checked("1999-06-30", "sister_city", 2, Is::exactly), (FigureCheck{{2, 3}, -1, 0}));
  // At the end of the figure's own year, Chiang Mai has joined.
  EXPECT_EQ(checked("1999", "friendly_exchange", 1, Is::exactly, "mekong"), (FigureCheck{{1, 1}, 0, 0}));
}

// The slow, obvious reference: every day each tie can have been signed and ended is tried, one world after another.
struct Life {
  CityId with;
  Kind kind{};
  std::string signed_on;
  std::string ended_on;
};

Truth possible(Life const& life, Day asked) {
  auto const range = [](std::string const& text) { return range_of(PartialDate::parse(text).value()); };
  auto can_be = false;
  auto can_not_be = false;
  auto const begun = range(life.signed_on);
  auto const over = life.ended_on.empty() ? DayRange{end_of_time, end_of_time} : range(life.ended_on);
  for (auto from = begun.earliest; from <= begun.latest; from += std::chrono::days{1})
    for (auto to = std::max(over.earliest, from); to <= over.latest; to += std::chrono::days{1})
      (from <= asked && asked < to ? can_be : can_not_be) = true;
  return can_be && can_not_be ? Truth::unknown : truth(can_be);
}

TEST_P(InACircle, counts_are_those_of_the_slow_obvious_reference) {
  std::mt19937 random(20221127);
  auto const pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  auto const two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  auto const any_date = [&](int year) {
    auto text = std::to_string(year);
    if (pick(3) > 0) text += "-" + two(1 + pick(12));
    if (text.size() > 4 && pick(3) > 0) text += "-" + two(1 + pick(28));
    return text;
  };
  for (int round = 0; round < 15; ++round) {
    {
      auto transaction = database.write();
      transaction.execute({"clear", "DELETE FROM assertion"}, {});
      transaction.execute({"clear", "DELETE FROM partnership"}, {});
      transaction.commit();
    }
    std::vector<Life> lives;
    {
      auto transaction = database.write();
      for (int n = 2; n <= 8; ++n) {
        if (pick(5) == 0) continue;
        Life life{city(n), pick(2) == 0 ? Kind::sister_city : Kind::friendly_exchange, any_date(1990 + pick(3)), ""};
        if (pick(2) == 0) life.ended_on = any_date(1993 + pick(2));
        auto assertion = said(put_partnership(transaction, kunming, life.with).value().id, life.signed_on);
        assertion.kind = life.kind;
        if (!life.ended_on.empty()) {
          assertion.stage = Stage::ended;
          assertion.ended_on = date(life.ended_on);
        }
        put_assertion(transaction, assertion).value();
        lives.push_back(life);
      }
      transaction.commit();
    }
    for (int question = 0; question < 4; ++question) {
      auto const asked = day("1990-01-01") + std::chrono::days{pick(365 * 5)};
      auto const found = circle({asked}).counts;
      Counts expected;
      for (auto const& life : lives) {
        auto const holds = possible(life, asked);
        if (holds == Truth::no) continue;
        auto const* partner = atlas->city(life.with);
        auto const continent = std::string(atlas::continent_of(*atlas->country(partner->country)));
        for (auto* range : {&expected.partners, &expected.by_kind[life.kind],
                            &expected.by_country[std::string(partner->country)], &expected.by_continent[continent]}) {
          range->at_least += holds == Truth::yes ? 1 : 0;
          range->at_most += 1;
        }
      }
      for (auto const& [country, range] : expected.by_country) {
        expected.countries.at_least += range.at_least > 0 ? 1 : 0;
        expected.countries.at_most += 1;
      }
      for (auto const& [continent, range] : expected.by_continent) {
        expected.continents.at_least += range.at_least > 0 ? 1 : 0;
        expected.continents.at_most += 1;
      }
      EXPECT_EQ(found, expected) << "round " << round << ", as of " << amity::to_string(asked);
    }
  }
}

AMITY_REGISTER_ON_EACH_DATABASE(InACircle);

}  // namespace
}  // namespace amity::partnerships
