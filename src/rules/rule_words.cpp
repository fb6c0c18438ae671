// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_words.h"

#include "fields/nearest.h"
#include "folding/folded.h"

#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace amity::rules {
namespace {

using folding::folded;

std::string joined(std::span<std::string_view const> words) {
  std::string all;
  for (auto const word : words) all += (all.empty() ? "" : ", ") + std::string(word);
  return all;
}

std::string country_name(std::string_view code, char const* language) {
  constexpr int longest = 200;
  std::array<UChar, longest> name{};
  UErrorCode error = U_ZERO_ERROR;
  auto const locale = "und_" + std::string(code);
  auto const length = uloc_getDisplayCountry(locale.c_str(), language, name.data(), longest, &error);
  if (U_FAILURE(error) != 0 || length > longest) return {};
  std::string text;
  icu::UnicodeString(name.data(), length).toUTF8String(text);
  return text;
}

// Each country's names in the languages of the interface, as texts are compared, to its code.
std::map<std::string, std::string_view> const& countries_by_name() {
  static auto const names = [] {
    std::map<std::string, std::string_view> all;
    for (auto const code : country_codes())
      for (auto const* language : {"zh", "ja", "en"}) all.emplace(folded(country_name(code, language)), code);
    return all;
  }();
  return names;
}

// "cn" and "China" mean CN; of a name that is mistyped, that of the nearest. Empty where none is near.
std::string_view country_meant(std::string_view word) {
  auto upper = std::string(word);
  std::ranges::transform(upper, upper.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  auto const codes = country_codes();
  if (auto const at = std::ranges::find(codes, upper); at != codes.end()) return *at;
  auto const& names = countries_by_name();
  auto const name = folded(word);
  if (auto const at = names.find(name); at != names.end()) return at->second;
  // Two letters are near to every other two.
  constexpr std::size_t shortest = 4;
  if (name.size() < shortest) return {};
  std::vector<std::string_view> all;
  all.reserve(names.size());
  for (auto const& [one, code] : names) all.push_back(one);
  auto const near = names.find(std::string(fields::nearest_word(name, all)));
  return near == names.end() ? std::string_view{} : near->second;
}

ParseFault no_such_country(FactName const& fact, std::string const& word) {
  auto const near = country_meant(word);
  return {"no_such_country",
          std::string(fact.name) + " is never \"" + word + "\": a country is written by its code",
          near.empty() ? "two capital letters of ISO 3166-1: CN, JP, DE" : "perhaps " + std::string(near),
          {{"word", word}, {"nearest", std::string(near.empty() ? "none" : near)}}};
}

ParseFault no_such_word(FactName const& fact, std::string const& word) {
  auto const known = fact.words();
  auto const near = fields::nearest_word(word, known);
  auto const accepted = joined(known);
  return {"no_such_word",
          std::string(fact.name) + " is never \"" + word + "\"",
          near.empty() ? accepted : "perhaps " + std::string(near) + "; there are " + accepted,
          {{"word", word}, {"nearest", std::string(near.empty() ? "none" : near)}, {"accepted", accepted}}};
}

void add_faults(FactName const& fact, Texts const& words, std::vector<ParseFault>& faults) {
  if (words.empty())
    faults.push_back({"not_a_condition", "between the signs | there is no word", "a word, or several with | between"});
  if (fact.words == nullptr) return;
  auto const known = fact.words();
  for (auto const& word : words)
    if (std::ranges::find(known, word) == known.end())
      faults.push_back(fact.words == country_codes ? no_such_country(fact, word) : no_such_word(fact, word));
}

// "act=sign act=submit": what one leaves, the other does not.
bool exclude_each_other(Condition const& a, Condition const& b) {
  return a.fact == b.fact && std::ranges::none_of(a.words, [&](std::string const& word) {
           return std::ranges::find(b.words, word) != b.words.end();
         });
}

}  // namespace

std::vector<ParseFault> word_faults(Applies const& applies) {
  std::vector<ParseFault> faults;
  auto const* kind = find_kind(applies.kind);
  for (auto one = applies.conditions.begin(); kind != nullptr && one != applies.conditions.end(); ++one) {
    auto const* fact = find_fact(*kind, one->fact);
    if (fact == nullptr || fact->type == FactType::number) continue;
    add_faults(*fact, one->words, faults);
    if (std::any_of(applies.conditions.begin(), one,
                    [&](Condition const& before) { return exclude_each_other(before, *one); }))
      faults.push_back({"never_together",
                        "two conditions on " + one->fact + " leave nothing of it",
                        "one condition, with | between the words",
                        {{"fact", one->fact}}});
  }
  return faults;
}

std::vector<ParseFault> word_faults(Limit const& limit, CaseKind const& kind) {
  std::vector<ParseFault> faults;
  auto const* fact = find_fact(kind, limit.fact);
  auto const* words = std::get_if<Texts>(&limit.value);
  if (fact != nullptr && words != nullptr) add_faults(*fact, *words, faults);
  for (auto& fault : faults)
    if (fault.code == "not_a_condition") fault.code = "not_a_limit";
  return faults;
}

std::vector<WordFault> word_faults(Rule const& rule) {
  std::vector<WordFault> faults;
  auto const applies = parse_applies(rule.applies);
  auto const* read = std::get_if<Applies>(&applies);
  if (read == nullptr) return faults;
  for (auto& fault : word_faults(*read)) faults.push_back({"applies", rule.applies, std::move(fault)});
  auto const* kind = find_kind(read->kind);
  auto const limit = parse_limit(rule.limit, *kind, rule.unit);
  if (auto const* asked = std::get_if<Limit>(&limit))
    for (auto& fault : word_faults(*asked, *kind)) faults.push_back({"limit", rule.limit, std::move(fault)});
  return faults;
}

}  // namespace amity::rules
