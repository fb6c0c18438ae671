// SPDX-License-Identifier: Apache-2.0
// A message taken apart by GMime. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::mail {

struct MimePart {
  std::string type;       // "text/plain", in small letters
  std::string content;    // without its transfer encoding; the character set as it was sent
  bool is_of_returned{};  // it belongs to a message within the message
};

struct MimeMessage {
  using Header = std::pair<std::string, std::string>;  // name in small letters; on one line
  std::vector<Header> headers;
  std::vector<Header> returned_headers;  // of the messages within
  std::string type;                      // "multipart/report"
  std::string report_type;               // "delivery-status", in small letters
  std::vector<MimePart> parts;           // leaves, from the first to the last

  // The first of that name; empty where there is none.
  std::string_view header(std::string_view name) const;
};

// Nothing where the bytes hold no header at all. Deeper than 20 levels, and more than 200 parts, are not looked at.
std::optional<MimeMessage> take_apart(std::string_view bytes);

// Fields of a header that stands as text ("Name: value", with folds): in small letters, on one line.
std::vector<MimeMessage::Header> header_fields(std::string_view text);

std::string small_letters(std::string_view text);
std::string_view trimmed(std::string_view text);

}  // namespace amity::mail
