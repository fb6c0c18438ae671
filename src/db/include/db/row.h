// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/partial_date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace amity::db {

namespace detail {
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};
}  // namespace detail

// One row of an answer. Columns count from 0. Views handed out are valid while the row is.
class Row {
 public:
  virtual bool is_null(std::size_t column) const = 0;
  virtual std::int64_t integer(std::size_t column) const = 0;
  virtual double real(std::size_t column) const = 0;
  virtual std::string_view text(std::size_t column) const = 0;

  // int64_t, int, bool, double, std::string, std::string_view, Id<...>, PartialDate, or std::optional of these.
  // A NULL where no optional is asked for reads as 0, "" or, for a PartialDate, throws.
  template <class T>
  T get(std::size_t column) const {
    if constexpr (detail::IsOptional<T>::value) {
      if (is_null(column)) return std::nullopt;
      return get<typename T::value_type>(column);
    } else if constexpr (detail::IsId<T>::value) {
      return T{integer(column)};
    } else if constexpr (std::is_same_v<T, PartialDate>) {
      return PartialDate::parse(text(column)).value();
    } else if constexpr (std::is_same_v<T, std::string_view>) {
      return text(column);
    } else if constexpr (std::is_same_v<T, std::string>) {
      return std::string(text(column));
    } else if constexpr (std::is_same_v<T, bool>) {
      return integer(column) != 0;
    } else if constexpr (std::is_integral_v<T>) {
      return static_cast<T>(integer(column));
    } else {
      static_assert(std::is_floating_point_v<T>);
      return static_cast<T>(real(column));
    }
  }

 protected:
  ~Row() = default;
};

}  // namespace amity::db
