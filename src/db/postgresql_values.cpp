// SPDX-License-Identifier: Apache-2.0
#include "postgresql_values.h"

#include <charconv>
#include <cmath>

namespace amity::db {
namespace {

// From PostgreSQL's catalogue (pg_type.dat); fixed for ever.
constexpr Oid bool_type = 16;
constexpr Oid int8_type = 20;
constexpr Oid text_type = 25;
constexpr Oid float8_type = 701;

void append_copy_text(std::string& out, std::string_view text) {
  for (char const c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out += c;
    }
  }
}

void append_copy_value(std::string& out, Value const& value) {
  NumberText space;
  if (auto const* integer = std::get_if<std::int64_t>(&value.stored()))
    out.append(space.data(), write_number(*integer, space));
  else if (auto const* real = std::get_if<double>(&value.stored()))
    out.append(space.data(), write_number(*real, space));
  else if (auto const* text = std::get_if<std::string>(&value.stored()))
    append_copy_text(out, *text);
  else
    out += "\\N";
}

}  // namespace

std::size_t write_number(std::int64_t number, NumberText& space) {
  return static_cast<std::size_t>(std::to_chars(space.data(), space.data() + space.size(), number).ptr - space.data());
}

std::size_t write_number(double number, NumberText& space) {
  if (std::isinf(number)) {
    std::string_view const name = number < 0 ? "-Infinity" : "Infinity";
    return name.copy(space.data(), space.size());
  }
  return static_cast<std::size_t>(std::to_chars(space.data(), space.data() + space.size(), storable(number)).ptr -
                                  space.data());
}

void PgArguments::add(Value const& value) {
  if (auto const* text = std::get_if<std::string>(&value.stored())) {
    pointers_.push_back(text->c_str());
    return;
  }
  if (kind_of(value) == ValueKind::null) {
    pointers_.push_back(nullptr);
    return;
  }
  auto& space = numbers_.emplace_back();
  auto const* integer = std::get_if<std::int64_t>(&value.stored());
  auto const size = integer ? write_number(*integer, space) : write_number(std::get<double>(value.stored()), space);
  space[size] = '\0';
  pointers_.push_back(space.data());
}

std::vector<Oid> types_of(std::string_view kinds) {
  std::vector<Oid> types;
  for (char const kind : kinds) {
    switch (static_cast<ValueKind>(kind)) {
      case ValueKind::null:
        break;
      case ValueKind::integer:
        types.push_back(int8_type);
        break;
      case ValueKind::real:
        types.push_back(float8_type);
        break;
      case ValueKind::text:
        types.push_back(text_type);
        break;
    }
  }
  return types;
}

void append_copy_row(std::string& out, std::span<Value const> row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out += '\t';
    append_copy_value(out, row[i]);
  }
  out += '\n';
}

std::int64_t PgRow::integer(std::size_t column) const {
  if (is_null(column)) return 0;
  auto const found = text(column);
  if (PQftype(result_, static_cast<int>(column)) == bool_type) return found == "t" ? 1 : 0;
  return integer_from(found);
}

double PgRow::real(std::size_t column) const { return is_null(column) ? 0 : real_from(text(column)); }

std::string_view PgRow::text(std::size_t column) const {
  auto const at = checked(column);
  return {PQgetvalue(result_, row_, at), static_cast<std::size_t>(PQgetlength(result_, row_, at))};
}

}  // namespace amity::db
