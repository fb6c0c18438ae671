// SPDX-License-Identifier: Apache-2.0
// The entry of libFuzzer, for whichever reader the build names (amity_fuzz in cmake/amity.cmake).
#include <cstddef>
#include <cstdint>
#include <string_view>

#define AMITY_JOINED(reader, words) reader##words
#define AMITY_PROMISE(reader) AMITY_JOINED(reader, _keeps_its_promises)

namespace amity::AMITY_FUZZ_ROOM {
void AMITY_PROMISE(AMITY_FUZZ_READER)(std::string_view bytes);
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  amity::AMITY_FUZZ_ROOM::AMITY_PROMISE(AMITY_FUZZ_READER)({reinterpret_cast<char const*>(data), size});
  return 0;
}
