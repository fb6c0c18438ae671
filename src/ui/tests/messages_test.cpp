// SPDX-License-Identifier: Apache-2.0
#include "ui/messages.h"

#include "core/language.h"
#include "core/testing.h"
#include "ui/embedded.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace amity::ui {
namespace {

TEST(Messages, every_language_has_the_same_keys) {
  auto const& messages = Messages::embedded();
  auto const english = messages.keys("en");
  EXPECT_GT(english.size(), 200U);
  for (auto const language : interface_languages) EXPECT_EQ(messages.keys(language), english) << language;
}

TEST(Messages, every_language_takes_the_same_arguments) {
  auto const& messages = Messages::embedded();
  for (auto const& key : messages.keys("en"))
    for (auto const language : interface_languages)
      EXPECT_EQ(messages.arguments(language, key), messages.arguments("en", key)) << language << " " << key;
}

TEST(Messages, every_key_that_a_template_names_is_there_and_takes_no_arguments) {
  auto const& messages = Messages::embedded();
  std::regex const name(R"(\{\{t\.([a-z0-9_.\-]+)\}\})");
  auto count = 0;
  for (auto const& [title, text] : embedded::templates) {
    std::string const source(text);
    for (std::sregex_iterator at(source.begin(), source.end(), name); at != std::sregex_iterator{}; ++at, ++count) {
      auto const key = (*at)[1].str();
      ASSERT_TRUE(messages.has("en", key)) << title << " names " << key;
      EXPECT_THAT(messages.arguments("en", key), testing::IsEmpty()) << title << " names " << key;
    }
  }
  EXPECT_GT(count, 50);
}

TEST(Messages, every_key_is_used_somewhere) {
  std::string used;
  for (auto const& [title, text] : embedded::templates) used += text;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(repository_root() / "src")) {
    if (entry.path().extension() != ".cpp" || entry.path().string().find("/tests/") != std::string::npos) continue;
    std::ifstream in(entry.path());
    used.append(std::istreambuf_iterator<char>(in), {});
  }
  // Keys of a contract's word are put together: "kind." + word.
  std::regex const built(
      "(act|did|returns\\.trouble|extend\\.from|files\\.why|steps\\.(act|lead|state|today)|task\\.counted_(by|from)|"
      "journal\\.field|claim|"
      "claims\\.sources|claims\\.truth|column|confidence|continent|doubt|existence|"
      "field|group|kind|"
      "office\\.side|office\\.source\\.kind|letter\\.(act|direction|next|standing|state)|task\\.(move|state|words)|"
      "deputies|deputies\\.(right|standing)|files\\.type|notices\\.(because|kind|way)|palette\\.kind|papers\\.kind|"
      "exhibits\\.sight|guests\\.(act|documents|done|may|wrong)|tasks\\.(due|whose)|"
      "rules\\.(change|column|direction|fact|field|kind|severity|shipped|standing|type|unit|why)|"
      "journal\\.(actor|kind|record)|keeping|"
      "copies\\.(deed|sheet)|"
      "publications\\.(direction|ground|next|state|today)|"
      "changes\\.part|curation\\.(add|city|count_is|lead|list|post\\.type)|"
      "repeat\\.(field|on|shift|unit|weekday)|"
      "people\\.(basis|field|kind|row|start|state|what)|population_source|problem|rank|reason|right|role|source|stage|"
      "unit|ui|urgency|"
      "verdict|plan|suggest\\.(reason|"
      "seat|state)|world\\."
      "ui)"
      "\\..*|network\\.(answer|column|detail|left_out|question|unit)_.*");
  for (auto const& key : Messages::embedded().keys("en")) {
    auto const named =
        used.find("\"" + key + "\"") != std::string::npos || used.find("t." + key + "}") != std::string::npos;
    EXPECT_TRUE(named || std::regex_match(key, built)) << key;
  }
}

TEST(Messages, plurals_follow_the_language) {
  auto const& messages = Messages::embedded();
  auto const partnerships = [&](std::string_view language, std::int64_t n) {
    return messages.text(language, "search.partners", {{"n", n}});
  };
  EXPECT_EQ(partnerships("en", 0), "no partnership known");
  EXPECT_EQ(partnerships("en", 1), "1 partnership");
  EXPECT_EQ(partnerships("en", 1234), "1,234 partnerships");
  EXPECT_EQ(partnerships("zh", 1), "1 对友好关系");
  EXPECT_EQ(partnerships("ja", 2), "提携 2 件");
}

TEST(Messages, text_of_an_argument_is_put_in_as_it_is) {
  EXPECT_EQ(Messages::embedded().text("en", "circle.title", {{"city", "{city}'s <b>"}}),
            "{city}'s <b>’s circle of friends");
}

TEST(Messages, an_apostrophe_needs_no_care) {
  auto const messages = Messages::load({{"en", R"({"a": "it's {name}'s", "b": "{n, plural, other {it's #}}"})"}});
  ASSERT_TRUE(messages);
  EXPECT_EQ(messages->text("en", "a", {{"name", "Zürich"}}), "it's Zürich's");
  EXPECT_EQ(messages->text("en", "b", {{"n", std::int64_t{2}}}), "it's 2");
}

TEST(Messages, what_cannot_be_read_is_named) {
  EXPECT_EQ(Messages::load({{"en", R"({"a": "{n, plural, one {x}"})"}}).error().field, "en.a");
  EXPECT_EQ(Messages::load({{"ja", "[]"}}).error().field, "ja");
  EXPECT_EQ(Messages::load({{"zh", R"({"a": 1})"}}).error().field, "zh.a");
}

TEST(Messages, a_key_or_an_argument_that_is_not_there_is_a_fault_of_the_program) {
  EXPECT_THROW(Messages::embedded().text("en", "no.such"), std::logic_error);
  EXPECT_THROW(Messages::embedded().text("en", "circle.title"), std::logic_error);
  EXPECT_THROW(Messages::embedded().text("en", "search.partners"), std::logic_error);
}

}  // namespace
}  // namespace amity::ui
