// SPDX-License-Identifier: Apache-2.0
#include "http/media_type.h"

#include <algorithm>
#include <array>

namespace amity::http {

namespace {

constexpr std::string_view blanks{" \t"};

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool is_token(std::string_view text) {
  constexpr std::string_view others{"!#$%&'*+-.^_`|~"};
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           others.find(c) != std::string_view::npos;
  });
}

std::string in_small_letters(std::string_view text) {
  std::string small{text};
  for (auto& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return small;
}

// Takes a value, a token or a quoted string, off the front of the text; nullopt where there is none.
std::optional<std::string> take_value(std::string_view& text) {
  if (!text.starts_with('"')) {
    auto const value = trimmed(text.substr(0, text.find(';')));
    text.remove_prefix(std::min(text.size(), text.find(';')));
    return is_token(value) ? std::optional<std::string>{value} : std::nullopt;
  }
  std::string value;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '"') {
      text = trimmed(text.substr(i + 1));
      return text.empty() || text.starts_with(';') ? std::optional{std::move(value)} : std::nullopt;
    }
    if (text[i] == '\\' && ++i == text.size()) break;
    value += text[i];
  }
  return std::nullopt;
}

Problem cannot_take(std::string detail) {
  return {415, "unsupported-media-type", "A body of this kind is not taken here", std::move(detail)};
}

}  // namespace

std::optional<std::string_view> MediaType::parameter(std::string_view wanted) const {
  for (auto const& [name_of, value] : parameters)
    if (name_of == wanted) return value;
  return std::nullopt;
}

std::optional<MediaType> parse_media_type(std::string_view text) {
  auto const name = trimmed(text.substr(0, text.find(';')));
  auto const slash = name.find('/');
  if (slash == std::string_view::npos || !is_token(name.substr(0, slash)) || !is_token(name.substr(slash + 1)))
    return std::nullopt;
  MediaType type{.name = in_small_letters(name), .parameters = {}};
  text.remove_prefix(std::min(text.size(), text.find(';')));
  while (!text.empty()) {
    text = trimmed(text.substr(1));  // behind the semicolon; nothing may follow it
    if (text.empty()) break;
    if (text.starts_with(';')) continue;
    auto const equals = text.find('=');
    if (equals == std::string_view::npos || !is_token(text.substr(0, equals))) return std::nullopt;
    auto const parameter = in_small_letters(text.substr(0, equals));
    if (type.parameter(parameter)) return std::nullopt;  // said twice, it says nothing
    text.remove_prefix(equals + 1);
    auto value = take_value(text);
    if (!value) return std::nullopt;
    type.parameters.emplace_back(parameter, std::move(*value));
  }
  return type;
}

BodyKind body_kind(Request const& request) {
  auto const line = request.header("Content-Type");
  if (!line) return request.body.empty() ? BodyKind::none : BodyKind::other;
  auto const type = parse_media_type(*line);
  if (!type) return BodyKind::other;
  if (type->name == form_media_type) return BodyKind::form;
  if (type->name == json_media_type) return BodyKind::json;
  return type->name == multipart_media_type ? BodyKind::multipart : BodyKind::other;
}

std::optional<Problem> unsupported_body(Request const& request, std::span<std::string const> accepted) {
  auto const line = request.header("Content-Type");
  if (!line && request.body.empty()) return std::nullopt;
  auto const type = line ? parse_media_type(*line) : std::nullopt;
  if (!type || std::find(accepted.begin(), accepted.end(), type->name) == accepted.end()) {
    std::string names;
    for (auto const& name : accepted) (names += names.empty() ? "" : ", ") += name;
    return cannot_take("The Content-Type must be one of: " + names + '.');
  }
  auto const charset = type->parameter("charset");
  if (charset && !same_name(*charset, "utf-8") && !same_name(*charset, "utf8"))
    return cannot_take("The characters must be encoded as UTF-8.");
  return unsupported_coding(request);
}

std::optional<Problem> unsupported_coding(Request const& request) {
  auto const lines = request.header_list("Content-Encoding");
  if (!lines) return std::nullopt;
  for (std::string_view rest{*lines};;) {
    auto const comma = rest.find(',');
    auto const coding = trimmed(rest.substr(0, comma));
    if (!coding.empty() && !same_name(coding, "identity"))
      return Problem{415, std::string(content_coding_slug), "A compressed body is not taken here",
                     "The body must be sent as it is, without Content-Encoding or with Content-Encoding: identity."};
    if (comma == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(comma + 1);
  }
}

}  // namespace amity::http
