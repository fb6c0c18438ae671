// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "config_file.h"
#include "promise.h"

#include <cstdint>

namespace amity::app {

// Any bytes at all as the settings of a server: taken, or refused with the place.
void config_file_keeps_its_promises(std::string_view bytes) {
  FuzzFile const file("amity.toml", bytes);
  std::string listen;
  std::uint16_t port{};
  double rate{};
  bool log{};
  CLI::App verb;
  verb.add_option("--config");
  verb.add_option("--listen", listen);
  verb.add_option("--port", port)->check(CLI::Range(0, 65535));
  verb.add_option("--requests-per-second", rate)->check(CLI::Range(0.0, 1e9));
  verb.add_flag("--access-log", log);
  auto const read = fill_from_file(verb, file.path().string());
  if (read) return;
  for (auto const& error : read.error().all())
    require(!error.message.empty() && (error.line > 0 || error.code == "too_large"), "an error names its line");
}

}  // namespace amity::app
