// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/country.h"
#include "atlas/gazetteer.h"

#include <functional>

namespace amity::atlas {

struct CountryFiles {
  std::vector<Country> countries;  // by code
  std::vector<Refusal> refused;
  std::int64_t read{};
};

// Countries as the files say, names in all languages of the folder. Errors as of import_gazetteer.
Result<CountryFiles> read_country_files(GazetteerFiles const& files);

}  // namespace amity::atlas
