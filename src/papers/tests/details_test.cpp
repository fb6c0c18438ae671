// SPDX-License-Identifier: Apache-2.0
#include "papers/details.h"

#include "office_test.h"

namespace amity::papers {
namespace {

using testing::IsEmpty;

class Details : public OfficeTest {
 protected:
  auto put(PaperDetails const& details, std::optional<commands::Seen> const& seen = {}) {
    return done([&](auto& c) { return put_details(c, letter, details, seen); });
  }
  KeptDetails now() {
    return read([&](auto& tx) { return details_of(tx, kunming, letter); });
  }
  work::LetterFields fields() {
    return read([&](auto& tx) { return work::letter_of(tx, kunming, letter).value().fields; });
  }
  static PaperDetails translated() { return {"教育体育局", "ja", "藤沢市", "訪問について", "拝復", "日程"}; }
};
INSTANTIATE_TEST_SUITE_P(Databases, Details, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Details, hold_copies_and_a_translation_of_the_text_as_it_is_now) {
  EXPECT_EQ(now(), KeptDetails{});
  EXPECT_EQ(put(translated()).value(), 1);
  EXPECT_EQ(now().details, translated());
  EXPECT_TRUE(is_translated(now(), fields()));
  auto changed = about();
  changed.body = "来函收悉，深表谢意。";
  ASSERT_TRUE(done([&](auto& c) {
    return work::change_letter(c, letter, changed, commands::Seen{1, work::texts_of(about())}, today);
  }));
  EXPECT_FALSE(is_translated(now(), fields())) << "a translation of another text is not printed";
  EXPECT_EQ(put(translated(), commands::Seen{1, texts_of(translated())}).value(), 2);
  EXPECT_TRUE(is_translated(now(), fields())) << "looked through and saved again";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Details, name_what_is_wrong_with_them) {
  EXPECT_EQ(code_of(put({.language = "zh", .title = "a", .body = "b"})), "own_language");
  EXPECT_EQ(code_of(put({.language = "xx", .title = "a", .body = "b"})), "not_a_word");
  EXPECT_EQ(code_of(put({.language = "ja", .body = "b"})), "empty");
  EXPECT_EQ(code_of(put({.language = "ja", .title = "a"})), "empty");
  EXPECT_EQ(code_of(put({.title = "a text in no language"})), "empty");
  EXPECT_TRUE(put({.copies = "教育体育局"}));
}

TEST_P(Details, stay_as_they_went_out_once_the_letter_is_issued) {
  ASSERT_TRUE(put({.copies = "教育体育局"}));
  auto const series = done([&](auto& c) {
                        return work::put_series(c, {}, {work::Direction::out, "Letters", "KM-{year}-{n}"}, {});
                      }).value();
  auto const director =
      done([&](auto& c) {
        return accounts::add_account(c, {"d@example.org", "Li Hua", "en", accounts::Role::director, {}});
      }).value();
  auto const hash = work::text_hash(fields());
  auto const issued = commands::execute_value(
      database, clock, {kunming, {accounts::actor_of(director)}, "a.verb", "letter", {}, {}}, [&](auto& c) {
        return work::issue(c, letter, {series, hash, "Li Hua, Director", today, {}});
      });
  ASSERT_TRUE(issued) << issued.error().errors.first().message;
  EXPECT_EQ(code_of(put({.copies = "财政局"}, commands::Seen{1, texts_of(now().details)})), "not_now");
  EXPECT_EQ(now().details.copies, "教育体育局");
}

TEST_P(Details, are_of_the_office_s_own_letters_and_of_those_that_go_out) {
  auto const other = done(fujisawa, [&](auto& c) { return put_details(c, letter, {.copies = "x"}, {}); });
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, Errc::not_found);
}

}  // namespace
}  // namespace amity::papers
