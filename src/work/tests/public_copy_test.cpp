// SPDX-License-Identifier: Apache-2.0
#include "work/public_copy.h"

#include "public_copy_fixture.h"
#include "work/copy_head.h"
#include "work/letter_details.h"
#include "work/sql.h"

#include <map>

namespace amity::work {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

// What nobody decided on cannot be put into a public document: that does not compile.
static_assert(!Publishable<decltype(PublicCopy::texts)>);
static_assert(Publishable<decltype(LettersForAll::published)::value_type>);

class PublicCopies : public PublicCopyTest {};
INSTANTIATE_TEST_SUITE_P(Databases, PublicCopies, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

// Written out once more: from each state by each act, and what follows; nothing else does.
TEST(CopyMoves, lead_from_each_state_where_the_head_of_the_header_says) {
  std::map<CopyState, std::string> follows;
  for (auto const from : all_copy_states) {
    EXPECT_EQ(parse_copy_state(to_string(from)), from);
    for (auto const act : {CopyAct::write, CopyAct::hand_up, CopyAct::publish, CopyAct::give_back, CopyAct::withdraw,
                           CopyAct::let_stand}) {
      auto const next = after(from, act);
      follows[from] += (next ? std::string(to_string(*next)) : "-") + " ";
    }
  }
  EXPECT_EQ(follows.at(CopyState::draft), "draft waiting - - dropped - ");
  EXPECT_EQ(follows.at(CopyState::waiting), "draft - published returned dropped - ");
  EXPECT_EQ(follows.at(CopyState::returned), "draft waiting - - dropped - ");
  EXPECT_EQ(follows.at(CopyState::published), "- - - - withdrawn published ");
  EXPECT_EQ(follows.at(CopyState::withdrawn), "- - - - - - ");
  EXPECT_EQ(follows.at(CopyState::dropped), "- - - - - - ");
}

TEST_P(PublicCopies, are_made_handed_up_and_published_and_only_then_does_everyone_see_them) {
  auto const letter = issued_letter();
  auto const id = made(letter);
  EXPECT_EQ(copy(id).state, CopyState::draft);
  EXPECT_EQ(copy(id).number, "KM-2026-1");
  EXPECT_EQ(copy(id).on, today);
  EXPECT_EQ(shown(), LettersForAll{});
  ASSERT_TRUE(done(officer, [&](auto& c) { return hand_up_copy(c, id, 1); }));
  EXPECT_EQ(shown(), LettersForAll{});
  EXPECT_THAT(told(director), ElementsAre("copy_waiting"));
  ASSERT_TRUE(done(director, [&](auto& c) { return publish_copy(c, id, 2); }));
  PublishedLetter const seen{
      id,  Direction::out, "KM-2026-1", 2026, today, CityId{2}, english("Dear Ms [[personal]],\nwe agree."), today,
      "en"};
  EXPECT_EQ(shown().published, std::vector{Public<PublishedLetter>{seen}});
  EXPECT_THAT(told(director), IsEmpty());
  EXPECT_THAT(told(officer), ElementsAre("copy_published"));
  EXPECT_EQ(shown(fujisawa), LettersForAll{});
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PublicCopies, keep_nothing_of_what_was_left_out) {
  auto const letter = issued_letter();
  auto const whole = english("Dear Ms Aoki,\nwe agree.", "A camp of Ms Aoki");
  auto const taken_out = english("Dear Ms [[personal]],\nwe agree.", "A camp of Ms [[personal]]");
  ASSERT_TRUE(once("make", [&](auto& c) -> commands::Outcome<std::string> {
    auto const id = make_copy(c, letter, whole);
    if (!id) return commands::Refused{id.error()};
    return std::to_string(id->value);
  }));
  PublicCopyId const id{1};
  ASSERT_THAT(copies_kept(), AllOf(HasSubstr("Dear Ms Aoki"), HasSubstr("camp of Ms Aoki")));
  ASSERT_TRUE(once("change", [&](auto& c) -> commands::Outcome<std::string> {
    auto const version = change_copy(c, id, 1, taken_out);
    if (!version) return commands::Refused{version.error()};
    return std::to_string(*version);
  }));
  EXPECT_THAT(copies_kept(), AllOf(HasSubstr("Dear Ms [[personal]],\nwe agree."), Not(HasSubstr("Aoki"))));
  EXPECT_THAT(journal_kept(), AllOf(HasSubstr("letter/1"), Not(HasSubstr("we agree")), Not(HasSubstr("Aoki"))));
  auto const answers = all_of("SELECT key || answer FROM command_answer");
  EXPECT_THAT(answers,
              AllOf(HasSubstr("make"), HasSubstr("change"), Not(HasSubstr("we agree")), Not(HasSubstr("Aoki"))));
}

TEST_P(PublicCopies, are_of_letters_that_were_issued_or_came_in_and_are_closed) {
  EXPECT_EQ(code_of(makes(draft("A draft"), english("x"))), "not_public");
  auto const arrivals = series(Direction::in, "IN-{year}-{n}");
  auto fields = about("From them");
  fields.arrived = today;
  auto const in = done(officer, [&](auto& c) {
                    return add_letter(c, {Direction::in, fields, arrivals, today});
                  }).value();
  EXPECT_EQ(code_of(makes(in, english("x"))), "not_public");
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, in, LetterAct::note, ""); }));
  EXPECT_EQ(code_of(makes(in, english("x"))), "done");
  auto const letter = issued_letter();
  ASSERT_TRUE(done(director, [&](auto& c) { return void_letter(c, letter, "a mistake"); }));
  EXPECT_EQ(code_of(makes(letter, english("x"))), "not_public");
  EXPECT_EQ(code_of(makes(LetterId{99}, english("x"))), "not_found");
  EXPECT_EQ(code_of(done(fujisawa, {}, [&](auto& c) { return make_copy(c, in, english("x")); })), "not_found");
}

