// SPDX-License-Identifier: Apache-2.0
// Days and ids as tables and texts have them. Private to the room.
#pragma once

#include "core/partial_date.h"
#include "db/row.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amity::work {

inline std::optional<Day> day_of(std::string_view text) {
  auto const day = parse_day(text);
  return day ? std::optional{*day} : std::nullopt;
}

inline std::optional<Day> day_at(db::Row const& row, std::size_t column) {
  return row.is_null(column) ? std::nullopt : day_of(row.text(column));
}

inline std::optional<std::string> text_of(std::optional<Day> const& day) {
  return day ? std::optional{amity::to_string(*day)} : std::nullopt;
}

// "12"; nothing where the text is no number.
inline std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}
template <class IdOf>
std::optional<IdOf> id_of(std::string_view text) {
  auto const number = number_of(text);
  return number ? std::optional{IdOf{*number}} : std::nullopt;
}

}  // namespace amity::work
