// SPDX-License-Identifier: Apache-2.0
// What was done with copies from before their acts were kept (0077) is told as far as it is known, and a letter that
// was taken up again since its copy was published asks for a decision.
#include "public_copy_fixture.h"
#include "work/copy_head.h"
#include "work/copy_story.h"
#include "work/migrations.h"

namespace amity::work {
namespace {

using testing::ElementsAre;

class OldCopies : public PublicCopyTest {
 protected:
  // The tables as they were before, with the rows that there are.
  void put_back_to_before(std::string const& besides) {
    auto tx = database.write();
    tx.script({"before_0077",
               "DROP TABLE public_copy_act; ALTER TABLE public_copy DROP COLUMN letter_seq;"
               "UPDATE public_copy SET made_at = '2026-11-01T08:00:00.000Z';"
               "UPDATE public_copy SET decided_at = '2026-11-02T08:00:00.000Z' WHERE decided_by <> '';"
               "UPDATE letter_act SET at = '2026-10-01T08:00:00.000Z';"
               "UPDATE letter_act SET at = '2026-11-03T08:00:00.000Z' WHERE act = 'reopen';"});
    tx.script({"besides", besides});
    tx.script({"0077", std::string(migrations::all.front().text)});
    tx.commit();
  }
  std::vector<std::string> deeds(PublicCopyId id) {
    return read([&](auto& tx) {
      std::vector<std::string> words;
      for (auto const& one : acts_of_copy(tx, kunming, id)) words.emplace_back(to_string(one.deed));
      return words;
    });
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, OldCopies, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(OldCopies, have_the_acts_that_are_known_and_the_letter_as_it_was_when_they_were_published) {
  auto const taken_up = noted_letter(about("Taken up again"));
  auto const reopened_since = published(taken_up);
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, taken_up, LetterAct::reopen, ""); }));
  auto const as_it_was = published(issued_letter());
  auto const draft = made(issued_letter("Another"));
  auto const back = waiting(issued_letter("A third"));
  ASSERT_TRUE(done(director, [&](auto& c) { return return_copy(c, back, 2, "shorter"); }));
  auto const again = waiting(issued_letter("A fourth"));
  ASSERT_TRUE(done(director, [&](auto& c) { return return_copy(c, again, 2, "shorter"); }));
  ASSERT_TRUE(done(officer, [&](auto& c) { return change_copy(c, again, 3, english("We agree.")); }));
  put_back_to_before(
      "UPDATE public_copy SET made_at = '2026-11-03T08:00:00.000Z' WHERE id = " + std::to_string(again.value) + ";");
  EXPECT_THAT(deeds(as_it_was), ElementsAre("made", "published"));
  EXPECT_THAT(deeds(draft), ElementsAre("made"));
  EXPECT_THAT(deeds(back), ElementsAre("made", "returned"));
  EXPECT_THAT(deeds(again), ElementsAre("returned", "changed")) << "written by another than who made it, perhaps";
  auto const overtaken = read(
      [&](auto& tx) { return heads_of(tx, kunming, copies_overtaken(tx, kunming), accounts::actor_of(director)); });
  ASSERT_EQ(overtaken.size(), 1U);
  EXPECT_EQ(overtaken.front().id, reopened_since);
}

}  // namespace
}  // namespace amity::work
