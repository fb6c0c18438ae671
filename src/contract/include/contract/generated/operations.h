// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class HealthStatus : std::uint8_t { ok };
BOOST_DESCRIBE_ENUM(HealthStatus, ok)

struct Health {
  HealthStatus status;
  std::string version;
  bool operator==(Health const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Health, (), (status, version))

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
