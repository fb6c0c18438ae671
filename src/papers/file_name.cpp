// SPDX-License-Identifier: Apache-2.0
#include "papers/file_name.h"

#include "core/utf8.h"

namespace amity::papers {
namespace {

constexpr std::size_t longest_name = 120;
constexpr std::string_view not_in_names{"/\\:*?\"<>|"};
constexpr std::string_view plain_in_headers{"!#$&+-.^_`|~"};  // attr-char beside letters and digits

bool is_plain(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         plain_in_headers.find(static_cast<char>(c)) != std::string_view::npos;
}

std::string tidied(std::string_view text) {
  std::string name;
  for (char const c : text) {
    auto const is_bad =
        static_cast<unsigned char>(c) < 0x20 || c == 0x7F || not_in_names.find(c) != std::string_view::npos;
    auto const put = is_bad ? ' ' : c;
    if (put == ' ' && (name.empty() || name.back() == ' ')) continue;
    name += put;
  }
  while (!name.empty() && (name.back() == ' ' || name.back() == '.')) name.pop_back();
  while (!name.empty() && (name.front() == '.' || name.front() == ' ')) name.erase(0, 1);
  return name;
}

}  // namespace

std::string file_name(std::string_view first, std::string_view second, std::string_view ending) {
  auto name = tidied(first);
  auto const rest = tidied(second);
  if (!name.empty() && !rest.empty()) name += ' ';
  name = std::string(utf8::cut(name + rest, longest_name));
  while (!name.empty() && name.back() == ' ') name.pop_back();
  return name + "." + std::string(ending);
}

std::string attachment(std::string_view name, std::string_view plain) {
  constexpr std::string_view digits{"0123456789ABCDEF"};
  std::string encoded;
  for (unsigned char const c : name) {
    if (is_plain(c)) {
      encoded += static_cast<char>(c);
      continue;
    }
    encoded += '%';
    encoded += digits[c >> 4U];
    encoded += digits[c & 0xFU];
  }
  return "attachment; filename=\"" + std::string(plain) + "\"; filename*=UTF-8''" + encoded;
}

}  // namespace amity::papers
