// SPDX-License-Identifier: Apache-2.0
// How the room's verbs refuse. Private to the room.
#pragma once

#include "commands/command.h"

#include <string>
#include <utility>

namespace amity::papers {

inline fields::FieldError wrong_field(std::string field, std::string value, std::string code, std::string message,
                                      std::string remedy) {
  return {std::move(field), std::move(value), std::move(message), std::move(remedy), std::move(code), {}, 0};
}
inline commands::Refused refused_at(std::string field, std::string value, std::string code, std::string message,
                                    std::string remedy) {
  return commands::Refused{commands::Refusal{fields::Errors{
      wrong_field(std::move(field), std::move(value), std::move(code), std::move(message), std::move(remedy))}}};
}

}  // namespace amity::papers
