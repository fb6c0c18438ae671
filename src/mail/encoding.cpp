// SPDX-License-Identifier: Apache-2.0
#include "encoding.h"

#include "core/utf8.h"

#include <sodium.h>

#include <algorithm>
#include <string>

namespace amity::mail {
namespace {

constexpr std::size_t longest_plain_header = 60;
// 39 bytes are 52 characters of base64, 64 with what stands around them: 75 with a header's name of 11.
constexpr std::size_t bytes_of_word = 39;
constexpr std::size_t bytes_of_line = 57;  // 76 characters of base64
constexpr std::size_t longest_line = 76;
constexpr std::string_view hex{"0123456789ABCDEF"};

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }
bool is_printable(char c) { return c >= 0x20 && c < 0x7f; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

std::string base64(std::string_view bytes) {
  constexpr auto variant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as libsodium takes them
  auto const* from = reinterpret_cast<unsigned char const*>(bytes.data());
  sodium_bin2base64(text.data(), text.size(), from, bytes.size(), variant);
  text.pop_back();  // the NUL
  return text;
}

std::string encoded_words(std::string_view text) {
  std::string words;
  while (!text.empty()) {
    auto const part = utf8::cut(text, bytes_of_word);
    if (!words.empty()) words += "\r\n ";
    words += "=?UTF-8?B?" + base64(part) + "?=";
    text.remove_prefix(part.size());
  }
  return words;
}

std::string hex_of(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return {hex[byte >> 4U], hex[byte & 15U]};
}

std::string quoted_line(std::string_view line) {
  std::string out;
  std::size_t length = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    auto const c = line[i];
    auto const is_last = i + 1 == line.size();
    // A blank at a line's end would be lost on the way.
    auto const plain = (is_printable(c) && c != '=' && !(c == ' ' && is_last)) || (c == '\t' && !is_last);
    auto const piece = plain ? std::string(1, c) : "=" + hex_of(c);
    if (length + piece.size() > longest_line - 1) {
      out += "=\r\n";
      length = 0;
    }
    out += piece;
    length += piece.size();
  }
  return out;
}

}  // namespace

std::string on_one_line(std::string_view text) {
  auto line = utf8::repaired(text);
  std::ranges::replace_if(line, is_control, ' ');
  return line;
}

std::string header_text(std::string_view text) {
  auto const line = on_one_line(text);
  auto const plain = line.size() <= longest_plain_header && std::ranges::all_of(line, is_printable) &&
                     line.find("=?") == std::string::npos && !line.starts_with(' ') && !line.ends_with(' ');
  return plain ? line : encoded_words(line);
}

std::string phrase(std::string_view name) {
  auto const line = on_one_line(name);
  auto const plain = line.size() <= longest_plain_header && !line.starts_with(' ') && !line.ends_with(' ') &&
                     std::ranges::all_of(line, [](char c) { return is_letter(c) || c == ' ' || c == '-'; });
  return plain ? line : encoded_words(line);
}

std::string parameter(std::string_view name, std::string_view value) {
  auto const line = on_one_line(value);
  auto const is_plain = [](char c) { return is_letter(c) || c == '.' || c == '-' || c == '_'; };
  if (std::ranges::all_of(line, is_plain)) return "; " + std::string(name) + "=\"" + line + "\"";
  // In parts (RFC 2231, 3), so that no line is too long.
  constexpr std::size_t longest_part = 50;
  std::string parts;
  std::string part;
  auto number = 0;
  auto const end_part = [&] {
    parts += ";\r\n " + std::string(name) + "*" + std::to_string(number) + "*=" + (number == 0 ? "UTF-8''" : "") + part;
    part.clear();
    ++number;
  };
  for (auto const c : line) {
    part += is_plain(c) ? std::string(1, c) : "%" + hex_of(c);
    if (part.size() >= longest_part) end_part();
  }
  if (!part.empty()) end_part();
  return parts;
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\n' || text[i] == '\r')
      out += "\r\n";
    else
      out += text[i];
  }
  if (!out.ends_with("\r\n")) out += "\r\n";
  return out;
}

std::string base64_lines(std::string_view bytes) {
  std::string lines;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), bytes_of_line)))
    lines += base64(bytes.substr(0, bytes_of_line)) + "\r\n";
  return lines;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    auto const end = std::min(text.find("\r\n"), text.size());
    out += quoted_line(text.substr(0, end)) + "\r\n";
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return out;
}

}  // namespace amity::mail
