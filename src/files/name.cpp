// SPDX-License-Identifier: Apache-2.0
#include "files/name.h"

#include "core/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cctype>

namespace amity::files {
namespace {

constexpr std::size_t longest_name{180};
constexpr std::size_t longest_ending{6};  // with its dot

bool steers(UChar32 c) {
  switch (u_charType(c)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:  // writing direction, no width, byte order
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_SURROGATE:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED:
      return true;
    default:
      return false;
  }
}

icu::UnicodeString composed(icu::UnicodeString const& text) {
  auto status = U_ZERO_ERROR;
  auto const* const nfc = icu::Normalizer2::getNFCInstance(status);
  auto result = U_SUCCESS(status) ? nfc->normalize(text, status) : text;
  return U_SUCCESS(status) ? result : text;
}

std::string without_tricks(std::string_view given) {
  constexpr std::string_view refused_by_systems{"<>:\"|?*/\\"};
  auto const whole = composed(icu::UnicodeString::fromUTF8(utf8::repaired(given)));
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < whole.length(); i = whole.moveIndex32(i, 1)) {
    auto const c = whole.char32At(i);
    if (steers(c)) continue;
    if (u_isUWhiteSpace(c))
      kept += UChar32{' '};
    else if (c < 0x80 && refused_by_systems.find(static_cast<char>(c)) != std::string_view::npos)
      kept += UChar32{'_'};
    else
      kept += c;
  }
  std::string name;
  kept.toUTF8String(name);
  auto const first = name.find_first_not_of(" .");
  if (first == std::string::npos) return {};
  return name.substr(first, name.find_last_not_of(" .") + 1 - first);
}

// Names that Windows takes for devices, whatever their ending.
bool is_device(std::string stem) {
  stem = stem.substr(0, stem.find('.'));
  std::ranges::transform(stem, stem.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul") return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' && stem[3] <= '9';
}

}  // namespace

std::string safe_name(std::string_view given, Type type) {
  auto const folder = given.find_last_of("/\\");
  if (folder != std::string_view::npos) given.remove_prefix(folder + 1);
  auto stem = without_tricks(given);
  auto ending = std::string(ending_of(type));
  if (auto const dot = stem.rfind('.'); dot != std::string::npos && stem.size() - dot <= longest_ending) {
    auto own = stem.substr(dot);
    auto small = own;
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (has_ending(type, small)) {
      ending = std::move(own);
      stem.resize(dot);
    }
  }
  while (!stem.empty() && (stem.back() == ' ' || stem.back() == '.')) stem.pop_back();
  if (is_device(stem)) stem.insert(0, 1, '_');
  if (stem.empty()) stem = "document";
  stem = std::string(utf8::cut(stem, longest_name - ending.size()));
  return stem + ending;
}

std::string disposition(std::string_view kind, std::string_view name) {
  constexpr std::string_view plain{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"};
  constexpr std::string_view digits{"0123456789ABCDEF"};
  std::string ascii;
  std::string encoded;
  for (char const c : name) {
    auto const byte = static_cast<unsigned char>(c);
    auto const is_plain = plain.find(c) != std::string_view::npos;
    if (is_plain || c == ' ')
      ascii += c;
    else if ((byte & 0xc0U) != 0x80U)
      ascii += '_';
    if (is_plain)
      encoded += c;
    else
      ((encoded += '%') += digits[byte >> 4U]) += digits[byte & 15U];
  }
  return std::string(kind) + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
}

}  // namespace amity::files
