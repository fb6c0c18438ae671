// SPDX-License-Identifier: Apache-2.0
// A ZIP archive of a few small files, as OpenDocument wants it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amity::zip {

class Archive {
 public:
  // stored: as it is, without a compressor, as the first entry `mimetype` must be.
  enum class Packing { stored, deflated };
  void add(std::string_view name, std::string_view bytes, Packing packing);
  std::string bytes() &&;

 private:
  struct Entry {
    std::string name;
    std::uint16_t method{};
    std::uint32_t crc{};
    std::uint32_t packed{};
    std::uint32_t whole{};
    std::uint32_t at{};
  };
  std::string out_;
  std::vector<Entry> entries_;
};

}  // namespace amity::zip