TEST_P(PublicCopies, say_what_is_wrong_with_each_of_their_texts_at_once) {
  auto const letter = issued_letter();
  CopyTexts const texts{{{"zh", "绝密：标题"}, {"ja", "件名"}}, {{"zh", "正文"}, {"en", "Dear [[Ms Aoki]],"}}};
  auto const refusal = makes(letter, texts);
  ASSERT_FALSE(refusal);
  std::vector<std::string> codes;
  for (auto const& error : refusal.error().errors.all()) codes.push_back(error.field + " " + error.code);
  EXPECT_THAT(codes, UnorderedElementsAre("title_zh classified", "body_ja copy_half", "title_en copy_half",
                                          "body_en wrong_mark"));
  EXPECT_EQ(code_of(makes(letter, {})), "copy_empty");
  EXPECT_EQ(code_of(makes(letter, english(std::string(longest_copy_body + 1, 'x')))), "too_long");
}

TEST_P(PublicCopies, are_decided_on_by_who_did_not_write_at_them_and_by_people) {
  auto const letter = issued_letter();
  auto const own = done(director, [&](auto& c) { return make_copy(c, letter, english("x")); }).value();
  ASSERT_TRUE(done(director, [&](auto& c) { return hand_up_copy(c, own, 1); }));
  EXPECT_EQ(code_of(done(director, [&](auto& c) { return publish_copy(c, own, 2); })), "own_draft");
  EXPECT_EQ(code_of(done(director, [&](auto& c) { return return_copy(c, own, 2, "again"); })), "own_draft");
  // The command line is nobody.
  EXPECT_EQ(code_of(done({}, [&](auto& c) { return publish_copy(c, own, 2); })), "a_person_decides");
  auto const second = person(kunming, "second", accounts::Role::director, {});
  ASSERT_TRUE(done(second, [&](auto& c) { return publish_copy(c, own, 2); }));
  EXPECT_EQ(shown().published.size(), 1U);
}

