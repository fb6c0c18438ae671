// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/sheet.h"

#include "interop/formats/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace amity::interop::formats {
namespace {

using testing::HasSubstr;

using SheetRows = std::vector<std::vector<std::string>>;

SheetRows parsed_rows(std::string const& csv) {
  std::istringstream in(csv);
  CsvReader reader(in);
  SheetRows rows;
  for (auto next = reader.next(); next && *next; next = reader.next()) rows.push_back((*next)->fields);
  return rows;
}
SheetRows sheet_rows(std::string_view bytes) { return parsed_rows(sheet_of(bytes).value().csv); }

std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (auto const unit : std::u16string(u"\uFEFF") + std::u16string(text)) {
    auto const low = static_cast<char>(unit & 0xFFU);
    auto const high = static_cast<char>(unit >> 8U);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

TEST(Sheet, is_read_the_same_with_commas_semicolons_and_tabs) {
  SheetRows const wanted{{"number", "name"}, {"1", "Müller, Anna"}, {"2", "a \"b\"; c"}};
  EXPECT_EQ(sheet_rows("number,name\n1,\"Müller, Anna\"\n2,\"a \"\"b\"\"; c\"\n"), wanted);
  EXPECT_EQ(sheet_rows("number;name\r\n1;Müller, Anna\r\n2;\"a \"\"b\"\"; c\"\r\n"), wanted);
  EXPECT_EQ(sheet_rows("number\tname\n1\tMüller, Anna\n2\ta \"b\"; c\n"), wanted);
  EXPECT_EQ(sheet_rows("\xEF\xBB\xBFnumber;name\n1;Müller, Anna\n2;\"a \"\"b\"\"; c\""), wanted);
}

TEST(Sheet, tells_its_separator_by_its_first_line_outside_of_quotes) {
  EXPECT_EQ(separator_of("a;b;c\n1,2,3,4,5"), Separator::semicolon);
  EXPECT_EQ(separator_of("a,b\n1;2"), Separator::comma);
  EXPECT_EQ(separator_of("\n\r\na\tb, c; d"), Separator::tab);
  EXPECT_EQ(separator_of("\"a;b;c\",d"), Separator::comma);
  EXPECT_EQ(separator_of("name"), Separator::comma);
  EXPECT_EQ(separator_of(""), Separator::comma);
}

TEST(Sheet, may_say_its_separator_as_excel_does_and_lines_count_as_before) {
  auto const sheet = sheet_of("sep=;\r\na;b\r\n1;2,5\r\n").value();
  EXPECT_EQ(sheet.separator, Separator::semicolon);
  EXPECT_EQ(parsed_rows(sheet.csv), (SheetRows{{"a", "b"}, {"1", "2,5"}}));
  std::istringstream in(sheet.csv);
  EXPECT_EQ(CsvReader(in).next().value()->line, 2);
}

TEST(Sheet, in_utf16_with_a_mark_is_read_and_half_a_character_is_not) {
  SheetRows const wanted{{"编号", "姓名"}, {"1", "𠮷野"}};
  for (auto const little : {true, false}) EXPECT_EQ(sheet_rows(utf16(u"编号\t姓名\r\n1\t𠮷野\r\n", little)), wanted);
  for (auto const& broken : {std::string("\xFF\xFE") + "a", utf16(u"a", true) + std::string("\x00\xD8", 2)}) {
    auto const read = sheet_of(broken);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, "sheet_broken_utf16");
  }
}

TEST(Sheet, in_another_encoding_is_refused_with_what_it_looks_like_and_how_to_save_it) {
  // 编号,姓名 in GB18030, as Excel saves a CSV in China; "Müller" in Windows-1252, as in Germany.
  for (auto const* bytes : {"\xB1\xE0\xBA\xC5,\xD0\xD5\xC3\xFB\n", "number;name\n1;M\xFCller\n"}) {
    auto const read = sheet_of(bytes);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, "sheet_not_utf8");
    EXPECT_THAT(read.error().remedy, HasSubstr("CSV UTF-8"));
  }
  EXPECT_THAT(sheet_of("\xB1\xE0\xBA\xC5").error().message, HasSubstr("GB"));
}

}  // namespace
}  // namespace amity::interop::formats
