// SPDX-License-Identifier: Apache-2.0
// How texts of any script stand in a mail of ASCII. Private to the room.
#pragma once

#include <string>
#include <string_view>

namespace amity::mail {

// The text on one line: control characters, ends of lines among them, as blanks; what is not UTF-8 as U+FFFD.
std::string on_one_line(std::string_view text);

// The value of a header without structure, such as Subject: as it is where it is short and plain ASCII, else as encoded
// words (RFC 2047) with folds between them, none so long that a header's name of up to 11 letters before it makes the
// line too long.
std::string header_text(std::string_view text);
// A name before an address: as it is where no letter of it has a meaning there, else as encoded words.
std::string phrase(std::string_view name);
// "; filename*=UTF-8''%E8%A8%AA%E5%95%8F.ics" (RFC 2231), or "; filename=\"event.ics\"" where that is enough.
std::string parameter(std::string_view name, std::string_view value);

// A text's lines ended by CRLF.
std::string with_crlf(std::string_view text);
// Lines of 76 characters, each ended by CRLF.
std::string base64_lines(std::string_view bytes);
// RFC 2045, 6.7, of a text whose lines are ended by CRLF.
std::string quoted_printable(std::string_view text);

}  // namespace amity::mail
