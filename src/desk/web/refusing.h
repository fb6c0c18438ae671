// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "commands/command.h"

#include <string>

namespace amity::desk::web {

inline commands::Refused refused_at(std::string field, std::string code, std::string message, std::string remedy) {
  fields::FieldError error{std::move(field), {}, std::move(message), std::move(remedy), std::move(code), {}, 0};
  return commands::Refused{commands::Refusal{fields::Errors{std::move(error)}}};
}
inline commands::Refused none_of(std::string what, std::string field) {
  return commands::Refused{commands::Refusal{Error{Errc::not_found, std::move(what), std::move(field), {}}}};
}

}  // namespace amity::desk::web
