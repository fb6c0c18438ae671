// SPDX-License-Identifier: Apache-2.0
#include "ui/problem_page.h"

#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace amity::ui {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::array languages{"zh", "ja", "en"};

TEST(ProblemPage, says_what_happened_in_the_readers_language_and_where_to_go_on) {
  for (auto const status : {400, 404, 405, 413, 422, 429, 500, 503, 504})
    for (auto const* language : languages) {
      boost::json::object const problem{{"type", "/problems/x"}, {"title", "X"}, {"status", status}};
      auto const html = problem_page(kunming_site(), {language, "/nowhere"}, problem);
      EXPECT_THAT(faults(html), IsEmpty()) << status << language;
      EXPECT_THAT(text_of(html), HasSubstr(std::to_string(status)));
      EXPECT_THAT(attributes(html, "a", "href"), Contains("/" + std::string(language) + "/timeline"));
    }
}

TEST(ProblemPage, shows_the_servers_words_and_the_nearest_names_escaped) {
  auto const problem = boost::json::parse(
      R"({"status":404,"detail":"no partner is called \"<b>\"","remedy":"try another","nearest":["<i>Fuji</i>"]})");
  auto const html = problem_page({}, {"en", "/partners/<b>", {{"a", "\""}}}, problem);
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(text_of(html), HasSubstr("no partner is called \"<b>\" try another"));
  EXPECT_THAT(html, Not(HasSubstr("<i>")));
}

TEST(ProblemPage, names_the_site_even_where_no_office_is_loaded) {
  EXPECT_THAT(text_of(problem_page({}, {"en", "/"}, boost::json::parse(R"({"status":503})"))), HasSubstr("Amity"));
}

}  // namespace
}  // namespace amity::ui
