// SPDX-License-Identifier: Apache-2.0
#include "work/letter_year.h"

#include "work_test.h"

namespace amity::work {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class LetterYear : public WorkTest {};
INSTANTIATE_TEST_SUITE_P(Databases, LetterYear, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(LetterYear, has_every_number_in_its_order_void_ones_with_why_and_nothing_without_a_number) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto const first = draft("Marathon");
  auto const second = draft("Concert");
  draft("Not issued");
  ASSERT_TRUE(issued(first, out, today));
  ASSERT_TRUE(issued(second, out, today));
  ASSERT_TRUE(done(director, [&](auto& c) { return void_letter(c, first, "A wrong name."); }));
  auto const of = [&](Direction direction, int year, OfficeId office = kunming) {
    return read([&](auto& tx) { return letters_of_year(tx, office, direction, year); });
  };
  EXPECT_THAT(of(Direction::out, 2026),
              ElementsAre(NumberedLetter{first, LetterState::voided, "Marathon", "City of Fujisawa", "KM-2026-1", today,
                                         "Li Hua, Director", "A wrong name.", "Letters"},
                          NumberedLetter{second, LetterState::issued, "Concert", "City of Fujisawa", "KM-2026-2", today,
                                         "Li Hua, Director", "", "Letters"}));
  EXPECT_THAT(of(Direction::out, 2025), IsEmpty());
  EXPECT_THAT(of(Direction::in, 2026), IsEmpty());
  EXPECT_THAT(of(Direction::out, 2026, fujisawa), IsEmpty()) << "another office's register is its own";
}

}  // namespace
}  // namespace amity::work
