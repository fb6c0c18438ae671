// SPDX-License-Identifier: Apache-2.0
#include "ui/links.h"

#include <algorithm>

namespace amity::ui {
std::string percent_encoded(std::string_view text) {
  static constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  static constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (auto const c : text) {
    if (plain.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    auto const byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex[byte >> 4U];
    out += hex[byte & 15U];
  }
  return out;
}

std::string query_text(Query const& query) {
  std::string out;
  for (auto const& [name, value] : query)
    out += (out.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  return out;
}

std::string_view value_of(Query const& query, std::string_view name) {
  auto const found = std::find_if(query.begin(), query.end(), [&](auto const& pair) { return pair.first == name; });
  return found == query.end() ? std::string_view{} : std::string_view{found->second};
}

Query with(Query query, std::string_view name, std::string_view value) {
  std::erase_if(query, [&](auto const& pair) { return pair.first == name; });
  if (!value.empty()) query.emplace_back(name, value);
  return query;
}

Query only(Query const& query, std::initializer_list<std::string_view> names) {
  Query kept;
  for (auto const& pair : query)
    if (!pair.second.empty() && std::find(names.begin(), names.end(), pair.first) != names.end()) kept.push_back(pair);
  return kept;
}

std::string page_address(std::string_view language, std::string_view path) {
  return "/" + std::string(language) + std::string(path);
}

std::string hall_address(std::string_view language, std::string_view slug) {
  return slug.empty() ? std::string{} : page_address(language, "/partners/" + percent_encoded(slug));
}

std::string safe_link(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://") ? std::string(url) : std::string{};
}

}  // namespace amity::ui
