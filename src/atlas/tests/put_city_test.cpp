// SPDX-License-Identifier: Apache-2.0
#include "atlas_test.h"

namespace amity::atlas {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class PutCity : public OnEachDatabase {
 protected:
  PutCity() { import_and_commit(SmallGazetteer(known_places()).files); }

  Error refused(CityRecord const& record) {
    auto const before = loaded().cities().size();
    auto const change = put_and_commit(record);
    EXPECT_FALSE(change);
    EXPECT_EQ(loaded().cities().size(), before);
    return change ? Error{} : change.error();
  }
};
AMITY_ATLAS_ON_EACH_DATABASE(PutCity);

CityRecord kunming() {
  CityRecord record;
  record.slug = "kunming";
  record.wikidata_id = 182852;
  record.geonames_id = 1804651;
  record.country = "CN";
  record.position = LatLon::of(25.04333, 102.70611).value();
  record.population = CityRecord::People{"wikidata-2022", std::nullopt, 6432212};
  record.sort = CitySort::city;
  record.timezone = "Asia/Shanghai";
  record.names = {{"zh", "昆明"}, {"ja", "昆明"}, {"en", "Kunming"}};
  record.local_language = "zh";
  record.local_name = "昆明市";
  record.aliases = {{"zh", NameSort::alias, "春城"}, {"en", NameSort::former, "Yunnanfu"}};
  return record;
}

CityRecord luang_prabang() {
  CityRecord record;
  record.slug = "luang-prabang";
  record.country = "LA";
  record.position = LatLon::of(19.886, 102.135).value();
  record.names = {{"en", "Luang Prabang"}, {"zh", "琅勃拉邦"}};
  return record;
}

TEST_P(PutCity, adds_what_an_office_knows_to_a_city_of_the_gazetteer) {
  EXPECT_EQ(put_and_commit(kunming()), (CityChange{CityId{1}, ChangeKind::changed}));
  auto const atlas = loaded();
  auto const& city = *atlas.by_slug("kunming");
  EXPECT_EQ(city.position, LatLon::of(25.03889, 102.71833).value());  // the gazetteer's stays
  EXPECT_EQ(to_string(public_id(city)), "Q182852");
  EXPECT_EQ(atlas.find(parse_public_id("q182852").value()), &city);
  EXPECT_THAT(atlas.names(city),
              ElementsAre(CityName{"en", NameSort::former, "Yunnanfu"}, CityName{"en", NameSort::name, "Kunming"},
                          CityName{"ja", NameSort::name, "昆明"}, CityName{"zh", NameSort::alias, "春城"},
                          CityName{"zh", NameSort::local, "昆明市"}, CityName{"zh", NameSort::name, "昆明"}));
  EXPECT_THAT(atlas.populations(city), ElementsAre(Population{"wikidata-2022", std::nullopt, 6432212},
                                                   Population{"geonames", std::nullopt, 3855346}));
  EXPECT_THAT(atlas.named("yunnanfu"), ElementsAre(&city));
}

TEST_P(PutCity, changes_nothing_the_second_time) {
  put_and_commit(kunming());
  EXPECT_EQ(put_and_commit(kunming()), (CityChange{CityId{1}, ChangeKind::unchanged}));
  auto const made = put_and_commit(luang_prabang());
  EXPECT_EQ(made->kind, ChangeKind::created);
  EXPECT_EQ(put_and_commit(luang_prabang()), (CityChange{made->city, ChangeKind::unchanged}));
}

TEST_P(PutCity, makes_a_city_that_the_gazetteer_does_not_have) {
  auto const made = put_and_commit(luang_prabang());
  EXPECT_EQ(made, (CityChange{CityId{14}, ChangeKind::created}));
  auto const atlas = loaded();
  auto const& city = *atlas.by_slug("luang-prabang");
  EXPECT_EQ(city.name, "Luang Prabang");
  EXPECT_EQ(city.feature, "");
  EXPECT_EQ(to_string(public_id(city)), "A14");
  EXPECT_EQ(atlas.find(parse_public_id("A14").value()), &city);
}

TEST_P(PutCity, finds_a_city_by_each_of_its_ids_and_corrects_a_name) {
  put_and_commit(kunming());
  CityRecord by_wikidata;
  by_wikidata.wikidata_id = 182852;
  by_wikidata.country = "CN";
  by_wikidata.names = {{"ja", "クンミン"}};
  EXPECT_EQ(put_and_commit(by_wikidata), (CityChange{CityId{1}, ChangeKind::changed}));
  CityRecord by_slug;
  by_slug.slug = "kunming";
  by_slug.country = "CN";
  EXPECT_EQ(put_and_commit(by_slug), (CityChange{CityId{1}, ChangeKind::unchanged}));
  auto const atlas = loaded();
  EXPECT_EQ(atlas.name_in(*atlas.by_slug("kunming"), "ja").text, "クンミン");
}

TEST_P(PutCity, corrects_name_and_position_of_a_city_of_its_own) {
  put_and_commit(luang_prabang());
  auto record = luang_prabang();
  record.names["en"] = "Louang Phabang";
  record.position = LatLon::of(21, 102).value();
  EXPECT_EQ(put_and_commit(record)->kind, ChangeKind::changed);
  auto const atlas = loaded();
  EXPECT_EQ(atlas.by_slug("luang-prabang")->name, "Louang Phabang");
  EXPECT_EQ(atlas.by_slug("luang-prabang")->position, record.position);
}

TEST_P(PutCity, becomes_the_gazetteers_when_the_gazetteer_comes_to_know_it) {
  auto record = luang_prabang();
  record.geonames_id = 1214073;
  put_and_commit(record);
  auto places = known_places();
  places.push_back({1214073, "Luang Prabang City", "LA", "PPLA", 19.88601, 102.13503, 47378});
  SmallGazetteer const gazetteer(places);
  EXPECT_EQ(import_and_commit(gazetteer.files).cities.changed, 1);
  EXPECT_EQ(loaded().by_slug("luang-prabang")->name, "Luang Prabang City");
  EXPECT_EQ(put_and_commit(record)->kind, ChangeKind::unchanged);
}

TEST_P(PutCity, refuses_ids_that_mean_different_cities) {
  put_and_commit(kunming());
  auto record = kunming();
  record.geonames_id = 1816670;  // Beijing
  EXPECT_EQ(refused(record).code, Errc::conflict);
  EXPECT_THAT(refused(record).message, HasSubstr("two different cities"));
  record = luang_prabang();
  put_and_commit(record);
  record.geonames_id = 1804651;
  EXPECT_EQ(refused(record).code, Errc::conflict);
  auto other_number = kunming();
  other_number.geonames_id = 99;
  EXPECT_THAT(refused(other_number).message, HasSubstr("has the GeoNames id 1804651 already"));
}

TEST_P(PutCity, links_the_gazetteers_record_with_the_one_that_a_list_brought_when_told_both_ids) {
  auto of_a_list = kunming();
  of_a_list.slug.clear();
  of_a_list.geonames_id.reset();
  auto const listed = put_and_commit(of_a_list)->city;
  auto const together = put_and_commit(kunming());
  EXPECT_EQ(together, (CityChange{listed, ChangeKind::changed}));
  auto const atlas = loaded();
  EXPECT_EQ(atlas.by_geonames(1804651)->same_as, listed);
  EXPECT_EQ(atlas.by_slug("kunming")->id, listed);
  EXPECT_EQ(put_and_commit(kunming()), (CityChange{listed, ChangeKind::unchanged}));
}

TEST_P(PutCity, gives_a_place_of_two_wikidata_ids_the_one_that_is_put) {
  auto const main = put_and_commit(kunming())->city;
  auto of_a_list = kunming();
  of_a_list.slug.clear();
  of_a_list.geonames_id.reset();
  of_a_list.wikidata_id = 233588;
  auto const twin = put_and_commit(of_a_list)->city;
  {
    auto transaction = database.write();
    transaction.execute(db::Query{"link", "UPDATE city SET same_as = :main WHERE id = :twin"},
                        {{"main", main}, {"twin", twin}});
    transaction.commit();
  }
  auto told = kunming();
  told.wikidata_id = 233588;
  EXPECT_EQ(put_and_commit(told), (CityChange{main, ChangeKind::changed}));
  EXPECT_EQ(loaded().by_wikidata(233588)->id, main);
  EXPECT_EQ(loaded().by_wikidata(182852)->id, twin);
  EXPECT_EQ(put_and_commit(told), (CityChange{main, ChangeKind::unchanged}));
}

TEST_P(PutCity, does_not_link_what_lies_apart) {
  auto of_a_list = kunming();
  of_a_list.slug.clear();
  of_a_list.geonames_id.reset();
  of_a_list.position = LatLon::of(25.04, 103.2).value();  // 50 km away
  put_and_commit(of_a_list);
  EXPECT_THAT(refused(kunming()).message, HasSubstr("two different cities"));
}

TEST_P(PutCity, refuses_another_country_and_a_place_far_away) {
  auto record = kunming();
  record.country = "LA";
  EXPECT_EQ(refused(record).field, "country");
  record = kunming();
  record.position = LatLon::of(26.5, 102.7).value();
  EXPECT_EQ(refused(record).code, Errc::conflict);
  EXPECT_THAT(refused(record).message, HasSubstr("162 km"));
}

TEST_P(PutCity, names_the_field_that_cannot_be) {
  auto const field_of = [&](auto change) {
    auto record = luang_prabang();
    change(record);
    auto const error = refused(record);
    EXPECT_EQ(error.code, Errc::invalid) << error.message;
    return error.field;
  };
  EXPECT_EQ(field_of([](CityRecord& r) { r.country = "XX"; }), "country");
  EXPECT_EQ(field_of([](CityRecord& r) { r.country = ""; }), "country");
  for (auto const* const slug : {"Luang", "-a", "a-", "a--b", "läuft", "a b"})
    EXPECT_EQ(field_of([&](CityRecord& r) { r.slug = slug; }), "slug");
  EXPECT_EQ(field_of([](CityRecord& r) { r.timezone = "Asia/Atlantis"; }), "timezone");
  EXPECT_EQ(field_of([](CityRecord& r) { r.names = {}; }), "names");
  EXPECT_EQ(field_of([](CityRecord& r) { r.names["en"] = "K\xF6ln"; }), "name_en");
  EXPECT_EQ(field_of([](CityRecord& r) { r.names["en"] = std::string("a\0b", 3); }), "name_en");
  EXPECT_EQ(field_of([](CityRecord& r) { r.names["en"] = std::string(10'000'000, 'a'); }), "name_en");
  EXPECT_EQ(field_of([](CityRecord& r) { r.names["English"] = "a"; }), "name_English");
  EXPECT_EQ(field_of([](CityRecord& r) { r.local_name = "a"; }), "local_language");
  EXPECT_EQ(field_of([](CityRecord& r) { r.wikidata_id = 0; }), "wikidata");
  EXPECT_EQ(field_of([](CityRecord& r) { r.population = CityRecord::People{"census", {}, -1}; }), "population");
  EXPECT_EQ(field_of([](CityRecord& r) { r.population = CityRecord::People{"geonames", {}, 1}; }), "population_source");
}

}  // namespace
}  // namespace amity::atlas
