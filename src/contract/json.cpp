// SPDX-License-Identifier: Apache-2.0
#include "contract/json.h"

#include <boost/json/serialize.hpp>

#include <charconv>
#include <cmath>

namespace amity::contract {
namespace {

template <class Number>
void write_number(std::string& out, Number number) {
  std::array<char, 32> text{};
  auto const [end, error] = std::to_chars(text.data(), text.data() + text.size(), number);
  out.append(text.data(), end);
}

void write_escaped(std::string& out, char c) {
  static constexpr std::string_view hex = "0123456789abcdef";
  static constexpr std::string_view plain = "\"\\\b\f\n\r\t";
  static constexpr std::string_view letters = "\"\\bfnrt";
  if (auto const at = plain.find(c); at != std::string_view::npos) {
    out += '\\';
    out += letters[at];
    return;
  }
  auto const code = static_cast<unsigned char>(c);
  out += "\\u00";
  out += hex[code >> 4U];
  out += hex[code & 0xFU];
}

}  // namespace

void write_json(std::string& out, bool value) { out += value ? "true" : "false"; }

void write_json(std::string& out, std::int64_t value) { write_number(out, value); }

void write_json(std::string& out, double value) {
  if (!std::isfinite(value)) throw std::logic_error("JSON has no infinite numbers, and none that is none");
  write_number(out, value == 0 ? 0.0 : value);  // -0 would be read as a whole number, which has no sign
}

void write_json(std::string& out, std::string_view value) {
  out += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    auto const c = static_cast<unsigned char>(value[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(value, written, i - written);
    write_escaped(out, value[i]);
    written = i + 1;
  }
  out.append(value, written, value.size() - written);
  out += '"';
}

void write_json(std::string& out, Day value) { write_json(out, std::string_view{amity::to_string(value)}); }
void write_json(std::string& out, Instant value) { write_json(out, std::string_view{amity::to_string(value)}); }
void write_json(std::string& out, PartialDate const& value) {
  write_json(out, std::string_view{amity::to_string(value)});
}
void write_json(std::string& out, Truth value) { write_json(out, to_string(value)); }
void write_json(std::string& out, Json const& value) { out += boost::json::serialize(value); }

}  // namespace amity::contract
