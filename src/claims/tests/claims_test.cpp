// SPDX-License-Identifier: Apache-2.0
// Claims on a small world in a real database.
#include "claims/claims.h"

#include "atlas/put_city.h"
#include "db/testing.h"
#include "partnerships/record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace amity::claims {
namespace {

using partnerships::Confidence;
using partnerships::Kind;
using partnerships::Side;
using partnerships::SourceKind;
using partnerships::Stage;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

Day day(std::string_view text) { return parse_day(text).value(); }

// What one source says, in the words of a test.
struct Said {
  std::string source;
  std::string signed_on{};
  std::optional<Stage> stage{Stage::active};
  Confidence confidence{Confidence::high};
  Side by{Side::none};
  std::optional<Kind> kind{Kind::sister_city};
};

class SmallWorld : public testing::Test {
 protected:
  SmallWorld() : database(db::Database::open(db::test_database_url("sqlite")).value()) {
    EXPECT_TRUE(database.migrate());
    auto transaction = database.write();
    for (auto const& [code, region, subregion] : {std::tuple{"CN", "asia", "eastern-asia"},
                                                  {"JP", "asia", "eastern-asia"},
                                                  {"BD", "asia", "southern-asia"},
                                                  {"TH", "asia", "south-eastern-asia"},
                                                  {"MM", "asia", "south-eastern-asia"},
                                                  {"MA", "africa", "northern-africa"},
                                                  {"KE", "africa", "eastern-africa"}})
      transaction.execute({"country",
                           "INSERT INTO country (code, alpha3, numeric_code, region, subregion) "
                           "VALUES (:code, :code, '', :region, :subregion)"},
                          {{"code", code}, {"region", region}, {"subregion", subregion}});
    for (auto const& [key, kind] : {std::pair{"record", SourceKind::office},
                                    {"city-page", SourceKind::official},
                                    {"paper", SourceKind::press},
                                    {"list-2014", SourceKind::list}}) {
      partnerships::Source source;
      source.key = source.name = key;
      source.kind = kind;
      source.published = PartialDate::parse(std::string_view(key) == "list-2014" ? "2014" : "2022").value();
      sources[key] = partnerships::put_source(transaction, source)->id;
    }
    transaction.commit();
  }

  CityId city(std::string const& slug, std::string const& country) {
    auto transaction = database.write();
    atlas::CityRecord record;
    record.slug = slug;
    record.country = country;
    record.names = {{"en", slug}};
    record.sort = atlas::CitySort::city;
    auto const put = atlas::put_city(transaction, record);
    EXPECT_TRUE(put) << put.error().message;
    transaction.commit();
    return put->city;
  }

  void tie(CityId a, CityId b, std::vector<Said> const& said) {
    auto transaction = database.write();
    auto const partnership = partnerships::put_partnership(transaction, a, b)->id;
    for (auto const& words : said) {
      partnerships::Assertion assertion;
      assertion.partnership = partnership;
      assertion.source = sources.at(words.source);
      assertion.kind = words.kind;
      assertion.stage = words.stage;
      if (!words.signed_on.empty()) assertion.signed_on = PartialDate::parse(words.signed_on).value();
      assertion.confidence = words.confidence;
      assertion.said_by = words.by;
      EXPECT_TRUE(partnerships::put_assertion(transaction, assertion));
    }
    transaction.commit();
  }

  void keep_office(CityId home) {
    auto transaction = database.write();
    partnerships::Office office;
    office.slug = "kunming";
    office.home = home;
    office.timezone = "Asia/Shanghai";
    office.accent_day = office.accent_night = "#b3263a";
    office.languages = {"en"};
    office.name = {{"en", "Kunming"}};
    ASSERT_TRUE(partnerships::put_office(transaction, office));
    transaction.commit();
  }

  void load() {
    auto transaction = database.read();
    reg.emplace(partnerships::Register::load(transaction));
    atlas.emplace(atlas::Atlas::load(transaction));
    index.emplace(*reg, *atlas);
    claim_indexes.emplace(ClaimIndexInput{*reg, *atlas, *index});
  }

