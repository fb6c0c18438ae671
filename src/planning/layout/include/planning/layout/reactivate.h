// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "partnerships/register.h"

#include <optional>
#include <string>
#include <vector>

namespace amity::planning::layout {

// A partnership to look after before a new one is opened.
struct OldFriend {
  enum class Do { reactivate, strengthen };
  enum class Why {
    dormant,
    suspended,
    doubtful,       // only weak sources state it, or a stronger one denies it
    date_not_known  // nobody has written down when it was signed
  };
  partnerships::Partnership const* partnership{};
  atlas::City const* city{};
  Do what{Do::strengthen};
  Why why{Why::date_not_known};
};
std::string_view to_string(OldFriend::Do what);
std::string_view to_string(OldFriend::Why why);

// Those of the home city, as far as the register tells, reactivation first, then by partnership. When exchanges are
// kept as well, those without any for long belong here.
std::vector<OldFriend> old_friends(partnerships::Register const& reg, atlas::Atlas const& atlas,
                                   atlas::City const& home, Day as_of);

}  // namespace amity::planning::layout
