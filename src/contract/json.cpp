// SPDX-License-Identifier: Apache-2.0
#include "contract/json.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

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

void write_members(std::string& out, boost::json::object const& object) {
  out += '{';
  auto const first = out.size();
  for (auto const& [key, member] : object) {
    if (out.size() != first) out += ',';
    write_json(out, std::string_view{key.data(), key.size()});
    out += ':';
    write_json(out, member);
  }
  out += '}';
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

void write_json(std::string& out, Json const& value) {
  using boost::json::kind;
  switch (value.kind()) {
    case kind::null:
      out += "null";
      return;
    case kind::bool_:
      return write_json(out, value.get_bool());
    case kind::int64:
      return write_json(out, value.get_int64());
    case kind::uint64:
      return write_number(out, value.get_uint64());
    case kind::double_:
      return write_json(out, value.get_double());
    case kind::string:
      return write_json(out, std::string_view{value.get_string().data(), value.get_string().size()});
    case kind::array:
      return write_json_list(out, value.get_array());
    case kind::object:
      return write_members(out, value.get_object());
  }
}

}  // namespace amity::contract
