// SPDX-License-Identifier: Apache-2.0
// The option --origin. Private to the room.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>

namespace amity::app {

// What is wrong with the address of a site as browsers name it (RFC 6454): http or https, a host, perhaps a port, and
// nothing after them. Empty: nothing, which an empty one is too.
std::string origin_fault(std::string_view origin);

// Adds --origin, with AMITY_ORIGIN and the settings file; anything else than an origin is refused before anything is
// done, since links in mails would lead nowhere and each form would be taken for another site's.
CLI::Option* add_origin_option(CLI::App& verb, std::string& origin, std::string const& about);

}  // namespace amity::app
