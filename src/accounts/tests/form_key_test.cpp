// SPDX-License-Identifier: Apache-2.0
#include "accounts/secret.h"

#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

TEST(FormKey, is_of_one_secret_alone) {
  EXPECT_EQ(form_key_of("amity-session_one"), form_key_of("amity-session_one"));
  EXPECT_NE(form_key_of("amity-session_one"), form_key_of("amity-session_two"));
  EXPECT_EQ(form_key_of("amity-session_one").size(), 32U);
}

TEST(FormKey, makes_tokens_that_differ_and_all_fit) {
  auto const key = form_key_of("amity-session_one");
  auto const first = new_form_token(key);
  auto const second = new_form_token(key);
  EXPECT_NE(first, second);
  EXPECT_TRUE(is_form_token(key, first));
  EXPECT_TRUE(is_form_token(key, second));
}

TEST(FormKey, takes_no_other_text) {
  auto const key = form_key_of("amity-session_one");
  auto const token = new_form_token(key);
  EXPECT_FALSE(is_form_token(form_key_of("amity-session_two"), token));
  for (auto const& text :
       {std::string{}, token.substr(1), token + "A", token + "=", std::string(86, 'A'), std::string("é")})
    EXPECT_FALSE(is_form_token(key, text)) << text;
  EXPECT_FALSE(is_form_token("", new_form_token("")));
}

}  // namespace
}  // namespace amity::accounts
