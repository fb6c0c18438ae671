// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace amity::desk {

// A record that is commented and looked at, as the journal names it: "letter/12". Which kinds there are, and who may
// see which record, is said by the slices that have them.
struct Subject {
  std::string kind;
  std::int64_t id{};
  auto operator<=>(Subject const&) const = default;
};
inline std::string to_string(Subject const& subject) { return subject.kind + "/" + std::to_string(subject.id); }

}  // namespace amity::desk
