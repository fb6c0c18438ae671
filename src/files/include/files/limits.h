// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace amity::files {

// How large what is handed in may be.
struct Limits {
  std::uint64_t bytes{50U * 1024U * 1024U};
  std::uint64_t unpacked_bytes{500U * 1024U * 1024U};  // of all parts of a packed document
  std::uint64_t unpacked_ratio{200};                   // to its packed size, where it unpacks to more than a megabyte
  std::uint64_t parts{5000};
  std::uint64_t pixels{100U * 1000U * 1000U};
};

}  // namespace amity::files
