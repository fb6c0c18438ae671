// SPDX-License-Identifier: Apache-2.0
#include "zip/parts.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <string>

namespace amity::zip {
namespace {

constexpr std::string_view end_mark{"PK\x05\x06"};
constexpr std::string_view list_mark{"PK\x01\x02"};
constexpr std::string_view part_mark{"PK\x03\x04"};
constexpr std::size_t end_size{22};
constexpr std::size_t list_size{46};
constexpr std::size_t part_size{30};
constexpr std::size_t longest_comment{65535};

// Little-endian; the caller has seen that they are there.
std::uint32_t two(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]) | static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + 1]))
                                                     << 8U;
}
std::uint32_t four(std::string_view bytes, std::size_t at) { return two(bytes, at) | two(bytes, at + 2) << 16U; }

std::optional<std::size_t> end_of_list(std::string_view bytes) {
  if (bytes.size() < end_size) return std::nullopt;
  auto const first = bytes.size() - std::min(bytes.size(), end_size + longest_comment);
  for (auto at = bytes.size() - end_size + 1; at-- > first;)
    if (bytes.substr(at, end_mark.size()) == end_mark && two(bytes, at + 20) + at + end_size == bytes.size()) return at;
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<Part>> parts_of(std::string_view bytes, std::uint64_t most) {
  auto const end = end_of_list(bytes);
  if (!end) return std::nullopt;
  auto const count = two(bytes, *end + 10);
  auto at = static_cast<std::size_t>(four(bytes, *end + 16));
  if (two(bytes, *end + 4) != 0 || two(bytes, *end + 8) != count || count > most) return std::nullopt;
  std::vector<Part> parts;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (at > *end || *end - at < list_size || bytes.substr(at, list_mark.size()) != list_mark) return std::nullopt;
    auto const name = two(bytes, at + 28);
    auto const whole = list_size + name + two(bytes, at + 30) + two(bytes, at + 32);
    if (*end - at < whole) return std::nullopt;
    parts.push_back({bytes.substr(at + list_size, name), four(bytes, at + 20), four(bytes, at + 24),
                     two(bytes, at + 10), (two(bytes, at + 8) & 1U) != 0, four(bytes, at + 42)});
    at += whole;
  }
  return parts;
}

std::optional<std::uint64_t> count_of_parts(std::string_view bytes) {
  auto const end = end_of_list(bytes);
  return end ? std::optional<std::uint64_t>{two(bytes, *end + 10)} : std::nullopt;
}

std::optional<std::string_view> packed_bytes(std::string_view bytes, Part const& part) {
  auto const at = static_cast<std::size_t>(part.at);
  if (at > bytes.size() || bytes.size() - at < part_size || bytes.substr(at, part_mark.size()) != part_mark)
    return std::nullopt;
  auto const head = part_size + two(bytes, at + 26) + two(bytes, at + 28);
  if (bytes.size() - at < head || bytes.size() - at - head < part.packed) return std::nullopt;
  return bytes.substr(at + head, static_cast<std::size_t>(part.packed));
}

std::optional<std::string> unpacked(std::string_view bytes, Part const& part, std::size_t most) {
  auto const packed = packed_bytes(bytes, part);
  if (!packed || part.is_encrypted) return std::nullopt;
  if (part.method == 0) return packed->size() <= most ? std::optional{std::string(*packed)} : std::nullopt;
  constexpr std::uint32_t deflated{8};
  if (part.method != deflated) return std::nullopt;
  z_stream stream{};
  constexpr int without_head = -15;
  if (inflateInit2(&stream, without_head) != Z_OK) return std::nullopt;
  // zlib takes what it reads as not const, and leaves it alone.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed->data()));  // NOLINT
  stream.avail_in = static_cast<uInt>(packed->size());
  std::string text;
  std::array<char, 64U * 1024U> room{};
  int came = Z_OK;
  while (came == Z_OK && text.size() <= most) {
    stream.next_out = reinterpret_cast<Bytef*>(room.data());  // NOLINT: zlib's bytes are unsigned
    stream.avail_out = room.size();
    came = inflate(&stream, Z_NO_FLUSH);
    text.append(room.data(), room.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (came != Z_STREAM_END || text.size() > most) return std::nullopt;
  return text;
}

}  // namespace amity::zip
