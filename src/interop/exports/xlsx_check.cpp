// SPDX-License-Identifier: Apache-2.0
// Of ZIP (PKWARE's APPNOTE 6.3) only what a workbook of ours has: the list at its end, deflated or stored parts.
#include "xlsx_check.h"

#include <zlib.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace amity::interop::exports {
namespace {

constexpr std::string_view end_mark{"PK\5\6", 4};
constexpr std::string_view entry_mark{"PK\1\2", 4};
constexpr std::string_view part_mark{"PK\3\4", 4};
constexpr std::size_t end_bytes = 22;
constexpr std::size_t entry_bytes = 46;
constexpr std::size_t part_bytes = 30;

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// The last characters of a deflated text; nothing where it is broken.
std::string end_of_deflated(std::string_view packed) {
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return {};
  // zlib's interface is not const-correct; it does not write to its input.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::array<char, 1 << 16> buffer{};
  std::string tail;
  auto result = Z_OK;
  while (result == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    result = inflate(&stream, Z_NO_FLUSH);
    tail.append(buffer.data(), buffer.size() - stream.avail_out);
    if (tail.size() > 64) tail.erase(0, tail.size() - 64);
  }
  inflateEnd(&stream);
  return result == Z_STREAM_END ? tail : std::string{};
}

bool part_is_whole(std::string_view bytes, std::size_t entry) {
  auto const method = little_endian(bytes, entry + 10, 2);
  std::size_t const packed_size = little_endian(bytes, entry + 20, 4);
  std::size_t const at = little_endian(bytes, entry + 42, 4);
  if (at + part_bytes > bytes.size() || bytes.substr(at, 4) != part_mark) return false;
  auto const begin = at + part_bytes + little_endian(bytes, at + 26, 2) + little_endian(bytes, at + 28, 2);
  if (begin + packed_size > bytes.size()) return false;
  auto const packed = bytes.substr(begin, packed_size);
  auto const tail = method == 0 ? std::string(packed.substr(packed.size() - std::min<std::size_t>(64, packed.size())))
                                : end_of_deflated(packed);
  auto const last = tail.find_last_not_of(" \r\n");
  auto const open = tail.rfind("</");
  auto const alone = tail.rfind("/>");
  if (last == std::string::npos || tail[last] != '>') return false;
  return (open != std::string::npos && tail.find('>', open) == last) || alone == last - 1;
}

}  // namespace

bool xlsx_is_whole(std::filesystem::path const& file) {
  std::ifstream in(file, std::ios::binary);
  std::string const bytes{std::istreambuf_iterator<char>(in), {}};
  std::string_view const all(bytes);
  auto const end = all.rfind(end_mark);
  if (end == std::string_view::npos || end + end_bytes > all.size()) return false;
  auto entries = little_endian(all, end + 10, 2);
  std::size_t at = little_endian(all, end + 16, 4);
  for (; entries > 0; --entries) {
    if (at + entry_bytes > all.size() || all.substr(at, 4) != entry_mark || !part_is_whole(all, at)) return false;
    at +=
        entry_bytes + little_endian(all, at + 28, 2) + little_endian(all, at + 30, 2) + little_endian(all, at + 32, 2);
  }
  return true;
}

}  // namespace amity::interop::exports
