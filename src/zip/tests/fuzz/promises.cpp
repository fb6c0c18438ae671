// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "promise.h"
#include "zip/archive.h"
#include "zip/parts.h"

namespace amity::zip {
namespace {

constexpr std::uint64_t most_parts = 1000;
constexpr std::size_t most_unpacked = 1U << 20U;

bool lies_within(std::string_view part, std::string_view bytes) {
  return part.data() >= bytes.data() && part.data() + part.size() <= bytes.data() + bytes.size();
}

}  // namespace

void archive_keeps_its_promises(std::string_view bytes) {
  auto const parts = parts_of(bytes, most_parts);
  if (!parts) return;
  require(parts->size() <= most_parts, "no more parts than are allowed");
  Archive again;
  for (auto const& part : *parts) {
    require(lies_within(part.name, bytes), "a name is of the bytes");
    if (auto const packed = packed_bytes(bytes, part)) {
      require(lies_within(*packed, bytes), "what is packed is of the bytes");
      require(packed->size() == part.packed, "as much as the list says");
    }
    auto const content = unpacked(bytes, part, most_unpacked);
    if (!content) continue;
    require(content->size() <= most_unpacked, "no more is unpacked than is allowed");
    again.add(part.name, *content, Archive::Packing::deflated);
  }
  // What was read and packed anew is read as the same.
  auto const whole = std::move(again).bytes();
  auto const read_again = parts_of(whole, most_parts);
  require(read_again.has_value(), "an archive of ours is read");
  for (auto const& part : *read_again) require(unpacked(whole, part, most_unpacked).has_value(), "and unpacked");
}

}  // namespace amity::zip
