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
  EXPECT_THAT(text_of(html), HasSubstr("No partner is called \"<b>\": try another."));
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
  EXPECT_THAT(text_of(html), HasSubstr("as_of This is no day: 1999-12-31."));
  EXPECT_THAT(text_of(html), HasSubstr("kind There is no kind \"<b>\"."));
}

TEST(ProblemPage, shows_no_English_to_readers_of_another_language) {
  contract::Problem problem{.type = "/problems/x", .title = "X", .status = 422};
  problem.detail = "there is no such step";
  problem.remedy = "one that is there";
  problem.errors = {{.field = "on", .detail = "is missing", .code = "missing"},
                    {.field = "of", .detail = "there is no such step", .code = "of_no_catalogue"}};
  auto const zh = text_of(problem_page({}, {"zh", "/"}, problem));
  EXPECT_THAT(zh, HasSubstr("on 此项必填。"));
  for (auto const* english : {"there is no such step", "There is no such step", "one that is there"})
    EXPECT_THAT(zh, Not(HasSubstr(english)));
}

TEST(ProblemPage, says_what_it_is_told_in_the_readers_language_and_nothing_else_of_it) {
  contract::Problem problem{.type = "/problems/refused", .title = "X", .status = 403};
  problem.detail = "your role does not have the right draft_letters";
  auto const ja = text_of(problem_page({}, {"ja", "/"}, problem, "この役割にはできません。"));
  EXPECT_THAT(ja, HasSubstr("この役割にはできません。"));
  EXPECT_THAT(ja, Not(HasSubstr("draft_letters")));
}

TEST(ProblemPage, names_the_site_even_where_no_office_is_loaded) {
  EXPECT_THAT(text_of(problem_page({}, {"en", "/"}, {.type = "/problems/x", .title = "X", .status = 503})),
              HasSubstr("Amity"));
}

}  // namespace
}  // namespace amity::ui
