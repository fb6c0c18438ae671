// SPDX-License-Identifier: Apache-2.0
#include "ui/form.h"

#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Form entrance(std::string email, Form::Focus focus = Form::Focus::first_empty) {
  Form form;
  form.id = "enter";
  form.action = "/en/office/enter";
  form.fields = {
      {.name = "email", .label = "Address", .is = FormField::Is::email, .value = std::move(email), .required = true},
      {.name = "password", .label = "Password", .is = FormField::Is::secret, .required = true},
      {.name = "token", .label = "Token", .is = FormField::Is::secret, .autocomplete = "off"}};
  form.button = "Sign in";
  form.focus = focus;
  return form;
}
std::string shown(Form const& form) { return form_html(Localizer{"en"}, form); }
// The names of the fields in which one types at once.
std::vector<std::string> focused(std::string const& html) {
  std::vector<std::string> names;
  for (auto at = html.find("\" autofocus"); at != std::string::npos; at = html.find("\" autofocus", at + 1)) {
    auto const from = html.rfind('"', at - 1) + 1;
    names.push_back(html.substr(from, at - from));
  }
  return names;
}

TEST(FormGroup, folds_fields_away_and_opens_where_something_is_typed_or_wrong) {
  auto form = entrance("o@example.org", Form::Focus::none);
  form.fields.push_back({.name = "a", .label = "A", .group = "More", .opens_group = true});
  form.fields.push_back({.name = "b", .label = "B", .value = "today", .group = "More"});
  form.fields.push_back({.name = "c", .label = "C"});
  auto const html = shown(form);
  EXPECT_THAT(html, HasSubstr("<details class=\"form-group\"><summary>More</summary>"));
  EXPECT_LT(html.find("id=\"enter-b\""), html.find("</details>"));
  EXPECT_LT(html.find("</details>"), html.find("id=\"enter-c\""));
  EXPECT_EQ(html.find("</details>"), html.rfind("</details>")) << "one group";
  form.fields[3].value = "Gazette";
  EXPECT_THAT(shown(form), HasSubstr("<details class=\"form-group\" open>"));
  form.fields[3].value.clear();
  form.fields[4].wrong = "no day";
  EXPECT_THAT(shown(form), HasSubstr("<details class=\"form-group\" open>"));
}

TEST(FormFocus, is_in_the_first_field_that_is_empty) {
  EXPECT_THAT(focused(shown(entrance(""))), ElementsAre("email"));
  EXPECT_THAT(focused(shown(entrance("chen@example.org"))), ElementsAre("password"));
}

TEST(FormFocus, is_in_the_first_field_that_is_wrong_where_one_is) {
  auto form = entrance("");
  form.fields[1].wrong = "This is not your password.";
  EXPECT_THAT(focused(shown(form)), ElementsAre("password"));
}

TEST(FormFocus, is_taken_only_where_a_form_asks_for_it) {
  EXPECT_THAT(focused(shown(entrance("", Form::Focus::none))), IsEmpty());
}

TEST(FormAutocomplete, tells_those_who_keep_passwords_what_a_field_is) {
  auto form = entrance("");
  auto const html = shown(form);
  for (auto const* part : {"name=\"email\" autofocus type=\"email\" value=\"\" autocomplete=\"username\"",
                           "name=\"password\" type=\"password\" autocomplete=\"current-password\"",
                           "name=\"token\" type=\"password\" autocomplete=\"off\""})
    EXPECT_THAT(html, HasSubstr(part));
  EXPECT_THAT(html, Not(HasSubstr("readonly")));
  form.username = "chen@example.org";
  EXPECT_THAT(shown(form),
              HasSubstr("<input type=\"text\" autocomplete=\"username\" value=\"chen@example.org\" readonly hidden>"));
}

}  // namespace
}  // namespace amity::ui
