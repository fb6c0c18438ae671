// SPDX-License-Identifier: Apache-2.0
#include "columns.h"

#include "people/key_store.h"

namespace amity::people {

void add_texts(commands::FieldTexts& texts, std::string_view name, LocalText const& text) {
  auto const put = [&](std::string_view language, std::string_view words) {
    texts[std::string(name) + "." + std::string(language)] = words;
  };
  for (auto const language : interface_languages) put(language, text_in(text, language));
  for (auto const& [language, words] : text) put(language, words);
}

LocalText local_text_in(commands::FieldTexts const& texts, std::string_view name) {
  LocalText text;
  auto const prefix = std::string(name) + ".";
  for (auto const& [field, words] : texts)
    if (field.starts_with(prefix) && !words.empty()) text.emplace(field.substr(prefix.size()), words);
  return text;
}

std::string text_in_field(commands::FieldTexts const& texts, std::string_view name) {
  auto const found = texts.find(name);
  return found == texts.end() ? std::string{} : found->second;
}

LocalText read_texts(db::Transaction& transaction, db::Query const& select, OfficeId office, std::int64_t id) {
  LocalText text;
  transaction.each(select, {{"office", office}, {"id", id}},
                   [&](db::Row const& row) { text.emplace(row.get<std::string>(0), row.get<std::string>(1)); });
  return text;
}

void write_texts(commands::Command& command, TextRows const& rows, std::int64_t id, LocalText const& text) {
  command.watch(rows.table, {command.office(), id});
  command.transaction().execute(rows.clear, {{"office", command.office()}, {"id", id}});
  for (auto const& [language, words] : text)
    command.transaction().execute(
        rows.insert,
        {{"office", command.office()}, {"id", id}, {"language", language}, {"text", words}, {"salt", new_salt()}});
}

std::string pattern_of(std::string_view typed) {
  auto const words = folded(typed);
  if (words.find_first_not_of(' ') == std::string::npos) return {};
  std::string pattern{"%"};
  for (auto const c : words) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + "%";
}

std::string new_salt() { return new_key_id(); }

}  // namespace amity::people