TEST_P(PublicCopies, come_back_with_words_and_are_handed_up_again) {
  auto const id = waiting(issued_letter());
  EXPECT_EQ(copy(id).decided_by, "");
  auto const gives_back = [&](std::string const& words) {
    return done(director, [&](auto& c) { return return_copy(c, id, 2, words); });
  };
  EXPECT_EQ(code_of(gives_back(" ")), "empty");
  ASSERT_TRUE(gives_back("Leave out the street."));
  EXPECT_EQ(copy(id).state, CopyState::returned);
  EXPECT_EQ(copy(id).words, "Leave out the street.");
  EXPECT_THAT(told(officer), ElementsAre("copy_returned"));
  auto const changes = [&](std::int64_t seen) {
    return done(officer, [&](auto& c) { return change_copy(c, id, seen, english("Dear [[personal]],")); });
  };
  EXPECT_EQ(changes(2).error().code, Errc::conflict);
  EXPECT_EQ(changes(3).value(), 4);
  EXPECT_THAT(told(officer), IsEmpty());
  EXPECT_EQ(code_of(done(director, [&](auto& c) { return publish_copy(c, id, 4); })), "copy_not_now");
  ASSERT_TRUE(done(officer, [&](auto& c) { return hand_up_copy(c, id, 4); }));
  // Handing it up decides nothing: who returned it, and why, stays until somebody decides again.
  EXPECT_EQ(copy(id).state, CopyState::waiting);
  EXPECT_EQ(copy(id).decided_by, accounts::actor_of(director));
  EXPECT_EQ(copy(id).words, "Leave out the street.");
  // What is decided on is what was read.
  EXPECT_EQ(done(director, [&](auto& c) { return publish_copy(c, id, 4); }).error().code, Errc::conflict);
  ASSERT_TRUE(done(director, [&](auto& c) { return publish_copy(c, id, 5); }));
  EXPECT_EQ(copy(id).words, "");
  EXPECT_EQ(code_of(changes(6)), "copy_not_now");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PublicCopies, are_withdrawn_with_a_reason_and_another_can_be_made) {
  auto const letter = issued_letter();
  auto const id = published(letter);
  EXPECT_EQ(code_of(makes(letter, english("x"))), "copy_there");
  auto const withdraws = [&](std::string const& words) {
    return done(officer, [&](auto& c) { return withdraw_copy(c, id, 3, words); });
  };
  EXPECT_EQ(code_of(withdraws("")), "empty");
  EXPECT_THAT(told(officer), ElementsAre("copy_published"));
  ASSERT_TRUE(withdraws("A name was left in."));
  // No digest says of it that everyone sees it.
  EXPECT_THAT(told(officer), IsEmpty());
  EXPECT_THAT(shown().published, IsEmpty());
  EXPECT_EQ(shown().withdrawn, std::vector{Public<WithdrawnLetter>(WithdrawnLetter{id, today})});
  EXPECT_EQ(copy(id).words, "A name was left in.");
  EXPECT_THAT(journal_kept(), Not(HasSubstr("A name")));
  auto const other = published(letter);
  EXPECT_EQ(shown().published.size(), 1U);
  EXPECT_NE(other, id);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PublicCopies, that_nobody_outside_saw_lose_their_text_when_they_are_dropped_unless_a_hold_stands) {
  auto const letter = issued_letter();
  auto const first = made(letter);
  ASSERT_TRUE(done(officer, [&](auto& c) { return withdraw_copy(c, first, 1, ""); }));
  EXPECT_EQ(copy(first).state, CopyState::dropped);
  EXPECT_EQ(copy(first).texts, Office<CopyTexts>{});
  EXPECT_EQ(shown(), LettersForAll{});
  ASSERT_TRUE(done(director, [&](auto& c) { return hold_letter(c, letter, "a dispute"); }));
  auto const second = made(letter);
  ASSERT_TRUE(done(officer, [&](auto& c) { return withdraw_copy(c, second, 1, ""); }));
  EXPECT_FALSE(copy(second).texts.for_office().body.empty());
  // The last hold that is released takes it along.
  auto const partner = partner_subject(CityId{2});
  ASSERT_TRUE(done(director, [&](auto& c) { return people::hold_subject(c, partner, "an inquiry"); }));
  ASSERT_TRUE(done(director, [&](auto& c) { return release_letter(c, letter); }));
  EXPECT_FALSE(copy(second).texts.for_office().body.empty());
  auto const shown_still = published(issued_letter("Of nobody", std::nullopt));
  ASSERT_TRUE(done(director, [&](auto& c) { return release_partner(c, partner); }));
  EXPECT_EQ(copy(second).texts, Office<CopyTexts>{});
  EXPECT_FALSE(copy(shown_still).texts.for_office().body.empty());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PublicCopies, are_neither_shown_nor_published_while_a_legal_hold_stands) {
  auto const letter = issued_letter();
  auto const other = waiting(issued_letter("Another"));
  published(letter);
  auto const before = shown();
  ASSERT_EQ(before.published.size(), 1U);
  ASSERT_TRUE(done(director, [&](auto& c) { return hold_letter(c, letter, "a dispute"); }));
  EXPECT_EQ(shown(), LettersForAll{});
  ASSERT_TRUE(done(director, [&](auto& c) { return release_letter(c, letter); }));
  EXPECT_EQ(shown(), before);
  auto const publishes = [&] { return done(director, [&](auto& c) { return publish_copy(c, other, 2); }); };
  auto const partner = partner_subject(CityId{2});
  ASSERT_TRUE(done(director, [&](auto& c) { return people::hold_subject(c, partner, "an inquiry"); }));
  EXPECT_EQ(shown(), LettersForAll{});
  EXPECT_EQ(code_of(publishes()), "copy_held");
  auto const third = made(issued_letter("A third"));
  EXPECT_EQ(code_of(done(officer, [&](auto& c) { return hand_up_copy(c, third, 1); })), "copy_held");
  // Another office's hold is nothing to this one.
  ASSERT_TRUE(done(director, [&](auto& c) { return people::release_subject(c, partner); }));
  ASSERT_TRUE(done(fujisawa, {}, [&](auto& c) { return people::hold_subject(c, partner, "theirs"); }));
  ASSERT_TRUE(publishes());
  EXPECT_EQ(shown().published.size(), 2U);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PublicCopies, are_held_with_the_partner_they_name_and_with_the_one_their_letter_has_now) {
  auto fields = about("From them");
  fields.partner = CityId{2};
  auto const in = noted_letter(fields);
  auto const id = published(in);
  auto const before = shown();
  ASSERT_EQ(before.published.size(), 1U);
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, in, LetterAct::reopen, ""); }));
  fields = letter(in).fields;
  fields.partner = CityId{1};
  EXPECT_THAT(touched_by_change(in, fields), Contains("letters"));
  fields.their_number = "T-1";
  EXPECT_THAT(touched_by_change(in, fields), Not(Contains("letters")));
  EXPECT_EQ(shown(), before);
  for (auto const& partner : {partner_subject(CityId{1}), partner_subject(CityId{2})}) {
    ASSERT_TRUE(done(director, [&](auto& c) { return people::hold_subject(c, partner, "an inquiry"); }));
    EXPECT_EQ(shown(), LettersForAll{}) << partner;
    EXPECT_TRUE(read([&](auto& tx) { return is_under_hold(tx, kunming, id); })) << partner;
    ASSERT_TRUE(done(director, [&](auto& c) { return people::release_subject(c, partner); }));
    EXPECT_EQ(shown(), before) << partner;
    EXPECT_FALSE(read([&](auto& tx) { return is_under_hold(tx, kunming, id); })) << partner;
  }
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PublicCopies, go_with_a_letter_that_is_void_in_the_same_act) {
  auto const letter = issued_letter();
  auto const id = published(letter);
  ASSERT_TRUE(done(director, [&](auto& c) { return void_letter(c, letter, "sent by mistake"); }));
  EXPECT_EQ(copy(id).state, CopyState::withdrawn);
  EXPECT_THAT(shown().published, IsEmpty());
  EXPECT_EQ(shown().withdrawn.size(), 1U);
  auto const other = issued_letter("Another");
  auto const waits = waiting(other);
  ASSERT_TRUE(done(director, [&](auto& c) { return void_letter(c, other, "sent by mistake"); }));
  EXPECT_EQ(copy(waits).state, CopyState::dropped);
  EXPECT_EQ(shown().withdrawn.size(), 1U);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PublicCopies, begin_as_the_letter_and_its_translation_and_stay_as_they_are) {
  if (by.value == 0) by = series(Direction::out, "KM-{year}-{n}");
  auto const id = draft("A camp");
  PaperDetails details;
  details.language = "ja";
  details.title = "キャンプ";
  details.body = "拝啓";
  ASSERT_TRUE(done(officer, [&](auto& c) { return put_details(c, id, details, {}); }));
  ASSERT_TRUE(issued(id, by, today));
  auto const texts = read([&](auto& tx) { return texts_of_letter(tx, kunming, letter_of(tx, kunming, id).value()); });
  EXPECT_EQ(texts, (CopyTexts{{{"en", "A camp"}, {"ja", "キャンプ"}}, {{"en", "Dear friends,"}, {"ja", "拝啓"}}}));
  auto const copied = published(id);
  auto const before = shown();
  // Whatever else is written at the letter, it is another row.
  ASSERT_TRUE(done(officer, [&](auto& c) { return send(c, id, {today, "post", today}); }));
  EXPECT_EQ(shown(), before);
  EXPECT_EQ(copy(copied).version, 3);
}