  ClaimContext context() const { return {*reg, *atlas, *index, *claim_indexes}; }
  // "chattogram-kunming": in the order of the alphabet.
  std::string pair(partnerships::Partnership const& partnership) const {
    auto const [one, other] = std::minmax({slug(partnership.a), slug(partnership.b)});
    return one + "-" + other;
  }
  std::string slug(CityId id) const { return std::string(atlas->city(id)->slug); }

  // The claim of that kind in that place.
  std::optional<Claim> claim(CityId home, ClaimKind kind, std::string const& place, ClaimScope const& scope) const {
    for (auto& found : claims_of(context(), *atlas->city(home), {scope}))
      if (found.kind == kind && (place.empty() || (!found.places.empty() && found.places.back().code == place)))
        return found;
    return std::nullopt;
  }

  // "chattogram-kunming: paper", with "(not counted)" where it is below the level.
  std::vector<std::string> told(std::vector<Witness> const& witnesses) const {
    std::vector<std::string> lines;
    lines.reserve(witnesses.size());
    for (auto const& w : witnesses)
      lines.push_back(pair(*w.partnership) + ": " + w.source->key + (w.counted ? "" : " (not counted)"));
    return lines;
  }

  std::vector<std::string> told(std::vector<NotKnown> const& gaps) const {
    std::vector<std::string> lines;
    lines.reserve(gaps.size());
    for (auto const& gap : gaps) lines.push_back(pair(*gap.partnership) + ": " + std::string(to_string(gap.why)));
    return lines;
  }

  db::Database database;
  std::map<std::string, SourceId> sources;
  std::optional<partnerships::Register> reg;
  std::optional<atlas::Atlas> atlas;
  std::optional<CountryIndex> index;
  std::optional<ClaimIndexes> claim_indexes;
  ClaimScope by_all{day("2026-11-22"), std::nullopt, SourceLevel::all};
  ClaimScope by_official{day("2026-11-22"), std::nullopt, SourceLevel::official};
};

TEST_F(SmallWorld, the_only_pair_is_contradicted_by_a_pair_of_other_cities_with_its_sources) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("chattogram", "BD"), {{"city-page"}, {"paper"}});
  tie(city("guangzhou", "CN"), city("dhaka", "BD"), {{.source = "list-2014", .by = Side::both}});
  load();
  auto const only = claim(kunming, ClaimKind::only_between, "BD", by_all);
  ASSERT_TRUE(only);
  EXPECT_EQ(only->truth, Truth::no);
  EXPECT_THAT(told(only->evidence), UnorderedElementsAre("chattogram-kunming: city-page", "chattogram-kunming: paper"));
  EXPECT_THAT(told(only->counter_evidence), ElementsAre("dhaka-guangzhou: list-2014"));
}

TEST_F(SmallWorld, the_only_pair_holds_where_only_official_sources_count_and_still_shows_what_is_set_aside) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("chattogram", "BD"), {{"city-page"}, {"paper"}});
  tie(city("guangzhou", "CN"), city("dhaka", "BD"), {{.source = "list-2014", .by = Side::both}});
  load();
  auto const only = claim(kunming, ClaimKind::only_between, "BD", by_official);
  ASSERT_TRUE(only);
  EXPECT_EQ(only->truth, Truth::yes);
  EXPECT_THAT(told(only->evidence),
              UnorderedElementsAre("chattogram-kunming: city-page", "chattogram-kunming: paper (not counted)"));
  EXPECT_THAT(told(only->counter_evidence), ElementsAre("dhaka-guangzhou: list-2014 (not counted)"));
}

TEST_F(SmallWorld, a_pair_that_no_official_source_states_cannot_be_known_among_official_sources) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("chattogram", "BD"), {{"paper"}});
  tie(city("guangzhou", "CN"), city("dhaka", "BD"), {{.source = "list-2014", .by = Side::both}});
  load();
  auto const only = claim(kunming, ClaimKind::only_between, "BD", by_official);
  ASSERT_TRUE(only);
  EXPECT_EQ(only->truth, Truth::unknown);
  EXPECT_THAT(told(only->not_known), ElementsAre("chattogram-kunming: no_source"));
}

