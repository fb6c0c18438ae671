// SPDX-License-Identifier: Apache-2.0
#include "http/negotiate.h"

#include "http/message.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace amity::http {

namespace {

constexpr unsigned full_weight{1000};
constexpr unsigned unnamed{full_weight + 1};

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// The part before the first separator; text keeps what comes after it.
std::string_view cut(std::string_view& text, char separator) {
  auto const at = text.find(separator);
  auto const part = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  return without_blanks(part);
}

// "0.8" -> 800; an unreadable weight means not wanted.
unsigned weight_of(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 0;
  if (text.size() > 1 && text[1] != '.') return 0;
  unsigned weight = text[0] == '1' ? full_weight : 0;
  unsigned place = 100;
  for (char const c : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (c < '0' || c > '9') return 0;
    weight += static_cast<unsigned>(c - '0') * place;
    place /= 10;
  }
  return weight > full_weight ? 0 : weight;
}

bool is_coding(std::string_view name, Encoding encoding) {
  return same_name(name, to_string(encoding)) || (encoding == Encoding::gzip && same_name(name, "x-gzip"));
}

bool read_number(std::string_view text, std::uint64_t& number) {
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

Preferences preferences_of(std::optional<std::string_view> accept_encoding) {
  if (!accept_encoding) return {full_weight, 0, 0};
  Preferences preferences{unnamed, unnamed, unnamed};
  unsigned others = unnamed;
  for (auto list = *accept_encoding; !list.empty();) {
    auto item = cut(list, ',');
    auto const name = cut(item, ';');
    unsigned weight = full_weight;
    while (!item.empty()) {
      auto parameter = cut(item, ';');
      if (same_name(cut(parameter, '='), "q")) weight = weight_of(without_blanks(parameter));
    }
    if (name == "*") others = weight;
    for (std::size_t i = 0; i < encoding_count; ++i)
      if (is_coding(name, static_cast<Encoding>(i))) preferences.at(i) = weight;
  }
  // Identity stays acceptable, as the last resort, unless it is ruled out by name or by "*;q=0".
  if (preferences[0] == unnamed) preferences[0] = others == 0 ? 0 : 1;
  for (auto& preference : preferences)
    if (preference == unnamed) preference = others == unnamed ? 0 : others;
  return preferences;
}

Preference preference(Preferences const& preferences) {
  Preference result;
  for (auto const encoding : {Encoding::br, Encoding::gzip, Encoding::identity})
    if (preferences.at(static_cast<std::size_t>(encoding)) > 0) result.order.at(result.size++) = encoding;
  std::stable_sort(result.order.begin(), result.order.begin() + static_cast<std::ptrdiff_t>(result.size),
                   [&](Encoding a, Encoding b) {
                     return preferences.at(static_cast<std::size_t>(a)) > preferences.at(static_cast<std::size_t>(b));
                   });
  return result;
}

bool names_tag(std::string_view if_none_match, std::string_view etag) {
  while (!if_none_match.empty()) {
    auto candidate = cut(if_none_match, ',');
    if (candidate == "*") return true;
    if (candidate.starts_with("W/")) candidate.remove_prefix(2);
    if (candidate == etag) return true;
  }
  return false;
}

RangeAnswer read_range(std::string_view range, std::uint64_t length) {
  auto const unit = cut(range, '=');
  if (!same_name(unit, "bytes") || range.find(',') != std::string_view::npos) return {};
  auto const dash = range.find('-');
  if (dash == std::string_view::npos) return {};
  auto const first_text = without_blanks(range.substr(0, dash));
  auto const last_text = without_blanks(range.substr(dash + 1));
  std::uint64_t first = 0;
  std::uint64_t last = length == 0 ? 0 : length - 1;
  if (first_text.empty()) {
    std::uint64_t suffix = 0;
    if (!read_number(last_text, suffix)) return {};
    if (suffix == 0 || length == 0) return {RequestedRange::unsatisfiable, {}};
    return {RequestedRange::satisfiable, {length - std::min(suffix, length), length - 1}};
  }
  if (!read_number(first_text, first)) return {};
  if (!last_text.empty()) {
    std::uint64_t wanted = 0;
    if (!read_number(last_text, wanted) || wanted < first) return {};
    last = std::min(last, wanted);
  }
  if (first >= length) return {RequestedRange::unsatisfiable, {}};
  return {RequestedRange::satisfiable, {first, last}};
}

}  // namespace amity::http
