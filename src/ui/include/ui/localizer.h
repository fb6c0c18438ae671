// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/generated/circle.h"
#include "contract/words.h"
#include "ui/json.h"
#include "ui/messages.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::ui {

// The contract's words in the reader's language.
class Localizer {
 public:
  explicit Localizer(std::string_view language) : language_(language) {}
  std::string const& language() const { return language_; }

  std::string text(std::string_view key, std::initializer_list<Argument> arguments = {}) const;
  // The message of "prefix.word", or the word itself where a newer contract has one that no catalogue knows.
  std::string word(std::string_view prefix, std::string_view word) const;
  template <contract::DescribedEnum Word>
  std::string word(std::string_view prefix, Word word) const {
    return this->word(prefix, contract::to_string(word));
  }
  std::string kind(std::string_view kind) const { return word("kind", kind); }
  std::string kind(contract::Kind kind) const { return word("kind", kind); }
  // A city's name as the reader says it.
  std::string city(contract::CityBrief const& city) const;
  std::string city(contract::CityName const& city) const;
  // A region of the office or of the UN, or a continent; the slug itself where it is none.
  std::string region(std::string_view slug, std::optional<contract::OfficePage> const& office) const;
  // "20", or "20–24".
  std::string range(contract::Range const& range) const;
  // "at least 20, at most 24"; empty where both are the same.
  std::string range_in_words(contract::Range const& range) const;

 private:
  std::string language_;
};

// {name, name_lang, local, local_lang}: `local` only where it differs from `name`.
json::object city_view(Localizer const& localizer, contract::CityBrief const& city);
json::object city_view(Localizer const& localizer, contract::CityName const& city);
// {text, iso} of a date; null where there is none.
json::value date_view(Localizer const& localizer, std::string_view date);
json::value date_view(Localizer const& localizer, std::optional<PartialDate> const& date);
json::value date_view(Localizer const& localizer, Day date);
// {text, lang, language}: `lang` and `language` (its name) where it is not the reader's; null where it is empty.
json::value text_view(Localizer const& localizer, LocalText const& text);

// A bound on a day, for display: the last day of a year stands for the year, since no source named that day.
std::string_view end_of_span(std::string_view latest);
bool is_intended(std::string_view stage);  // under way to a signature
bool is_intended(contract::Stage stage);
// How the tie is drawn: its kind, "intent" while not signed, "ended" when over. The class is "mark-<this>".
std::string mark_of(std::string_view kind, std::string_view stage);
std::string mark_of(contract::Kind kind, contract::Stage stage);

}  // namespace amity::ui
