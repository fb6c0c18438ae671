// SPDX-License-Identifier: Apache-2.0
#include "reconciliation/country_words.h"

#include "atlas/fold.h"

#include <algorithm>
#include <array>

namespace amity::reconciliation {
namespace {

// What the country names of the atlas do not have: names of former countries with one successor, and other usage.
constexpr std::array other_words{std::pair{"west germany", "DE"},
                                 std::pair{"east germany", "DE"},
                                 std::pair{"german democratic republic", "DE"},
                                 std::pair{"gdr", "DE"},
                                 std::pair{"ddr", "DE"},
                                 std::pair{"west berlin", "DE"},
                                 std::pair{"republic of china", "TW"},
                                 std::pair{"zaire", "CD"},
                                 std::pair{"upper volta", "BF"},
                                 std::pair{"dahomey", "BJ"},
                                 std::pair{"ceylon", "LK"},
                                 std::pair{"siam", "TH"},
                                 std::pair{"persia", "IR"},
                                 std::pair{"rhodesia", "ZW"},
                                 std::pair{"kampuchea", "KH"},
                                 std::pair{"south vietnam", "VN"},
                                 std::pair{"north vietnam", "VN"},
                                 std::pair{"russian soviet federative socialist republic", "RU"},
                                 std::pair{"ukrainian soviet socialist republic", "UA"},
                                 std::pair{"byelorussian soviet socialist republic", "BY"},
                                 std::pair{"people s socialist republic of albania", "AL"},
                                 std::pair{"people s republic of bulgaria", "BG"},
                                 std::pair{"hungarian people s republic", "HU"},
                                 std::pair{"polish people s republic", "PL"},
                                 std::pair{"socialist republic of romania", "RO"},
                                 std::pair{"england", "GB"},
                                 std::pair{"scotland", "GB"},
                                 std::pair{"wales", "GB"},
                                 std::pair{"northern ireland", "GB"},
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

// Countries that became several: a city of theirs is in one of these.
struct FormerCountry {
  std::string_view word;  // folded
  std::string_view successors;
};
constexpr std::string_view of_the_soviet_union = "RU UA BY KZ UZ GE AM AZ MD EE LV LT KG TJ TM";
constexpr std::string_view of_yugoslavia = "RS HR SI BA MK ME XK";
constexpr std::array former_countries{FormerCountry{"soviet union", of_the_soviet_union},
                                      FormerCountry{"ussr", of_the_soviet_union},
                                      FormerCountry{"udssr", of_the_soviet_union},
                                      FormerCountry{"urss", of_the_soviet_union},
                                      FormerCountry{"union of soviet socialist republics", of_the_soviet_union},
                                      FormerCountry{"yugoslavia", of_yugoslavia},
                                      FormerCountry{"sfr yugoslavia", of_yugoslavia},
                                      FormerCountry{"socialist federal republic of yugoslavia", of_yugoslavia},
                                      FormerCountry{"kingdom of yugoslavia", of_yugoslavia},
                                      FormerCountry{"federal republic of yugoslavia", "RS ME XK"},
                                      FormerCountry{"serbia and montenegro", "RS ME XK"},
                                      FormerCountry{"czechoslovakia", "CZ SK"},
                                      FormerCountry{"netherlands antilles", "CW SX BQ"},
                                      FormerCountry{"austria hungary", "AT HU CZ SK SI HR PL UA RO IT RS BA"},
                                      FormerCountry{"german empire", "DE PL FR RU LT DK"},
                                      FormerCountry{"nazi germany", "DE PL RU"},
                                      FormerCountry{"british raj", "IN PK BD"},
                                      FormerCountry{"french indochina", "VN LA KH"}};

class CountryWords {
 public:
  explicit CountryWords(atlas::Atlas const& atlas) : atlas_(atlas) {}

  // One code, several for a country that became several, or none.
  std::vector<std::string> const& codes_of(std::string const& word) {
    auto const [at, fresh] = known_.try_emplace(word);
    if (fresh) at->second = find(word);
    return at->second;
  }

 private:
  std::vector<std::string> find(std::string const& word) {
    if (word.size() == 2)
      if (auto const* country = atlas_.country(word)) return {country->code};
    if (codes_.empty()) learn();
    auto const key = atlas::fold(word);
    if (!key) return {};
    if (auto const at = std::ranges::find(former_countries, *key, &FormerCountry::word); at != former_countries.end())
      return successors(at->successors);
    auto const at = codes_.find(*key);
    return at == codes_.end() || at->second.empty() ? std::vector<std::string>{} : std::vector{at->second};
  }

  // Of these, the ones that the atlas has.
  std::vector<std::string> successors(std::string_view list) const {
    std::vector<std::string> codes;
    for (std::size_t at = 0; at < list.size(); at += 3)
      if (auto const* country = atlas_.country(list.substr(at, 2))) codes.push_back(country->code);
    return codes;
  }

  void learn() {
    for (auto const& country : atlas_.countries())
      for (auto const& [language, name] : country.names)
        if (auto key = atlas::fold(name)) codes_.emplace(std::move(*key), country.code);
    for (auto const& [word, code] : other_words)
      if (atlas_.country(code) != nullptr) codes_.insert_or_assign(atlas::fold(word).value(), code);
    codes_.emplace(std::string{}, std::string{});
  }

  atlas::Atlas const& atlas_;
  std::unordered_map<std::string, std::string> codes_;
  std::unordered_map<std::string, std::vector<std::string>> known_;
};

}  // namespace

void name_countries(atlas::Atlas const& atlas, std::vector<CityMention>& mentions) {
  CountryWords words(atlas);
  for (auto& mention : mentions) {
    std::vector<std::string> sure;
    std::vector<std::string> possible;
    for (auto const& word : mention.countries) {
      auto const& codes = words.codes_of(word);
      auto& into = codes.size() == 1 ? sure : possible;
      for (auto const& code : codes)
        if (std::ranges::find(into, code) == into.end()) into.push_back(code);
    }
    // "Ukraine; Soviet Union" is Ukraine.
    mention.country_is_one = !sure.empty() || possible.size() < 2;
    mention.countries = sure.empty() ? std::move(possible) : std::move(sure);
  }
}

}  // namespace amity::reconciliation
