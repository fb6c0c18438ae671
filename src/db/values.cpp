// SPDX-License-Identifier: Apache-2.0
#include "values.h"

#include <charconv>
#include <cmath>

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

[[noreturn]] void refuse_value(std::string_view who, std::string_view what, std::string_view why) {
  throw DatabaseError(Kind::constraint, std::string(who) + ": " + std::string(what) + " " + std::string(why));
}

// How many bytes the character takes that starts with this one; 0 where none can.
std::size_t utf8_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if ((lead & 0xF0) == 0xE0) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// Surrogates, overlong forms and what lies beyond U+10FFFF are told by the second byte (Unicode 15, table 3-7).
bool second_byte_fits(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return (second & 0xC0) == 0x80;
  }
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    auto const lead = static_cast<unsigned char>(text[at]);
    auto const length = utf8_length(lead);
    if (length == 0 || at + length > text.size()) return false;
    if (length > 1 && !second_byte_fits(lead, static_cast<unsigned char>(text[at + 1]))) return false;
    for (std::size_t i = 2; i < length; ++i)
      if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80) return false;
    at += length;
  }
  return true;
}

void require_storable(Value const& value, std::string_view who, std::string_view what) {
  if (auto const* text = std::get_if<std::string>(&value.stored())) {
    if (text->find('\0') != std::string::npos) refuse_value(who, what, "holds a NUL character, which is not text");
    if (!is_utf8(*text)) refuse_value(who, what, "is not valid UTF-8");
  } else if (auto const* number = std::get_if<double>(&value.stored())) {
    if (std::isnan(*number)) refuse_value(who, what, "is not a number (NaN)");
  }
}

bool is_storable(Value const& value) {
  if (auto const* text = std::get_if<std::string>(&value.stored()))
    return is_utf8(*text) && text->find('\0') == std::string::npos;
  auto const* number = std::get_if<double>(&value.stored());
  return number == nullptr || !std::isnan(*number);
}

std::int64_t integer_from(std::string_view text) {
  std::int64_t integer{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), integer);
  if (error == std::errc{} && end == text.data() + text.size()) return integer;
  // "1e+20" or "2.50": what a sum or an average gives, cut to its whole part.
  auto const real = real_from(text);
  if (!(real >= -9223372036854775808.0 && real < 9223372036854775808.0))
    throw DatabaseError(Kind::other, "a column holds " + std::string(text) + ", which is no 64-bit integer");
  return static_cast<std::int64_t>(real);
}

double real_from(std::string_view text) {
  double real{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), real);
  if (error != std::errc{} || end != text.data() + text.size())
    throw DatabaseError(Kind::other,
                        "a column holds \"" + std::string(text.substr(0, 60)) + "\" where a number is read");
  return real;
}

void require_row_of(std::size_t expected, std::size_t found, std::string_view who) {
  if (expected == found) return;
  throw DatabaseError(Kind::other, std::string(who) + ": a row of " + std::to_string(found) + " values where " +
                                       std::to_string(expected) + " are wanted");
}

void refuse_column(std::size_t column, std::string_view query) {
  throw DatabaseError(Kind::other, std::string(query) + " has no column " + std::to_string(column));
}

void refuse_unknown_parameter(std::string_view parameter, std::string_view query) {
  throw DatabaseError(Kind::other, std::string(query) + " has no parameter :" + std::string(parameter));
}

void refuse_missing_parameter(std::string_view parameter, std::string_view query) {
  throw DatabaseError(Kind::other, std::string(query) + ": no value was given for :" + std::string(parameter));
}

std::string quoted(std::string_view identifier) {
  std::string out{'"'};
  for (char const c : identifier) {
    if (c == '"') out += '"';
    out += c;
  }
  return out += '"';
}

std::string quoted_list(std::span<std::string_view const> identifiers) {
  std::string out;
  for (auto const identifier : identifiers) {
    if (!out.empty()) out += ", ";
    out += quoted(identifier);
  }
  return out;
}

std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (char const c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return hash;
}

}  // namespace amity::db
