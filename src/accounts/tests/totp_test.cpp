// SPDX-License-Identifier: Apache-2.0
#include "accounts/totp.h"

#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

// RFC 6238, appendix B: the secret is "12345678901234567890", the codes are the last six digits of theirs.
constexpr auto rfc_secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

Instant at(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

TEST(Totp, gives_the_codes_of_the_standard) {
  for (auto const& [seconds, code] : {std::pair{59L, "287082"},
                                      {1111111109L, "081804"},
                                      {1111111111L, "050471"},
                                      {1234567890L, "005924"},
                                      {2000000000L, "279037"},
                                      {20000000000L, "353130"}})
    EXPECT_EQ(totp_code(rfc_secret, totp_step(at(seconds))), code) << seconds;
}

TEST(Totp, takes_a_code_half_a_minute_early_or_late_and_no_other) {
  auto const now = at(1234567890);
  auto const step = totp_step(now);
  for (auto const shift : {-1, 0, 1})
    EXPECT_EQ(totp_step_of(rfc_secret, totp_code(rfc_secret, step + shift), now, 0), step + shift);
  for (auto const shift : {-2, 2}) EXPECT_FALSE(totp_step_of(rfc_secret, totp_code(rfc_secret, step + shift), now, 0));
}

TEST(Totp, takes_no_code_twice_and_none_older_than_the_last) {
  auto const now = at(1234567890);
  auto const step = totp_step(now);
  EXPECT_FALSE(totp_step_of(rfc_secret, totp_code(rfc_secret, step), now, step));
  EXPECT_FALSE(totp_step_of(rfc_secret, totp_code(rfc_secret, step - 1), now, step));
  EXPECT_TRUE(totp_step_of(rfc_secret, totp_code(rfc_secret, step + 1), now, step));
}

TEST(Totp, takes_blanks_in_a_code_and_nothing_else_that_is_none) {
  auto const now = at(59);
  EXPECT_TRUE(totp_step_of(rfc_secret, "287 082", now, 0));
  for (auto const* code : {"", "28708", "2870820", "28708x", "abcdef"})
    EXPECT_FALSE(totp_step_of(rfc_secret, code, now, 0)) << code;
  EXPECT_FALSE(totp_step_of("", "287082", now, 0));
  EXPECT_FALSE(totp_step_of("not base32", "287082", now, 0));
}

TEST(Totp, secrets_differ_and_stand_in_an_address_that_apps_read) {
  auto const secret = new_totp_secret();
  EXPECT_TRUE(is_totp_secret(secret));
  EXPECT_NE(secret, new_totp_secret());
  EXPECT_EQ(totp_address(rfc_secret, "昆明 Office", "chen@example.org"),
            "otpauth://totp/%E6%98%86%E6%98%8E%20Office:chen%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            "&issuer=%E6%98%86%E6%98%8E%20Office");
}

}  // namespace
}  // namespace amity::accounts
