// SPDX-License-Identifier: Apache-2.0
// Languages by their names, as people write them. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amity::people::web {

// "ja en" of "日语、英语", "Japanese, English" or "ja en": names in any of the interface's languages, or their own,
// with commas, semicolons or lines between; tags with blanks. Nothing where a name is none that is known: `unknown` is
// then that name.
struct Spoken {
  std::optional<std::string> tags{};
  std::string unknown{};
};
Spoken spoken_in(std::string_view text);

// "Japanese, English" of "ja en", in that language; with the separator of its lists.
std::string spoken_words(std::string_view language, std::string_view tags, std::string_view separator);

}  // namespace amity::people::web
