// SPDX-License-Identifier: Apache-2.0
#include "ui/messages.h"

#include "ui/embedded.h"
#include "ui/format.h"

#include <boost/json.hpp>
#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace amity::ui {
namespace {

// A piece of a message without plurals and the like: text, or the name of an argument.
struct Piece {
  bool is_argument{};
  std::string text;
};

std::string utf8(icu::UnicodeString const& text) {
  std::string out;
  return text.toUTF8String(out);
}

std::vector<std::string> argument_names(icu::MessagePattern const& pattern) {
  std::vector<std::string> names;
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    auto const type = pattern.getPartType(i);
    if (type != UMSGPAT_PART_TYPE_ARG_NAME && type != UMSGPAT_PART_TYPE_ARG_NUMBER) continue;
    names.push_back(utf8(pattern.getSubstring(pattern.getPart(i))));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// The pieces of a pattern; nothing where it has an argument with a format of its own.
bool split(icu::MessagePattern const& pattern, std::vector<Piece>& pieces) {
  auto const& source = pattern.getPatternString();
  std::int32_t from = 0;
  auto const add_text = [&](std::int32_t until) {
    if (until > from) pieces.push_back({false, utf8(source.tempSubStringBetween(from, until))});
  };
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    auto const& part = pattern.getPart(i);
    if (part.getType() == UMSGPAT_PART_TYPE_SKIP_SYNTAX) {
      add_text(part.getIndex());
      from = part.getLimit();
    } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) {
      if (part.getArgType() != UMSGPAT_ARG_TYPE_NONE) return false;
      add_text(part.getIndex());
      pieces.push_back({true, utf8(pattern.getSubstring(pattern.getPart(i + 1)))});
      i = pattern.getLimitPartIndex(i);
      from = pattern.getPart(i).getLimit();
    }
  }
  add_text(source.length());
  return true;
}

std::string plain(std::string_view language, Argument const& argument) {
  if (auto const* text = std::get_if<std::string_view>(&argument.value)) return std::string(*text);
  return format_number(language, std::get<std::int64_t>(argument.value));
}

Argument const& named(std::span<Argument const> arguments, std::string const& name) {
  auto const found =
      std::find_if(arguments.begin(), arguments.end(), [&](Argument const& a) { return a.name == name; });
  if (found == arguments.end()) throw std::logic_error("a message wants the argument " + name);
  return *found;
}

}  // namespace

struct Messages::Message {
  icu::UnicodeString pattern;
  std::vector<std::string> arguments;
  std::vector<Piece> pieces;  // where `simple`
  bool simple{};
};

Result<Messages> Messages::load(std::map<std::string, std::string_view, std::less<>> const& json_by_language) {
  Messages messages;
  for (auto const& [language, text] : json_by_language) {
    boost::system::error_code failed;
    auto const parsed = boost::json::parse(text, failed);
    if (failed || !parsed.is_object())
      return fail(Errc::invalid, "the catalogue of messages in " + language + " is no JSON object", language);
    auto& catalogue = messages.catalogues_[language];
    for (auto const& [key, value] : parsed.as_object()) {
      auto const name = language + "." + std::string(key);
      if (!value.is_string()) return fail(Errc::invalid, "a message is no text", name);
      auto message = std::make_shared<Message>();
      message->pattern = icu::UnicodeString::fromUTF8(value.as_string().c_str());
      auto status = U_ZERO_ERROR;
      icu::MessagePattern const pattern(message->pattern, nullptr, status);
      if (U_FAILURE(status)) return fail(Errc::invalid, "ICU cannot read a message's pattern", name);
      message->arguments = argument_names(pattern);
      message->simple = split(pattern, message->pieces);
      catalogue.emplace(key, std::move(message));
    }
  }
  return messages;
}

Messages const& Messages::embedded() {
  static Messages const messages = [] {
    std::map<std::string, std::string> texts;
    for (auto const& [name, part] : embedded::catalogues) texts[std::string(name)] += part;
    auto loaded = load({texts.begin(), texts.end()});
    if (!loaded) throw std::logic_error(loaded.error().message + ": " + loaded.error().field);
    return std::move(*loaded);
  }();
  return messages;
}

Messages::Message const& Messages::find(std::string_view language, std::string_view key) const {
  if (auto const catalogue = catalogues_.find(language); catalogue != catalogues_.end())
    if (auto const message = catalogue->second.find(key); message != catalogue->second.end()) return *message->second;
  throw std::logic_error("no message " + std::string(language) + "." + std::string(key));
}

std::string Messages::text(std::string_view language, std::string_view key, std::span<Argument const> arguments) const {
  auto const& message = find(language, key);
  std::string out;
  if (message.simple) {
    for (auto const& piece : message.pieces)
      out += piece.is_argument ? plain(language, named(arguments, piece.text)) : piece.text;
    return out;
  }
  auto status = U_ZERO_ERROR;
  icu::MessageFormat const format(message.pattern, icu::Locale(std::string(language).c_str()), status);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (auto const& name : message.arguments) {
    auto const& argument = named(arguments, name);
    names.push_back(icu::UnicodeString::fromUTF8(name));
    if (auto const* text = std::get_if<std::string_view>(&argument.value))
      values.emplace_back(icu::UnicodeString::fromUTF8(icu::StringPiece(text->data(), static_cast<int>(text->size()))));
    else
      values.emplace_back(std::get<std::int64_t>(argument.value));
  }
  icu::UnicodeString formatted;
  format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), formatted, status);
  if (U_FAILURE(status)) throw std::logic_error("cannot format the message " + std::string(key));
  return utf8(formatted);
}

bool Messages::has(std::string_view language, std::string_view key) const {
  auto const catalogue = catalogues_.find(language);
  return catalogue != catalogues_.end() && catalogue->second.find(key) != catalogue->second.end();
}

std::vector<std::string> Messages::keys(std::string_view language) const {
  std::vector<std::string> keys;
  if (auto const catalogue = catalogues_.find(language); catalogue != catalogues_.end())
    for (auto const& [key, message] : catalogue->second) keys.push_back(key);
  return keys;
}

std::vector<std::string> Messages::arguments(std::string_view language, std::string_view key) const {
  return find(language, key).arguments;
}

}  // namespace amity::ui
