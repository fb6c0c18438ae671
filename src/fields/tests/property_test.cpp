// SPDX-License-Identifier: Apache-2.0
// For every type of field, in every format: a wrong value gives exactly its error, and all others are still read.
#include "fields/codes.h"
#include "testing.h"

#include <map>
#include <random>
#include <set>

namespace amity::fields {
namespace {

using testing::IsEmpty;

struct All {
  std::string title;
  std::optional<std::string> note;
  int people{};
  std::optional<double> share;
  bool is_open{};
  std::optional<PartialDate> begins;
  Day day{};
  Color color{};
  OfficeId office;
  std::vector<std::string> tags;
  LocalText name;
  std::optional<LatLon> at;
  bool operator==(All const&) const = default;
};

All read_all(Reader& in) {
  All all{.title = in.required<std::string>("title", {.most = 10, .least = 3}),
          .note = in.optional<std::string>("note", {.lines = Lines::many}),
          .people = in.required<int>("people", {.least = 1, .most = 100}),
          .share = in.optional<double>("share", {.least = 0}),
          .is_open = in.required<bool>("is_open"),
          .begins = in.optional<PartialDate>("begins"),
          .day = in.required<Day>("day"),
          .color = in.required<Color>("color", parse_color, colors),
          .office = in.required<OfficeId>("office"),
          .tags = in.list<std::string>(
              "tags", {.most = 5}, {.least = 1, .most = 3, .separator = ';', .repeats = ListRules::Repeats::refused}),
          .name = in.required_texts("name", {.most = 8}),
          .at = in.position("at")};
  in.reject_unknown();
  return all;
}

// One value of a field, as texts and as JSON write it; empty code: it is right.
struct Given {
  std::string text;
  std::string json;
  std::string code{};
  std::string json_code{};  // where it differs
};
struct Field {
  std::string name;
  bool is_required;
  std::vector<Given> values;  // the right one first
};

std::string quoted(std::string const& text) { return "\"" + text + "\""; }
Given word(std::string const& text, std::string const& code = {}) { return {text, quoted(text), code, {}}; }

std::vector<Field> const all_fields{
    {"title",
     true,
     {word("Festival"),
      word("a very long title", "too_long"),
      word("ab", "too_short"),
      {"a\x01"
       "bc",
       R"("a\u0001bc")",
       "control_character",
       {}}}},
    {"note",
     false,
     {{"two\nlines", R"("two\nlines")", {}, {}},
      {"a\x1B"
       "b",
       R"("a\u001bb")",
       "control_character",
       {}}}},
    {"people",
     true,
     {{"7", "7", {}, {}},
      {"many", "\"many\"", "not_a_whole_number", "wrong_type"},
      {"101", "101", "out_of_range", {}},
      {"1.5", "1.5", "not_a_whole_number", {}}}},
    {"share",
     false,
     {{"0.25", "0.25", {}, {}}, {"half", "\"half\"", "not_a_number", "wrong_type"}, {"-1", "-1", "out_of_range", {}}}},
    {"is_open", true, {{"yes", "true", {}, {}}, {"perhaps", "\"perhaps\"", "not_yes_or_no", "wrong_type"}}},
    {"begins", false, {word("1981-11"), word("1981-13", "no_such_date"), word("soon", "not_a_date")}},
    {"day", true, {word("1981-11-05"), word("1981-11", "not_a_day"), word("1981-02-30", "no_such_date")}},
    {"color", true, {word("blue"), word("green", "unknown_word")}},
    {"office", true, {{"3", "3", {}, {}}, {"0", "0", "out_of_range", {}}}},
    {"tags", true, {{"a;b", R"(["a", "b"])", {}, {}}, {"a;b;c;d", R"(["a", "b", "c", "d"])", "too_many", {}}}},
    {"name_zh", false, {word("昆明"), word("一二三四五六七八九", "too_long")}},
    {"name_en", false, {word("Kunming"), word("Kunming City", "too_long")}},
    {"at_lat",
     false,
     {{"25", "25", {}, {}}, {"x", "\"x\"", "not_a_number", "wrong_type"}, {"95", "95", "out_of_range", {}}}},
    {"at_lon",
     false,
     {{"102", "102", {}, {}}, {"y", "\"y\"", "not_a_number", "wrong_type"}, {"181", "181", "out_of_range", {}}}},
};

std::string percent_coded(std::string_view text) {
  std::string coded;
  for (auto const c : text) {
    char code[4];
    std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    coded += code;
  }
  return coded;
}

using Input = std::vector<std::pair<std::string, Given>>;

Source source_of(Format format, Input const& input, std::vector<std::pair<std::string, std::string>>& kept,
                 std::vector<std::string>& columns, std::vector<std::string>& cells) {
  std::string text;
  for (auto const& [name, given] : input) {
    kept.emplace_back(name, given.text);
    columns.push_back(name);
    cells.push_back(given.text);
    if (format == Format::form) text += name + "=" + percent_coded(given.text) + "&";
    if (format == Format::json) text += (text.empty() ? "{\"" : ", \"") + name + "\": " + given.json;
    if (format == Format::toml) text += name + " = " + given.json + "\n";
  }
  switch (format) {
    case Format::row:
      return row_source(columns, cells, 2);
    case Format::query:
      return query_source(kept);
    case Format::form:
      return form(text);
    case Format::json:
      return json(text + "}");
    case Format::toml:
      return toml(text);
  }
  return {format, {}};
}

// The value with nothing in the fields named.
All without(All all, std::set<std::string> const& names) {
  All const none;
  auto const has = [&](char const* name) { return names.contains(name); };
  if (has("title")) all.title = none.title;
  if (has("note")) all.note = none.note;
  if (has("people")) all.people = none.people;
  if (has("share")) all.share = none.share;
  if (has("is_open")) all.is_open = none.is_open;
  if (has("begins")) all.begins = none.begins;
  if (has("day")) all.day = none.day;
  if (has("color")) all.color = none.color;
  if (has("office")) all.office = none.office;
  if (has("tags")) all.tags = none.tags;
  if (has("name_zh")) all.name.erase("zh");
  if (has("name_en")) all.name.erase("en");
  if (has("at_lat") || has("at_lon")) all.at = none.at;
  return all;
}

All const whole{"Festival",
                "two\nlines",
                7,
                0.25,
                true,
                PartialDate::of(1981, 11).value(),
                parse_day("1981-11-05").value(),
                Color::blue,
                OfficeId{3},
                {"a", "b"},
                {{"zh", "昆明"}, {"en", "Kunming"}},
                LatLon::of(25, 102).value()};

class EveryFormat : public testing::TestWithParam<Format> {
 protected:
  void expect(Input const& input, std::set<std::string> const& wrong, Found const& expected) {
    std::vector<std::pair<std::string, std::string>> kept;
    std::vector<std::string> columns;
    std::vector<std::string> cells;
    auto const source = source_of(GetParam(), input, kept, columns, cells);
    Reader in(source);
    EXPECT_EQ(read_all(in), without(whole, wrong));
    auto all = found(in);
    std::sort(all.begin(), all.end());
    auto sorted = expected;
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(all, sorted);
    if (in.failed()) check_words(in.errors());
  }
  // Each error has a known code, with the arguments of that code and no others, and says what would be accepted.
  static void check_words(Errors const& errors) {
    for (auto const& error : errors.all()) {
      auto const code =
          std::find_if(codes.begin(), codes.end(), [&](Code const& known) { return known.word == error.code; });
      ASSERT_NE(code, codes.end()) << error.code;
      std::vector<std::string_view> expected;
      for (auto const name : code->arguments)
        if (!name.empty()) expected.push_back(name);
      std::vector<std::string_view> given;
      for (auto const& argument : error.arguments) given.push_back(argument.name);
      EXPECT_EQ(given, expected) << error.code;
      EXPECT_FALSE(error.message.empty() || error.remedy.empty()) << error.code;
    }
  }
  std::string code_of(Given const& given) const {
    return is_typed(GetParam()) && !given.json_code.empty() ? given.json_code : given.code;
  }
  static Input right() {
    Input input;
    for (auto const& field : all_fields) input.emplace_back(field.name, field.values.front());
    return input;
  }
};

std::string format_name(testing::TestParamInfo<Format> const& format) {
  constexpr std::array<char const*, 5> names{"row", "query", "form", "json", "toml"};
  return names.at(static_cast<std::size_t>(format.param));
}

INSTANTIATE_TEST_SUITE_P(Fields, EveryFormat,
                         testing::Values(Format::row, Format::query, Format::form, Format::json, Format::toml),
                         format_name);

TEST_P(EveryFormat, is_read_whole_where_nothing_is_wrong) { expect(right(), {}, {}); }

TEST_P(EveryFormat, tells_a_wrong_value_of_each_field_alone) {
  for (std::size_t i = 0; i < all_fields.size(); ++i)
    for (auto const& given : all_fields[i].values) {
      if (given.code.empty()) continue;
      auto input = right();
      input[i].second = given;
      SCOPED_TRACE(all_fields[i].name + " " + given.text);
      expect(input, {all_fields[i].name}, {{all_fields[i].name, code_of(given)}});
    }
}

TEST_P(EveryFormat, tells_any_number_of_wrong_values_in_any_order) {
  std::mt19937 chance(1);
  for (int round = 0; round < 300; ++round) {
    auto input = right();
    std::set<std::string> wrong;
    Found expected;
    for (std::size_t i = 0; i < all_fields.size(); ++i) {
      auto const& field = all_fields[i];
      // A position beyond the globe is known only where both of its numbers are numbers.
      auto const& given = field.values[chance() % field.values.size()];
      if (field.name.starts_with("at_") && given.code == "out_of_range") continue;
      input[i].second = given;
      if (given.code.empty()) continue;
      wrong.insert(field.name);
      expected.emplace_back(field.name, code_of(given));
    }
    std::shuffle(input.begin(), input.end(), chance);
    SCOPED_TRACE(round);
    expect(input, wrong, expected);
  }
}

TEST_P(EveryFormat, tells_fields_that_are_missing_empty_or_unknown) {
  std::mt19937 chance(2);
  for (int round = 0; round < 300; ++round) {
    Input input;
    std::set<std::string> gone;
    Found expected;
    for (auto const& field : all_fields) {
      if (field.name.starts_with("at_") || field.name.starts_with("name_") || chance() % 3 > 0) {
        input.emplace_back(field.name, field.values.front());
        continue;
      }
      auto const is_missing = chance() % 2 == 0;
      gone.insert(field.name);
      if (!is_missing) input.emplace_back(field.name, Given{" ", field.name == "tags" ? "[]" : "\" \"", {}, {}});
      auto const code = is_missing ? "missing" : field.name == "tags" && is_typed(GetParam()) ? "too_few" : "empty";
      if (field.is_required) expected.emplace_back(field.name, code);
    }
    input.emplace_back("titel", Given{"x", "\"x\"", {}, {}});
    expected.emplace_back("titel", "unknown_field");
    std::shuffle(input.begin(), input.end(), chance);
    SCOPED_TRACE(round);
    expect(input, gone, expected);
  }
}

}  // namespace
}  // namespace amity::fields
