// SPDX-License-Identifier: Apache-2.0
// What is known of something that is about to be done, as rules ask for it. What is not there is unknown, never no.
#pragma once

#include "core/partial_date.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amity::rules {

// A word is one of a list that the program has, such as sister_city; texts are what people wrote.
using Texts = std::vector<std::string>;
using FactValue = std::variant<bool, std::int64_t, Day, std::string, Texts>;

class Facts {
 public:
  void say(std::string name, FactValue value) { values_.insert_or_assign(std::move(name), std::move(value)); }
  // Nothing is said where there is no value.
  template <class T>
  void say_if(std::string name, std::optional<T> const& value) {
    if (value) say(std::move(name), FactValue{*value});
  }
  FactValue const* find(std::string_view name) const;
  bool operator==(Facts const&) const = default;

 private:
  std::map<std::string, FactValue, std::less<>> values_;
};

// Something that is done, or was. kind: see kinds(); subject: as the journal names it, "letter/12".
struct Case {
  std::string kind;
  std::string subject;
  std::string title;
  Day on{};  // the day on which the rules are those in force
  Facts facts;
  std::string known{};  // how exactly the day is known, "1986" or "1982-02"; empty: to the day
  bool operator==(Case const&) const = default;
};

enum class FactType { yes_no, number, date, word, texts };
using WordList = std::span<std::string_view const> (*)();
struct FactName {
  std::string_view name;
  FactType type;
  WordList words{};  // all that a word can be; of a fact that is none, nothing
};
// ISO 3166-1 alpha-2, and Kosovo (XK), in the order of the alphabet; by ICU's list (uloc_getISOCountries()).
std::span<std::string_view const> country_codes();
// What can be asked of a kind of case. A new one is a row here and whoever makes its cases.
struct CaseKind {
  std::string_view name;
  std::span<FactName const> facts;
};
std::span<CaseKind const> kinds();
CaseKind const* find_kind(std::string_view name);
FactName const* find_fact(CaseKind const& kind, std::string_view name);

}  // namespace amity::rules
