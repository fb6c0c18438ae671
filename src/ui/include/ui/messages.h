// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amity::ui {

// A value for a message's {name}.
struct Argument {
  std::string_view name;
  std::variant<std::string_view, std::int64_t> value;
};

// The catalogues of what the pages say, in ICU MessageFormat; the browser reads the same files (web/messages).
class Messages {
 public:
  // Catalogues as JSON objects {"key": "pattern"}, keyed by language ("zh"). Errc::invalid names the language and key
  // of a pattern that ICU refuses, or the language whose JSON cannot be read.
  static Result<Messages> load(std::map<std::string, std::string_view, std::less<>> const& json_by_language);
  // Those embedded in the binary.
  static Messages const& embedded();

  // The message in that language. A key that no catalogue has is a fault of the program: std::logic_error.
  std::string text(std::string_view language, std::string_view key,
                   std::initializer_list<Argument> arguments = {}) const {
    return text(language, key, std::span<Argument const>{arguments.begin(), arguments.size()});
  }
  std::string text(std::string_view language, std::string_view key, std::span<Argument const> arguments) const;

  bool has(std::string_view language, std::string_view key) const;
  // In order. Empty for a language that is not there.
  std::vector<std::string> keys(std::string_view language) const;
  // The names of the arguments that a message takes, in order, each once.
  std::vector<std::string> arguments(std::string_view language, std::string_view key) const;

 private:
  struct Message;
  using Catalogue = std::map<std::string, std::shared_ptr<Message const>, std::less<>>;
  Message const& find(std::string_view language, std::string_view key) const;
  std::map<std::string, Catalogue, std::less<>> catalogues_;
};

}  // namespace amity::ui
