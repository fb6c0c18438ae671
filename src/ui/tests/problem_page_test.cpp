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
      contract::Problem const problem{.type = "/problems/x", .title = "X", .status = status};
      auto const html = problem_page(kunming_site(), {language, "/nowhere"}, problem);
      EXPECT_THAT(faults(html), IsEmpty()) << status << language;
      EXPECT_THAT(text_of(html), HasSubstr(std::to_string(status)));
      EXPECT_THAT(attributes(html, "a", "href"), Contains("/" + std::string(language) + "/timeline"));
    }
}

TEST(ProblemPage, shows_the_servers_words_and_the_nearest_names_escaped) {
  contract::Problem problem{.type = "/problems/x", .title = "X", .status = 404};
  problem.detail = "no partner is called \"<b>\"";
  problem.remedy = "try another";
  problem.nearest = {"<i>Fuji</i>"};
  auto const html = problem_page({}, {"en", "/partners/<b>", {{"a", "\""}}}, problem);
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(text_of(html), HasSubstr("no partner is called \"<b>\": try another"));
  EXPECT_THAT(html, Not(HasSubstr("<i>")));
}

TEST(ProblemPage, has_a_line_for_each_of_several_wrong_values) {
  contract::Problem problem{.type = "/problems/invalid", .title = "X", .status = 422};
  problem.detail = "this is no day";
  problem.errors = {
      {.field = "as_of", .value = "x", .detail = "this is no day", .remedy = "1999-12-31", .code = "no_day"},
      {.field = "kind", .value = "<b>", .detail = "there is no kind \"<b>\"", .code = "no_word"}};
  auto const html = problem_page({}, {"en", "/"}, problem);
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(text_of(html), HasSubstr("as_of this is no day: 1999-12-31"));
  EXPECT_THAT(text_of(html), HasSubstr("kind there is no kind \"<b>\""));
}

TEST(ProblemPage, names_the_site_even_where_no_office_is_loaded) {
  EXPECT_THAT(text_of(problem_page({}, {"en", "/"}, {.type = "/problems/x", .title = "X", .status = 503})),
              HasSubstr("Amity"));
}

}  // namespace
}  // namespace amity::ui
