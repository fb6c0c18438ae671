// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/value.h"

#include <sodium.h>

#include <array>
#include <string>

namespace amity::db {

// BLAKE2b-256 over values, each with its kind and length, so that no two lists of values have the same bytes.
class Digest {
 public:
  Digest();
  void add(Value const& value);
  std::array<unsigned char, 32> bytes();  // once, at the end
  std::string hex();                      // likewise

 private:
  void add(char kind, std::string_view bytes);
  crypto_generichash_state state_{};
  std::string waiting_;
};

}  // namespace amity::db
