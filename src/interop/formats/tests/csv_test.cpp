// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <sstream>

namespace amity::interop::formats {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Reading {
  Rows rows;
  std::vector<std::int64_t> lines;
  Error error;
  bool failed{};
};

Reading read_all(std::string const& text, CsvLimits const& limits = CsvLimits{}) {
  std::istringstream in(text);
  CsvReader reader(in, limits);
  Reading reading;
  for (;;) {
    auto const row = reader.next();
    if (!row) {
      reading.error = row.error();
      reading.failed = true;
      return reading;
    }
    if (!*row) return reading;
    reading.rows.push_back((*row)->fields);
    reading.lines.push_back((*row)->line);
  }
}

Rows rows_of(std::string const& text) {
  auto const reading = read_all(text);
  EXPECT_FALSE(reading.failed) << reading.error.message;
  return reading.rows;
}

// The words of the error and its line.
std::string trouble(std::string const& text, CsvLimits const& limits = CsvLimits{}) {
  auto const reading = read_all(text, limits);
  return reading.failed ? reading.error.field + ": " + reading.error.message : "none";
}

TEST(Csv, the_examples_of_rfc_4180_are_read_as_it_says) {
  EXPECT_EQ(rows_of("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n"), (Rows{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}));
  EXPECT_EQ(rows_of("aaa,bbb,ccc\r\nzzz,yyy,xxx"), (Rows{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}));
  EXPECT_EQ(rows_of("\"aaa\",\"b \r\nbb\",\"ccc\"\r\nzzz,yyy,xxx"),
            (Rows{{"aaa", "b \r\nbb", "ccc"}, {"zzz", "yyy", "xxx"}}));
  EXPECT_EQ(rows_of("\"aaa\",\"b\"\"bb\",\"ccc\""), (Rows{{"aaa", "b\"bb", "ccc"}}));
}

TEST(Csv, empty_fields_are_fields_and_blank_lines_are_no_rows) {
  EXPECT_EQ(rows_of(",\n"), (Rows{{"", ""}}));
  EXPECT_EQ(rows_of("a,,\n,b,"), (Rows{{"a", "", ""}, {"", "b", ""}}));
  EXPECT_EQ(rows_of("\n\r\na\n\n\r\n"), (Rows{{"a"}}));
  EXPECT_EQ(rows_of("\"\"\n"), (Rows{{""}}));
  EXPECT_EQ(rows_of("\"\",\"\"\"\""), (Rows{{"", "\""}}));
  EXPECT_EQ(rows_of(""), Rows{});
  EXPECT_EQ(rows_of("\n\n"), Rows{});
}

TEST(Csv, a_quote_within_an_unquoted_field_is_text) {
  EXPECT_EQ(rows_of("5\" disc,b\"\""), (Rows{{"5\" disc", "b\"\""}}));
  EXPECT_EQ(rows_of(" \"a\"\n"), (Rows{{" \"a\""}}));
}

TEST(Csv, blanks_and_lone_carriage_returns_within_a_row_are_kept) {
  EXPECT_EQ(rows_of(" a , b \n"), (Rows{{" a ", " b "}}));
  EXPECT_EQ(rows_of("a\rb,c\r\n"), (Rows{{"a\rb", "c"}}));
  EXPECT_EQ(rows_of("a\r"), (Rows{{"a"}}));
}

TEST(Csv, each_row_tells_the_line_on_which_it_begins) {
  EXPECT_THAT(read_all("a\n\"b\nb\nb\"\n\nc\r\nd").lines, testing::ElementsAre(1, 2, 6, 7));
}

TEST(Csv, a_byte_order_mark_is_no_text) {
  EXPECT_EQ(rows_of("\xEF\xBB\xBF"
                    "a,b"),
            (Rows{{"a", "b"}}));
  EXPECT_EQ(rows_of("\xEF\xBB\xBF"
                    "\"a,b\""),
            (Rows{{"a,b"}}));
  EXPECT_EQ(rows_of("\xEF\xBB\xBF"), Rows{});
}

TEST(Csv, a_character_that_begins_like_a_byte_order_mark_is_text) {
  EXPECT_EQ(rows_of("ａ,ﾌｼﾞｻﾜ\n"), (Rows{{"ａ", "ﾌｼﾞｻﾜ"}}));
  EXPECT_EQ(trouble("\xEF"), "line 1: its bytes are not UTF-8");
  EXPECT_EQ(trouble("\xEF\xBB,"), "line 1: its bytes are not UTF-8; they look like GBK");
}

TEST(Csv, what_is_not_utf8_text_is_named_with_its_line_and_a_guess) {
  EXPECT_EQ(trouble("a\nb\n\xC0\xA5\xC3\xF7,c\n"), "line 3: its bytes are not UTF-8; they look like GBK");
  EXPECT_EQ(trouble("Z\xFCrich\n"), "line 1: its bytes are not UTF-8; they look like GBK");
  EXPECT_EQ(trouble("Z\xFC\n"), "line 1: its bytes are not UTF-8");
  EXPECT_EQ(trouble("\xFF\xFE"
                    "a"),
            "line 1: the file is UTF-16");
  EXPECT_EQ(trouble("\xFE\xFF"
                    "a"),
            "line 1: the file is UTF-16");
  EXPECT_EQ(trouble(std::string("a\nb\0c", 5)), "line 2: there is a NUL byte in it");
}

TEST(Csv, a_quote_never_closed_names_the_line_that_opened_it) {
  EXPECT_EQ(trouble("a\n\"b\nc\nd"), "line 4: the file ends inside a quoted field that was opened on line 2");
  EXPECT_EQ(trouble("\""), "line 1: the file ends inside a quoted field that was opened on line 1");
}

TEST(Csv, text_after_a_closing_quote_is_refused) {
  EXPECT_EQ(trouble("\"a\"b,c"), "line 1: there is text after a closing quote");
  EXPECT_EQ(trouble("\"a\"\"b\" ,c"), "line 1: there is text after a closing quote");
}

TEST(Csv, limits_are_kept_to_the_byte) {
  EXPECT_EQ(trouble("abcd,abcd\n", {4, 10}), "none");
  EXPECT_EQ(trouble("ok\nabcde\n", {4, 10}), "line 2: a field is longer than 4 bytes");
  EXPECT_EQ(trouble("\"ab\ncde\"\n", {4, 10}), "line 2: a field is longer than 4 bytes");
  EXPECT_EQ(trouble("a,b,c\n", {4, 3}), "none");
  EXPECT_EQ(trouble("a,b,c,d\n", {4, 3}), "line 1: a row has more than 3 fields");
}

TEST(Csv, utf8_is_checked_as_rfc_3629_says) {
  for (auto const* good : {"", "a", "\x7F", "ü", "昆明", "\xF0\x9F\x8C\xB8", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"})
    EXPECT_EQ(first_bad_utf8(good), std::nullopt) << good;
  for (auto const* bad : {"a\x80", "a\xC0\x80", "a\xC1\xBF", "a\xE0\x9F\xBF", "a\xED\xA0\x80", "a\xF0\x8F\xBF\xBF",
                          "a\xF4\x90\x80\x80", "a\xF5\x80\x80\x80", "a\xFF", "a\xE6\x98", "a\xE6", "a\xC3"})
    EXPECT_EQ(first_bad_utf8(bad), 1U) << bad;
}

std::string written(Rows const& rows, std::mt19937& random) {
  std::string text = random() % 2 == 0 ? "" : "\xEF\xBB\xBF";
  for (auto const& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += ',';
      auto const needs = row[i].find_first_of(",\"\r\n") != std::string::npos || (row.size() == 1 && row[i].empty());
      if (!needs && random() % 3 != 0) {
        text += row[i];
        continue;
      }
      text += '"';
      for (auto const c : row[i]) text += c == '"' ? "\"\"" : std::string(1, c);
      text += '"';
    }
    text += random() % 2 == 0 ? "\n" : "\r\n";
  }
  return text;
}

TEST(Csv, any_table_that_is_written_is_read_back) {
  std::mt19937 random(4180);
  constexpr std::array<std::string_view, 14> pieces{"a",    "b c", ",",  "\"", "\n", "\r\n", "\r",
                                                    "昆明", "ü",   "\t", " ",  "😀",  "ﬁ",    "0"};
  for (int round = 0; round < 3000; ++round) {
    Rows rows(random() % 6);
    for (auto& row : rows) {
      row.resize(1 + random() % 5);
      for (auto& field : row)
        for (auto n = random() % 6; n > 0; --n) field += pieces[random() % pieces.size()];
    }
    auto const text = written(rows, random);
    ASSERT_EQ(rows_of(text), rows) << text;
  }
}

}  // namespace
}  // namespace amity::interop::formats
