// SPDX-License-Identifier: Apache-2.0
// The mail server among the settings of `amity serve`. Private to the room.
#pragma once

#include "mail/server.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>

namespace amity::app {

// --mail-server, --mail-from ..., which are [mail] server, from ... in a settings file.
void add_mail_options(CLI::App& verb, mail::ServerTexts& texts);

// The server that was named; nothing where none was. `origin`: the instance's own address, which every mail's link
// needs.
fields::Checked<std::optional<mail::Server>> mail_server_of(mail::ServerTexts const& texts, std::string const& origin);

}  // namespace amity::app
