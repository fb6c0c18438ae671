// SPDX-License-Identifier: Apache-2.0
#include "curation/lists.h"

#include "commands/execute.h"
#include "journal/tables.h"
#include "partnerships/testing.h"

namespace amity::curation {
namespace {

using commands::Command;
using commands::FieldTexts;
using commands::Seen;
using partnerships::Change;

FieldTexts figure(std::string const& count, std::string const& on = "2019-09-23") {
  return {{"on", on},           {"kind", "sister_city"}, {"region", ""},
          {"count", count},     {"count_is", "exactly"}, {"source", "daily"},
          {"statement_zh", ""}, {"statement_ja", ""},    {"statement_en", "so many “pairs”"}};
}
FieldTexts policy(std::string const& country, std::string const& reason = "not_abroad") {
  return {{"reason", reason}, {"country", country}, {"source", "daily"}, {"note", ""}};
}

class Lists : public partnerships::OfficesOnEachDatabase {
 protected:
  Lists() {
    auto transaction = database.write();
    transaction.script({"countries", R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES ('TH', 'THA', '764', 'asia', 'south-eastern-asia'),
  ('MM', 'MMR', '104', 'asia', 'south-eastern-asia');
UPDATE city SET slug = 'kunming' WHERE id = 1;)"});
    journal::write_baseline(transaction, clock, {"test"}, {});
    transaction.commit();
  }
  template <class Work>
  auto does(Work const& work) {
    std::invoke_result_t<Work const&, Command&> done;
    (void)commands::execute(database, clock, {office, {"token:1 test"}, "test", "test"},
                            [&](Command& command) -> commands::Outcome<std::string> {
                              done = work(command);
                              touched = command.touched();
                              if (!done) return commands::Refused{done.error()};
                              return std::string{};
                            });
    auto transaction = database.write();
    // Every row that changed is accounted for.
    EXPECT_EQ(journal::verify_tables(transaction), std::vector<std::string>{});
    return done;
  }
  auto writes(List list, std::int64_t row, FieldTexts const& texts, std::optional<Seen> const& seen = {}) {
    return does([&](Command& command) { return write_row(command, list, row, texts, seen); });
  }
  auto takes_back(List list, std::int64_t row, std::int64_t version) {
    return does([&](Command& command) { return take_back_row(command, list, row, version); });
  }
  std::vector<RowTexts> rows(List list) {
    auto transaction = database.read();
    return rows_of(transaction, office, list);
  }

  Clock clock{fixed_clock(parse_day("2026-11-28").value())};
  std::vector<commands::Touch> touched;
};
AMITY_OFFICE_ON_EACH_DATABASE(Lists);

std::vector<std::string> fields_of(commands::Outcome<RowWritten> const& refused) {
  std::vector<std::string> names;
  if (!refused)
    for (auto const& error : refused.error().errors.all()) names.push_back(error.field);
  return names;
}

TEST_P(Lists, a_row_of_each_is_written_read_as_it_was_and_taken_back) {
  std::vector<std::pair<List, FieldTexts>> const all{{List::figures, figure("23")},
                                                     {List::targets,
                                                      {{"by", "2030"},
                                                       {"kind", "all"},
                                                       {"region", "south-eastern-asia"},
                                                       {"count", "35"},
                                                       {"source", "daily"},
                                                       {"note", "n"}}},
                                                     {List::policies, policy("TH")},
                                                     {List::posts,
                                                      {{"type", "visa_centre"},
                                                       {"country", ""},
                                                       {"place", "kunming"},
                                                       {"count", "3"},
                                                       {"name_zh", "签证中心"},
                                                       {"name_ja", ""},
                                                       {"name_en", ""},
                                                       {"serves", "TH;MM"},
                                                       {"serves_count", "15"},
                                                       {"source", "daily"},
                                                       {"note", "two\nlines"}}}};
  for (auto const& [list, texts] : all) {
    auto const made = writes(list, 0, texts);
    ASSERT_TRUE(made) << to_string(list);
    EXPECT_EQ(made->change, Change::created);
    EXPECT_EQ(made->version, 1);
    EXPECT_EQ(touched, (std::vector<commands::Touch>{{"statements", 0}}));
    ASSERT_EQ(rows(list).size(), 1U);
    EXPECT_EQ(rows(list)[0].texts, texts);
    // Said once more, it is no second row.
    EXPECT_EQ(writes(list, 0, texts)->change, Change::unchanged);
    EXPECT_TRUE(touched.empty());
    EXPECT_EQ(takes_back(list, made->row, 1)->change, Change::changed);
    EXPECT_TRUE(rows(list).empty());
    EXPECT_EQ(takes_back(list, made->row, 1)->change, Change::unchanged);
  }
}

TEST_P(Lists, a_row_keeps_its_number_and_no_other_gets_it) {
  auto const first = writes(List::figures, 0, figure("23"))->row;
  auto const second = writes(List::figures, 0, figure("24"))->row;
  takes_back(List::figures, second, 1).value();
  auto const third = writes(List::figures, 0, figure("24"))->row;
  EXPECT_LT(first, second);
  EXPECT_LT(second, third);
  // Who still sees the second cannot change or take back what stands in the third.
  auto const changed = writes(List::figures, second, figure("25"), Seen{1, figure("24")});
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().code, Errc::conflict);
  EXPECT_EQ(takes_back(List::figures, second, 1)->change, Change::unchanged);
  EXPECT_EQ(rows(List::figures).size(), 2U);
}

TEST_P(Lists, two_people_who_change_different_fields_both_have_their_way_and_of_the_same_are_told) {
  auto const row = writes(List::figures, 0, figure("23"))->row;
  Seen const seen{1, figure("23")};
  auto hers = figure("23");
  hers["statement_zh"] = "23对";
  EXPECT_EQ(writes(List::figures, row, hers, seen)->version, 2);
  EXPECT_EQ(writes(List::figures, row, figure("24"), seen)->version, 3);
  auto both = figure("24");
  both["statement_zh"] = "23对";
  EXPECT_EQ(rows(List::figures)[0].texts, both);
  auto const refused = writes(List::figures, row, figure("25"), seen);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().conflicts, (std::vector<commands::FieldConflict>{{"count", "25", "24", "23"}}));
  EXPECT_FALSE(takes_back(List::figures, row, 1));
  EXPECT_EQ(rows(List::figures).size(), 1U);
}

TEST_P(Lists, every_wrong_field_is_named) {
  auto wrong = figure("-1", "2019-13");
  wrong["kind"] = "cities";
  wrong["region"] = "nowhere";
  wrong["source"] = "weekly";
  EXPECT_EQ(fields_of(writes(List::figures, 0, wrong)),
            (std::vector<std::string>{"on", "kind", "count", "region", "source"}));
  EXPECT_EQ(fields_of(writes(List::figures, 0, figure("23", "2030"))), std::vector<std::string>{"on"});
  EXPECT_EQ(fields_of(writes(List::figures, 99, figure("23"))), std::vector<std::string>{"row"});
  EXPECT_EQ(fields_of(writes(List::policies, 0, policy("QQ"))), std::vector<std::string>{"country"});
  EXPECT_TRUE(rows(List::figures).empty());
}

TEST_P(Lists, a_country_has_one_policy) {
  auto const thailand = writes(List::policies, 0, policy("TH"))->row;
  auto const refused = writes(List::policies, 0, policy("TH", "too far"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().errors.first().code, "country_twice");
  auto const myanmar = writes(List::policies, 0, policy("MM"))->row;
  EXPECT_EQ(fields_of(writes(List::policies, myanmar, policy("TH"), Seen{1, policy("MM")})),
            std::vector<std::string>{"country"});
  EXPECT_TRUE(writes(List::policies, thailand, policy("TH", "too far"), Seen{1, policy("TH")}));
}

TEST_P(Lists, of_two_offices_do_not_meet) {
  auto const row = writes(List::figures, 0, figure("23"))->row;
  auto const others =
      commands::execute(database, clock, {other, {"token:2 test"}, "test", "test"},
                        [&](Command& command) -> commands::Outcome<std::string> {
                          EXPECT_FALSE(write_row(command, List::figures, row, figure("1"), {}));
                          EXPECT_EQ(take_back_row(command, List::figures, row, 1)->change, Change::unchanged);
                          return std::string{};
                        });
  EXPECT_TRUE(others);
  EXPECT_EQ(rows(List::figures)[0].texts, figure("23"));
}

}  // namespace
}  // namespace amity::curation
