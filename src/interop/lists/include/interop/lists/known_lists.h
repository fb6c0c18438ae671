// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/language.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::interop::lists {

// What is known of a list of the world's ties beside its key: data/world/lists.csv, which travels in the program.
struct KnownList {
  LocalText title;
  std::string publisher;    // empty where nobody is known
  std::string url;          // where it can be read today; empty where there is none
  std::string licence;      // "CC0 1.0"; empty where it is not known
  std::string licence_url;  // of its text
  std::string note;         // what it says and what not, in English
  bool operator==(KnownList const&) const = default;
};

// Of a source's key such as "wikidata-2022". A row whose key ends in * is of all keys that begin so, and what comes
// after stands for {} in its title; the first row that fits counts. Nothing for a key that no row fits.
std::optional<KnownList> known_list(std::string_view key);

}  // namespace amity::interop::lists
