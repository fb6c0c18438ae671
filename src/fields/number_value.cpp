// SPDX-License-Identifier: Apache-2.0
#include "fields/values.h"
#include "text.h"

#include <charconv>
#include <cmath>

namespace amity::fields {
namespace {

template <class Number>
std::string written(Number number) {
  char text[32];
  return {text, std::to_chars(text, text + sizeof text, number).ptr};
}

template <class Number>
struct Bounds {
  Range<Number> range;
  std::string_view code;  // of what is no such number
  std::string_view what;

  bool is_told() const { return range.tells_least || range.tells_most; }
  // A bound that was crossed is told, also where the field itself has none: "1 or more" is no cure for what is too
  // large.
  Trouble beyond(bool above) const {
    auto const tells_least = range.tells_least || !above || !is_told();
    auto const tells_most = range.tells_most || above || !is_told();
    return out_of_range(tells_least ? written(range.least) : "", tells_most ? written(range.most) : "", what);
  }
  Trouble no_number() const {
    if (!is_told()) return {code, "is not " + std::string(what), std::string(what)};
    auto const bounds =
        out_of_range(range.tells_least ? written(range.least) : "", range.tells_most ? written(range.most) : "", what);
    return {code, "is not " + std::string(what), bounds.remedy};
  }
  Reading<Number> checked(Number number) const {
    if (!(number >= range.least && number <= range.most)) return Unread{beyond(number > range.most)};
    return number;
  }
};

template <class Number>
Reading<Number> from_text(std::string_view text, Bounds<Number> const& bounds) {
  auto const narrow = half_width(text);
  Number number{};
  auto const [end, error] = std::from_chars(narrow.data(), narrow.data() + narrow.size(), number);
  if (end != narrow.data() + narrow.size() || narrow.empty()) return Unread{bounds.no_number()};
  if (error == std::errc::result_out_of_range) return Unread{bounds.beyond(!narrow.starts_with('-'))};
  if (error != std::errc{}) return Unread{bounds.no_number()};
  return bounds.checked(number);
}

constexpr double largest_exact = 9007199254740992;  // 2^53: beyond it, doubles leave whole numbers out

}  // namespace

Reading<std::int64_t> read_integer(Node const& node, Format format, Range<std::int64_t> const& range) {
  Bounds<std::int64_t> const bounds{range, "not_a_whole_number", "a whole number"};
  if (auto const* number = std::get_if<std::int64_t>(&node.value)) return bounds.checked(*number);
  if (auto const* number = std::get_if<double>(&node.value)) {
    if (std::trunc(*number) != *number) return Unread{bounds.no_number()};
    if (std::abs(*number) > largest_exact) return Unread{bounds.beyond(*number > 0)};
    return bounds.checked(static_cast<std::int64_t>(*number));
  }
  if (is_typed(format)) return Unread{wrong_type(node, "whole_number")};
  auto const text = plain_text(node, "whole_number");
  if (!text) return Unread{text.error()};
  return from_text(*text, bounds);
}

Reading<double> read_decimal(Node const& node, Format format, Range<double> const& range) {
  Bounds<double> const bounds{range, "not_a_number", "a number"};
  if (auto const* number = std::get_if<std::int64_t>(&node.value)) return bounds.checked(static_cast<double>(*number));
  if (auto const* number = std::get_if<double>(&node.value))
    return std::isnan(*number) ? Reading<double>{Unread{bounds.no_number()}} : bounds.checked(*number);
  if (is_typed(format)) return Unread{wrong_type(node, "number")};
  auto const text = plain_text(node, "number");
  if (!text) return Unread{text.error()};
  auto number = from_text(*text, bounds);
  // "nan" and "inf" are words that from_chars takes.
  if (half_width(*text).find_first_of("nN") != std::string::npos) return Unread{bounds.no_number()};
  return number;
}

Reading<bool> read_boolean(Node const& node, Format format) {
  if (auto const* value = std::get_if<bool>(&node.value)) return *value;
  if (is_typed(format)) return Unread{wrong_type(node, "boolean")};
  auto const text = plain_text(node, "boolean");
  if (!text) return Unread{text.error()};
  for (std::string_view const word : {"true", "yes", "on", "1"})
    if (*text == word) return true;
  for (std::string_view const word : {"false", "no", "off", "0"})
    if (*text == word) return false;
  return Unread{{"not_yes_or_no", "is neither yes nor no", "yes or no"}};
}

}  // namespace amity::fields
