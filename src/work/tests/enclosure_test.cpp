// SPDX-License-Identifier: Apache-2.0
// Documents of letters: what is agreed to, who may decide, when they are frozen.
#include "work_test.h"

namespace amity::work {
namespace {

using files::DocumentState;
using files::NewAttachment;

class Enclosures : public WorkTest {
 protected:
  static NewAttachment some(std::string const& name, char digit = 'a') {
    return {std::string(64, digit), 10, files::Type::text, name, {}};
  }
  files::AttachmentId enclosed(LetterId id, NewAttachment const& document, accounts::AccountId who) {
    return done(who, [&](auto& c) { return enclose(c, id, document); }).value();
  }
  // As the job does.
  void looked_at(NewAttachment const& document, DocumentState state) {
    auto const settled = done({}, [&](auto& c) {
      return files::settle(c, document.hash,
                           {.state = state, .kept_hash = document.hash, .kept_size = 10, .text = "x"});
    });
    ASSERT_TRUE(settled);
  }
  std::vector<std::string> acts(LetterId id) {
    return read([&](auto& tx) {
      std::vector<std::string> all;
      for (auto const& line : handling_of(tx, kunming, id)) all.push_back(line.act + " " + line.words);
      return all;
    });
  }
};

TEST_P(Enclosures, are_part_of_what_is_agreed_to) {
  auto const id = draft("A letter");
  auto const before = hash(id);
  ASSERT_TRUE(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(education)}); }));
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  auto const standing = [&] {
    auto const steps = read([&](auto& tx) { return steps_of(tx, kunming, {SubjectKind::letter, id.value}); });
    return standing_of(steps, steps.at(0), hash(id));
  };
  EXPECT_EQ(standing(), StepStanding::agreed);
  auto const document = enclosed(id, some("a.txt"), officer);
  EXPECT_NE(hash(id), before);
  EXPECT_EQ(standing(), StepStanding::due);
  ASSERT_TRUE(done(officer, [&](auto& c) { return take_out(c, id, document); }));
  EXPECT_EQ(hash(id), before);
  EXPECT_EQ(standing(), StepStanding::agreed);
  ASSERT_TRUE(done(officer, [&](auto& c) { return put_back(c, id, document); }));
  EXPECT_EQ(standing(), StepStanding::due);
  EXPECT_THAT(acts(id), testing::ElementsAre("write ", "circulate ", "agree ", "enclose a.txt", "take_out a.txt",
                                             "put_back a.txt"));
  EXPECT_THAT(troubles(), testing::IsEmpty());
}

TEST_P(Enclosures, that_are_sent_twice_are_there_once_and_nobody_is_asked_again) {
  auto const id = draft("A letter");
  auto const first = enclosed(id, some("a.txt"), officer);
  auto const then = hash(id);
  EXPECT_EQ(enclosed(id, some("a.txt"), director), first);
  EXPECT_EQ(hash(id), then);
  EXPECT_FALSE(read([&](auto& tx) { return wrote(tx, kunming, id, accounts::actor_of(director)); }));
  EXPECT_THAT(acts(id), testing::ElementsAre("write ", "enclose a.txt"));
}

TEST_P(Enclosures, make_whoever_added_them_one_who_wrote) {
  auto const by = series(Direction::out, "KM-{year}-{n}");
  auto const id = draft("A letter");
  enclosed(id, some("a.txt"), director);
  looked_at(some("a.txt"), DocumentState::ready);
  EXPECT_EQ(code_of(issued(id, by, today)), "own_draft");
}

TEST_P(Enclosures, hold_up_the_issue_until_they_were_looked_at_and_are_frozen_by_it) {
  auto const by = series(Direction::out, "KM-{year}-{n}");
  auto const id = draft("A letter");
  auto const good = enclosed(id, some("a.txt"), officer);
  auto const bad = enclosed(id, some("b.txt", 'b'), officer);
  EXPECT_EQ(code_of(issued(id, by, today)), "document_not_ready");
  looked_at(some("a.txt"), DocumentState::ready);
  looked_at(some("b.txt", 'b'), DocumentState::refused);
  EXPECT_EQ(code_of(issued(id, by, today)), "document_not_ready");
  ASSERT_TRUE(done(officer, [&](auto& c) { return take_out(c, id, bad); }));
  EXPECT_EQ(code_of(issued(id, by, today)), "done");
  EXPECT_EQ(code_of(done(officer, [&](auto& c) { return enclose(c, id, some("c.txt", 'c')); })), "not_now");
  EXPECT_EQ(code_of(done(officer, [&](auto& c) { return take_out(c, id, good); })), "not_now");
  EXPECT_EQ(code_of(done(officer, [&](auto& c) { return put_back(c, id, bad); })), "not_now");
  EXPECT_THAT(troubles(), testing::IsEmpty());
}

TEST_P(Enclosures, of_another_office_or_letter_are_not_there) {
  auto const id = draft("A letter");
  auto const document = enclosed(id, some("a.txt"), officer);
  auto const other = draft("Another");
  EXPECT_EQ(done(officer, [&](auto& c) { return take_out(c, other, document); }).error().code, Errc::not_found);
  EXPECT_EQ(done(fujisawa, {}, [&](auto& c) { return enclose(c, id, some("b.txt")); }).error().code, Errc::not_found);
  EXPECT_EQ(done(fujisawa, {}, [&](auto& c) { return take_out(c, id, document); }).error().code, Errc::not_found);
}

TEST_P(Enclosures, let_their_letter_be_found) {
  auto const id = draft("A letter");
  auto const document = some("a.txt");
  enclosed(id, document, officer);
  draft("Another");
  ASSERT_TRUE(done({}, [&](auto& c) {
    return files::settle(
        c, document.hash,
        {.state = DocumentState::ready, .kept_hash = document.hash, .kept_size = 10, .text = "友好\n城市"});
  }));
  auto const found = [&](std::string text, LetterSort sort) {
    auto const page = read([&](auto& tx) { return letters(tx, kunming, {.text = std::move(text), .sort = sort}); });
    EXPECT_EQ(page.all, static_cast<std::int64_t>(page.lines.size()));
    std::vector<LetterId> ids;
    for (auto const& line : page.lines) ids.push_back(line.id);
    return ids;
  };
  for (auto const sort : {LetterSort::newest, LetterSort::title}) {
    EXPECT_THAT(found("好城", sort), testing::ElementsAre(id));
    EXPECT_THAT(found("城好", sort), testing::IsEmpty());
    EXPECT_EQ(found("dear", sort).size(), 2U);
  }
}

INSTANTIATE_TEST_SUITE_P(Databases, Enclosures, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

}  // namespace
}  // namespace amity::work
