// SPDX-License-Identifier: Apache-2.0
// amity user: the people who sign in, for who runs the instance. Private to the room.
#pragma once

#include "verbs.h"

#include <CLI/App.hpp>

#include <string>

namespace amity::app {

struct UserRequest {
  DataLocation place;
  std::string office;  // its slug; list: empty for all
  std::string email;
  std::string name;
  std::string role{"officer"};
  std::string language{"en"};
  std::string origin;  // where links lead to: "https://friends.example.org"
  enum class By { hand, mail } by{By::hand};
};

int add_user(UserRequest const& request, Output output);
int invite_user(UserRequest const& request, Output output);
int disable_user(UserRequest const& request, Output output);
int enable_user(UserRequest const& request, Output output);
int list_users(UserRequest const& request, Output output);

void add_user_verbs(CLI::App& app, int& status);

}  // namespace amity::app
