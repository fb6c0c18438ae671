// SPDX-License-Identifier: Apache-2.0
// How much of what takes long the tests do.
#pragma once

namespace amity {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
inline constexpr bool sanitized = __has_feature(address_sanitizer);
#else
inline constexpr bool sanitized = false;
#endif

// Of so many trials by chance those that a run does: all, but a fifth (at least one) under AddressSanitizer, where each
// takes ten times as long. CONTRIBUTING.md says how to do all.
constexpr unsigned trials(unsigned all) { return sanitized ? (all + 4) / 5 : all; }

}  // namespace amity
