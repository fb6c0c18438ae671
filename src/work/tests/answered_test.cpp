// SPDX-License-Identifier: Apache-2.0
#include "work/answered.h"

#include "work/found.h"
#include "work_test.h"

namespace amity::work {
namespace {

using deadlines::Unit;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Day day_on(std::string_view text) { return parse_day(text).value(); }

class Answering : public WorkTest {
 protected:
  LetterId arrived(std::string_view day = "2026-11-02") {
    auto fields = about("An invitation");
    fields.arrived = day_on(day);
    fields.within = Within{5, Unit::working_days};
    return done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in_, today}); }).value();
  }
  LetterId answer_to(LetterId id) {
    auto fields = about("Re: An invitation");
    fields.answers = id;
    return done(officer, [&](auto& c) { return add_letter(c, {Direction::out, fields, {}, today}); }).value();
  }
  void issue_now(LetterId id) {
    ASSERT_TRUE(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(education)}); }));
    ASSERT_TRUE(answered(id, teacher, Verdict::agree));
    ASSERT_TRUE(issued(id, out_, today));
  }
  LetterLine line(LetterId id) {
    return read([&](auto& tx) { return lines_of(tx, kunming, std::span{&id, 1}).front(); });
  }
  std::vector<Answer> answers(LetterId id) {
    return read([&](auto& tx) { return answers_to(tx, kunming, id); });
  }
  void SetUp() override {
    WorkTest::SetUp();
    in_ = series(Direction::in, "昆外收〔{year}〕{n}号");
    out_ = series(Direction::out, "昆外函〔{year}〕{n}号");
  }
  SeriesId in_{};
  SeriesId out_{};
};
INSTANTIATE_TEST_SUITE_P(Databases, Answering, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Answering, keeps_the_day_that_it_was_due_and_the_letter_that_answered) {
  auto const id = arrived();
  EXPECT_EQ(line(id).answered, std::nullopt);
  auto const reply = answer_to(id);
  EXPECT_THAT(answers(id), IsEmpty()) << "a draft answers nothing yet";
  issue_now(reply);
  auto const seen = line(id);
  EXPECT_EQ(seen.state, LetterState::answered);
  ASSERT_TRUE(seen.deadline);
  EXPECT_EQ(seen.deadline->due, day_on("2026-11-09"));
  EXPECT_EQ(seen.answered, today);
  EXPECT_EQ(seen.answered_by, reply);
  EXPECT_EQ(seen.answer_number, "昆外函〔2026〕1号");
  EXPECT_EQ(days_late(seen, today + std::chrono::days{40}), 21) << "it is answered: no more days are added";
  EXPECT_THAT(answers(id), ElementsAre(Answer{reply, "昆外函〔2026〕1号", "Re: An invitation", today}));
  ASSERT_TRUE(done(director, [&](auto& c) { return void_letter(c, reply, "The wrong seal."); }));
  EXPECT_THAT(answers(id), IsEmpty());
  EXPECT_EQ(line(id).answered, std::nullopt) << "open again";
  EXPECT_EQ(line(id).answered_by, std::nullopt);
  EXPECT_EQ(days_late(line(id), day_on("2026-11-12")), 3);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Answering, otherwise_than_by_a_letter_is_of_the_day_on_which_it_was_written_down) {
  auto const id = arrived();
  now = Instant{day_on("2026-11-06")} + std::chrono::hours{17};  // 7 November in Shanghai
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, id, LetterAct::answer, {}); }));
  EXPECT_EQ(line(id).answered, day_on("2026-11-07"));
}

TEST_P(Answering, says_what_a_change_in_the_middle_of_a_round_took_with_it) {
  auto const id = draft("The exhibition");
  ASSERT_TRUE(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(education), asked_alone(finance)}); }));
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  ASSERT_TRUE(answered(id, treasurer, Verdict::agree));
  auto const stored = letter(id);
  auto wanted = stored.fields;
  wanted.body = "Dear colleagues,";
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return change_letter(c, id, wanted, commands::Seen{stored.version, texts_of(stored.fields)}, today);
  }));
  auto last = read([&](auto& tx) { return handling_of(tx, kunming, id); }).back();
  EXPECT_EQ(last.act, "write");
  EXPECT_EQ(last.changed, "text");
  EXPECT_EQ(last.lapsed, 2);
  // Nobody agrees to its urgency.
  auto const again = letter(id);
  wanted = again.fields;
  wanted.urgency = Urgency::urgent;
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return change_letter(c, id, wanted, commands::Seen{again.version, texts_of(again.fields)}, today);
  }));
  last = read([&](auto& tx) { return handling_of(tx, kunming, id); }).back();
  EXPECT_EQ(last.changed, "particulars");
  EXPECT_EQ(last.lapsed, 0);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Answering, numbers_are_found_without_brackets_blanks_and_the_year) {
  auto const id = draft("The exhibition");
  issue_now(id);
  auto const found = [&](std::string_view typed) {
    return read([&](auto& tx) { return letters_numbered(tx, kunming, typed); });
  };
  for (auto const* typed :
       {"昆外函1", "昆外函1号", "昆外函 2026 1", "昆外函20261号", "昆外函[2026]1号", "昆外函（2026）第1号"})
    EXPECT_THAT(found(typed), SizeIs(1)) << typed;
  EXPECT_EQ(found("昆外函1").front().id, id);
  for (auto const* typed : {"昆外函2", "昆外函20251号", "1", "昆外", "函1", "昆外函1号文", ""})
    EXPECT_THAT(found(typed), IsEmpty()) << typed;
}

}  // namespace
}  // namespace amity::work
