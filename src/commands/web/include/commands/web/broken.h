// SPDX-License-Identifier: Apache-2.0
// What could not be kept because something of the server broke, as whoever sent it is told: what passes by itself can
// be sent again in a moment, a full disk is for the administrator, and of a lost connection nobody knows.
#pragma once

#include "commands/command.h"
#include "contract/refusal.h"

#include <exception>
#include <string_view>

namespace amity::commands {

// RFC 4918, 11.5: Insufficient Storage.
inline constexpr unsigned storage_full_status{507};

// status: 503, or 507 where nothing can be stored. words: a message of the catalogues, without arguments.
struct ToldBroken {
  unsigned status{};
  std::string_view words{};
  bool operator==(ToldBroken const&) const = default;
};
// `broken`: as Finished has it, not null.
ToldBroken told_broken(std::exception_ptr const& broken);

// The document of it for programs: 507.
contract::Problem storage_full();

// 507 where the first of its errors says that there is no room (code storage_full), else that of its Errc.
unsigned status_of(Refusal const& refusal);

}  // namespace amity::commands
