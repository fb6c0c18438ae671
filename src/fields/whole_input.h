// SPDX-License-Identifier: Apache-2.0
// Errors of an input as a whole. Private to the room.
#pragma once

#include "fields/errors.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace amity::fields {

inline Refused refused(std::string_view code, std::string message, std::string remedy, std::vector<Argument> arguments,
                       std::int64_t line = 0) {
  return Refused{
      Errors{FieldError{{}, {}, std::move(message), std::move(remedy), std::string(code), std::move(arguments), line}}};
}

inline Refused beyond_limit(std::string_view code, std::string_view what, std::size_t most) {
  return refused(code, "the input has " + std::string(what), "up to " + std::to_string(most),
                 {{"most", static_cast<std::int64_t>(most)}});
}
inline Refused too_large(std::size_t most) { return beyond_limit("too_large", "too many bytes", most); }
inline Refused too_many_fields(std::size_t most) { return beyond_limit("too_many_fields", "too many fields", most); }
inline Refused too_deep(std::size_t most) {
  return beyond_limit("too_deep", "too many objects and lists inside of each other", most);
}

}  // namespace amity::fields
