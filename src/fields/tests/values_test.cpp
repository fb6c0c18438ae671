// SPDX-License-Identifier: Apache-2.0
#include "testing.h"

namespace amity::fields {
namespace {

template <class T>
std::string code_of_text(std::string const& text, Rules<T> const& rules = {}) {
  auto const value = Reads<T>::from(Node{std::string_view{text}}, Format::form, rules);
  return value ? "" : std::string(value.error().code);
}
template <class T>
std::string code_in_json(Node const& node, Rules<T> const& rules = {}) {
  auto const value = Reads<T>::from(node, Format::json, rules);
  return value ? "" : std::string(value.error().code);
}

TEST(Text, is_trimmed_of_every_blank_that_keyboards_leave) {
  EXPECT_EQ(read_text(Node{std::string_view{" \t\u3000Kun ming\u00A0\r\n"}}, {}), "Kun ming");
}

TEST(Text, has_no_control_characters) {
  for (auto const text : {std::string_view("a\0b", 3), std::string_view("a\tb"), std::string_view("a\nb"),
                          std::string_view("a\x7F"
                                           "b"),
                          std::string_view("a\u0085b")}) {
    auto const value = read_text(Node{text}, {});
    ASSERT_FALSE(value);
    EXPECT_EQ(value.error().code, "control_character");
    EXPECT_EQ(value.error().arguments.front(), (Argument{"at", std::int64_t{2}}));
  }
}

TEST(Text, of_one_line_has_nothing_that_nobody_sees) {
  for (auto const* text : {"a\u200Bb", "a\u202Eb", "a\u2066b", "a\u00ADb", "a\uFEFFb"}) {
    auto const value = read_text(Node{std::string_view{text}}, {});
    ASSERT_FALSE(value) << text;
    EXPECT_EQ(value.error().code, "control_character");
    EXPECT_EQ(value.error().arguments.front(), (Argument{"at", std::int64_t{2}}));
    EXPECT_EQ(value.error().sentence.find(text), std::string::npos) << "what is refused is not said once more";
    std::string_view const as_written{text};
    EXPECT_EQ(read_text(Node{as_written}, {.lines = Lines::as_written}), as_written);
  }
  EXPECT_EQ(read_text(Node{std::string_view{"\uFEFF Kunming\u200B \u200B"}}, {}), "Kunming") << "pasting leaves these";
}

TEST(Text, of_several_lines_is_not_turned_around) {
  for (auto const* text : {"a\nb\u202Ec", "a\u2066b", "a\u202Bb"}) {
    auto const value = read_text(Node{std::string_view{text}}, {.lines = Lines::many});
    ASSERT_FALSE(value) << text;
    EXPECT_EQ(value.error().code, "control_character");
  }
  auto const turned = read_text(Node{std::string_view{"昆\u202Ec"}}, {.lines = Lines::many});
  EXPECT_EQ(turned.error().arguments, (std::vector<Argument>{{"at", std::int64_t{2}}, {"sign", "U+202E"}}));
  for (auto const* text : {"a\u200Bb", "a\u00ADb", "a\u200Fb", "a\uFEFFb", "می\u200Cخواهم"})
    EXPECT_EQ(read_text(Node{std::string_view{text}}, {.lines = Lines::many}), text) << "a text may be written so";
}

TEST(Text, of_several_lines_has_its_breaks_as_line_feeds) {
  EXPECT_EQ(read_text(Node{std::string_view{"a\r\nb\rc\n\td"}}, {.lines = Lines::many}), "a\nb\nc\n\td");
  EXPECT_EQ(read_text(Node{std::string_view{"a\vb"}}, {.lines = Lines::many}).error().code, "control_character");
  std::string_view const written = " a\r\nb ";
  EXPECT_EQ(read_text(Node{written}, {.lines = Lines::as_written}), written);
}

TEST(Text, is_measured_in_characters) {
  EXPECT_EQ(code_of_text<std::string>("昆明市", {.most = 3}), "");
  EXPECT_EQ(code_of_text<std::string>("昆明市", {.most = 2}), "too_long");
  EXPECT_EQ(code_of_text<std::string>("昆明", {.least = 3}), "too_short");
}

TEST(Text, that_is_not_utf8_is_told_with_its_place) {
  auto const value = read_text(Node{std::string_view{"昆\xFF"}}, {});
  ASSERT_FALSE(value);
  EXPECT_EQ(value.error().says, "is not UTF-8 from byte 4 on");
}

TEST(Number, may_be_written_in_full_width_digits) {
  EXPECT_EQ((Reads<int>::from(Node{std::string_view{"－１２"}}, Format::form, {})), -12);
  EXPECT_EQ((Reads<double>::from(Node{std::string_view{"１２．５"}}, Format::form, {})), 12.5);
  EXPECT_EQ((Reads<int>::from(Node{std::string_view{"\u22125"}}, Format::form, {})), -5);
}

TEST(Number, is_whole_and_within_its_range) {
  EXPECT_EQ(code_of_text<int>("60", {.least = 1, .most = 60}), "");
  for (auto const* text : {"0", "61", "-1", "99999999999999999999"})
    EXPECT_EQ(code_of_text<int>(text, {.least = 1, .most = 60}), "out_of_range") << text;
  for (auto const* text : {"1.5", "1,5", "1e3", "0x10", "+1", "one", "1 2", "-", "１年"})
    EXPECT_EQ(code_of_text<int>(text), "not_a_whole_number") << text;
  EXPECT_EQ(code_of_text<std::uint64_t>("-1"), "out_of_range");
  EXPECT_EQ(code_of_text<std::int64_t>("9223372036854775807"), "");
  EXPECT_EQ(code_of_text<std::int64_t>("9223372036854775808"), "out_of_range");
  EXPECT_EQ(code_of_text<OfficeId>("0"), "out_of_range");
  EXPECT_EQ(code_of_text<OfficeId>("Q1"), "not_a_whole_number");
}

TEST(Number, of_a_typed_format_is_one) {
  EXPECT_EQ(code_in_json<int>(Node{std::string_view{"5"}}), "wrong_type");
  EXPECT_EQ(code_in_json<int>(Node{5.0}), "");
  EXPECT_EQ(code_in_json<int>(Node{5.5}), "not_a_whole_number");
  EXPECT_EQ(code_in_json<int>(Node{1e300}), "out_of_range");
  EXPECT_EQ(code_in_json<int>(Node{true}), "wrong_type");
  EXPECT_EQ(code_in_json<double>(Node{std::int64_t{5}}), "");
  EXPECT_EQ(code_in_json<double>(Node{std::numeric_limits<double>::infinity()}), "out_of_range");
  EXPECT_EQ(code_in_json<double>(Node{std::numeric_limits<double>::quiet_NaN()}), "not_a_number");
}

TEST(Number, is_never_infinite_or_nothing) {
  for (auto const* text : {"nan", "inf", "-inf", "NaN", "infinity"})
    EXPECT_EQ(code_of_text<double>(text), "not_a_number") << text;
  EXPECT_EQ(code_of_text<double>("1e999"), "out_of_range");
  EXPECT_EQ(code_of_text<double>("12,5"), "not_a_number");
  EXPECT_EQ(code_of_text<double>("1e3", {.most = 1000}), "");
  EXPECT_EQ(code_of_text<double>("-0.1", {.least = 0}), "out_of_range");
}

TEST(Number, tells_the_range_it_may_have) {
  auto const says = [](auto const& rules, std::string_view text) {
    auto const value = Reads<std::int64_t>::from(Node{text}, Format::form, rules);
    return value ? std::string{} : value.error().remedy;
  };
  using Rules = Reads<std::int64_t>::Rules;
  EXPECT_EQ(says(Rules{.least = 1, .most = 60}, "x"), "a whole number from 1 to 60");
  EXPECT_EQ(says(Rules{.least = 1}, "0"), "a whole number from 1 up");
  EXPECT_EQ(says(Rules{.most = 9}, "10"), "a whole number up to 9");
  EXPECT_EQ(says(Rules{}, "x"), "a whole number");
}

// Of a version from 1 on, "1 or more" is no cure for one that no number of ours holds.
TEST(Number, that_is_beyond_what_can_be_kept_is_told_the_bound_it_crossed) {
  using Rules = Reads<std::int64_t>::Rules;
  auto const arguments = [](Node const& node, Format format, Rules const& rules) {
    auto const value = Reads<std::int64_t>::from(node, format, rules);
    return value ? std::vector<Argument>{} : value.error().arguments;
  };
  std::vector<Argument> const both{{"bounds", "both"}, {"least", "1"}, {"most", "9223372036854775807"}};
  EXPECT_EQ(arguments(Node{std::string_view{"99999999999999999999"}}, Format::form, {.least = 1}), both);
  EXPECT_EQ(arguments(Node{1e20}, Format::json, {.least = 1}), both);
  EXPECT_EQ(arguments(Node{std::string_view{"0"}}, Format::form, {.least = 1}),
            (std::vector<Argument>{{"bounds", "least"}, {"least", "1"}, {"most", ""}}));
  EXPECT_EQ(arguments(Node{-1e20}, Format::json, {.most = 9}),
            (std::vector<Argument>{{"bounds", "both"}, {"least", "-9223372036854775808"}, {"most", "9"}}));
}

TEST(Boolean, takes_the_words_of_forms_and_people) {
  for (auto const* word : {"true", "yes", "on", "1"})
    EXPECT_EQ(read_boolean(Node{std::string_view{word}}, Format::form), true);
  for (auto const* word : {"false", "no", "off", "0"})
    EXPECT_EQ(read_boolean(Node{std::string_view{word}}, Format::form), false);
  EXPECT_EQ(code_of_text<bool>("Yes, please"), "not_yes_or_no");
  EXPECT_EQ(code_in_json<bool>(Node{std::string_view{"true"}}), "wrong_type");
}

TEST(Date, is_one_of_the_calendar_and_may_be_partial) {
  EXPECT_EQ(read_partial_date(Node{std::string_view{"１９８１－１１"}}), PartialDate::of(1981, 11).value());
  for (auto const* text : {"1981-13", "1981-02-30", "1981-00", "0000", "2023-02-29"})
    EXPECT_EQ(code_of_text<PartialDate>(text), "no_such_date") << text;
  for (auto const* text : {"81", "1981/11/05", "5.11.1981", "soon", "1981-1-5", "1981-11-05T00:00:00Z"})
    EXPECT_EQ(code_of_text<PartialDate>(text), "not_a_date") << text;
  EXPECT_EQ(code_of_text<Day>("1981-11"), "not_a_day");
  EXPECT_EQ(code_of_text<Day>("1981-11-31"), "no_such_date");
  EXPECT_EQ(read_day(Node{std::string_view{"1981-11-05"}}), parse_day("1981-11-05").value());
  EXPECT_EQ(code_in_json<Day>(Node{std::int64_t{1981}}), "wrong_type");
}

}  // namespace
}  // namespace amity::fields
