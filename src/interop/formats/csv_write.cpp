// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/csv_write.h"

namespace amity::interop::formats {
namespace {

bool could_run(std::string_view text) {
  auto const first = text.find_first_not_of('\'');
  return first != std::string_view::npos && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

}  // namespace

std::string guarded(std::string_view text) { return could_run(text) ? "'" + std::string(text) : std::string(text); }

std::string without_guard(std::string text) {
  if (text.starts_with('\'') && could_run(text)) text.erase(0, 1);
  return text;
}

std::string quoted_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string field = "\"";
  for (auto const c : text) {
    if (c == '"') field += '"';
    field += c;
  }
  return field + "\"";
}

}  // namespace amity::interop::formats
