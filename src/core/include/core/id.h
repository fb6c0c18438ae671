// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace amity {

// A database key that never mixes with another kind's. 0 means "not stored yet".
template <class Tag>
struct Id {
  std::int64_t value{};
  auto operator<=>(Id const&) const = default;
};

using OfficeId = Id<struct OfficeTag>;
using CityId = Id<struct CityTag>;
using PartnershipId = Id<struct PartnershipTag>;
using AssertionId = Id<struct AssertionTag>;
using SourceId = Id<struct SourceTag>;

// Rows that belong to no office but to the world's register (gazetteer, lists of the whole world).
inline constexpr OfficeId the_world{0};

}  // namespace amity

template <class Tag>
struct std::hash<amity::Id<Tag>> {
  std::size_t operator()(amity::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
