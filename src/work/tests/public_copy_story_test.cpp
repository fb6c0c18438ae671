// SPDX-License-Identifier: Apache-2.0
// What becomes of copies for the public once their letters are changed, what was done with them, and who is told.
#include "public_copy_fixture.h"
#include "work/copy_head.h"
#include "work/copy_story.h"

namespace amity::work {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class CopyStories : public PublicCopyTest {
 protected:
  LetterId closed_letter(std::optional<CityId> partner = CityId{2}) {
    auto fields = about("From them");
    fields.body = "Dear friends,\nwe agree.";
    fields.partner = partner;
    return noted_letter(fields);
  }
  bool reopened(LetterId id) {
    return done(officer, [&](auto& c) { return close(c, id, LetterAct::reopen, ""); }).has_value();
  }
  bool closed_again(LetterId id) {
    return done(officer, [&](auto& c) { return close(c, id, LetterAct::note, ""); }).has_value();
  }
  std::optional<ChangeOfLetter> changed(PublicCopyId id) {
    return read([&](auto& tx) { return change_of_letter(tx, kunming, id); });
  }
  auto stands(PublicCopyId id, std::string const& words = "") {
    auto const seen = copy(id).version;
    return done(director, [&, seen](auto& c) { return let_copy_stand(c, id, seen, words); });
  }
  std::vector<CopyHead> overtaken(OfficeId office = kunming) {
    return read(
        [&](auto& tx) { return heads_of(tx, office, copies_overtaken(tx, office), accounts::actor_of(director)); });
  }
  CopyHead waiting_head() {
    return read([&](auto& tx) { return copies_waiting(tx, kunming, accounts::actor_of(director)); }).at(0);
  }
  std::vector<std::string> deeds(PublicCopyId id) {
    return read([&](auto& tx) {
      std::vector<std::string> words;
      for (auto const& one : acts_of_copy(tx, kunming, id))
        words.push_back(std::string(to_string(one.deed)) + " " +
                        (one.actor == accounts::actor_of(director) ? "director" : "officer") +
                        (one.words.empty() ? "" : ": " + one.words));
      return words;
    });
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, CopyStories, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(CopyStories, of_a_letter_that_is_taken_up_again_ask_whether_to_withdraw_the_copy_or_to_let_it_stand) {
  auto const letter = closed_letter();
  auto const id = published(letter);
  auto const before = shown();
  EXPECT_FALSE(changed(id));
  EXPECT_THAT(overtaken(), IsEmpty());
  EXPECT_EQ(code_of(stands(id)), "copy_not_now") << "nothing was changed";
  ASSERT_TRUE(reopened(letter));
  EXPECT_EQ(shown(), before) << "what was published was true then: people decide";
  EXPECT_EQ(changed(id).value().act, "reopen");
  EXPECT_EQ(changed(id).value().actor, accounts::actor_of(officer));
  ASSERT_THAT(overtaken(), SizeIs(1));
  EXPECT_EQ(overtaken().front().id, id);
  EXPECT_THAT(overtaken(fujisawa), IsEmpty());
  EXPECT_THAT(told(director), ElementsAre("copy_overtaken"));
  // It is once more what it was; nobody has said so.
  ASSERT_TRUE(closed_again(letter));
  EXPECT_THAT(overtaken(), SizeIs(1));
  ASSERT_TRUE(stands(id, "The answer is the same."));
  EXPECT_FALSE(changed(id));
  EXPECT_THAT(overtaken(), IsEmpty());
  EXPECT_THAT(told(director), IsEmpty());
  EXPECT_EQ(shown(), before);
  EXPECT_EQ(copy(id).state, CopyState::published);
  EXPECT_THAT(deeds(id), ElementsAre("made officer", "handed_up officer", "published director",
                                     "let_stand director: The answer is the same."));
  // Changed once more, it asks once more.
  ASSERT_TRUE(reopened(letter));
  EXPECT_THAT(overtaken(), SizeIs(1));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(CopyStories, are_decided_by_people_who_did_not_write_on_the_letter_as_it_was_read) {
  auto const letter = closed_letter();
  auto const id = published(letter);
  ASSERT_TRUE(reopened(letter));
  auto const seen = copy(id).version;
  EXPECT_EQ(code_of(done(officer, [&](auto& c) { return let_copy_stand(c, id, seen, ""); })), "own_draft");
  auto fields = this->letter(letter).fields;
  fields.body = "Dear friends,\nwe do not agree.";
  touched_by_change(letter, fields);
  EXPECT_EQ(done(director, [&](auto& c) { return let_copy_stand(c, id, seen, ""); }).error().code, Errc::conflict)
      << "the letter was changed since it was read";
  EXPECT_EQ(changed(id).value().act, "write");
  EXPECT_EQ(code_of(stands(id, std::string(longest_copy_words + 1, 'x'))), "too_long");
  ASSERT_TRUE(stands(id));
  EXPECT_THAT(journal_kept(), Not(testing::HasSubstr("do not agree")));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(CopyStories, of_our_letters_go_on_when_the_answer_to_them_is_void) {
  auto const ours = issued_letter();
  ASSERT_TRUE(done(officer, [&](auto& c) { return send(c, ours, {today, "post", today}); }));
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, ours, LetterAct::answer, ""); }));
  auto const id = published(ours);
  ASSERT_TRUE(reopened(ours));
  EXPECT_FALSE(changed(id)) << "what it says is the same";
  EXPECT_THAT(told(director), IsEmpty());
}

TEST_P(CopyStories, that_wait_say_that_their_letter_is_in_hand_again_and_are_read_anew) {
  auto const letter = closed_letter();
  auto const id = waiting(letter);
  EXPECT_FALSE(waiting_head().is_stopped());
  ASSERT_TRUE(reopened(letter));
  EXPECT_TRUE(waiting_head().is_stopped());
  EXPECT_FALSE(waiting_head().is_overtaken()) << "nobody outside sees it";
  EXPECT_THAT(told(director), ElementsAre("copy_waiting"));
  EXPECT_EQ(code_of(done(director, [&](auto& c) { return publish_copy(c, id, copy(id).version); })), "not_public");
  ASSERT_TRUE(closed_again(letter));
  EXPECT_FALSE(waiting_head().is_stopped());
  // What was read before is another now.
  EXPECT_EQ(done(director, [&](auto& c) { return publish_copy(c, id, 2); }).error().code, Errc::conflict);
  EXPECT_TRUE(changed(id));
  ASSERT_TRUE(done(director, [&](auto& c) { return publish_copy(c, id, copy(id).version); }));
  EXPECT_FALSE(changed(id)) << "who published it had the letter before them";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(CopyStories, tell_of_a_withdrawal_who_wrote_the_copy_and_the_people_of_the_letter) {
  auto const clerk = person(kunming, "c", accounts::Role::officer, {});
  auto const letter = closed_letter();
  ASSERT_TRUE(reopened(letter));
  ASSERT_TRUE(done(officer, [&](auto& c) { return assign(c, letter, {{}, clerk, ""}); }));
  ASSERT_TRUE(closed_again(letter));
  auto const id = published(letter);
  ASSERT_TRUE(done(director, [&](auto& c) { return withdraw_copy(c, id, copy(id).version, "a name was left in"); }));
  EXPECT_THAT(told(officer), ElementsAre("copy_withdrawn"));
  EXPECT_THAT(told(clerk), ElementsAre("copy_withdrawn"));
  EXPECT_THAT(told(director), IsEmpty());
  EXPECT_THAT(deeds(id), Contains("withdrawn director: a name was left in"));
  // Of what nobody outside saw, who wrote it alone.
  auto const other = waiting(letter);
  ASSERT_TRUE(done(director, [&](auto& c) { return withdraw_copy(c, other, copy(other).version, ""); }));
  EXPECT_THAT(told(officer), ElementsAre("copy_withdrawn", "copy_withdrawn"));
  EXPECT_THAT(told(clerk), ElementsAre("copy_withdrawn"));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(CopyStories, tell_who_wrote_the_copy_of_a_letter_that_is_void) {
  auto const letter = issued_letter();
  auto const id = published(letter);
  ASSERT_TRUE(done(director, [&](auto& c) { return void_letter(c, letter, "sent by mistake"); }));
  EXPECT_THAT(shown().published, IsEmpty());
  EXPECT_THAT(told(officer), ElementsAre("copy_withdrawn"));
  EXPECT_THAT(deeds(id), Contains("withdrawn director: sent by mistake"));
}

TEST_P(CopyStories, stand_on_the_sheet_of_their_letter_and_in_the_list_of_all) {
  auto const letter = issued_letter();
  auto const first = published(letter);
  ASSERT_TRUE(done(director, [&](auto& c) { return withdraw_copy(c, first, 3, "again"); }));
  auto const second = made(letter);
  ASSERT_TRUE(done(officer, [&](auto& c) { return change_copy(c, second, 1, english("Dear all.")); }));
  ASSERT_TRUE(done(officer, [&](auto& c) { return hand_up_copy(c, second, 2); }));
  ASSERT_TRUE(done(director, [&](auto& c) { return return_copy(c, second, 3, "shorter"); }));
  EXPECT_THAT(deeds(second),
              ElementsAre("made officer", "changed officer", "handed_up officer", "returned director: shorter"));
  auto const sheet = read([&](auto& tx) { return copy_acts_of_letter(tx, kunming, letter); });
  EXPECT_THAT(sheet, SizeIs(8));
  EXPECT_EQ(sheet.front().copy, first);
  EXPECT_EQ(sheet.back().deed, CopyDeed::returned);
  auto const at = [](std::string moment) {
    CopyActLine line;
    line.at = std::move(moment);
    return line;
  };
  HandlingLine issued_line;
  issued_line.at = "2026-11-30T09:00:00.000Z";
  auto const whole = whole_sheet({issued_line}, {at("2026-11-30T08:00:00.000Z"), at(issued_line.at)});
  ASSERT_THAT(whole, SizeIs(3));
  EXPECT_TRUE(std::holds_alternative<HandlingLine>(whole[1])) << "the letter's own lines come first";
  EXPECT_THAT(read([&](auto& tx) { return copy_acts_of_letter(tx, fujisawa, letter); }), IsEmpty());
  auto const listed = [&](std::optional<CopyState> state, OfficeId office = kunming) {
    return read([&](auto& tx) { return copies_listed(tx, office, state); });
  };
  EXPECT_THAT(listed({}), ElementsAre(second, first));
  EXPECT_THAT(listed(CopyState::withdrawn), ElementsAre(first));
  EXPECT_THAT(listed(CopyState::draft), IsEmpty());
  EXPECT_THAT(listed({}, fujisawa), IsEmpty());
}

TEST_P(CopyStories, name_the_holds_that_hide_them) {
  auto const letter = closed_letter();
  auto const id = published(letter);
  ASSERT_TRUE(reopened(letter));
  auto fields = this->letter(letter).fields;
  fields.partner = CityId{1};
  touched_by_change(letter, fields);
  auto const subjects = [&](std::vector<people::SubjectHeld> const& held) {
    std::vector<std::string> all;
    for (auto const& one : held) all.push_back(one.subject + ": " + one.hold.why);
    return all;
  };
  auto const on_copy = [&] { return subjects(read([&](auto& tx) { return holds_on_copy(tx, kunming, id); })); };
  auto const kept = [&] {
    return read([&](auto& tx) { return keeping_of(tx, kunming, letter_of(tx, kunming, letter).value()); });
  };
  EXPECT_THAT(on_copy(), IsEmpty());
  EXPECT_THAT(kept().copy_holds, IsEmpty());
  ASSERT_TRUE(done(director, [&](auto& c) { return people::hold_subject(c, partner_subject(CityId{2}), "theirs"); }));
  EXPECT_THAT(on_copy(), ElementsAre("partner/2: theirs"));
  // The letter has another partner now, and is kept all the same.
  EXPECT_THAT(subjects(kept().copy_holds), ElementsAre("partner/2: theirs"));
  EXPECT_FALSE(kept().partner_hold);
  ASSERT_TRUE(done(director, [&](auto& c) { return hold_letter(c, letter, "a dispute"); }));
  EXPECT_THAT(on_copy(),
              UnorderedElementsAre("partner/2: theirs", "letter/" + std::to_string(letter.value) + ": a dispute"));
  ASSERT_TRUE(done(director, [&](auto& c) { return release_letter(c, letter); }));
  ASSERT_TRUE(done(director, [&](auto& c) { return put_letter_period(c, letter, Period::years_10, "no use"); }));
  constexpr std::chrono::days long_after{20 * 366};
  auto const over = read([&](auto& tx) { return letters_over(tx, kunming, today + long_after); });
  ASSERT_THAT(over, SizeIs(1));
  EXPECT_EQ(over.front().hold.value().why, "theirs");
  EXPECT_THAT(read([&](auto& tx) { return holds_on_copy(tx, fujisawa, id); }), IsEmpty());
}

}  // namespace
}  // namespace amity::work
