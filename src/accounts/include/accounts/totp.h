// SPDX-License-Identifier: Apache-2.0
// Codes of an authenticator app: time-based one-time passwords (RFC 6238: HMAC-SHA-1, 30 seconds, six digits, which is
// what every app takes).
#pragma once

#include "core/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amity::accounts {

// 160 random bits in base32 (RFC 4648), without padding: 32 letters and digits.
std::string new_totp_secret();
bool is_totp_secret(std::string_view secret);

std::int64_t totp_step(Instant now);
// The code of a step. The secret is one (is_totp_secret).
std::string totp_code(std::string_view secret, std::int64_t step);

// Whose step the code is: the present one, the one before or the one after, as clocks differ. Only steps later than
// `last_used` count: a code that was seen over a shoulder is of no use again. Blanks in the code do not count.
std::optional<std::int64_t> totp_step_of(std::string_view secret, std::string_view code, Instant now,
                                         std::int64_t last_used);

// otpauth://totp/..., which apps read from a QR code.
std::string totp_address(std::string_view secret, std::string_view issuer, std::string_view account);

}  // namespace amity::accounts
