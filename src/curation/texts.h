// SPDX-License-Identifier: Apache-2.0
// Records as texts by name, read again, and what is refused of them. Private to the room.
#pragma once

#include "commands/merge.h"
#include "core/utf8.h"
#include "fields/reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::curation {

inline void put_texts(commands::FieldTexts& texts, std::string const& name, LocalText const& text) {
  for (auto const language : interface_languages)
    texts.emplace(name + "_" + std::string(language), text_in(text, language));
}

// What read(Reader&) makes of the texts, or every field's error.
template <class Read>
auto read_texts(commands::FieldTexts const& texts, Read const& read) {
  std::vector<std::pair<std::string, std::string>> const cells(texts.begin(), texts.end());
  auto const source = fields::row_source(cells, 0);
  fields::Reader in(source);
  return in.finish(read(in));
}

inline commands::Refused refused_at(std::string_view field, std::string_view value, std::string_view code,
                                    Error const& error) {
  constexpr std::size_t most_shown = 80;
  auto at = fields::at_field(error, std::string(field));
  at.value = utf8::cut(value, most_shown);
  at.code = code;
  return commands::Refused{commands::Refusal{error.code, fields::Errors{std::move(at)}}};
}

}  // namespace amity::curation
