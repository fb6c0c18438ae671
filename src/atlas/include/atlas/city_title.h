// SPDX-License-Identifier: Apache-2.0
// What a city is called, out of the tables, for who has no atlas in memory: a mail, the title of a record.
#pragma once

#include "core/id.h"
#include "core/language.h"
#include "db/database.h"

#include <optional>
#include <string>

namespace amity::atlas {

struct CityTitle {
  std::string id;    // as addresses have it: its short name, or "A17"
  std::string name;  // where it has none in a reader's language
  LocalText names;   // in the languages of readers
  bool operator==(CityTitle const&) const = default;
};
// Nothing where there is no such city.
std::optional<CityTitle> city_title(db::Transaction& transaction, CityId city);

}  // namespace amity::atlas
