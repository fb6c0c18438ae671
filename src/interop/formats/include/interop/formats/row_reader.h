// SPDX-License-Identifier: Apache-2.0
// Reads the fields of one record as values; keeps the first thing wrong with it as a refusal. Private to the room.
#pragma once

#include "core/language.h"
#include "core/partial_date.h"
#include "interop/formats/table.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace amity::interop::formats {

class RowReader {
 public:
  RowReader(std::string file, Record const& record) : file_(std::move(file)), record_(record) {}

  std::string_view text(std::string_view column) const { return record_[column]; }
  std::string required(std::string_view column) {
    auto const value = record_[column];
    if (value.empty()) refuse(column, "it is empty", "a value");
    return std::string(value);
  }

  std::optional<PartialDate> date(std::string_view column) {
    auto const value = record_[column];
    if (value.empty()) return std::nullopt;
    auto const date = PartialDate::parse(value);
    if (date) return *date;
    refuse(column, date.error().message, date.error().remedy);
    return std::nullopt;
  }

  // parse(std::string_view) gives std::optional<T>.
  template <class Parse>
  auto word(std::string_view column, Parse parse, std::string_view accepted) -> decltype(parse(std::string_view{})) {
    auto const value = record_[column];
    if (value.empty()) return std::nullopt;
    auto parsed = parse(value);
    if (!parsed) refuse(column, "this word is not known", std::string(accepted));
    return parsed;
  }

  template <class Number>
  std::optional<Number> number(std::string_view column, Number least) {
    auto const value = record_[column];
    if (value.empty()) return std::nullopt;
    Number parsed{};
    auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), parsed);
    if (error == std::errc{} && end == value.data() + value.size() && parsed >= least) return parsed;
    refuse(column, "it is not a number", "a number from " + std::to_string(least) + " up");
    return std::nullopt;
  }

  // Columns <stem>_zh, <stem>_ja, <stem>_en; with an empty stem zh, ja, en.
  LocalText texts(std::string const& stem) const {
    LocalText texts;
    for (auto const language : interface_languages) {
      auto const column = stem.empty() ? std::string(language) : stem + "_" + std::string(language);
      if (auto const value = record_[column]; !value.empty()) texts.emplace(language, value);
    }
    return texts;
  }

  void refuse(std::string_view column, std::string why, std::string accepted = {}) {
    if (refusal_) return;
    refusal_ =
        Refusal{file_,          record_.line(),     std::string(column), std::string(record_[column].substr(0, 80)),
                std::move(why), std::move(accepted)};
  }
  void refuse(Error const& error, std::string_view column) {
    refuse(error.field.empty() ? column : std::string_view{error.field}, error.message, error.remedy);
  }

  std::int64_t line() const { return record_.line(); }
  bool ok() const { return !refusal_; }
  std::optional<Refusal> const& refusal() const { return refusal_; }

 private:
  std::string file_;
  Record const& record_;
  std::optional<Refusal> refusal_;
};

}  // namespace amity::interop::formats
