// SPDX-License-Identifier: Apache-2.0
// The list of parts at the end of a ZIP.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace amity::zip {

struct Part {
  std::string_view name;
  std::uint64_t packed{};    // bytes
  std::uint64_t unpacked{};  // as the list says, which may lie
  std::uint32_t method{};    // 0 stored, 8 deflated
  bool is_encrypted{};
  std::uint64_t at{};  // where its own head stands
};

// The parts in the order of the list; nothing where there is no whole list, or one of more than `most` parts. ZIPs of
// more than 4 GB (ZIP64) and those in several files are not read.
std::optional<std::vector<Part>> parts_of(std::string_view bytes, std::uint64_t most);

// How many parts the end of the list says there are; nothing where there is no end.
std::optional<std::uint64_t> count_of_parts(std::string_view bytes);

// A part's bytes as they are packed; nothing where its head is broken.
std::optional<std::string_view> packed_bytes(std::string_view bytes, Part const& part);
// Unpacked, at most so many bytes; nothing where it is broken, longer, or packed in another way.
std::optional<std::string> unpacked(std::string_view bytes, Part const& part, std::size_t most);

}  // namespace amity::zip
