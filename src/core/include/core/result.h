// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace amity {

// What went wrong, as far as a caller can act on it. The HTTP status and the exit status are derived from it in one
// place each, by a switch without default.
enum class Errc {
  invalid,      // a value that breaks a rule; the field is named
  not_found,    // nothing has this id, slug or name
  ambiguous,    // more than one has; the message names the nearest
  conflict,     // contradicts what is already there
  refused,      // a rule of the office forbids it
  unavailable,  // the database, a file or a port cannot be used now
};

// An error a user can act on: what is wrong, where, and what would be accepted.
struct Error {
  Errc code{Errc::invalid};
  std::string message;   // one sentence, in English, for people
  std::string field{};   // the field, parameter or column it is about; empty where none
  std::string remedy{};  // what would be accepted; empty where the message says it
  bool operator==(Error const&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

inline Failure fail(Errc code, std::string message, std::string field = {}, std::string remedy = {}) {
  return Failure{Error{code, std::move(message), std::move(field), std::move(remedy)}};
}

}  // namespace amity
