// SPDX-License-Identifier: Apache-2.0
#include "people/people_table.h"

#include "people_test.h"

namespace amity::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class PeopleTables : public PeopleTest {
 protected:
  static std::vector<PeopleRow> rows(std::string_view text) { return read_people_table(text, "en").value().rows; }
  std::vector<RowState> taken_in(std::string_view text) {
    std::vector<RowState> states;
    auto const reports = done([&](auto& c) { return take_in_people(c, rows(text)); }).value();
    for (auto const& row : reports) states.push_back(row.state);
    return states;
  }
  std::vector<std::string> wrong_cells(std::string_view text) {
    std::vector<std::string> cells;
    auto const reports = read([&](auto& tx) { return preview_people(tx, kunming, rows(text)); });
    for (auto const& row : reports)
      for (auto const& error : row.errors)
        cells.push_back(std::to_string(row.line) + " " + error.field + " " + error.code);
    return cells;
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, PeopleTables, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(PeopleTables, are_taken_in_once_however_often_they_are_sent) {
  constexpr auto list =
      "external_id,name,name_latin,languages,organisation,post,since,place\n"
      "a-1,佐藤花子,SATO Hanako,ja en,City of Fujisawa,Mayor,2020,1\n"
      "a-2,鈴木一郎,SUZUKI Ichiro,ja,Enoshima Aquarium,Director,,\n";
  organisation();
  EXPECT_THAT(taken_in(list), ElementsAre(RowState::new_one, RowState::new_one));
  EXPECT_THAT(taken_in(list), ElementsAre(RowState::unchanged, RowState::unchanged));
  OrganisationQuestion all;
  EXPECT_EQ(read([&](auto& tx) { return organisations(tx, kunming, all).all; }), 2);
  auto const hanako_now = read([](auto& tx) { return person_by_external_id(tx, kunming, "a-1").value(); });
  auto const caps = read([&](auto& tx) { return caps_of(tx, kunming, hanako_now.id); });
  ASSERT_EQ(caps.size(), 1U);
  EXPECT_EQ(caps.front().fields.for_office().place, 1);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(PeopleTables, change_what_they_say_and_leave_the_rest) {
  taken_in("external_id\tname\tlanguages\torganisation\tpost\na-1\t佐藤花子\tja\tFujisawa\tMayor\n");
  EXPECT_THAT(taken_in("number\tname\torganization\ttitle\tto\na-1\t佐藤花子\tFujisawa\tMayor\t2024-03\n"),
              ElementsAre(RowState::changed));
  auto const one = read([](auto& tx) { return person_by_external_id(tx, kunming, "a-1").value(); });
  EXPECT_EQ(one.fields.for_office().languages, "ja");
  auto const caps = read([&](auto& tx) { return caps_of(tx, kunming, one.id); });
  ASSERT_EQ(caps.size(), 1U);
  EXPECT_EQ(caps.front().fields.for_office().until, PartialDate::parse("2024-03").value());
}

TEST_P(PeopleTables, name_the_cells_that_are_refused_and_keep_the_other_rows) {
  organisation({{"en", "Twice"}});
  organisation({{"en", "Twice"}});
  constexpr auto list =
      "external_id,name,name_latin,organisation,post,since,until,place\n"
      "a-1,Ada,,,,,,\n"
      ",Nobody,,,,,,\n"
      "a-2,,佐藤,Twice,Mayor,2020,2019,100\n"
      "a-1,Ada again,,,,soon,,\n"
      "a-3,Grace,,,Admiral,,,,too many\n";
  EXPECT_THAT(wrong_cells(list),
              ElementsAre("3 external_id empty", "4 place no_place", "4 name empty", "4 name_latin not_latin",
                          "4 organisation ambiguous", "4 until until_before_since", "5 since not_a_date",
                          "5 external_id repeated", "6  too_many_cells", "6 organisation empty"));
  EXPECT_THAT(taken_in(list), ElementsAre(RowState::new_one, RowState::refused, RowState::refused, RowState::refused,
                                          RowState::refused));
  PersonQuestion all;
  EXPECT_EQ(read([&](auto& tx) { return people_asked(tx, kunming, all).all; }), 1);
}

TEST(PeopleTable, is_read_as_spreadsheets_copy_it) {
  auto const rows = read_people_table(
      "\xEF\xBB\xBF编号\t姓名\t单位\t职务\r\nx-1\t王, 晓明\t\"A \"\"B\"\", C\"\t院长\r\n\t\t\t\r\n", "zh");
  ASSERT_TRUE(rows) << rows.error().message;
  ASSERT_EQ(rows->rows.size(), 1U);
  EXPECT_EQ(rows->separator, interop::formats::Separator::tab);
  EXPECT_EQ(rows->rows.front().person.name, "王, 晓明");
  EXPECT_EQ(rows->rows.front().organisation, "A \"B\", C");
  EXPECT_EQ(rows->rows.front().cap.post, (LocalText{{"zh", "院长"}}));
  auto const lines = read_people_table("external_id\tname\nx-1\t\"two\nlines\"\n", "en");
  ASSERT_TRUE(lines);
  EXPECT_EQ(lines->rows.front().errors.front().code, "not_one_line");
}

TEST(PeopleTable, is_read_as_excel_saves_it_where_the_comma_stands_in_numbers) {
  auto const table = read_people_table(
      "\xEF\xBB\xBFid;name;organisation;post;since\r\nx-1;Anna Müller;\"Stadt; Amt\";Leiterin, "
      "komm.;2020\r\n",
      "en");
  ASSERT_TRUE(table) << table.error().message;
  EXPECT_EQ(table->separator, interop::formats::Separator::semicolon);
  ASSERT_EQ(table->rows.size(), 1U);
  EXPECT_THAT(table->rows.front().errors, testing::IsEmpty());
  EXPECT_EQ(table->rows.front().organisation, "Stadt; Amt");
  EXPECT_EQ(table->rows.front().cap.post, (LocalText{{"en", "Leiterin, komm."}}));
  auto const other = read_people_table("\xB1\xE0\xBA\xC5,\xD0\xD5\xC3\xFB\n", "zh");
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, "sheet_not_utf8");
  EXPECT_EQ(other.error().field, "text");
}

TEST(PeopleTable, says_what_is_wrong_with_it_as_a_whole) {
  for (auto const& [text, field] :
       {std::pair{"", "no table"}, std::pair{"external_id,name\n", "no row"},
        std::pair{"external_id,name,colour\na,b,c\n", "colour"}, std::pair{"external_id,name,name\na,b,c\n", "twice"},
        std::pair{"name\na\n", "external_id"}, std::pair{"external_id,name\n\"a,b\n", "line"}}) {
    auto const rows = read_people_table(text, "en");
    ASSERT_FALSE(rows) << text;
    EXPECT_THAT(rows.error().message, testing::HasSubstr(field));
  }
}

}  // namespace
}  // namespace amity::people
