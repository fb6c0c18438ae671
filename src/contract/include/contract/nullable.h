// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

namespace amity::contract {

// A member that is always there, and may be null. A std::optional is one that may be left out; where the contract
// allows both, the member is a std::optional<Nullable<T>>.
template <class T>
struct Nullable : std::optional<T> {
  using std::optional<T>::optional;
  Nullable(std::optional<T> value) : std::optional<T>(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  bool operator==(Nullable const&) const = default;
};

}  // namespace amity::contract
