// SPDX-License-Identifier: Apache-2.0
// amity token: secrets by which programs act for an office. Private to the room.
#pragma once

#include "verbs.h"

#include <CLI/App.hpp>

#include <cstdint>
#include <string>

namespace amity::app {

struct TokenRequest {
  DataLocation place;
  std::string office;  // its slug; list: empty for all
  std::string name;
  std::string rights{"read_office edit_partnerships edit_halls"};
  std::string ends_on;  // "2027-11-28"; empty: never
  std::int64_t id{};
};

int create_token(TokenRequest const& request, Output output);
int list_tokens(TokenRequest const& request, Output output);
int revoke_token(TokenRequest const& request, Output output);

void add_token_verbs(CLI::App& app, int& status);

}  // namespace amity::app
