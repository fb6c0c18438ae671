// SPDX-License-Identifier: Apache-2.0
#include "fields/nearest.h"
#include "testing.h"

namespace amity::fields {
namespace {

using testing::IsEmpty;

FieldError refusal(Checked<Source> const& source) { return source ? FieldError{} : source.error().first(); }

TEST(Form, decodes_percent_codes_and_plus) {
  auto const source = form("a=1%202+3&b=%E6%98%86%E6%98%8E&c&d=&=e&&%66=100%25");
  Reader in(source);
  EXPECT_EQ(in.required<std::string>("a"), "1 2 3");
  EXPECT_EQ(in.required<std::string>("b"), "昆明");
  EXPECT_EQ(in.presence("c"), Presence::empty);
  EXPECT_EQ(in.presence("d"), Presence::empty);
  EXPECT_EQ(in.required<std::string>(""), "e");
  EXPECT_EQ(in.required<std::string>("f"), "100%");
  EXPECT_FALSE(in.failed());
}

TEST(Form, tells_a_value_that_cannot_be_read_with_its_place_and_reads_the_others) {
  auto const source = form("a=ab%FFc&b=100%&c=%zz&d=%E6%98&e=%4&f=whole");
  Reader in(source);
  for (auto const* name : {"a", "b", "d"}) in.optional<std::string>(name);
  in.optional<int>("c");
  in.list<std::string>("e");
  EXPECT_EQ(in.required<std::string>("f"), "whole");
  EXPECT_EQ(found(in), (Found{{"a", "not_utf8"},
                              {"b", "broken_escape"},
                              {"d", "not_utf8"},
                              {"c", "broken_escape"},
                              {"e", "broken_escape"}}));
  EXPECT_EQ(in.errors().first().message, "it is not UTF-8 from byte 3 on");
  EXPECT_EQ(in.errors().all()[1].message, "it has a percent code that is none at byte 4");
}

TEST(Form, takes_a_name_that_is_no_path_as_it_stands) {
  for (auto const* name : {"a[", "a[x]", "a[01]", "a[12345]", "a.", ".a", "a..b", "[0]", "a[0]b", "a]", "a[]"}) {
    auto const source = form(std::string(name) + "=1");
    Reader in(source);
    EXPECT_EQ(in.optional<std::string>(name), "1") << name;
    EXPECT_FALSE(in.failed()) << name;
  }
}

TEST(Form, tells_a_name_that_is_a_value_and_an_object_as_given_twice) {
  auto const source = form("a=1&a.b=2");
  Reader in(source);
  EXPECT_EQ(in.optional<std::string>("a"), std::nullopt);
  EXPECT_EQ(found(in), (Found{{"a", "duplicate"}}));
}

TEST(Form, is_limited) {
  EXPECT_EQ(refusal(form_source("abcdef=1", {.bytes = 7})).code, "too_large");
  EXPECT_EQ(refusal(form_source("a=1&b=2&c=3", {.fields = 2})).code, "too_many_fields");
  EXPECT_EQ(refusal(form_source("a.b.c=1", {.depth = 2})).code, "too_deep");
  EXPECT_EQ(refusal(form_source(std::string(201, 'a') + "=1")).code, "too_long");
  EXPECT_EQ(refusal(form_source("a=1&%FF=2")).message, "the name of field 2 of the form cannot be read");
}

TEST(Json, keeps_types_and_every_character) {
  auto const source = json(
      R"({"i": -3, "d": 0.5, "u": 18446744073709551615, "s": "\u6606\ud842\udfb7\n", "b": false, "z": null, "l": [1, [2]], "o": {"a": {}}})");
  Reader in(source);
  EXPECT_EQ(in.required<int>("i"), -3);
  EXPECT_EQ(in.required<double>("d"), 0.5);
  EXPECT_EQ(in.required<double>("u"), 18446744073709551615.0);
  EXPECT_EQ(in.required<std::string>("s"), "昆𠮷");
  EXPECT_EQ(in.required<bool>("b"), false);
  EXPECT_FALSE(in.failed());
}

TEST(Json, that_is_none_is_told_with_its_place) {
  for (auto const* text : {"", "{", "{\"a\": }", "{\"a\": 1,}", "{'a': 1}", "{\"a\": 1} x", "{\"a\": NaN}",
                           "{\"a\": 01}", "{\"a\": \"\xFF\"}", "{\"a\": \"\\ud800\"}", "// no\n{}", "\xEF\xBB\xBF{}"}) {
    auto const error = refusal(json_source(text));
    EXPECT_EQ(error.code, "malformed") << text;
    EXPECT_GE(std::get<std::int64_t>(error.arguments.at(0).value), 1) << text;
  }
  EXPECT_EQ(refusal(json_source("{\n  \"a\": 1,\n  b}")).line, 3);
}

TEST(Json, is_an_object) {
  for (auto const* text : {"[]", "1", "null", "\"a\"", "true"})
    EXPECT_EQ(refusal(json_source(text)).code, "wrong_type") << text;
}

TEST(Json, is_limited) {
  EXPECT_EQ(refusal(json_source(R"({"a": 1})", {.bytes = 5})).code, "too_large");
  EXPECT_EQ(refusal(json_source(R"({"a": [1, 2, 3]})", {.fields = 3})).code, "too_many_fields");
  EXPECT_EQ(refusal(json_source(R"({"a": [[1]]})", {.depth = 2})).code, "too_deep");
  EXPECT_TRUE(json_source(R"({"a": [[1]]})", {.depth = 3}));
  std::string const deep(100'000, '[');
  EXPECT_EQ(refusal(json_source("{\"a\": " + deep)).code, "too_deep");
}

TEST(Toml, knows_the_line_of_every_value) {
  auto const source = toml("new = 3\n\nby = \"soon\"\n[weights]\nreach = \"much\"\n[[quota]]\nof = 5\n");
  Reader in(source);
  in.required<std::string>("new");
  in.optional<PartialDate>("by");
  in.object("weights", [](Reader& inside) { return inside.required<double>("reach"); });
  in.objects("quota", [](Reader& inside) { return inside.required<std::string>("of"); });
  EXPECT_EQ(found(in), (Found{{"new", "wrong_type"},
                              {"by", "not_a_date"},
                              {"weights.reach", "wrong_type"},
                              {"quota[0].of", "wrong_type"}}));
  std::vector<std::int64_t> lines;
  for (auto const& error : in.errors().all()) lines.push_back(error.line);
  EXPECT_EQ(lines, (std::vector<std::int64_t>{1, 3, 5, 7}));
}

TEST(Toml, has_dates_of_its_own) {
  auto const source = toml("a = 1981-11-05\nb = \"1981\"\nc = 1981-11-05T10:00:00Z");
  Reader in(source);
  EXPECT_EQ(in.required<Day>("a"), parse_day("1981-11-05").value());
  EXPECT_EQ(in.required<PartialDate>("b"), PartialDate::of(1981).value());
  in.optional<Day>("c");
  EXPECT_EQ(found(in), (Found{{"c", "not_a_date"}}));
}

TEST(Toml, that_is_none_is_told_with_its_line) {
  EXPECT_EQ(refusal(toml_source("a = 1\nb = \"\n")).code, "malformed");
  EXPECT_EQ(refusal(toml_source("a = 1\nb = \"\n")).line, 2);
  EXPECT_EQ(refusal(toml_source("a = 1\na = 2\n")).code, "malformed");
  EXPECT_EQ(refusal(toml_source("a = 1", {.bytes = 3})).code, "too_large");
  EXPECT_EQ(refusal(toml_source("a = [1, 2, 3]", {.fields = 3})).code, "too_many_fields");
}

TEST(Row, has_as_many_fields_as_columns_and_cells_have) {
  std::vector<std::string> const columns{"a", "b"};
  std::vector<std::string> const cells{"1"};
  auto const source = row_source(columns, cells, 3);
  Reader in(source);
  EXPECT_EQ(in.optional<int>("a"), 1);
  in.required<int>("b");
  EXPECT_EQ(in.errors().first().line, 3);
  EXPECT_EQ(in.errors().first().code, "missing");
}

TEST(Nearest, is_the_word_with_the_fewest_letters_changed) {
  std::vector<std::string_view> const known{"port", "listen", "access-log"};
  EXPECT_EQ(nearest_word("prot", known), "port");
  EXPECT_EQ(nearest_word("acces-log", known), "access-log");
  EXPECT_EQ(nearest_word("zebra", known), "");
  EXPECT_EQ(nearest_word("", known), "");
  EXPECT_EQ(nearest_word(std::string(100'000, 'p'), known), "");
}

}  // namespace
}  // namespace amity::fields
