// SPDX-License-Identifier: Apache-2.0
#include "rules/shipped.h"

#include "rules/data_germany.h"
#include "rules/data_japan.h"
#include "rules/data_kunming.h"
#include "rules/data_usa.h"

#include <algorithm>
#include <array>

namespace amity::rules {
namespace {

constexpr std::array shipped{ShippedSet{"kunming", "CN", data_kunming}, ShippedSet{"japan", "JP", data_japan},
                             ShippedSet{"germany", "DE", data_germany}, ShippedSet{"usa", "US", data_usa}};

}  // namespace

std::span<ShippedSet const> shipped_sets() { return shipped; }

std::optional<ShippedSet> shipped_set(std::string_view key) {
  auto const* const found = std::ranges::find(shipped, key, &ShippedSet::key);
  return found == shipped.end() ? std::nullopt : std::optional{*found};
}

}  // namespace amity::rules