TEST_F(SmallWorld, the_only_one_in_africa_shows_the_doubtful_entry_against_it_and_its_denial_for_it) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("chefchaouen", "MA"), {{"city-page", "1985-05"}});
  tie(kunming, city("nairobi", "KE"),
      {{.source = "list-2014", .confidence = Confidence::low, .by = Side::both},
       {.source = "city-page", .stage = Stage::denied, .kind = std::nullopt}});
  load();
  auto const only = claim(kunming, ClaimKind::only, "africa", by_all);
  ASSERT_TRUE(only);
  EXPECT_EQ(only->truth, Truth::unknown);
  EXPECT_THAT(told(only->evidence),
              UnorderedElementsAre("chefchaouen-kunming: city-page", "kunming-nairobi: city-page"));
  EXPECT_THAT(told(only->counter_evidence), ElementsAre("kunming-nairobi: list-2014"));
  EXPECT_THAT(told(only->not_known), ElementsAre("kunming-nairobi: doubtful"));
  EXPECT_EQ(claim(kunming, ClaimKind::only, "africa", by_official)->truth, Truth::yes);
}

TEST_F(SmallWorld, the_first_of_a_region_is_open_while_a_partner_there_has_no_date) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("chiang-mai", "TH"), {{"paper", "1999-06-07"}});
  tie(kunming, city("yangon", "MM"), {{"paper", "2008-12-01"}});
  load();
  auto first = claim(kunming, ClaimKind::first, "south-eastern-asia", by_all);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->truth, Truth::yes);
  EXPECT_EQ(slug(*first->sentence.city), "chiang-mai");
  EXPECT_THAT(first->not_known, IsEmpty());

  tie(kunming, city("mandalay", "MM"), {{"list-2014"}});
  load();
  first = claim(kunming, ClaimKind::first, "south-eastern-asia", by_all);
  EXPECT_EQ(first->truth, Truth::unknown);
  EXPECT_EQ(slug(*first->sentence.city), "chiang-mai");
  EXPECT_THAT(told(first->not_known), ElementsAre("kunming-mandalay: date_not_known"));
}

TEST_F(SmallWorld, a_claim_is_asked_of_a_day) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("fujisawa", "JP"), {{"record", "1981-11-05"}});
  tie(kunming, city("chiang-mai", "TH"), {{"record", "1999"}});
  load();
  auto scope = by_all;
  scope.as_of = day("1998-12-31");
  EXPECT_EQ(claim(kunming, ClaimKind::only, "asia", scope)->truth, Truth::yes);
  scope.as_of = day("1999-06-30");
  EXPECT_EQ(claim(kunming, ClaimKind::only, "asia", scope)->truth, Truth::unknown);
  scope.as_of = day("1999-12-31");
  EXPECT_FALSE(claim(kunming, ClaimKind::only, "asia", scope));
  EXPECT_EQ(claim(kunming, ClaimKind::oldest, "", scope)->truth, Truth::yes);
}

TEST_F(SmallWorld, a_tie_whose_kind_nobody_states_may_be_of_the_kind_that_counts) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("chattogram", "BD"), {{"paper"}});
  tie(kunming, city("dhaka", "BD"), {{.source = "list-2014", .kind = std::nullopt}});
  load();
  auto scope = by_all;
  scope.kind = Kind::sister_city;
  auto const only = claim(kunming, ClaimKind::only, "BD", scope);
  ASSERT_TRUE(only);
  EXPECT_EQ(only->truth, Truth::unknown);
  EXPECT_THAT(told(only->not_known), ElementsAre("dhaka-kunming: kind_not_stated"));
}

TEST_F(SmallWorld, countries_are_counted_as_far_as_they_are_known) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("chiang-mai", "TH"), {{"paper", "1999"}});
  tie(kunming, city("nairobi", "KE"), {{.source = "list-2014", .confidence = Confidence::low}});
  load();
  auto const countries = claim(kunming, ClaimKind::countries, "", by_all);
  ASSERT_TRUE(countries);
  EXPECT_EQ(countries->sentence.range, (partnerships::Range{1, 2}));
  EXPECT_EQ(countries->truth, Truth::unknown);
  EXPECT_THAT(told(countries->not_known), ElementsAre("kunming-nairobi: doubtful"));
}

