// SPDX-License-Identifier: Apache-2.0
// Texts, dates and ids as tables and forms have them. Private to the room.
#pragma once

#include "commands/merge.h"
#include "core/language.h"
#include "core/partial_date.h"
#include "db/database.h"
#include "folding/folded.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace amity::people {

inline std::optional<PartialDate> date_at(db::Row const& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  auto const date = PartialDate::parse(row.text(column));
  return date ? std::optional{*date} : std::nullopt;
}
inline std::optional<std::string> text_of(std::optional<PartialDate> const& date) {
  return date ? std::optional{amity::to_string(*date)} : std::nullopt;
}
inline std::optional<std::string> or_null(std::string const& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

inline std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}
template <class IdOf>
std::optional<IdOf> id_in(std::string_view text) {
  auto const number = number_of(text);
  return number ? std::optional{IdOf{*number}} : std::nullopt;
}
template <class IdOf>
std::string text_of_id(std::optional<IdOf> const& id) {
  return id ? std::to_string(id->value) : std::string{};
}

// As texts of a record: "name.zh", "name.ja", "name.en", and whatever other languages there are.
void add_texts(commands::FieldTexts& texts, std::string_view name, LocalText const& text);
LocalText local_text_in(commands::FieldTexts const& texts, std::string_view name);
std::string text_in_field(commands::FieldTexts const& texts, std::string_view name);

// A text's rows of a table with the columns language and text; `select` asks for them.
LocalText read_texts(db::Transaction& transaction, db::Query const& select, OfficeId office, std::int64_t id);
struct TextRows {
  std::string_view table;
  db::Query const& clear;
  db::Query const& insert;
};
void write_texts(commands::Command& command, TextRows const& rows, std::int64_t id, LocalText const& text);

using folding::folded;  // as a search looks through it
// "%...%" of what was typed; empty where that is.
std::string pattern_of(std::string_view typed);

// 16 random bytes in hex.
std::string new_salt();

}  // namespace amity::people
