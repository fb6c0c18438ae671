// SPDX-License-Identifier: Apache-2.0
#include "ui/refusal.h"

#include "ui/form.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::ui {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string form(bool is_wrong) {
  Form form;
  form.id = "back";
  form.action = "/en/office/steps/return";
  form.fields = {{.name = "words", .label = "Why", .wrong = is_wrong ? "Please fill this in." : ""}};
  form.button = "Return it";
  return form_html(Localizer{"en"}, form);
}

TEST(Refusal, opens_what_holds_a_refused_form_and_nothing_else) {
  auto const html = with_refused_open("<details class=\"take-back\"><summary>A</summary><details>" + form(true) +
                                      "</details></details><details>" + form(false) + "</details>");
  EXPECT_THAT(html, StartsWith("<details open class=\"take-back\"><summary>A</summary><details open>"));
  EXPECT_THAT(html, HasSubstr("</details></details><details>"));
}

TEST(Refusal, leaves_open_what_is_open) {
  auto const html = "<details open>" + form(true) + "</details>";
  EXPECT_EQ(with_refused_open(html), html);
}

TEST(Refusal, says_so_in_the_title_and_puts_the_focus_on_the_first_summary) {
  for (auto const& [language, title] : {std::pair{"en", "Error: Step"}, {"zh", "错误：Step"}, {"ja", "エラー：Step"}}) {
    Content content;
    content.title = "Step";
    content.main = form(true) + form(true);
    tell_refusal(Localizer{language}, content);
    EXPECT_EQ(content.title, title);
    auto const first = content.main.find("<div class=\"form-errors\" role=\"alert\" tabindex=\"-1\" autofocus>");
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(content.main.find("\" autofocus", first + 80), std::string::npos);
  }
}

TEST(Refusal, leaves_the_focus_in_a_field_that_a_page_has_put_it_into) {
  Content content;
  content.main = "<input id=\"a\" autofocus>" + form(true);
  tell_refusal(Localizer{"en"}, content);
  EXPECT_THAT(content.main, Not(HasSubstr("tabindex=\"-1\" autofocus")));
}

}  // namespace
}  // namespace amity::ui
