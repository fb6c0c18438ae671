// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/partial_date.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace amity::db {

// What can be stored: nothing, a 64-bit integer, a double, UTF-8 text without NUL. Converts from the house's value
// types; partial dates are stored as their text ("1981-11"), so that a year stays a year and still sorts.
class Value {
 public:
  using Stored = std::variant<std::monostate, std::int64_t, double, std::string>;

  Value() = default;
  Value(std::nullopt_t) {}
  Value(std::integral auto number) : stored_{static_cast<std::int64_t>(number)} {}
  Value(double number) : stored_{number} {}
  Value(std::string text) : stored_{std::move(text)} {}
  Value(std::string_view text) : stored_{std::string(text)} {}
  Value(char const* text) : stored_{std::string(text)} {}
  Value(PartialDate const& date) : stored_{to_string(date)} {}
  template <class Tag>
  Value(Id<Tag> id) : stored_{id.value} {}
  template <class T>
  Value(std::optional<T> const& value) {
    if (value) *this = Value(*value);
  }

  Stored const& stored() const { return stored_; }

 private:
  Stored stored_;
};

// A value for ":name" in a query.
struct Param {
  std::string_view name;
  Value value;
};

}  // namespace amity::db
