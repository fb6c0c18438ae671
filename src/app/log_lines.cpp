// SPDX-License-Identifier: Apache-2.0
#include "log_lines.h"

#include <algorithm>

namespace amity::app {

std::string without_secret(std::string_view target) {
  // The secret address of a calendar or of a shared letter, and that which ends the digest, stand in the path.
  for (std::string_view const secret : {"amity-calendar_", "amity-digest_", "amity-guest_"})
    if (auto const at = target.find(secret); at != std::string_view::npos)
      return std::string(target.substr(0, at)) + "...";
  auto const query = target.find('?');
  auto const path = target.substr(0, query);
  auto const has_secret = path.find("/office/") != std::string_view::npos || path.ends_with("/office") ||
                          path.find("/offices/") != std::string_view::npos;
  if (query == std::string_view::npos || !has_secret) return std::string(target);
  return std::string(target.substr(0, query)) + "?...";
}

std::string without_secrets(std::string_view line) {
  constexpr std::string_view in_secrets{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"};
  std::string told(line);
  for (std::string_view const secret : {"amity-calendar_", "amity-digest_", "amity-guest_", "amity-link_"})
    for (auto at = told.find(secret); at != std::string::npos; at = told.find(secret, at + 1)) {
      auto const begin = at + secret.size();
      auto const end = std::min(told.find_first_not_of(in_secrets, begin), told.size());
      told.replace(begin, end - begin, "...");
    }
  return told;
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  return line;
}

}  // namespace amity::app
