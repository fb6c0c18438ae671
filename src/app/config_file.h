// SPDX-License-Identifier: Apache-2.0
// The settings of `amity serve` out of a TOML file. Private to the room.
#pragma once

#include "fields/reader.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

namespace amity::app {

// Gives each option of the verb that neither a flag nor the environment has set the file's value of the same name
// (port = 8080, requests-per-second = 50); those of --mail-... and --documents-... stand in
// tables [mail] and [documents], with _ for each hyphen.
// `tables` reads what is no option, once the options are set. Errors: every setting's, at once.
fields::Checked<void> fill_from_file(CLI::App& verb, std::string const& file,
                                     std::function<void(fields::Reader&)> const& tables = {});
// Only those of the table [mail], or [documents]; all others may be there.
fields::Checked<void> fill_mail_from_file(CLI::App& verb, std::string const& file);
fields::Checked<void> fill_documents_from_file(CLI::App& verb, std::string const& file);

}  // namespace amity::app
