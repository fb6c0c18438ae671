// SPDX-License-Identifier: Apache-2.0
// Who did something, by name: the one way from "account:5" to "Li Na".
#pragma once

#include "accounts/account.h"

#include <map>
#include <string>
#include <string_view>

namespace amity::accounts {

// Of an office, read once for all lines of a page.
class ActorNames {
 public:
  ActorNames(db::Transaction& transaction, OfficeId office);
  // The name of an account of the office, whatever its state; nothing for a token, a program, or another's.
  std::string const* find(std::string_view actor) const;
  // The same, or the word itself where there is no name: "cli:root".
  std::string operator()(std::string_view actor) const;

 private:
  std::map<std::string, std::string, std::less<>> names_;
};

}  // namespace amity::accounts
