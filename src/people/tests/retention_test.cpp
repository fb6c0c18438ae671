// SPDX-License-Identifier: Apache-2.0
#include "jobs/queue.h"
#include "people/legal_hold.h"
#include "people_test.h"

namespace amity::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class RetentionRules : public PeopleTest {
 protected:
  std::vector<Due> due(std::string_view on) {
    return read([&](auto& tx) { return overdue(tx, kunming, day(on)); });
  }
  RetentionRule rule(Retained what) {
    return read([&](auto& tx) {
      auto const all = retention_rules(tx, kunming);
      return *std::ranges::find(all, what, &RetentionRule::what);
    });
  }
  Followed follow() {
    return follow_all_rules(
        database, [this] { return now; }, keys, "job:retention");
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, RetentionRules, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(RetentionRules, count_from_when_a_value_was_written_or_the_last_post_ended) {
  auto const id = person();
  auto const city = organisation();
  ASSERT_TRUE(personal_put(id, {"a@b.example", "no fish", ""}));
  EXPECT_THAT(due("2027-02-27"), IsEmpty());
  EXPECT_THAT(due("2027-02-28"), ElementsAre(Due{id, Retained::diet, day("2027-02-28"), {}}));
  // Nobody's contact goes while a post lasts; then two years after the latest day that its end can mean.
  auto const post = cap(id, city, {{}, {{"en", "Mayor"}}, 1, {}, {}});
  EXPECT_EQ(due("2099-01-01").size(), 1U);
  auto const stored_cap = read([&](auto& tx) { return cap_of(tx, kunming, post).value(); });
  auto ended = stored_cap.fields.for_office();
  ended.until = PartialDate::parse("2027").value();
  ASSERT_TRUE(done([&](auto& c) {
    return change_cap(c, post, ended, commands::Seen{1, texts_of(stored_cap.fields.for_office())});
  }));
  EXPECT_EQ(due("2029-12-29").size(), 1U);
  EXPECT_EQ(due("2029-12-30").size(), 2U);
}

TEST_P(RetentionRules, are_the_offices_own_where_it_has_one) {
  EXPECT_EQ(rule(Retained::diet), (RetentionRule{Retained::diet, RetentionStart::written, 90, "", 0}));
  RetentionRule const wanted{Retained::diet, RetentionStart::written, 7, "director, 2026-11-30", 0};
  EXPECT_EQ(code_of(done([&](auto& c) {
              return put_retention_rule(c, {Retained::diet, {}, -1, "", 0}, {});
            })),
            "no_days");
  ASSERT_EQ(done([&](auto& c) { return put_retention_rule(c, wanted, {}); }), 1);
  EXPECT_EQ(rule(Retained::diet).days, 7);
  EXPECT_EQ(code_of(done([&](auto& c) {
              return put_retention_rule(c, {Retained::diet, {}, 9, "x", 0}, {});
            })),
            "stands_already");
  auto never = wanted;
  never.days.reset();
  ASSERT_EQ(done([&](auto& c) { return put_retention_rule(c, never, commands::Seen{1, texts_of(wanted)}); }), 2);
  EXPECT_FALSE(rule(Retained::diet).days);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(RetentionRules, are_followed_at_night_but_for_who_is_held) {
  auto const id = person();
  auto other_fields = hanako();
  other_fields.external_id = "guest-2";
  auto const held = person(other_fields);
  ASSERT_TRUE(personal_put(id, {"a@b.example", "no fish", ""}));
  ASSERT_TRUE(personal_put(held, {"", "no meat", ""}));
  ASSERT_TRUE(done([&](auto& c) { return hold_person(c, held, "court case 12"); }));
  now = day("2027-03-01") + std::chrono::hours{2};
  auto const followed = follow();
  EXPECT_EQ(followed.erased, 1U);
  EXPECT_EQ(followed.held, 1U);
  EXPECT_EQ(opened(id), (PersonalFields{"a@b.example", "", ""}));
  EXPECT_EQ(opened(held).diet, "no meat");
  auto const left = due("2027-03-01");
  ASSERT_EQ(left.size(), 1U);
  EXPECT_EQ(left.front().hold->why, "court case 12");
  EXPECT_EQ(jobs_waiting(), 1U);
  EXPECT_EQ(follow().erased, 0U);
}

TEST_P(RetentionRules, wait_while_a_partner_is_held_whose_people_they_are) {
  auto const id = person();
  cap(id, organisation(), {{}, {{"en", "Mayor"}}, 1, {}, {}});
  ASSERT_TRUE(personal_put(id, {"", "no fish", ""}));
  auto const partner = partner_subject(CityId{2});
  EXPECT_EQ(code_of(done([&](auto& c) { return hold_subject(c, partner, " "); })), "empty");
  ASSERT_TRUE(done([&](auto& c) { return hold_subject(c, partner, "an inquiry"); }));
  now = day("2027-03-01");
  EXPECT_EQ(due("2027-03-01").front().hold->why, "an inquiry");
  EXPECT_EQ(follow().erased, 0U);
  EXPECT_EQ(code_of(done([&](auto& c) { return erase_person(c, id); })), "partner_held");
  ASSERT_TRUE(done([&](auto& c) { return release_subject(c, partner); }));
  EXPECT_EQ(follow().erased, 1U);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(RetentionRules, wait_for_people_of_the_parts_of_a_partners_organisations_too) {
  auto const part_of = [&](OrganisationId above, std::optional<CityId> city, char const* name) {
    OrganisationFields fields;
    fields.name = {{"en", name}};
    fields.city = city;
    fields.parent = above;
    return done([&](auto& c) { return add_organisation(c, fields); }).value();
  };
  auto const division = part_of(part_of(organisation(), {}, "Planning Department"), {}, "International Division");
  auto const abroad = part_of(division, CityId{1}, "Liaison Office");
  auto const id = person();
  cap(id, division, {{}, {{"en", "Clerk"}}, 1, {}, {}});
  cap(id, abroad, {{}, {{"en", "Envoy"}}, 2, {}, {}});
  ASSERT_TRUE(personal_put(id, {"", "no fish", ""}));
  ASSERT_TRUE(done([&](auto& c) { return hold_subject(c, partner_subject(CityId{2}), "b, an inquiry"); }));
  auto const first = read([&](auto& tx) { return hold_on(tx, kunming, partner_subject(CityId{2})).value(); });
  now = day("2027-03-01");
  EXPECT_EQ(follow().erased, 0U);
  // Of two holds all is said of the one that came first, and nothing of the other.
  ASSERT_TRUE(commands::execute_value(
      database, [this] { return now; }, {kunming, {"account:0"}, "person.verb", "person", {}, {}},
      [&](auto& c) { return hold_subject(c, partner_subject(CityId{1}), "a, another inquiry"); }));
  EXPECT_EQ(due("2027-03-01").front().hold, first);
  // A part that names another city is held with what it is a part of.
  ASSERT_TRUE(done([&](auto& c) { return release_subject(c, partner_subject(CityId{1})); }));
  auto other = hanako();
  other.external_id = "guest-2";
  auto const envoy = person(other);
  cap(envoy, abroad, {{}, {{"en", "Envoy"}}, 1, {}, {}});
  EXPECT_EQ(code_of(done([&](auto& c) { return erase_person(c, envoy); })), "partner_held");
  ASSERT_TRUE(done([&](auto& c) { return release_subject(c, partner_subject(CityId{2})); }));
  EXPECT_EQ(follow().erased, 1U);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(RetentionRules, finish_what_a_restored_database_had_back) {
  auto const id = person();
  ASSERT_TRUE(personal_put(id, {"a@b.example", "no fish", ""}));
  auto const key = *keys.all().begin();
  keys.destroy(key);
  EXPECT_EQ(troubles().size(), 1U);
  EXPECT_EQ(follow().erased, 1U);
  EXPECT_EQ(read([&](auto& tx) { return personal_there(tx, kunming, id).size(); }), 1U);
  EXPECT_THAT(troubles(), IsEmpty());
}

// What an older backup brings back: the record as it was before it was erased.
class ErasedPeople : public RetentionRules {
 protected:
  void bring_back(PersonId id) {
    auto tx = database.write();
    tx.execute({"b",
                "UPDATE person SET state = 'kept', name = '佐藤花子', folded = '佐藤花子', erased_at = NULL, "
                "held_why = 'Hanako sues', held_by = 'account:1', held_at = '2026-01-01T00:00:00.000Z' WHERE id = :id"},
               {{"id", id}});
    tx.execute({"a",
                "INSERT INTO person_address (office_id, person_id, language, text, salt) "
                "VALUES (1, :id, 'zh', '佐藤市长', 's')"},
               {{"id", id}});
    tx.commit();
  }
  std::vector<BackAgain> back() {
    return read([&](auto& tx) { return erased_and_back(tx, keys); });
  }
  std::size_t again() {
    return erase_again(
        database, [this] { return now; }, keys, "job:retention");
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, ErasedPeople, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(ErasedPeople, who_are_back_from_a_backup_are_erased_again_whatever_hold_it_has_back) {
  auto const id = person();
  auto other = hanako();
  other.external_id = "guest-2";
  auto const stays = person(other);
  ASSERT_TRUE(done([&](auto& c) { return erase_person(c, id); }));
  EXPECT_EQ(jobs_waiting(), 1U) << "somebody of whom nothing is sealed is marked as well";
  EXPECT_EQ(again(), 0U);
  bring_back(id);
  EXPECT_THAT(back(), ElementsAre(BackAgain{kunming, id}));
  EXPECT_EQ(again(), 1U);
  EXPECT_THAT(back(), IsEmpty());
  auto const now_there = stored(id);
  EXPECT_EQ(now_there.fields.for_office(), PersonFields{});
  EXPECT_TRUE(now_there.erased_at);
  EXPECT_FALSE(now_there.hold);
  EXPECT_EQ(stored(stays).fields.for_office(), other);
  EXPECT_EQ(again(), 0U);
}

TEST_P(ErasedPeople, are_known_by_a_copy_of_the_keys_and_nobody_else_has_their_mark) {
  auto const id = person();
  ASSERT_TRUE(done([&](auto& c) { return erase_person(c, id); }));
  EXPECT_EQ(follow().erased, 0U);  // marks, as the job does
  auto const copy = keys.back_up(folder.path() / "copies", day("2026-11-30")).value();
  std::filesystem::remove_all(folder.path() / "keys");
  keys = KeyStore::open(folder.path() / "keys").value();
  ASSERT_TRUE(keys.restore(copy));
  bring_back(id);
  EXPECT_EQ(follow().erased, 1U);
  // After a restore the same number goes to the next new person, who is somebody else.
  {
    auto tx = database.write();
    tx.execute({"n",
                "UPDATE person SET state = 'kept', name = 'Somebody', created_at = '2026-12-24T08:00:00.000Z' "
                "WHERE id = :id"},
               {{"id", id}});
    tx.commit();
  }
  EXPECT_THAT(back(), IsEmpty());
}

TEST_P(RetentionRules, are_followed_again_the_next_night_whatever_came_of_this_one) {
  auto const handler = retention_handler(
      database, [this] { return now; }, keys);
  ASSERT_TRUE(handler.at_end) << "called in the transaction that writes that it ended (jobs/task.h)";
  auto tx = database.write();
  handler.at_end(tx, the_world);
  auto const next = jobs::list(tx, {.state = jobs::State::waiting, .kind = std::string(retention_kind.name)});
  ASSERT_EQ(next.size(), 1U);
  EXPECT_EQ(next.front().not_before, now + std::chrono::hours{24});
}

}  // namespace
}  // namespace amity::people
