// SPDX-License-Identifier: Apache-2.0
#include "atlas/search.h"

#include "atlas_test.h"

namespace amity::atlas {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Place> more_places() {
  auto places = known_places();
  places.push_back({100, "San", "VN", "PPL", 10, 105, 50});
  places.push_back({101, "Santos", "BR", "PPL", -23.96, -46.33, 433'000});
  places.push_back({102, "Los Santos", "US", "PPL", 34, -118, 10});
  places.push_back({103, "Cologne", "BR", "PPL", -10, -50, 10});
  places.push_back({104, "Kunming Lake", "JP", "PPL", 35, 139, 0});
  return places;
}

CityRecord named(std::uint32_t geonames_id, char const* country, LocalText names) {
  CityRecord record;
  record.geonames_id = geonames_id;
  record.country = country;
  record.names = std::move(names);
  return record;
}

// The atlas of the world for a few sentences about searching it.
class Search : public OnEachDatabase {
 protected:
  Search() {
    import_and_commit(SmallGazetteer(more_places()).files);
    put_and_commit(named(1816670, "CN", {{"zh", "北京"}, {"ja", "北京"}})).value();
    put_and_commit(named(1804651, "CN", {{"zh", "昆明市"}, {"th", "คุนหมิง"}})).value();
    put_and_commit(named(1850147, "JP", {{"ja", "東京都"}})).value();
    put_and_commit(named(2886242, "DE", {{"en", "Cologne"}})).value();
    put_and_commit(named(3093133, "PL", {{"ru", "Лодзь"}})).value();
    atlas.emplace(loaded());
    index.emplace(SearchIndex::build(
        *atlas, [this](CityId city) -> std::uint32_t { return atlas->city(city)->geonames_id == 102U ? 3 : 0; }));
  }

  std::vector<std::string> found(std::string_view text, SearchOptions const& options = {}) {
    std::vector<std::string> names;
    auto const hits = index->query(text, options).value();
    for (auto const& hit : hits)
      names.push_back(std::string(hit.name) + " " + std::string(to_string(hit.match)) +
                      (hit.errors > 0 ? " " + std::to_string(hit.errors) : ""));
    return names;
  }

  std::optional<Atlas> atlas;
  std::optional<SearchIndex> index;
};
AMITY_ATLAS_ON_EACH_DATABASE(Search);

TEST_P(Search, leaves_out_accents_and_case) {
  EXPECT_THAT(found("lodz"), ElementsAre("Łódź exact"));
  EXPECT_THAT(found("LÓDZ"), ElementsAre("Łódź exact"));
  EXPECT_THAT(found("koln"), ElementsAre("Köln exact"));
  EXPECT_THAT(found("da nang"), ElementsAre("Đà Nẵng exact"));
  EXPECT_THAT(found("xi'an"), ElementsAre("Xi’an exact"));
}

TEST_P(Search, finds_as_one_types) {
  EXPECT_THAT(found("sao pau"), ElementsAre("São Paulo prefix"));
  EXPECT_THAT(found("kunmi"), ElementsAre("Kunming prefix", "Kunming Lake prefix"));
  EXPECT_THAT(found("kunming "), ElementsAre("Kunming exact", "Kunming Lake prefix"));
}

TEST_P(Search, finds_later_words) {
  EXPECT_THAT(found("aires"), ElementsAre("Buenos Aires word"));
  EXPECT_THAT(found("ma"), ElementsAre("Chiang Mai word"));
}

TEST_P(Search, forgives_one_typing_error_from_four_letters_and_two_from_eight) {
  EXPECT_THAT(found("kunmign"), ElementsAre("Kunming typo 1", "Kunming Lake typo 1"));
  EXPECT_THAT(found("kumning"), ElementsAre("Kunming typo 1", "Kunming Lake typo 1"));
  EXPECT_THAT(found("honlulu"), ElementsAre("Honolulu typo 1"));
  EXPECT_THAT(found("honnolulu"), ElementsAre("Honolulu typo 1"));
  EXPECT_THAT(found("hanolula"), ElementsAre("Honolulu typo 2"));
  EXPECT_THAT(found("honlula"), IsEmpty());
  EXPECT_THAT(found("koaln"), ElementsAre("Köln typo 1"));
  EXPECT_THAT(found("kln"), IsEmpty());
  EXPECT_THAT(found("san fransico"), ElementsAre("San Francisco typo 2"));
  EXPECT_THAT(found("fransisco"), ElementsAre("San Francisco typo 1"));
}

TEST_P(Search, finds_chinese_and_japanese_without_spaces) {
  EXPECT_THAT(found("北京"), ElementsAre("北京 exact"));
  EXPECT_THAT(found("明市"), ElementsAre("昆明市 word"));
  EXPECT_THAT(found("昆"), ElementsAre("昆明市 prefix"));
  EXPECT_THAT(found("東京"), ElementsAre("東京都 prefix"));
  EXPECT_THAT(found("东京"), ElementsAre("東京都 prefix"));
}

TEST_P(Search, finds_names_in_any_script) {
  EXPECT_THAT(found("лод"), ElementsAre("Лодзь prefix"));
  EXPECT_THAT(found("คุน"), ElementsAre("คุนหมิง prefix"));
}

TEST_P(Search, goes_by_sound_where_a_script_has_no_name_for_the_city) {
  EXPECT_THAT(found("Куньмин"), ElementsAre("Kunming typo", "Kunming Lake typo"));
  EXPECT_THAT(found("西安"), ElementsAre("Xi’an typo"));
}

TEST_P(Search, ranks_by_match_then_partnerships_then_people) {
  EXPECT_THAT(found("san"), ElementsAre("San exact", "San Francisco prefix", "Santos prefix", "Los Santos word"));
  EXPECT_THAT(found("cologne"), ElementsAre("Cologne exact", "Cologne exact"));
  EXPECT_EQ(atlas->city(index->query("cologne")->front().city)->country, "DE");
  EXPECT_THAT(found("s"), ElementsAre("São Paulo prefix", "San Francisco prefix", "Santos prefix", "San prefix",
                                      "Shijing prefix", "Los Santos word"));
}

TEST_P(Search, keeps_to_a_country) {
  EXPECT_THAT(found("s", {.country = "us"}), ElementsAre("San Francisco prefix", "Los Santos word"));
  EXPECT_THAT(found("cologne", {.country = "BR"}), ElementsAre("Cologne exact"));
}

TEST_P(Search, gives_pages) {
  EXPECT_THAT(found("s", {.limit = 2}), ElementsAre("São Paulo prefix", "San Francisco prefix"));
  EXPECT_THAT(found("s", {.limit = 2, .offset = 4}), ElementsAre("Shijing prefix", "Los Santos word"));
  EXPECT_THAT(found("s", {.offset = 6}), IsEmpty());
}

TEST_P(Search, finds_nothing_without_a_letter_and_says_what_it_cannot_take) {
  for (auto const* const text : {"", "   ", "!?", "’"}) EXPECT_THAT(found(text), IsEmpty());
  EXPECT_EQ(index->query("K\xF6ln").error().field, "q");
  EXPECT_EQ(index->query(std::string(201, 'a')).error().field, "q");
  EXPECT_THAT(found(std::string(200, 'a')), IsEmpty());
  EXPECT_EQ(index->query("a", {.country = "XX"}).error().field, "country");
  EXPECT_EQ(index->query("a", {.limit = 0}).error().field, "limit");
  EXPECT_EQ(index->query("a", {.limit = 101}).error().field, "limit");
  EXPECT_EQ(index->query("a", {.offset = 901}).error().field, "offset");
}

}  // namespace
}  // namespace amity::atlas
