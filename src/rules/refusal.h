// SPDX-License-Identifier: Apache-2.0
// How the room's verbs refuse. Private to the room.
#pragma once

#include "commands/command.h"
#include "core/blank.h"
#include "core/utf8.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::rules {

inline fields::FieldError wrong(std::string field, std::string_view value, std::string code, std::string message,
                                std::string remedy = {}) {
  constexpr std::size_t most_shown = 80;
  return {std::move(field),
          std::string(utf8::cut(value, most_shown)),
          std::move(message),
          std::move(remedy),
          std::move(code),
          {},
          0};
}
inline commands::Refused refused(std::vector<fields::FieldError> errors, Errc why = Errc::invalid) {
  commands::Refusal refusal{fields::Errors{std::move(errors), 0}};
  refusal.code = why;
  return commands::Refused{std::move(refusal)};
}
inline commands::Refused no_such_set() {
  return commands::Refused{commands::Refusal{Error{Errc::not_found, "the office has no such rules", "set", {}}}};
}

}  // namespace amity::rules
