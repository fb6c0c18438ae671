// SPDX-License-Identifier: Apache-2.0
// Two offices, and what stands where a password's hash would: no password of anybody's.
#pragma once

#include "core/id.h"

namespace amity::accounts {

inline constexpr OfficeId kunming{1};
inline constexpr OfficeId fujisawa{2};
inline constexpr auto some_hash = "$argon2id$of-a-test";

}  // namespace amity::accounts
