// SPDX-License-Identifier: Apache-2.0
#include "people/in_city.h"

#include "people_test.h"

namespace amity::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class InCity : public PeopleTest {
 protected:
  OrganisationId with(std::string name, std::optional<CityId> city, std::optional<OrganisationId> parent = {},
                      OfficeId office = kunming) {
    OrganisationFields fields;
    fields.name = {{"en", std::move(name)}};
    fields.city = city;
    fields.parent = parent;
    return done(office, "organisation.add", [&](auto& c) { return add_organisation(c, fields); }).value();
  }
  std::vector<std::string> names(CityId city, std::int64_t limit = 10, OfficeId office = kunming) {
    std::vector<std::string> found;
    for (auto const& one : read([&](auto& tx) { return organisations_in(tx, office, city, limit); }))
      found.push_back(called(one.fields.for_office(), "en"));
    return found;
  }
  std::optional<CityId> city_of(std::string_view words, OfficeId office = kunming) {
    return read([&](auto& tx) { return city_named(tx, office, words); });
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, InCity, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(InCity, organisations_are_found_by_their_city_of_the_own_office_alone) {
  with("Zoo", CityId{2});
  with("City of Fujisawa", CityId{2});
  with("City of Kunming", CityId{1});
  with("Somewhere", {});
  with("Others'", CityId{2}, {}, fujisawa);
  EXPECT_THAT(names(CityId{2}), ElementsAre("City of Fujisawa", "Zoo"));
  EXPECT_THAT(names(CityId{2}, 1), ElementsAre("City of Fujisawa"));
  EXPECT_THAT(names(CityId{2}, 10, fujisawa), ElementsAre("Others'"));
  EXPECT_THAT(names(CityId{3}), IsEmpty());
}

TEST_P(InCity, parts_of_an_organisation_are_found_with_it_but_for_those_of_another_city) {
  auto const hall = with("City of Fujisawa", CityId{2});
  auto const division = with("Planning Department", {}, hall);
  with("International Division", {}, division);
  auto const abroad = with("Liaison Office", CityId{1}, hall);
  with("Visa Desk", {}, abroad);
  with("Free Club", {});
  EXPECT_THAT(names(CityId{2}), ElementsAre("City of Fujisawa", "International Division", "Planning Department"));
  EXPECT_THAT(names(CityId{1}), ElementsAre("Liaison Office", "Visa Desk"));
  EXPECT_THAT(names(CityId{2}, 10, fujisawa), IsEmpty());
}

TEST_P(InCity, the_city_of_who_is_named_is_that_of_the_organisation_or_of_what_is_above_it) {
  auto const hall = with("City of Fujisawa", CityId{2});
  auto const school = with("Board of Schools", {}, hall);
  with("Free Club", {});
  cap(person(), school, {{}, {{"en", "Head"}}, {}, {}, {}});
  EXPECT_EQ(city_of("City of Fujisawa"), CityId{2});
  EXPECT_EQ(city_of("Board of Schools"), CityId{2});
  EXPECT_EQ(city_of("SATO Hanako, Head, Board of Schools"), CityId{2});
  EXPECT_EQ(city_of("Free Club"), std::nullopt);
  EXPECT_EQ(city_of("somebody else"), std::nullopt);
  EXPECT_EQ(city_of(""), std::nullopt);
  EXPECT_EQ(city_of("City of Fujisawa", fujisawa), std::nullopt);
}

}  // namespace
}  // namespace amity::people