TEST_F(SmallWorld, a_citys_place_is_counted_among_any_list_of_cities) {
  auto const kunming = city("kunming", "CN");
  auto const chengdu = city("chengdu", "CN");
  auto const nanning = city("nanning", "CN");
  tie(kunming, city("chiang-mai", "TH"), {{"paper"}});
  tie(kunming, city("dhaka", "BD"), {{.source = "list-2014", .confidence = Confidence::low}});
  tie(chengdu, city("fujisawa", "JP"), {{"paper"}});
  tie(chengdu, city("yangon", "MM"), {{"paper"}});
  load();
  Group const group{Group::Of::list, "", {kunming, chengdu, nanning}};
  auto const claims = claims_on_place(context(), *atlas->city(kunming), group, {by_all});
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].sentence.range, (partnerships::Range{1, 2}));
  EXPECT_EQ(claims[0].truth, Truth::unknown);
  EXPECT_EQ(claims[0].standing.front().city, chengdu);
}

TEST_F(SmallWorld, of_the_pairs_of_a_country_nothing_is_claimed_out_of_one_circle_alone) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("chattogram", "BD"), {{"paper", "2005"}});
  keep_office(kunming);
  load();
  EXPECT_FALSE(claim(kunming, ClaimKind::only_between, "BD", by_all));
  auto const between = claims_between(context(), "CN", "bd", {by_all});
  ASSERT_TRUE(between);
  ASSERT_EQ(between->size(), 1U);
  EXPECT_EQ(between->front().truth, Truth::unknown);
  EXPECT_THAT(told(between->front().not_known), ElementsAre("chattogram-kunming: others_not_read"));
}

TEST_F(SmallWorld, two_countries_must_be_two_countries) {
  load();
  EXPECT_EQ(claims_between(context(), "CN", "XX", {by_all}).error().field, "between");
  EXPECT_EQ(claims_between(context(), "CN", "cn", {by_all}).error().code, Errc::invalid);
}

TEST_F(SmallWorld, among_the_first_three_pairs_holds_for_three_whose_days_are_known) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("osaka", "JP"), {{"record", "1981-11-05"}});
  tie(city("shanghai", "CN"), city("yokohama", "JP"), {{"record", "1973-11-30"}});
  tie(city("tianjin", "CN"), city("kobe", "JP"), {{"record", "1973-06-24"}});
  tie(city("xian", "CN"), city("nara", "JP"), {{"record", "1990"}});
  load();
  auto const among = claim(kunming, ClaimKind::among_first_between, "JP", {by_all});
  ASSERT_TRUE(among);
  EXPECT_EQ(among->truth, Truth::yes);
  EXPECT_FALSE(claim(kunming, ClaimKind::first_between, "JP", {by_all}));
  auto const between = claims_between(context(), "CN", "JP", {by_all});
  ASSERT_TRUE(between);
  EXPECT_EQ(pair(*between->front().subject), "kobe-tianjin");
  EXPECT_EQ(between->front().kind, ClaimKind::first_between);
  EXPECT_EQ(between->front().truth, Truth::yes);
}

TEST_F(SmallWorld, by_sources_that_were_read_for_one_city_only_a_place_among_others_is_open) {
  auto const kunming = city("kunming", "CN");
  auto const chengdu = city("chengdu", "CN");
  keep_office(kunming);
  tie(kunming, city("chiang-mai", "TH"), {{"city-page"}});
  tie(kunming, city("dhaka", "BD"), {{.source = "list-2014", .by = Side::both}});
  for (auto const* partner : {"fujisawa", "nagahama", "osaka"})
    tie(chengdu, city(partner, "JP"), {{.source = "list-2014", .by = Side::both}});
  load();
  Group const group{Group::Of::list, "", {kunming, chengdu}};
  auto const places = claims_on_place(context(), *atlas->city(kunming), group, {by_all, 1});
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(places[0].sentence.range, (partnerships::Range{2, 2}));
  EXPECT_EQ(places[1].truth, Truth::no);

  auto const official = claims_on_place(context(), *atlas->city(kunming), group, {by_official, 1});
  EXPECT_EQ(official[0].sentence.range, (partnerships::Range{1, 2}));
  EXPECT_EQ(official[1].truth, Truth::unknown);
  ASSERT_EQ(official[0].not_known.size(), 1U);
  EXPECT_EQ(official[0].not_known[0].city, chengdu);
  EXPECT_EQ(official[0].not_known[0].why, Doubt::sources_not_read);
}

