// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/body.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace amity::http {

// How much a client wants each encoding, in thousandths; 0: not at all. From Accept-Encoding (RFC 9110, 12.5.3).
using Preferences = std::array<unsigned, encoding_count>;

// No header line (nullopt) or an unreadable weight: identity only, the safe reading. An empty line: identity only.
Preferences preferences_of(std::optional<std::string_view> accept_encoding);

// The encodings that the client takes, the best first; of equal weight br before gzip before identity.
// Empty: nothing is acceptable (406).
struct Preference {
  std::array<Encoding, encoding_count> order{};
  std::size_t size{0};
};
Preference preference(Preferences const& preferences);

// Whether an If-None-Match list names the tag, compared weakly; "*" names every tag.
bool names_tag(std::string_view if_none_match, std::string_view etag);

// A single byte range, resolved against a length. Both ends included.
struct ByteRange {
  std::uint64_t first{};
  std::uint64_t last{};
  bool operator==(ByteRange const&) const = default;
};
enum class RequestedRange : std::uint8_t { ignored, satisfiable, unsatisfiable };
struct RangeAnswer {
  RequestedRange preference{RequestedRange::ignored};
  ByteRange range{};
  bool operator==(RangeAnswer const&) const = default;
};
// Other units, several ranges and what cannot be read are ignored, as RFC 9110 (14.2) allows.
RangeAnswer read_range(std::string_view range, std::uint64_t length);

}  // namespace amity::http
