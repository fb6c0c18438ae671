// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a field is told in every language: the codes of fields and the catalogues know each other.
#include "core/language.h"
#include "fields/codes.h"
#include "fields/errors.h"
#include "ui/messages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace amity::app {
namespace {

constexpr std::string_view prefix = "field.error.";

std::string key_of(std::string_view code) { return std::string(prefix) + std::string(code); }

std::string told(std::string_view language, std::string_view code, std::vector<fields::Argument> const& arguments) {
  std::vector<ui::Argument> given;
  for (auto const& [name, value] : arguments) {
    if (auto const* text = std::get_if<std::string>(&value))
      given.push_back({name, std::string_view{*text}});
    else
      given.push_back({name, std::get<std::int64_t>(value)});
  }
  return ui::Messages::embedded().text(language, key_of(code), given);
}

TEST(FieldMessages, of_every_code_are_there_in_every_language_and_take_only_its_arguments) {
  auto const& messages = ui::Messages::embedded();
  for (auto const& code : fields::codes)
    for (auto const language : interface_languages) {
      ASSERT_TRUE(messages.has(language, key_of(code.word))) << language << " " << code.word;
      for (auto const& name : messages.arguments(language, key_of(code.word)))
        EXPECT_NE(std::find(code.arguments.begin(), code.arguments.end(), name), code.arguments.end())
            << language << " " << code.word << " " << name;
    }
}

TEST(FieldMessages, are_of_codes_that_there_are) {
  std::set<std::string, std::less<>> known{key_of("more")};
  for (auto const& code : fields::codes) known.insert(key_of(code.word));
  for (auto const& key : ui::Messages::embedded().keys("en")) {
    EXPECT_TRUE(!key.starts_with(prefix) || known.contains(key)) << key;
  }
}

TEST(FieldMessages, name_bounds_and_counts_as_the_language_does) {
  using Numbers = std::vector<fields::Argument>;
  Numbers const both{{"bounds", "both"}, {"least", "1"}, {"most", "60"}};
  EXPECT_EQ(told("en", "out_of_range", both), "Please enter a number from 1 to 60.");
  EXPECT_EQ(told("zh", "out_of_range", both), "请输入1到60之间的数。");
  EXPECT_EQ(told("ja", "out_of_range", both), "1から60までの数値を入力してください。");
  Numbers const least{{"bounds", "least"}, {"least", "18"}, {"most", ""}};
  EXPECT_EQ(told("en", "out_of_range", least), "Please enter 18 or more.");
  Numbers const length{{"most", std::int64_t{1000}}, {"given", std::int64_t{1234}}};
  EXPECT_EQ(told("en", "too_long", length), "At most 1,000 characters fit; there are 1,234.");
  EXPECT_EQ(told("ja", "too_long", length), "1,000文字以内で入力してください（現在1,234文字）。");
  EXPECT_EQ(told("en", "duplicate", {{"times", std::int64_t{2}}}), "This was sent 2 times; it may be sent only once.");
}

TEST(FieldMessages, name_the_field_that_was_meant_where_there_is_one) {
  EXPECT_EQ(told("en", "unknown_field", {{"nearest", "none"}}), "There is no such field.");
  EXPECT_EQ(told("zh", "unknown_field", {{"nearest", "title"}}), "没有这个字段。您要填的是“title”吗？");
  EXPECT_EQ(told("en", "wrong_type", {{"given", "list"}, {"wanted", "whole_number"}}),
            "A whole number is expected here, not a list.");
}

}  // namespace
}  // namespace amity::app
