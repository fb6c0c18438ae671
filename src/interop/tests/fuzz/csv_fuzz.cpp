// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  amity::interop::csv_keeps_its_promises({reinterpret_cast<char const*>(data), size});
  return 0;
}
