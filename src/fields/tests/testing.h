// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fields/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace amity::fields {

using Found = std::vector<std::pair<std::string, std::string>>;  // field and code

inline Found found(std::vector<FieldError> const& errors) {
  Found all;
  for (auto const& error : errors) all.emplace_back(error.field, error.code);
  return all;
}
inline Found found(Reader const& in) { return in.failed() ? found(in.errors().all()) : Found{}; }

inline void PrintTo(FieldError const& error, std::ostream* out) {
  *out << error.field << "=" << error.value << ": " << error.message << " (" << error.remedy << ") " << error.code;
  for (auto const& argument : error.arguments) *out << " " << argument.name;
  *out << " line " << error.line;
}
inline void PrintTo(Errors const& errors, std::ostream* out) {
  for (auto const& error : errors.all()) PrintTo(error, &(*out << "\n  "));
}

inline Source json(std::string_view text) {
  auto source = json_source(text);
  EXPECT_TRUE(source) << text;
  return source ? *source : Source(Format::json, {});
}
inline Source form(std::string_view body) {
  auto source = form_source(body);
  EXPECT_TRUE(source) << body;
  return source ? *source : Source(Format::form, {});
}
inline Source toml(std::string_view text) {
  auto source = toml_source(text);
  EXPECT_TRUE(source) << text;
  return source ? *source : Source(Format::toml, {});
}

enum class Color { red, blue };
inline std::optional<Color> parse_color(std::string_view word) {
  if (word == "red") return Color::red;
  if (word == "blue") return Color::blue;
  return std::nullopt;
}
inline constexpr std::string_view colors = "red or blue";

}  // namespace amity::fields