TEST_F(SmallWorld, where_more_than_a_few_pairs_are_set_aside_what_counts_says_nothing_of_two_countries) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("fujisawa", "JP"), {{"city-page", "1981-11-05"}});
  auto const first = [&] {
    load();
    return claim(kunming, ClaimKind::first_between, "JP", by_official);
  };
  for (auto const* other : {"nagahama", "osaka", "kobe"})
    tie(city(std::string("home-of-") + other, "CN"), city(other, "JP"), {{.source = "list-2014", .by = Side::both}});
  EXPECT_EQ(first()->truth, Truth::yes);
  tie(city("home-of-nara", "CN"), city("nara", "JP"), {{.source = "list-2014", .by = Side::both}});
  auto const open = first();
  EXPECT_EQ(open->truth, Truth::unknown);
  EXPECT_EQ(told(open->not_known).front(), "home-of-nagahama-nagahama: no_source");
  EXPECT_EQ(open->not_known.size(), 4U);
}

TEST_F(SmallWorld, two_records_of_one_city_are_one_pair) {
  auto const kunming = city("kunming", "CN");
  auto const chattogram = city("chattogram", "BD");
  auto const chittagong = city("chittagong", "BD");
  tie(kunming, chattogram, {{"paper", "2005"}});
  tie(kunming, chittagong, {{.source = "list-2014", .confidence = Confidence::low}});
  auto transaction = database.write();
  transaction.execute({"twin", "UPDATE city SET same_as = :chattogram WHERE id = :chittagong"},
                      {{"chattogram", chattogram.value}, {"chittagong", chittagong.value}});
  transaction.commit();
  load();
  auto const between = claims_between(context(), "CN", "BD", {by_all});
  ASSERT_EQ(between->size(), 1U);
  EXPECT_EQ(between->front().truth, Truth::yes);
  EXPECT_EQ(pair(*between->front().subject), "chattogram-kunming");
}

TEST_F(SmallWorld, a_claim_keeps_its_name_when_what_counts_is_changed) {
  auto const kunming = city("kunming", "CN");
  tie(kunming, city("chattogram", "BD"), {{"city-page"}});
  tie(city("guangzhou", "CN"), city("dhaka", "BD"), {{.source = "list-2014", .by = Side::both}});
  load();
  auto const all = claim(kunming, ClaimKind::only_between, "BD", by_all);
  auto const official = claim(kunming, ClaimKind::only_between, "BD", by_official);
  EXPECT_NE(all->truth, official->truth);
  EXPECT_EQ(name_of(context(), *all), name_of(context(), *official));
  EXPECT_EQ(name_of(context(), *all).rfind("only_between.CN-BD.A", 0), 0U);
}

TEST_F(SmallWorld, a_tally_is_made_once_for_a_way_of_counting) {
  tie(city("kunming", "CN"), city("chattogram", "BD"), {{"paper"}});
  load();
  auto const first = claim_indexes->of(by_all);
  EXPECT_EQ(claim_indexes->of(by_all), first);
  EXPECT_NE(claim_indexes->of(by_official), first);
}

TEST_F(SmallWorld, a_tally_holds_until_the_next_day_on_which_something_can_change) {
  tie(city("kunming", "CN"), city("chattogram", "BD"), {{.source = "paper", .signed_on = "2005-08"}});
  load();
  auto const on = [&](char const* day) {
    auto scope = by_all;
    scope.as_of = parse_day(day).value();
    return claim_indexes->of(scope);
  };
  EXPECT_EQ(on("1999-01-01"), on("2005-07-31"));
  EXPECT_NE(on("2005-07-31"), on("2005-08-01"));
  EXPECT_EQ(on("2005-08-01"), on("2005-08-30"));
  EXPECT_NE(on("2005-08-30"), on("2005-08-31"));
  EXPECT_EQ(on("2005-08-31"), on("2026-11-22"));
}

}  // namespace
}  // namespace amity::claims
