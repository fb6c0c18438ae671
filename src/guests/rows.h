// SPDX-License-Identifier: Apache-2.0
// Refusals and words of the room. Private to it.
#pragma once

#include "guests/guest.h"

#include <utility>

namespace amity::guests {

inline fields::FieldError wrong(std::string field, std::string code, std::string message, std::string remedy) {
  return {std::move(field), {}, std::move(message), std::move(remedy), std::move(code), {}, 0};
}
inline commands::Refused refused(Errc why, fields::FieldError error) {
  commands::Refusal refusal{fields::Errors{std::move(error)}};
  refusal.code = why;
  return commands::Refused{std::move(refusal)};
}
inline std::string subject_of(work::LetterId letter) { return work::letter_subject(letter); }

}  // namespace amity::guests
