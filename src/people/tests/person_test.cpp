// SPDX-License-Identifier: Apache-2.0
#include "people_test.h"

namespace amity::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class People : public PeopleTest {};
INSTANTIATE_TEST_SUITE_P(Databases, People, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

PartialDate on(std::string_view text) { return PartialDate::parse(text).value(); }

TEST_P(People, are_kept_as_they_were_written_down) {
  auto const id = person();
  EXPECT_EQ(stored(id).fields.for_office(), hanako());
  EXPECT_EQ(stored(id).version, 1);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(People, of_another_office_are_not_there) {
  auto const id = person();
  EXPECT_FALSE(read([&](auto& tx) { return person_of(tx, fujisawa, id); }));
  EXPECT_EQ(code_of(done(fujisawa, "person.put", [&](auto& c) { return change_person(c, id, hanako(), {}); })),
            "not_found");
}

TEST_P(People, are_refused_with_all_that_is_wrong) {
  person();
  PersonFields fields;
  fields.name_latin = "佐藤";
  fields.languages = "Japanese!";
  fields.external_id = "guest-1";
  auto const refused = done([&](auto& c) { return add_person(c, fields); });
  ASSERT_FALSE(refused);
  std::vector<std::string> codes;
  for (auto const& error : refused.error().errors.all()) codes.push_back(error.field + " " + error.code);
  EXPECT_THAT(codes, ElementsAre("name empty", "name_latin not_latin", "languages not_languages",
                                 "external_id external_id_taken"));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(People, that_two_change_keep_both_changes_or_show_both) {
  auto const id = person();
  commands::Seen const seen{1, texts_of(hanako())};
  auto mine = hanako();
  mine.languages = "ja";
  ASSERT_EQ(done([&](auto& c) { return change_person(c, id, mine, seen); }), 2);
  auto yours = hanako();
  yours.address["ja"] = "佐藤市長";
  ASSERT_EQ(done([&](auto& c) { return change_person(c, id, yours, seen); }), 3);
  auto both = mine;
  both.address["ja"] = "佐藤市長";
  EXPECT_EQ(stored(id).fields.for_office(), both);
  auto theirs = hanako();
  theirs.languages = "en";
  auto const refused = done([&](auto& c) { return change_person(c, id, theirs, seen); });
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().conflicts, ElementsAre(commands::FieldConflict{"languages", "en", "ja", "ja en"}));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(People, are_found_by_every_name_whatever_its_case) {
  auto const id = person();
  for (auto const* typed : {"佐藤", "sato", "はなこ", "mayor SATO", "ＳＡＴＯ"}) {
    PersonQuestion question;
    question.text = typed;
    auto const page = read([&](auto& tx) { return people_asked(tx, kunming, question); });
    ASSERT_EQ(page.people.size(), 1U) << typed;
    EXPECT_EQ(page.people.front().id, id);
  }
  PersonQuestion nobody;
  nobody.text = "100%";
  EXPECT_EQ(read([&](auto& tx) { return people_asked(tx, kunming, nobody).all; }), 0);
}

TEST_P(People, in_posts_are_found_by_organisation_and_country) {
  auto const id = person();
  auto const city = organisation();
  cap(id, city, {{}, {{"en", "Mayor"}}, 1, on("2020"), {}});
  PersonFields other = hanako();
  other.external_id = "guest-2";
  person(other);
  PersonQuestion of_city;
  of_city.organisation = city;
  PersonQuestion of_country;
  of_country.country = "JP";
  PersonQuestion of_language;
  of_language.language = "en";
  EXPECT_EQ(read([&](auto& tx) { return people_asked(tx, kunming, of_city).all; }), 1);
  EXPECT_EQ(read([&](auto& tx) { return people_asked(tx, kunming, of_country).all; }), 1);
  EXPECT_EQ(read([&](auto& tx) { return people_asked(tx, kunming, of_language).all; }), 2);
}

TEST_P(People, promoted_later_change_no_past) {
  auto const id = person();
  auto const city = organisation();
  auto const first = cap(id, city, {{}, {{"en", "Head of division"}, {"ja", "課長"}}, 5, on("2015"), on("2020-03")});
  auto const second = cap(id, city, {{}, {{"en", "Mayor"}}, 1, on("2020-04-01"), {}});
  auto const caps = read([&](auto& tx) { return caps_of(tx, kunming, id); });
  ASSERT_EQ(caps.size(), 2U);
  EXPECT_EQ(caps[0].id, second);
  EXPECT_EQ(caps[1].id, first);
  EXPECT_EQ(is_held(caps[1].fields.for_office(), day("2018-01-01")), Truth::yes);
  EXPECT_EQ(is_held(caps[1].fields.for_office(), day("2020-03-15")), Truth::unknown);
  EXPECT_EQ(is_held(caps[1].fields.for_office(), day("2021-01-01")), Truth::no);
  EXPECT_EQ(is_held(caps[0].fields.for_office(), day("2020-03-31")), Truth::no);
  EXPECT_EQ(read([&](auto& tx) { return people::written(tx, kunming, caps[1], "en"); }),
            "SATO Hanako, Head of division, City of Fujisawa");
  EXPECT_EQ(read([&](auto& tx) { return people::written(tx, kunming, caps[1], "ja"); }),
            "City of Fujisawa 課長 佐藤花子");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(People, hold_posts_that_can_be) {
  auto const id = person();
  CapFields fields{{}, {}, 0, on("2020"), on("2019-12")};
  auto const refused = done([&](auto& c) { return add_cap(c, id, fields); });
  ASSERT_FALSE(refused);
  std::vector<std::string> codes;
  for (auto const& error : refused.error().errors.all()) codes.push_back(error.field + " " + error.code);
  EXPECT_THAT(codes, ElementsAre("organisation not_found", "post empty", "place no_place", "until until_before_since"));
}

TEST_P(People, lose_a_post_that_was_wrong) {
  auto const id = person();
  auto const city = organisation();
  auto const wrong = cap(id, city, {{}, {{"en", "King"}}, {}, {}, {}});
  ASSERT_EQ(done([&](auto& c) { return remove_cap(c, wrong); }), 2);
  ASSERT_EQ(done([&](auto& c) { return remove_cap(c, wrong); }), 2);
  EXPECT_THAT(read([&](auto& tx) { return caps_of(tx, kunming, id); }), IsEmpty());
  EXPECT_TRUE(read([&](auto& tx) { return cap_of(tx, kunming, wrong)->removed; }));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(People, have_a_history_without_values) {
  auto const id = person();
  auto fields = hanako();
  fields.languages = "ja";
  ASSERT_TRUE(done(kunming, "person.change", [&](auto& c) {
    return change_person(c, id, fields, commands::Seen{1, texts_of(hanako())});
  }));
  auto const lines = read([&](auto& tx) { return journal::told_about(tx, kunming, {{"person/1"}}); });
  using journal::ToldLine;
  auto const at = std::string{"2026-11-30T09:00:00.000Z"};
  EXPECT_THAT(
      lines,
      ElementsAre(
          ToldLine{lines.at(0).seq, at, "account:1", "person.change", "person/1", "{\"fields\": [\"languages\"]}", {}},
          ToldLine{lines.at(1).seq, at, "account:1", "person.add", "person/1", "{}", {}}));
}

class Organisations : public PeopleTest {};
INSTANTIATE_TEST_SUITE_P(Databases, Organisations, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Organisations, lie_where_their_city_is) {
  auto const id = organisation();
  auto const one = read([&](auto& tx) { return organisation_of(tx, kunming, id).value(); });
  EXPECT_EQ(one.fields.for_office().country, "JP");
  EXPECT_EQ(called(one.fields.for_office(), "zh"), "藤泽市");
  EXPECT_EQ(called(one.fields.for_office(), "ja"), "City of Fujisawa");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Organisations, are_no_part_of_what_is_part_of_them) {
  auto const city = organisation();
  OrganisationFields fields;
  fields.own_name = "国際交流課";
  fields.parent = city;
  auto const division = done([&](auto& c) { return add_organisation(c, fields); }).value();
  auto const stored = read([&](auto& tx) { return organisation_of(tx, kunming, city).value(); });
  auto wanted = stored.fields.for_office();
  wanted.parent = division;
  wanted.country = "XX";
  wanted.city.reset();
  auto const refused = done([&](auto& c) {
    return change_organisation(c, city, wanted, commands::Seen{1, texts_of(stored.fields.for_office())});
  });
  ASSERT_FALSE(refused);
  std::vector<std::string> codes;
  for (auto const& error : refused.error().errors.all()) codes.push_back(error.field + " " + error.code);
  EXPECT_THAT(codes, ElementsAre("country not_found", "parent no_such_parent"));
  EXPECT_EQ(read([&](auto& tx) { return organisations_below(tx, kunming, city).size(); }), 1U);
}

TEST_P(Organisations, are_found_by_name_kind_and_country) {
  organisation();
  organisation({{"en", "Enoshima Aquarium"}});
  OrganisationQuestion question;
  question.text = "enoshima";
  auto page = read([&](auto& tx) { return organisations(tx, kunming, question); });
  EXPECT_EQ(page.all, 1);
  question = {};
  question.kind = OrganisationKind::media;
  EXPECT_EQ(read([&](auto& tx) { return organisations(tx, kunming, question).all; }), 0);
  question = {};
  question.country = "JP";
  page = read([&](auto& tx) { return organisations(tx, kunming, question); });
  ASSERT_EQ(page.organisations.size(), 2U);
  EXPECT_EQ(called(page.organisations.front().fields.for_office(), "en"), "City of Fujisawa");
}

}  // namespace
}  // namespace amity::people
