// SPDX-License-Identifier: Apache-2.0
#include "accounts/rights.h"

namespace amity::accounts {

std::optional<Right> parse_right(std::string_view word) {
  for (auto const right : all_rights)
    if (to_string(right) == word) return right;
  return std::nullopt;
}

std::string to_string(Rights const& rights) {
  std::string words;
  for (auto const right : rights) words += (words.empty() ? "" : " ") + std::string(to_string(right));
  return words;
}

Result<Rights> parse_rights(std::string_view words) {
  std::string accepted;
  for (auto const right : all_rights) accepted += (accepted.empty() ? "" : ", ") + std::string(to_string(right));
  Rights rights;
  while (!words.empty()) {
    auto const end = words.find_first_of(" ,");
    auto const word = words.substr(0, end);
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    if (word.empty()) continue;
    auto const right = parse_right(word);
    if (!right)
      return fail(Errc::invalid, "\"" + std::string(word.substr(0, 80)) + "\" is no right", "rights", accepted);
    rights.insert(*right);
  }
  if (rights.empty()) return fail(Errc::invalid, "a token without any right is of no use", "rights", accepted);
  return rights;
}

std::optional<Role> parse_role(std::string_view word) {
  for (auto const role : all_roles)
    if (to_string(role) == word) return role;
  return std::nullopt;
}

Rights rights_of(Role role) {
  Rights rights;
  for (auto const right : all_rights)
    if (may(role, right)) rights.insert(right);
  return rights;
}

}  // namespace amity::accounts
