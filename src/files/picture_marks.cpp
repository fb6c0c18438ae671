// SPDX-License-Identifier: Apache-2.0
#include "files/picture_marks.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace amity::files {
namespace {

using namespace std::string_view_literals;

unsigned octet_at(std::string_view bytes, std::size_t place) { return static_cast<unsigned char>(bytes[place]); }
std::uint64_t big_endian(std::string_view bytes, std::size_t place, std::size_t count) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < count; ++i) number = (number << 8U) | octet_at(bytes, place + i);
  return number;
}
std::uint64_t little_endian(std::string_view bytes, std::size_t place, std::size_t count) {
  std::uint64_t number = 0;
  for (std::size_t i = count; i > 0; --i) number = (number << 8U) | octet_at(bytes, place + i - 1);
  return number;
}
template <std::size_t n>
bool is_one_of(std::string_view word, std::array<std::string_view, n> const& words) {
  return std::ranges::find(words, word) != words.end();
}

// Of the segments with a length: tables, frames, JFIF, a colour profile, how colours are coded.
bool is_needed_segment(unsigned marker, std::string_view content) {
  constexpr unsigned app0 = 0xe0;
  constexpr unsigned app2 = 0xe2;
  constexpr unsigned app14 = 0xee;
  if (marker == app0) return content.starts_with("JFIF\0"sv);
  if (marker == app2) return content.starts_with("ICC_PROFILE\0"sv);
  if (marker == app14) return content.starts_with("Adobe"sv);
  auto const is_frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc8;  // DHT and DAC among them
  return is_frame || marker == 0xdb || marker == 0xdd || marker == 0xda;
}

// Behind a scan's head, to the marker that follows its data.
std::size_t end_of_scan(std::string_view bytes, std::size_t place) {
  for (; place + 1 < bytes.size(); ++place) {
    if (octet_at(bytes, place) != 0xff) continue;
    auto const next = octet_at(bytes, place + 1);
    auto const is_data = next == 0x00 || (next >= 0xd0 && next <= 0xd7);
    if (!is_data) return place;
  }
  return bytes.size();
}

bool is_bare_jpeg(std::string_view bytes) {
  if (!bytes.starts_with("\xff\xd8"sv)) return false;
  std::size_t place = 2;
  while (place + 1 < bytes.size() && octet_at(bytes, place) == 0xff) {
    auto const marker = octet_at(bytes, place + 1);
    if (marker == 0xd9) return place + 2 == bytes.size();
    if (place + 4 > bytes.size()) return false;
    auto const length = static_cast<std::size_t>(big_endian(bytes, place + 2, 2));
    if (length < 2 || place + 2 + length > bytes.size()) return false;
    if (!is_needed_segment(marker, bytes.substr(place + 4, length - 2))) return false;
    place += 2 + length;
    if (marker == 0xda) place = end_of_scan(bytes, place);
  }
  return false;
}

bool is_bare_png(std::string_view bytes) {
  constexpr std::array needed{"IHDR"sv, "PLTE"sv, "IDAT"sv, "IEND"sv, "tRNS"sv, "gAMA"sv,
                              "cHRM"sv, "sRGB"sv, "iCCP"sv, "sBIT"sv, "bKGD"sv, "pHYs"sv};
  if (!bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return false;
  std::size_t place = 8;
  constexpr std::size_t around = 12;  // length, name and sum
  while (place + around <= bytes.size()) {
    auto const length = static_cast<std::size_t>(big_endian(bytes, place, 4));
    auto const name = bytes.substr(place + 4, 4);
    if (length > bytes.size() - place - around || !is_one_of(name, needed)) return false;
    place += around + length;
    if (name == "IEND"sv) return length == 0 && place == bytes.size();
  }
  return false;
}

bool is_bare_webp(std::string_view bytes) {
  constexpr std::array needed{"VP8 "sv, "VP8L"sv, "VP8X"sv, "ICCP"sv, "ALPH"sv};
  constexpr std::size_t head = 12;
  if (bytes.size() < head || !bytes.starts_with("RIFF"sv) || bytes.substr(8, 4) != "WEBP"sv) return false;
  if (little_endian(bytes, 4, 4) + 8 != bytes.size()) return false;
  std::size_t place = head;
  while (place + 8 <= bytes.size()) {
    auto const length = static_cast<std::size_t>(little_endian(bytes, place + 4, 4));
    if (length > bytes.size() - place - 8 || !is_one_of(bytes.substr(place, 4), needed)) return false;
    place += 8 + length + length % 2;
  }
  return place == bytes.size();
}

}  // namespace

bool is_bare_picture(std::string_view bytes, Type type) {
  switch (type) {
    case Type::jpeg:
      return is_bare_jpeg(bytes);
    case Type::png:
      return is_bare_png(bytes);
    case Type::webp:
      return is_bare_webp(bytes);
    default:
      return false;
  }
}

}  // namespace amity::files
