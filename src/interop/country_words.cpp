// SPDX-License-Identifier: Apache-2.0
#include "country_words.h"

#include "atlas/fold.h"

#include <algorithm>
#include <array>

namespace amity::interop {
namespace {

// What the country names of the atlas do not have: names of former countries with one successor, and other usage.
constexpr std::array other_words{std::pair{"west germany", "DE"},
                                 std::pair{"east germany", "DE"},
                                 std::pair{"german democratic republic", "DE"},
                                 std::pair{"republic of ireland", "IE"},
                                 std::pair{"kingdom of denmark", "DK"},
                                 std::pair{"kingdom of the netherlands", "NL"},
                                 std::pair{"kingdom of romania", "RO"},
                                 std::pair{"republic of macedonia", "MK"},
                                 std::pair{"macedonia", "MK"},
                                 std::pair{"swaziland", "SZ"},
                                 std::pair{"turkey", "TR"},
                                 std::pair{"the bahamas", "BS"},
                                 std::pair{"the gambia", "GM"},
                                 std::pair{"laos", "LA"},
                                 std::pair{"syria", "SY"},
                                 std::pair{"moldova", "MD"},
                                 std::pair{"brunei", "BN"},
                                 std::pair{"czech republic", "CZ"},
                                 std::pair{"burma", "MM"},
                                 std::pair{"ivory coast", "CI"},
                                 std::pair{"east timor", "TL"},
                                 std::pair{"cape verde", "CV"},
                                 std::pair{"vatican city", "VA"},
                                 std::pair{"state of palestine", "PS"},
                                 std::pair{"palestinian territories", "PS"},
                                 std::pair{"palestinian national authority", "PS"},
                                 std::pair{"gaza strip", "PS"},
                                 std::pair{"west bank", "PS"},
                                 std::pair{"sahrawi arab democratic republic", "EH"},
                                 std::pair{"turkish republic of northern cyprus", "CY"},
                                 std::pair{"sao tome and principe", "ST"},
                                 std::pair{"taiwan", "TW"},
                                 std::pair{"people s republic of china", "CN"},
                                 std::pair{"united states of america", "US"},
                                 std::pair{"russia", "RU"}};

class CountryWords {
 public:
  explicit CountryWords(atlas::Atlas const& atlas) : atlas_(atlas) {}

  std::string code_of(std::string const& word) {
    if (word.size() == 2)
      if (auto const* country = atlas_.country(word)) return country->code;
    if (codes_.empty()) learn();
    auto const key = atlas::fold(word);
    if (!key) return {};
    auto const at = codes_.find(*key);
    return at == codes_.end() ? std::string{} : at->second;
  }

 private:
  void learn() {
    for (auto const& country : atlas_.countries())
      for (auto const& [language, name] : country.names)
        if (auto key = atlas::fold(name)) codes_.emplace(std::move(*key), country.code);
    for (auto const& [word, code] : other_words) codes_.insert_or_assign(atlas::fold(word).value(), code);
    codes_.emplace(std::string{}, std::string{});
  }

  atlas::Atlas const& atlas_;
  std::unordered_map<std::string, std::string> codes_;
};

}  // namespace

void name_countries(atlas::Atlas const& atlas, std::vector<CityMention>& mentions) {
  CountryWords words(atlas);
  for (auto& mention : mentions) {
    std::vector<std::string> codes;
    for (auto const& word : mention.countries)
      if (auto code = words.code_of(word); !code.empty() && std::ranges::find(codes, code) == codes.end())
        codes.push_back(std::move(code));
    mention.countries = std::move(codes);
  }
}

}  // namespace amity::interop
