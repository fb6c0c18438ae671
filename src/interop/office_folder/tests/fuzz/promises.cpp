// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "promise.h"
#include "settings.h"

namespace amity::interop::office_folder {

void office_settings_keeps_its_promises(std::string_view bytes) {
  FuzzFile const file("office.toml", bytes);
  auto const settings = read_office_settings(file.path());
  if (settings)
    require(!settings->office.slug.empty() && !settings->home.empty(), "settings that are taken name office and home");
  else
    for (auto const& error : settings.error().all()) require(!error.message.empty(), "an error has a reason");
}

}  // namespace amity::interop::office_folder
