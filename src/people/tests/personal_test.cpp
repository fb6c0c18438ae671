// SPDX-License-Identifier: Apache-2.0
#include "desk/comments.h"
#include "jobs/runner.h"
#include "people/erasure.h"
#include "people_test.h"

#include <algorithm>

namespace amity::people {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr auto secret = "hanako@fujisawa.example +81 466 000000";

class PersonalValues : public PeopleTest {
 protected:
  PersonId with_values() {
    auto const id = person();
    EXPECT_EQ(personal_put(id, {secret, "no buckwheat", "knows the director's brother"}), 1);
    return id;
  }
  // The jobs that wait, done.
  void do_jobs() {
    jobs::RunnerOptions options;
    options.clock = [this] { return now; };
    options.poll = std::chrono::milliseconds{20};
    jobs::Runner runner(database, {destroy_keys_handler(database, keys)}, options);
    auto const ids = read([](auto& tx) {
      return tx.all({"j", "SELECT id FROM job WHERE kind = 'people.destroy_keys' AND state <> 'done'"}, {},
                    [](db::Row const& row) { return row.get<jobs::JobId>(0); });
    });
    runner.wake();
    for (auto const id : ids) ASSERT_TRUE(runner.wait(id, std::chrono::seconds{20}));
  }
  // Every value of every table, as text.
  std::string all_rows() {
    std::string all;
    auto tx = database.read();
    for (auto const& table : db::tables_of(tx)) {
      std::string columns;
      for (auto const& column : table.columns)
        columns += (columns.empty() ? "" : " || '|' || ") + ("coalesce(CAST(" + column.name + " AS TEXT), '')");
      auto const select = "SELECT " + columns + " FROM " + table.name;
      tx.each({"t", select}, {}, [&](db::Row const& row) { all += row.get<std::string>(0) + "\n"; });
    }
    return all;
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, PersonalValues, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(PersonalValues, are_what_was_written) {
  auto const id = with_values();
  EXPECT_EQ(opened(id), (PersonalFields{secret, "no buckwheat", "knows the director's brother"}));
  EXPECT_EQ(read([&](auto& tx) { return personal_there(tx, kunming, id).size(); }), 3U);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PersonalValues, stand_nowhere_as_they_are) {
  with_values();
  for (auto const* value : {"hanako@", "buckwheat", "brother"}) EXPECT_THAT(all_rows(), Not(HasSubstr(value)));
}

TEST_P(PersonalValues, of_two_people_do_not_open_in_each_others_place) {
  auto const id = with_values();
  auto other_fields = hanako();
  other_fields.external_id = "guest-2";
  auto const other = person(other_fields);
  auto tx = database.write();
  tx.execute({"s", "UPDATE personal_value SET person_id = :other WHERE person_id = :id AND field = 'diet'"},
             {{"other", other}, {"id", id}});
  EXPECT_EQ(personal_of(tx, keys, kunming, other).error().code, Errc::unavailable);
}

TEST_P(PersonalValues, are_opened_for_a_reason_that_the_journal_does_not_hold) {
  auto const id = with_values();
  EXPECT_EQ(code_of(done([&](auto& c) { return note_opening(c, {id, 1, " "}); })), "empty");
  ASSERT_TRUE(done(kunming, "person.open", [&](auto& c) {
    return note_opening(c, {id, 1, "a call about the visit"});
  }));
  EXPECT_THAT(read([&](auto& tx) { return openings_of(tx, kunming, id); }),
              ElementsAre(NotedOpening{"account:1", "2026-11-30T09:00:00.000Z", "a call about the visit"}));
  auto const line = read([&](auto& tx) { return journal::recent(tx, kunming, 1).front(); });
  EXPECT_EQ(line.event.verb, "person.open");
  EXPECT_EQ(line.event.subject, "person/1");
  EXPECT_THAT(line.event.detail + line.changes, Not(HasSubstr("visit")));
}

TEST_P(PersonalValues, that_others_changed_are_shown_beside_ones_own) {
  auto const id = with_values();
  auto const seen = commands::Seen{1, texts_of(opened(id))};
  auto mine = opened(id);
  mine.diet = "no fish";
  ASSERT_EQ(done([&](auto& c) { return change_personal(c, keys, id, mine, seen); }), 2);
  auto yours = *seen.fields;
  PersonalFields const other{secret, "vegetarian", "knows the director's brother"};
  auto const refused = done([&](auto& c) { return change_personal(c, keys, id, other, seen); });
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().conflicts,
              ElementsAre(commands::FieldConflict{"diet", "vegetarian", "no fish", "no buckwheat"}));
}

TEST_P(PersonalValues, that_are_erased_are_told_as_not_gone_until_their_keys_are) {
  auto const id = with_values();
  EXPECT_EQ(read([&](auto& tx) { return not_gone_yet(tx, keys); }), NotGone{});
  std::vector<commands::Touch> touched;
  ASSERT_TRUE(done([&](auto& c) {
    auto erased = erase_person(c, id);
    touched = c.touched();
    return erased;
  }));
  EXPECT_NE(std::ranges::find(touched, erased_touch, &commands::Touch::kind), touched.end())
      << "so that a server destroys them before it answers";
  EXPECT_EQ(read([&](auto& tx) { return not_gone_yet(tx, keys); }), (NotGone{3, 1}));
  EXPECT_EQ(read([&](auto& tx) { return destroy_erased_keys(tx, keys); }), 3U);
  EXPECT_EQ(read([&](auto& tx) { return not_gone_yet(tx, keys); }), NotGone{});
}

TEST_P(PersonalValues, that_are_emptied_lose_their_key) {
  auto const id = with_values();
  ASSERT_EQ(keys.all().size(), 3U);
  auto fields = opened(id);
  fields.diet.clear();
  ASSERT_EQ(personal_put(id, fields), 2);
  do_jobs();
  EXPECT_EQ(keys.all().size(), 2U);
  EXPECT_EQ(opened(id), fields);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PersonalValues, of_who_was_erased_are_gone_from_everything_and_the_chain_holds) {
  auto const id = with_values();
  cap(id, organisation(), {{}, {{"en", "Mayor"}}, 1, {}, {}});
  ASSERT_TRUE(done([&](auto& c) { return note_opening(c, {id, 1, "Hanako called"}); }));
  // What a backup of that day holds.
  auto const backup = all_rows();
  auto const sealed = read([&](auto& tx) {
    return tx.all({"s", "SELECT key_id, sealed FROM personal_value ORDER BY field"}, {}, [](db::Row const& row) {
      return std::pair{row.get<std::string>(0), row.get<std::string>(1)};
    });
  });
  ASSERT_EQ(done(kunming, "person.erase", [&](auto& c) { return erase_person(c, id); }), 2);
  do_jobs();
  EXPECT_THAT(keys.all(), IsEmpty());
  for (auto const* value : {"hanako@", "buckwheat", "brother", "Hanako", "佐藤", "guest-1"})
    EXPECT_THAT(all_rows(), Not(HasSubstr(value))) << value;
  for (auto const* value : {"hanako@", "buckwheat", "brother"}) EXPECT_THAT(backup, Not(HasSubstr(value))) << value;
  // Not even with what the backup holds.
  for (auto const& [key, value] : sealed) EXPECT_FALSE(keys.find(key));
  EXPECT_TRUE(stored(id).erased_at);
  EXPECT_EQ(read([&](auto& tx) { return caps_of(tx, kunming, id).size(); }), 1U);
  EXPECT_EQ(code_of(done([&](auto& c) { return erase_person(c, id); })), "person_erased");
  EXPECT_EQ(code_of(done([&](auto& c) { return change_person(c, id, hanako(), {}); })), "person_erased");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PersonalValues, erased_take_along_what_was_said_of_them) {
  auto const id = person();
  desk::Subject const subject{"person", id.value};
  auto const everybody = [](accounts::Account const&) { return true; };
  ASSERT_TRUE(done([&](auto& c) { return desk::add_comment(c, subject, "Hanako likes tea", everybody); }));
  ASSERT_TRUE(done([&](auto& c) { return erase_person(c, id); }));
  auto const comments = read([&](auto& tx) { return desk::comments_on(tx, kunming, subject); });
  ASSERT_EQ(comments.size(), 1U);
  EXPECT_TRUE(comments[0].is_taken_back);
  EXPECT_EQ(comments[0].text, "");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PersonalValues, are_held_by_a_legal_hold_until_it_is_released) {
  auto const id = with_values();
  EXPECT_EQ(code_of(done([&](auto& c) { return hold_person(c, id, ""); })), "empty");
  ASSERT_EQ(done([&](auto& c) { return hold_person(c, id, "court case 12"); }), 2);
  EXPECT_EQ(stored(id).hold, (Hold{"account:1", "court case 12", "2026-11-30T09:00:00.000Z"}));
  EXPECT_EQ(code_of(done([&](auto& c) { return erase_person(c, id); })), "person_held");
  ASSERT_EQ(done([&](auto& c) { return release_person(c, id); }), 3);
  ASSERT_EQ(done([&](auto& c) { return erase_person(c, id); }), 4);
  do_jobs();
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PersonalValues, whose_key_is_missing_are_told_of) {
  auto const id = with_values();
  std::filesystem::remove_all(folder.path() / "keys");
  keys = KeyStore::open(folder.path() / "keys").value();
  EXPECT_EQ(read([&](auto& tx) { return personal_of(tx, keys, kunming, id); }).error().code, Errc::unavailable);
  auto const found = troubles();
  ASSERT_EQ(found.size(), 3U);
  EXPECT_THAT(found.front(), HasSubstr("office 1, person 1, contact: its key is missing"));
}

TEST_P(PersonalValues, leave_no_key_behind_that_seals_nothing_but_for_thirty_days) {
  with_values();
  keys.make(new_key_id());
  auto const real = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
  now = real + std::chrono::days{29};
  EXPECT_THAT(troubles(), IsEmpty());
  EXPECT_EQ(read([&](auto& tx) { return destroy_idle_keys(tx, keys, now); }), 0U);
  now = real + std::chrono::days{31};
  EXPECT_THAT(troubles(), ElementsAre(HasSubstr("1 keys seal nothing")));
  EXPECT_EQ(read([&](auto& tx) { return destroy_idle_keys(tx, keys, now); }), 1U);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PersonalValues, whose_key_is_still_there_after_they_were_erased_are_told_of) {
  auto const id = with_values();
  ASSERT_TRUE(done([&](auto& c) { return erase_person(c, id); }));
  EXPECT_THAT(troubles(), IsEmpty());  // the job has its turn
  now += std::chrono::hours{2};
  EXPECT_THAT(troubles(), ElementsAre(HasSubstr("3 keys of values that were erased")));
  EXPECT_EQ(read([&](auto& tx) { return destroy_erased_keys(tx, keys); }), 3U);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PersonalValues, come_back_with_their_keys_but_not_those_that_were_erased) {
  auto const id = with_values();
  auto const copy = keys.back_up(folder.path() / "copies", day("2026-11-30")).value();
  auto const diet = opened(id).diet;
  ASSERT_TRUE(done([&](auto& c) { return erase_personal(c, id, {PersonalField::diet}); }));
  do_jobs();
  for (auto const& key : keys.all()) std::filesystem::remove(keys.folder() / key.substr(0, 2) / (key + ".key"));
  auto const restored = keys.restore(copy).value();
  EXPECT_EQ(restored.keys, 2U);
  EXPECT_EQ(restored.were_destroyed, 1U);
  EXPECT_EQ(opened(id), (PersonalFields{secret, "", "knows the director's brother"}));
}

}  // namespace
}  // namespace amity::people
