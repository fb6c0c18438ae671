// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/table.h"

#include "interop/formats/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::interop::formats {
namespace {

TableShape const shape{{"slug", "country"}, {"name", "note"}};

struct Table {
  Result<std::int64_t> rows;
  std::vector<std::string> taken;  // slug/country/name
  std::vector<Refusal> refused;
};

Table read(std::filesystem::path const& file) {
  Table table;
  table.rows = read_table(
      file, shape,
      [&](Record const& r) {
        table.taken.push_back(std::string(r["slug"]) + "/" + std::string(r["country"]) + "/" + std::string(r["name"]));
      },
      [&](Refusal refusal) { table.refused.push_back(std::move(refusal)); });
  return table;
}

Table read_text(std::string const& text) {
  Folder const folder;
  return read(folder.write("table.csv", text));
}

TEST(Tables, columns_are_found_by_name_in_any_order_and_blanks_around_a_value_go) {
  auto const table = read_text(" country ,slug\n CN\t, kunming \n");
  EXPECT_EQ(table.rows, 1);
  EXPECT_THAT(table.taken, testing::ElementsAre("kunming/CN/"));
}

TEST(Tables, a_row_of_another_length_is_refused_and_the_rest_is_read) {
  auto const table = read_text("slug,country,name\na,CN,A\nb,CN\nc,CN,C,D\nd,CN,\n");
  EXPECT_EQ(table.rows, 4);
  EXPECT_THAT(table.taken, testing::ElementsAre("a/CN/A", "d/CN/"));
  ASSERT_EQ(table.refused.size(), 2U);
  EXPECT_EQ(table.refused[0].line, 3);
  EXPECT_EQ(table.refused[0].file, "table.csv");
  EXPECT_EQ(table.refused[0].why, "the row has 2 fields where the head has 3");
  EXPECT_EQ(table.refused[1].line, 4);
}

TEST(Tables, an_unknown_column_is_named_with_the_nearest) {
  auto const error = read_text("slug,contry\n").rows.error();
  EXPECT_EQ(error.code, Errc::invalid);
  EXPECT_EQ(error.message, "table.csv, line 1: no column is called \"contry\"; \"country\" was meant?");
  EXPECT_EQ(error.field, "contry");
  EXPECT_EQ(error.remedy, "the columns slug, country, name, note");
}

TEST(Tables, a_word_like_no_column_has_no_nearest) {
  EXPECT_EQ(read_text("slug,country,zzzzzzzz\n").rows.error().message,
            "table.csv, line 1: no column is called \"zzzzzzzz\"");
}

TEST(Tables, a_missing_and_a_double_column_are_named) {
  EXPECT_EQ(read_text("slug,name\n").rows.error().field, "country");
  EXPECT_EQ(read_text("slug,country,slug\n").rows.error().message,
            "table.csv, line 1: the column \"slug\" stands there twice");
}

TEST(Tables, an_empty_file_a_directory_and_a_missing_file_are_told_apart) {
  Folder const folder;
  EXPECT_EQ(read_text("").rows.error().message, "table.csv is empty");
  EXPECT_EQ(read_text("\n\r\n").rows.error().message, "table.csv is empty");
  EXPECT_THAT(read(folder.path).rows.error().message, testing::EndsWith(" is a directory"));
  EXPECT_THAT(read(folder.path / "nowhere.csv").rows.error().message, testing::EndsWith("nowhere.csv cannot be read"));
}

TEST(Tables, an_error_in_the_middle_names_file_and_line) {
  EXPECT_EQ(read_text("slug,country\na,CN\nb,\"CN\n").rows.error().message,
            "table.csv, line 4: the file ends inside a quoted field that was opened on line 3");
}

}  // namespace
}  // namespace amity::interop::formats
