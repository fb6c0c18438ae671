// SPDX-License-Identifier: Apache-2.0
#include "ui/json_text.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <charconv>

namespace amity::ui {
namespace {

void write(std::string& out, boost::json::value const& value);

void write_string(std::string& out, boost::json::string_view text) {
  auto const plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; };
  for (auto const c : text)
    if (!plain(c)) {
      out += boost::json::serialize(text);
      return;
    }
  out += '"';
  out.append(text.data(), text.size());
  out += '"';
}

void write_double(std::string& out, double number) {
  std::array<char, 32> text{};
  auto const [end, error] = std::to_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{}) out.append(text.data(), end);
}

void write_object(std::string& out, boost::json::object const& object) {
  auto separator = '{';
  for (auto const& [key, value] : object) {
    out += separator;
    write_string(out, key);
    out += ':';
    write(out, value);
    separator = ',';
  }
  if (object.empty()) out += '{';
  out += '}';
}

void write_array(std::string& out, boost::json::array const& array) {
  auto separator = '[';
  for (auto const& value : array) {
    out += separator;
    write(out, value);
    separator = ',';
  }
  if (array.empty()) out += '[';
  out += ']';
}

void write(std::string& out, boost::json::value const& value) {
  if (auto const* object = value.if_object()) return write_object(out, *object);
  if (auto const* array = value.if_array()) return write_array(out, *array);
  if (auto const* text = value.if_string()) return write_string(out, *text);
  if (auto const* number = value.if_double()) return write_double(out, *number);
  out += boost::json::serialize(value);
}

}  // namespace

std::string json_text(boost::json::value const& value) {
  std::string out;
  write(out, value);
  return out;
}

}  // namespace amity::ui
