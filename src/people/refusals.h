// SPDX-License-Identifier: Apache-2.0
// How the room's verbs refuse, and what they ask of texts. Private to the room.
#pragma once

#include "commands/command.h"
#include "core/blank.h"
#include "core/utf8.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::people {

// The value stands in no error of a personal field: leave it empty there.
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

inline commands::Refused refused(std::vector<fields::FieldError> errors) {
  return commands::Refused{commands::Refusal{fields::Errors{std::move(errors), 0}}};
}
inline commands::Refused refused(Errc why, fields::FieldError error) {
  commands::Refusal refusal{fields::Errors{std::move(error)}};
  refusal.code = why;
  return commands::Refused{std::move(refusal)};
}
inline commands::Refused not_there(std::string_view what) {
  return commands::Refused{commands::Refusal{
      Error{Errc::not_found, "the office has no such " + std::string(what), std::string(what), "one of its own"}}};
}

}  // namespace amity::people
