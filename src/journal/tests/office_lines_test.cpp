// SPDX-License-Identifier: Apache-2.0
#include "journal/office_lines.h"

#include "db/testing.h"
#include "journal/journal.h"
#include "journal/told.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace amity::journal {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr OfficeId here{1};
constexpr OfficeId elsewhere{2};

class OfficeLines : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(database.migrate());
    write(here, "2026-11-01", "account:1", "letter.issue", "letter/1");
    write(here, "2026-11-02", "account:2", "letter_series.put", "letter-series/1");
    write(here, "2026-11-03", "token:3 website", "letters.other", "letter/2");
    write(elsewhere, "2026-11-03", "account:1", "letter.issue", "letter/1");
    write(here, "2026-11-04", "account:1", "task.add", "task/1");
  }
  void write(OfficeId office, std::string_view day, std::string const& actor, std::string const& verb,
             std::string const& subject) {
    auto transaction = database.write();
    append(transaction, office, fixed_clock(parse_day(day).value()), {actor}, {verb, subject, "{}"});
    transaction.commit();
  }
  std::vector<std::int64_t> found(LinesAsked const& asked, OfficeId office = here) {
    auto transaction = database.read();
    std::vector<std::int64_t> numbers;
    for (auto const& line : lines_asked(transaction, office, asked)) numbers.push_back(line.seq);
    return numbers;
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
};
INSTANTIATE_TEST_SUITE_P(Databases, OfficeLines, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(OfficeLines, are_the_offices_own_and_the_newest_comes_first) {
  EXPECT_THAT(found({}), ElementsAre(4, 3, 2, 1));
  EXPECT_THAT(found({}, elsewhere), ElementsAre(1));
  EXPECT_THAT(found({.limit = 2}), ElementsAre(4, 3));
  EXPECT_THAT(found({.before = 3}), ElementsAre(2, 1));
  auto transaction = database.read();
  EXPECT_EQ(lines_asked(transaction, here, {.limit = 1}).front(),
            (OfficeLine{4, "2026-11-04T00:00:00.000Z", "account:1", "task.add", "task/1"}));
}

TEST_P(OfficeLines, are_found_by_who_acted_and_by_what_they_are_about) {
  EXPECT_THAT(found({.actor = "account:1"}), ElementsAre(4, 1));
  EXPECT_THAT(found({.actor = std::string(programs_only)}), ElementsAre(3));
  // "letters.other" begins like "letter", and is none.
  EXPECT_THAT(found({.kind = LineKind::letters}), ElementsAre(2, 1));
  EXPECT_THAT(found({.actor = "account:1", .kind = LineKind::tasks}), ElementsAre(4));
  EXPECT_THAT(found({.kind = LineKind::rules}), IsEmpty());
  EXPECT_EQ(parse_line_kind("tasks"), LineKind::tasks);
  EXPECT_FALSE(parse_line_kind("weather"));
}

TEST_P(OfficeLines, are_found_from_a_moment_until_before_another) {
  EXPECT_THAT(found({.from = "2026-11-02T00:00:00.000Z", .until = "2026-11-04T00:00:00.000Z"}), ElementsAre(3, 2));
  EXPECT_THAT(found({.from = "2026-11-04T00:00:00.000Z"}), ElementsAre(4));
}

TEST_P(OfficeLines, of_a_kind_of_records_say_when_each_was_written_about_last) {
  write(here, "2026-11-05", "account:1", "letter.draft", "letter/1");
  {
    // A line about another record that changed a field of this one.
    auto transaction = database.write();
    Tables const tables(transaction);
    ChangeRecorder recorder(transaction, tables);
    keep_fields(transaction, recorder, here, std::vector{FieldChange{"letter/2", "title", "was", "is"}});
    append(transaction, here, fixed_clock(parse_day("2026-11-06").value()), {"account:1"}, {"paste", "table", "{}"});
    transaction.commit();
  }
  auto transaction = database.read();
  using Moments = std::map<std::string, std::string>;
  EXPECT_EQ(newest_moments(transaction, here, "letter/"),
            (Moments{{"letter/1", "2026-11-05T00:00:00.000Z"}, {"letter/2", "2026-11-06T00:00:00.000Z"}}));
  EXPECT_EQ(newest_moments(transaction, elsewhere, "letter/"), (Moments{{"letter/1", "2026-11-03T00:00:00.000Z"}}));
  EXPECT_EQ(newest_moments(transaction, here, "partner/"), Moments{});
}

}  // namespace
}  // namespace amity::journal
