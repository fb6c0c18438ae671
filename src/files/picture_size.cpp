// SPDX-License-Identifier: Apache-2.0
#include "picture_size.h"

namespace amity::files {
namespace {

std::uint32_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
std::uint32_t big_two(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8U | byte_at(bytes, at + 1);
}
std::uint32_t big_four(std::string_view bytes, std::size_t at) {
  return big_two(bytes, at) << 16U | big_two(bytes, at + 2);
}
std::uint32_t small_two(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8U;
}
std::uint32_t small_three(std::string_view bytes, std::size_t at) {
  return small_two(bytes, at) | byte_at(bytes, at + 2) << 16U;
}

std::optional<Told> png(std::string_view bytes) {
  using namespace std::string_view_literals;
  constexpr std::size_t least = 33;  // signature and the whole of the first chunk
  if (!bytes.starts_with("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv) || bytes.size() < least) return std::nullopt;
  return Told{Type::png, big_four(bytes, 16), big_four(bytes, 20)};
}

std::optional<Told> gif(std::string_view bytes) {
  constexpr std::size_t least = 13;
  if ((!bytes.starts_with("GIF87a") && !bytes.starts_with("GIF89a")) || bytes.size() < least) return std::nullopt;
  return Told{Type::gif, small_two(bytes, 6), small_two(bytes, 8)};
}

// The frame's head, which comes after any number of other segments.
std::optional<Told> jpeg(std::string_view bytes) {
  if (!bytes.starts_with("\xff\xd8\xff")) return std::nullopt;
  for (std::size_t at = 2; at + 9 < bytes.size();) {
    if (byte_at(bytes, at) != 0xff) return std::nullopt;
    auto const marker = byte_at(bytes, at + 1);
    if (marker == 0xff) {  // filling
      ++at;
      continue;
    }
    auto const is_frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    if (is_frame) return Told{Type::jpeg, big_two(bytes, at + 7), big_two(bytes, at + 5)};
    if (marker == 0xd9 || marker == 0xda) return std::nullopt;  // the end, or the scan without a frame
    auto const has_length = marker != 0x01 && (marker < 0xd0 || marker > 0xd7);
    auto const length = has_length ? big_two(bytes, at + 2) : 0;
    if (has_length && length < 2) return std::nullopt;
    at += 2 + length;
  }
  return std::nullopt;
}

std::optional<Told> webp(std::string_view bytes) {
  constexpr std::size_t least = 30;
  if (!bytes.starts_with("RIFF") || bytes.size() < least || bytes.substr(8, 4) != "WEBP") return std::nullopt;
  auto const kind = bytes.substr(12, 4);
  if (kind == "VP8X") return Told{Type::webp, small_three(bytes, 24) + 1, small_three(bytes, 27) + 1};
  if (kind == "VP8 " && bytes.substr(23, 3) == "\x9d\x01\x2a")
    return Told{Type::webp, small_two(bytes, 26) & 0x3fffU, small_two(bytes, 28) & 0x3fffU};
  if (kind == "VP8L" && byte_at(bytes, 20) == 0x2f) {
    auto const bits = small_two(bytes, 21) | small_two(bytes, 23) << 16U;
    return Told{Type::webp, (bits & 0x3fffU) + 1, ((bits >> 14U) & 0x3fffU) + 1};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Told> told_picture(std::string_view bytes) {
  for (auto* const reads : {png, gif, jpeg, webp})
    if (auto const told = reads(bytes); told && told->width > 0 && told->height > 0) return told;
  return std::nullopt;
}

bool is_cut_off(std::string_view bytes, Type type) {
  switch (type) {
    case Type::png:
      return bytes.find("IEND") == std::string_view::npos;
    case Type::jpeg: {
      // A preview within its head has an end too, which comes before the scan's start.
      auto const scan = bytes.rfind("\xff\xda");
      auto const end = bytes.rfind("\xff\xd9");
      return end == std::string_view::npos || scan == std::string_view::npos || end < scan;
    }
    case Type::webp:
      return bytes.size() < 8 ||
             std::uint64_t{small_two(bytes, 4)} + (std::uint64_t{small_two(bytes, 6)} << 16U) + 8 > bytes.size();
    default:
      return false;
  }
}

}  // namespace amity::files
