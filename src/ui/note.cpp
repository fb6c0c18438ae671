// SPDX-License-Identifier: Apache-2.0
#include "ui/note.h"

#include "ui/format.h"

#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace amity::ui {

std::string_view language_by_script(std::string_view text) {
  std::int32_t han = 0;
  std::int32_t latin = 0;
  auto const letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
    UErrorCode error = U_ZERO_ERROR;
    auto const script = uscript_getScript(letters.char32At(at), &error);
    if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) return "ja";
    han += script == USCRIPT_HAN ? 1 : 0;
    latin += script == USCRIPT_LATIN ? 1 : 0;
  }
  // A sentence in English may cite a word of Chinese; a Han character says as much as some four letters.
  constexpr std::int32_t letters_of_a_han = 4;
  if (han * letters_of_a_han > latin) return "zh";
  return latin > 0 ? "en" : "";
}

json::value note_view(Localizer const& localizer, std::string_view text) {
  if (text.empty()) return nullptr;
  auto const language = language_by_script(text);
  // Han alone may be either language; a reader of one reads it.
  auto const is_foreign =
      !language.empty() && language != localizer.language() && !(language == "zh" && localizer.language() == "ja");
  return json::object{{"text", text},
                      {"lang", is_foreign ? html_language(language) : std::string_view{}},
                      {"language", is_foreign ? language_name(localizer.language(), language) : std::string{}}};
}

}  // namespace amity::ui
