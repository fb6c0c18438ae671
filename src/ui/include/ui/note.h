// SPDX-License-Identifier: Apache-2.0
// Words that somebody wrote in one language and did not say in which.
#pragma once

#include "ui/localizer.h"

#include <string_view>

namespace amity::ui {

// The language that a text is written in, as far as its script tells: kana is Japanese, Han without kana Chinese (or,
// for a reader of Japanese, what may be either), Latin letters English, also with a word of Chinese that they cite.
// Empty where its script tells nothing.
std::string_view language_by_script(std::string_view text);

// {text, lang, language}: lang, and the language's name for the reader, where it is not the reader's own; null where it
// is empty.
json::value note_view(Localizer const& localizer, std::string_view text);

}  // namespace amity::ui