TEST_P(PublicCopies, wait_for_who_decides_and_come_back_to_who_made_them) {
  auto const waits = waiting(issued_letter());
  auto const back = waiting(issued_letter("Another"));
  made(issued_letter("A third"));
  ASSERT_TRUE(done(director, [&](auto& c) { return return_copy(c, back, 2, "again"); }));
  auto const waiting_for = [&](OfficeId office, accounts::AccountId who) {
    return read([&](auto& tx) { return copies_waiting(tx, office, accounts::actor_of(who)); });
  };
  auto const all = waiting_for(kunming, officer);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all.front().id, waits);
  EXPECT_EQ(all.front().number, "KM-2026-1");
  LocalText const title{{"en", "A camp"}};
  EXPECT_EQ(all.front().title.for_office(), title);
  EXPECT_TRUE(all.front().is_own);
  EXPECT_EQ(all.back().state, CopyState::returned);
  EXPECT_EQ(all.back().words, "again");
  EXPECT_EQ(all.front().last_by, accounts::actor_of(officer));
  EXPECT_EQ(all.back().last_by, accounts::actor_of(director)) << "who gave it back, not who wrote it";
  EXPECT_FALSE(waiting_for(kunming, director).front().is_own);
  EXPECT_THAT(waiting_for(fujisawa, officer), IsEmpty());
}

// Copies that are over, of many years, are not read for what is shown or waits.
TEST_P(PublicCopies, are_found_by_the_index_of_those_that_are_shown_or_wait) {
  if (GetParam() != "sqlite") GTEST_SKIP() << "PostgreSQL chooses by how many rows there are";
  auto const plan = [&](auto const& query, std::initializer_list<db::Param> parameters) {
    return read([&](auto& tx) {
      std::string all;
      tx.each({"plan", "EXPLAIN QUERY PLAN " + std::string(query.text)}, parameters,
              [&](db::Row const& row) { all += std::string(row.text(3)) + "\n"; });
      return all;
    });
  };
  EXPECT_THAT(plan(sql::published_copies, {{"office", kunming}}), HasSubstr("public_copy_shown"));
  EXPECT_THAT(plan(sql::withdrawn_copies, {{"office", kunming}}), HasSubstr("public_copy_shown"));
  EXPECT_THAT(plan(sql::ids_of_copies_overtaken, {{"office", kunming}}), HasSubstr("public_copy_shown"));
  EXPECT_THAT(plan(sql::ids_of_copies_waiting, {{"office", kunming}}), HasSubstr("public_copy_waiting"));
}

}  // namespace
}  // namespace amity::work
