// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/message.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::http {

inline constexpr std::string_view json_media_type{"application/json"};
inline constexpr std::string_view form_media_type{"application/x-www-form-urlencoded"};
inline constexpr std::string_view multipart_media_type{"multipart/form-data"};

// "Application/JSON; charset=UTF-8" (RFC 9110, 8.3.1).
struct MediaType {
  std::string name;                                             // in small letters, without parameters
  std::vector<std::pair<std::string, std::string>> parameters;  // names in small letters, values without quotes
  std::optional<std::string_view> parameter(std::string_view name) const;  // the first
  bool operator==(MediaType const&) const = default;
};
std::optional<MediaType> parse_media_type(std::string_view text);

// What a request's body is, by its Content-Type. none: no Content-Type and no body; other: anything else, also what
// cannot be read.
enum class BodyKind : std::uint8_t { none, form, json, multipart, other };
BodyKind body_kind(Request const& request);

// Why a body cannot be read, whatever it is: it is compressed. Each coding of each Content-Encoding line counts, as a
// body that is read as something else than it is would be written down wrongly. Answered with 415.
inline constexpr std::string_view content_coding_slug{"content-coding"};
std::optional<Problem> unsupported_coding(Request const& request);

// Why a body cannot be taken where only these media types are: another type, an encoding of characters that is not
// UTF-8, or a compressed body. A request without a body is not refused. Answered with 415.
std::optional<Problem> unsupported_body(Request const& request, std::span<std::string const> accepted);

}  // namespace amity::http
