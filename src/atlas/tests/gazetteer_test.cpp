// SPDX-License-Identifier: Apache-2.0
#include "atlas_test.h"

#include <fstream>

namespace amity::atlas {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

class Gazetteer : public OnEachDatabase {
 protected:
  Result<GazetteerReport> attempt(GazetteerFiles const& files) {
    auto transaction = database.write();
    return import_gazetteer(transaction, files);  // dropped, as after any error
  }
};
AMITY_ATLAS_ON_EACH_DATABASE(Gazetteer);

TEST_P(Gazetteer, fills_an_empty_atlas) {
  SmallGazetteer const gazetteer(known_places());
  auto const report = import_and_commit(gazetteer.files);
  EXPECT_EQ(report.countries, (ImportCounts{.read = 10, .added = 10}));
  EXPECT_EQ(report.cities, (ImportCounts{.read = 13, .added = 13}));
  EXPECT_TRUE(report.refused.empty());

  auto const atlas = loaded();
  auto const* const kunming = atlas.by_geonames(1804651);
  ASSERT_NE(kunming, nullptr);
  City expected;
  expected.id = CityId{1};
  expected.name = "Kunming";
  expected.country = "CN";
  expected.admin1 = "01";
  expected.feature = "PPLA";
  expected.position = LatLon::of(25.03889, 102.71833).value();
  expected.geonames_id = 1804651;
  expected.population = 3855346;
  EXPECT_EQ(*kunming, expected);
  EXPECT_THAT(atlas.populations(*kunming), ElementsAre(Population{"geonames", std::nullopt, 3855346}));
  EXPECT_EQ(atlas.by_geonames(1819730)->sort, CitySort::district);
  EXPECT_EQ(atlas.by_geonames(1819730)->population, std::nullopt);
  EXPECT_EQ(atlas.by_geonames(7), nullptr);
  EXPECT_THAT(atlas.named("lodz"), ElementsAre(atlas.by_geonames(3093133)));
}

TEST_P(Gazetteer, knows_countries_with_regions_names_and_neighbours) {
  SmallGazetteer const gazetteer(known_places());
  import_and_commit(gazetteer.files);
  auto const atlas = loaded();
  Country expected;
  expected.code = "LA";
  expected.alpha3 = "LAO";
  expected.numeric_code = "418";
  expected.region = "asia";
  expected.subregion = "south-eastern-asia";
  expected.names = {{"zh", "老挝"}, {"ja", "ラオス人民民主共和国"}, {"en", "Laos"}};
  expected.neighbours = {"CN", "TH", "VN"};  // those that the fixture has
  expected.position = LatLon::of(18, 105).value();
  EXPECT_EQ(*atlas.country("la"), expected);
  EXPECT_EQ(continent_of(*atlas.country("AR")), "south-america");
  EXPECT_EQ(continent_of(*atlas.country("US")), "north-america");
  EXPECT_TRUE(lies_in(*atlas.country("US"), "americas"));
  EXPECT_EQ(atlas.country("XX"), nullptr);
}

TEST_P(Gazetteer, changes_nothing_the_second_time) {
  SmallGazetteer const gazetteer(known_places());
  import_and_commit(gazetteer.files);
  auto const again = import_and_commit(gazetteer.files);
  EXPECT_EQ(again.countries, (ImportCounts{.read = 10, .unchanged = 10}));
  EXPECT_EQ(again.cities, (ImportCounts{.read = 13, .unchanged = 13}));
}

TEST_P(Gazetteer, takes_up_what_differs_and_adds_what_is_new) {
  SmallGazetteer const gazetteer(known_places());
  import_and_commit(gazetteer.files);
  auto places = known_places();
  places[0].people = 4'000'000;
  places[1].latitude_deg = 39.9;
  places[11].people = 0;
  places.push_back({1214073, "Luang Prabang", "LA", "PPLA", 19.88601, 102.13503, 47378});
  gazetteer.replace_cities(pbf_of(places));
  EXPECT_EQ(import_and_commit(gazetteer.files).cities,
            (ImportCounts{.read = 14, .added = 1, .changed = 3, .unchanged = 10}));
  auto const atlas = loaded();
  EXPECT_EQ(atlas.by_geonames(1804651)->population, 4'000'000);
  EXPECT_EQ(atlas.by_geonames(1816670)->position, LatLon::of(39.9, 116.39723).value());
  EXPECT_EQ(atlas.by_geonames(5856195)->population, std::nullopt);
  EXPECT_EQ(atlas.by_geonames(1214073)->id, CityId{14});
}

TEST_P(Gazetteer, leaves_alone_what_an_office_said) {
  SmallGazetteer const gazetteer(known_places());
  import_and_commit(gazetteer.files);
  CityRecord record;
  record.geonames_id = 1804651;
  record.wikidata_id = 182852;
  record.slug = "kunming";
  record.country = "CN";
  record.timezone = "Asia/Shanghai";
  record.sort = CitySort::province;
  record.names = {{"zh", "昆明"}};
  record.population = CityRecord::People{"census", PartialDate::of(2020).value(), 8460088};
  ASSERT_TRUE(put_and_commit(record));
  auto places = known_places();
  places[0].name = "Kun-ming";
  places[0].people = 5;
  gazetteer.replace_cities(pbf_of(places));
  EXPECT_EQ(import_and_commit(gazetteer.files).cities.changed, 1);

  auto const atlas = loaded();
  auto const& kunming = *atlas.by_wikidata(182852);
  EXPECT_EQ(kunming.name, "Kun-ming");
  EXPECT_EQ(kunming.sort, CitySort::province);
  EXPECT_EQ(kunming.slug, "kunming");
  EXPECT_EQ(kunming.timezone, "Asia/Shanghai");
  EXPECT_EQ(kunming.population, 8460088);
  EXPECT_THAT(atlas.populations(kunming), ElementsAre(Population{"census", PartialDate::of(2020).value(), 8460088},
                                                      Population{"geonames", std::nullopt, 5}));
  EXPECT_EQ(atlas.name_in(kunming, "zh").text, "昆明");
}

TEST_P(Gazetteer, refuses_records_by_number_and_field_and_keeps_the_rest) {
  auto places = known_places();
  places.push_back({1, "Nowhere", "QQ", "PPL", 0, 0, 0});
  places.push_back({2, "K\xF6ln", "DE", "PPL", 0, 0, 0});
  places.push_back({1804651, "Kunming again", "CN", "PPL", 0, 0, 0});
  places.push_back({3, "Off the globe", "CN", "PPL", 95, 0, 0});
  places.push_back({-4, "Below nothing", "CN", "PPL", 0, 0, 0});
  places.push_back({5, "Too many", "CN", "PPL", 0, 0, 20'000'000'000});
  places.push_back({1214073, "Luang Prabang", "LA", "PPLA", 19.88601, 102.13503, 47378});
  SmallGazetteer const gazetteer(places);
  auto const report = import_and_commit(gazetteer.files);
  EXPECT_EQ(report.cities, (ImportCounts{.read = 20, .added = 14, .refused = 6}));
  std::vector<std::pair<std::int64_t, std::string>> where;
  for (auto const& refusal : report.refused) where.emplace_back(refusal.record, refusal.field);
  EXPECT_THAT(where, ElementsAre(Pair(14, "country"), Pair(15, "name"), Pair(16, "geonames_id"), Pair(17, "lat"),
                                 Pair(18, "geonames_id"), Pair(19, "population")));
  EXPECT_EQ(report.refused.front(), (Refusal{"cities.pbf", 14, "country", "QQ", "not a known country"}));
  // A refused record's position still counts for the one after it.
  EXPECT_EQ(loaded().by_geonames(1214073)->position, LatLon::of(19.88601, 102.13503).value());
}

TEST_P(Gazetteer, refuses_a_file_that_is_cut_off_anywhere) {
  auto const whole = pbf_of(known_places());
  SmallGazetteer const gazetteer({});
  auto good = 0;
  for (std::size_t length = 1; length < whole.size(); ++length) {
    gazetteer.replace_cities(whole.substr(0, length));
    auto const report = attempt(gazetteer.files);
    if (report)
      ++good;  // cut exactly between two records
    else
      EXPECT_THAT(report.error().message, HasSubstr("cut off")) << length;
  }
  EXPECT_EQ(good, 12);
  EXPECT_TRUE(loaded().cities().empty());
  EXPECT_TRUE(loaded().countries().empty());
}

TEST_P(Gazetteer, says_what_is_wrong_with_a_wrong_file) {
  SmallGazetteer const gazetteer(known_places());
  auto const says = [&](GazetteerFiles const& files, Errc code, char const* text) {
    auto const report = attempt(files);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, code);
    EXPECT_THAT(report.error().message, HasSubstr(text));
  };
  auto files = gazetteer.files;
  files.cities = gazetteer.files.countries;
  says(files, Errc::invalid, "something else");
  files.cities = gazetteer.files.country_names;
  says(files, Errc::unavailable, "folder");
  files.cities = gazetteer.files.country_names / "missing.pbf";
  says(files, Errc::unavailable, "no file");
  files = gazetteer.files;
  files.countries = gazetteer.files.cities;
  says(files, Errc::invalid, "not JSON");
  files.countries = gazetteer.files.country_names / "en.json";
  says(files, Errc::invalid, "no list of countries");
  files = gazetteer.files;
  files.country_codes = gazetteer.files.country_names / "en.json";
  says(files, Errc::invalid, "no list of country codes");
  files = gazetteer.files;
  files.country_names = gazetteer.files.cities;
  says(files, Errc::unavailable, "cannot be read");
  gazetteer.replace_cities("");
  says(gazetteer.files, Errc::invalid, "empty");
}

TEST_P(Gazetteer, takes_the_whole_world) {
  auto const node_modules = real_node_modules();
  if (node_modules.empty()) GTEST_SKIP() << "the npm packages are not installed (AMITY_GAZETTEER names their folder)";
  auto const files = GazetteerFiles::in_node_modules(node_modules);
  auto const report = import_and_commit(files);
  EXPECT_EQ(report.countries, (ImportCounts{.read = 250, .added = 250}));
  EXPECT_EQ(report.cities.read, report.cities.added + report.cities.refused);
  EXPECT_GT(report.cities.added, 130'000);
  auto const again = import_and_commit(files);
  EXPECT_EQ(again.countries.unchanged, 250);
  EXPECT_EQ(again.cities.unchanged, report.cities.added);

  auto const atlas = loaded();
  for (auto const& country : atlas.countries()) {
    EXPECT_FALSE(continent_of(country).empty()) << country.code;
    for (auto const language : interface_languages) EXPECT_TRUE(country.names.contains(language)) << country.code;
    for (auto const& code : country.neighbours)
      EXPECT_TRUE(std::ranges::binary_search(atlas.country(code)->neighbours, country.code)) << country.code << code;
  }
  EXPECT_EQ(atlas.country("XK")->subregion, "southern-europe");
  EXPECT_GE(atlas.country("CN")->names.size(), 77U);
}

}  // namespace
}  // namespace amity::atlas
