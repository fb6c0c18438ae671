// SPDX-License-Identifier: Apache-2.0
#include "contract/parse.h"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace amity::contract {
namespace {

constexpr std::size_t most_errors = 100;
constexpr std::size_t most_shown = 80;  // bytes of a value that is repeated in a message

std::string_view name_of(boost::json::kind of) {
  using boost::json::kind;
  switch (of) {
    case kind::null:
      return "null";
    case kind::bool_:
      return "true or false";
    case kind::int64:
    case kind::uint64:
    case kind::double_:
      return "a number";
    case kind::string:
      return "a text";
    case kind::array:
      return "a list";
    case kind::object:
      return "an object";
  }
  return "nothing";
}

void refuse_kind(Parsing& parsing, Json const& from, std::string_view wanted) {
  parsing.refuse("it is " + std::string(name_of(from.kind())), std::string(wanted));
}

// No character is cut in two.
std::string shown(std::string_view text) {
  auto length = std::min(text.size(), most_shown);
  while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  return "\"" + std::string(text.substr(0, length)) + "\"";
}

std::string listed_words(std::span<std::string_view const> words) {
  std::string list;
  for (auto const word : words) list += (list.empty() ? "" : ", ") + std::string(word);
  return list;
}

template <class T>
void take(Parsing& parsing, Result<T> const& read, T& to) {
  if (read)
    to = *read;
  else
    parsing.refuse(read.error().message, read.error().remedy);
}

}  // namespace

Result<Instant> parse_instant(std::string_view text) {
  auto const wrong = fail(Errc::invalid, shown(text) + " is no point in time", {}, "such as 2022-11-27T08:00:00.000Z");
  auto const whole_seconds = text.size() == 20 && text[19] == 'Z';
  auto const milliseconds = text.size() == 24 && text[19] == '.' && text[23] == 'Z';
  if (!(whole_seconds || milliseconds) || text[10] != 'T' || text[13] != ':' || text[16] != ':') return wrong;
  auto const day = parse_day(text.substr(0, 10));
  if (!day) return wrong;
  auto complete = true;
  auto const part = [&](std::size_t from, std::size_t length, int most) {
    auto value = 0;
    auto const* begin = text.data() + from;
    auto const [end, error] = std::from_chars(begin, begin + length, value);
    complete = complete && error == std::errc{} && end == begin + length && value >= 0 && value <= most;
    return value;
  };
  auto const time = std::chrono::hours{part(11, 2, 23)} + std::chrono::minutes{part(14, 2, 59)} +
                    std::chrono::seconds{part(17, 2, 59)} +
                    std::chrono::milliseconds{milliseconds ? part(20, 3, 999) : 0};
  if (!complete) return wrong;
  return Instant{*day + time};
}

void Parsing::refuse(std::string message, std::string remedy) {
  if (errors_.size() < most_errors) errors_.push_back({path_, std::move(message), std::move(remedy)});
}

Parsing::Inside::Inside(Parsing& parsing, std::string_view member) : path_(parsing.path_), before_(path_.size()) {
  if (!path_.empty()) path_ += '.';
  path_ += member;
}

Parsing::Inside::Inside(Parsing& parsing, std::size_t element) : path_(parsing.path_), before_(path_.size()) {
  path_ += '[' + std::to_string(element) + ']';
}

void parse_into(Parsing& parsing, Json const& from, bool& to) {
  if (auto const* value = from.if_bool())
    to = *value;
  else
    refuse_kind(parsing, from, "true or false");
}

void parse_into(Parsing& parsing, Json const& from, std::int64_t& to) {
  if (auto const* value = from.if_int64())
    to = *value;
  else
    refuse_kind(parsing, from, "a whole number of 64 bits");
}

void parse_into(Parsing& parsing, Json const& from, double& to) {
  if (!from.is_number()) return refuse_kind(parsing, from, "a number");
  to = from.to_number<double>();
  if (!std::isfinite(to)) parsing.refuse("it is too large", "a number below 1.8e308");
}

void parse_into(Parsing& parsing, Json const& from, std::string& to) {
  if (auto const* value = from.if_string())
    to.assign(value->data(), value->size());
  else
    refuse_kind(parsing, from, "a text");
}

void parse_into(Parsing& parsing, Json const& from, Day& to) {
  if (from.is_string())
    take(parsing, parse_day(word_in(from)), to);
  else
    refuse_kind(parsing, from, "a day such as 1981-11-05");
}

void parse_into(Parsing& parsing, Json const& from, Instant& to) {
  if (from.is_string())
    take(parsing, parse_instant(word_in(from)), to);
  else
    refuse_kind(parsing, from, "a point in time such as 2022-11-27T08:00:00.000Z");
}

void parse_into(Parsing& parsing, Json const& from, PartialDate& to) {
  if (from.is_string())
    take(parsing, PartialDate::parse(word_in(from)), to);
  else
    refuse_kind(parsing, from, "a date such as 1981, 1981-11 or 1981-11-05");
}

void parse_into(Parsing& parsing, Json const& from, Truth& to) {
  for (auto const truth : {Truth::no, Truth::unknown, Truth::yes})
    if (word_in(from) == amity::to_string(truth)) {
      to = truth;
      return;
    }
  static constexpr std::array<std::string_view, 3> accepted{"yes", "no", "unknown"};
  refuse_word(parsing, from, accepted);
}

boost::json::object const* object_in(Parsing& parsing, Json const& from) {
  auto const* object = from.if_object();
  if (object == nullptr) refuse_kind(parsing, from, "an object");
  return object;
}

boost::json::array const* array_in(Parsing& parsing, Json const& from) {
  auto const* array = from.if_array();
  if (array == nullptr) refuse_kind(parsing, from, "a list");
  return array;
}

std::string_view word_in(Json const& from) {
  auto const* text = from.if_string();
  return text == nullptr ? std::string_view{} : std::string_view{text->data(), text->size()};
}

void refuse_word(Parsing& parsing, Json const& from, std::span<std::string_view const> accepted) {
  if (from.is_string())
    parsing.refuse(shown(word_in(from)) + " is not one of its words", listed_words(accepted));
  else
    refuse_kind(parsing, from, listed_words(accepted));
}

void refuse_unknown(Parsing& parsing, boost::json::object const& from, std::span<std::string_view const> known) {
  for (auto const& [key, value] : from) {
    if (std::find(known.begin(), known.end(), std::string_view{key.data(), key.size()}) != known.end()) continue;
    parsing.refuse("there is no member " + shown({key.data(), key.size()}) + " here", listed_words(known));
  }
}

tl::expected<Json, std::vector<ParseError>> parse_text(std::string_view text) {
  boost::system::error_code error;
  auto tree = boost::json::parse({text.data(), text.size()}, error);
  if (error) return tl::unexpected{std::vector{ParseError{{}, "it is no JSON: " + error.message(), {}}}};
  return tree;
}

}  // namespace amity::contract
