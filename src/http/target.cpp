// SPDX-License-Identifier: Apache-2.0
#include "http/message.h"

#include <algorithm>

namespace amity::http {

namespace {

constexpr std::size_t most_query_parameters{256};

Failure bad_target(std::string message) { return fail(Errc::invalid, std::move(message), "target"); }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The length of the well-formed UTF-8 sequence (Unicode table 3-7) at the start of text; 0 where there is none.
std::size_t utf8_sequence(std::string_view text) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  auto const first = byte(0);
  if (first < 0x80) return 1;
  std::size_t const length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
  unsigned const lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  unsigned const highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < lowest || byte(1) > highest) return 0;
  for (std::size_t i = 2; i < length; ++i)
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  return length;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    auto const length = utf8_sequence(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

enum class Plus { itself, space };

Result<std::string> percent_decode(std::string_view raw, Plus plus) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '%') {
      int const high = i + 2 < raw.size() ? hex_digit(raw[i + 1]) : -1;
      int const low = i + 2 < raw.size() ? hex_digit(raw[i + 2]) : -1;
      if (high < 0 || low < 0) return bad_target("A '%' in the address is not followed by two hexadecimal digits.");
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += raw[i] == '+' && plus == Plus::space ? ' ' : raw[i];
    }
  }
  if (!is_utf8(out)) return bad_target("The address is not UTF-8 once decoded.");
  return out;
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool has_dot_segment(std::string_view path) {
  while (!path.empty()) {
    auto const slash = path.find('/');
    auto const segment = path.substr(0, slash);
    if (segment == "." || segment == "..") return true;
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  }
  return false;
}

// "http://host/path" -> "/path": every server has to take this form (RFC 9112, 3.2.2).
std::string_view without_origin(std::string_view raw) {
  for (std::string_view const scheme : {"http://", "https://"}) {
    if (raw.size() < scheme.size() || !same_name(raw.substr(0, scheme.size()), scheme)) continue;
    auto const slash = raw.find_first_of("/?", scheme.size());
    return slash == std::string_view::npos ? std::string_view{"/"} : raw.substr(slash);
  }
  return raw;
}

Result<Target> parse_path(std::string_view raw) {
  if (raw == "*") return Target{.path = "*", .segments = {}, .query = {}};
  if (!raw.starts_with('/')) return bad_target("The address does not start with '/'.");
  Target target{.path = "/", .segments = {}, .query = {}};
  raw.remove_prefix(1);
  while (!raw.empty() || target.path.size() > 1) {
    auto const slash = raw.find('/');
    auto segment = percent_decode(raw.substr(0, slash), Plus::itself);
    if (!segment) return Failure{segment.error()};
    if (has_control_character(*segment)) return bad_target("The address has a control character.");
    target.path += *segment;
    target.segments.push_back(std::move(*segment));
    if (slash == std::string_view::npos) break;
    target.path += '/';
    raw.remove_prefix(slash + 1);
  }
  if (has_dot_segment(target.path)) return bad_target("The address has a '.' or '..' segment.");
  return target;
}

}  // namespace

Result<Target> parse_target(std::string_view raw) {
  // An address may stand in a header line of the answer, as where to go on.
  if (has_control_character(raw)) return bad_target("The address has a control character.");
  raw = without_origin(raw);
  auto const question = raw.find('?');
  auto target = parse_path(question == 0 ? std::string_view{"/"} : raw.substr(0, question));
  if (!target || question == std::string_view::npos) return target;
  for (auto rest = raw.substr(question + 1); !rest.empty();) {
    auto const ampersand = rest.find('&');
    auto const pair = rest.substr(0, ampersand);
    rest.remove_prefix(ampersand == std::string_view::npos ? rest.size() : ampersand + 1);
    if (pair.empty()) continue;
    auto const equals = pair.find('=');
    auto name = percent_decode(pair.substr(0, equals), Plus::space);
    if (!name) return Failure{name.error()};
    auto value = percent_decode(equals == std::string_view::npos ? "" : pair.substr(equals + 1), Plus::space);
    if (!value) return Failure{value.error()};
    if (name->find('\0') != std::string::npos || value->find('\0') != std::string::npos)
      return bad_target("The query has a NUL character.");
    if (target->query.size() == most_query_parameters) return bad_target("The query has more than 256 parameters.");
    target->query.emplace_back(std::move(*name), std::move(*value));
  }
  return target;
}

}  // namespace amity::http
