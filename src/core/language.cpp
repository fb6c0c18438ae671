// SPDX-License-Identifier: Apache-2.0
#include "core/language.h"

namespace amity {

std::string_view text_in(LocalText const& text, std::string_view language) {
  auto const found = text.find(language);
  return found == text.end() ? std::string_view{} : std::string_view{found->second};
}

ChosenText choose(LocalText const& text, std::string_view wished) {
  for (auto const tag : {wished, std::string_view{"en"}})
    if (auto const found = text.find(tag); found != text.end()) return {found->first, found->second};
  if (text.empty()) return {};
  return {text.begin()->first, text.begin()->second};
}

}  // namespace amity
