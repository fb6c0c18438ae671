// SPDX-License-Identifier: Apache-2.0
// What may stand in the log.
#pragma once

#include <string>
#include <string_view>

namespace amity::app {

// A request's target as the log tells it. A link by which somebody chooses a password stands in no log, nor what an
// identity provider sends back, nor what an office's people look for, nor the secret address of a calendar or of a
// shared letter.
std::string without_secret(std::string_view target);

// The same of a line that names an address somewhere: "GET /ja/guest/amity-guest_...: ".
std::string without_secrets(std::string_view line);

// What others made up cannot begin a line of the log.
std::string on_one_line(std::string_view text);

}  // namespace amity::app
