// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace amity {

// The languages the system itself speaks; content may be in any language (BCP 47 tag).
inline constexpr std::array<std::string_view, 3> interface_languages{"zh", "ja", "en"};

// The same text in several languages, keyed by BCP 47 tag in lower case ("zh", "ja", "pt-br").
using LocalText = std::map<std::string, std::string, std::less<>>;

// The text in that language; empty where there is none. No fallback.
std::string_view text_in(LocalText const& text, std::string_view language);

struct ChosenText {
  std::string_view language;  // the tag of the text that was found; differs from the wish where it fell back
  std::string_view text;      // empty where there is none at all
};

// The text in the wished language, else English, else the first there is: a fallback the reader can be told of.
ChosenText choose(LocalText const& text, std::string_view wished);

}  // namespace amity
