// SPDX-License-Identifier: Apache-2.0
#include "claim_words.h"

#include "claims/web/claim_text.h"
#include "ui/messages.h"

#include <algorithm>
#include <array>

namespace amity::claims::web {
namespace {

using claims::ClaimArea;

// Names that English does not say without "the".
constexpr std::array with_article{"AE", "BS", "CD", "CF", "CG", "DO", "GB", "GM",       "KM",
                                  "MH", "MV", "NL", "PH", "SB", "SC", "US", "americas", "caribbean"};

std::string own_region_name(snapshot::World const& world, claims::Claim const& claim, std::string_view slug,
                            std::string_view language) {
  auto const* office = claim.home ? world.office_of(*claim.home) : nullptr;
  if (office != nullptr)
    for (auto const& region : office->regions)
      if (region.slug == slug) return std::string(choose(region.name, language).text);
  return std::string(slug);
}

std::string country_in(snapshot::World const& world, std::string_view code, std::string_view language) {
  auto const* country = world.atlas.country(code);
  return country == nullptr ? std::string(code) : std::string(choose(country->names, language).text);
}

std::string city_in(snapshot::World const& world, std::optional<CityId> const& id, std::string_view language) {
  auto const* city = id ? world.atlas.city(*id) : nullptr;
  return city == nullptr ? std::string{} : std::string(world.atlas.name_in(*city, language).text);
}

std::string range_in(partnerships::Range const& range) {
  auto const least = std::to_string(range.at_least);
  return range.at_least == range.at_most ? least : least + "–" + std::to_string(range.at_most);
}

}  // namespace

std::string place_name(snapshot::World const& world, claims::Claim const& claim, ClaimArea const& place,
                       std::string_view language, Name name) {
  auto text = place.type == ClaimArea::Type::own_region ? own_region_name(world, claim, place.code, language)
              : place.type == ClaimArea::Type::country  ? country_in(world, place.code, language)
                                                        : atlas::region_name(place.code, language);
  auto const article = name == Name::in_a_sentence && language == "en" && place.type != ClaimArea::Type::own_region &&
                       std::find(with_article.begin(), with_article.end(), place.code) != with_article.end();
  return article ? "the " + text : text;
}

namespace {

std::string bare_sentence_in(snapshot::World const& world, claims::Claim const& claim, std::string_view language) {
  auto const& s = claim.sentence;
  auto const name_of = [&](std::optional<ClaimArea> const& place) {
    return place ? place_name(world, claim, *place, language, Name::in_a_sentence) : std::string{};
  };
  auto const home = city_in(world, s.home, language);
  auto const city = city_in(world, s.city, language);
  auto const place = name_of(s.place);
  auto const other_place = name_of(s.other_place);
  auto const range = s.range ? range_in(*s.range) : std::string{};
  std::string_view const kind = claim.scope.kind ? partnerships::to_string(*claim.scope.kind) : std::string_view{"any"};
  // A count is said of the most there may be: "in 1–2 countries".
  auto const n = s.range && s.n == 0 ? s.range->at_most : s.n;
  return ui::Messages::embedded().text(language, s.key,
                                       {{"home", home},
                                        {"city", city},
                                        {"place", place},
                                        {"other_place", other_place},
                                        {"range", range},
                                        {"kind", kind},
                                        {"n", static_cast<std::int64_t>(n)}});
}

}  // namespace

std::string sentence_in(snapshot::World const& world, claims::Claim const& claim, std::string_view language) {
  auto sentence = bare_sentence_in(world, claim, language);
  switch (claim.scope.sources) {
    case claims::SourceLevel::all:
      return sentence;
    case claims::SourceLevel::stated:
      return ui::Messages::embedded().text(language, "claim.counting_stated", {{"sentence", sentence}});
    case claims::SourceLevel::official:
      return ui::Messages::embedded().text(language, "claim.counting_official", {{"sentence", sentence}});
  }
  return sentence;
}

LocalText sentences(snapshot::World const& world, claims::Claim const& claim, Sentences wanted) {
  LocalText text;
  for (auto const language : interface_languages)
    text.emplace(language, wanted == Sentences::bare ? bare_sentence_in(world, claim, language)
                                                     : sentence_in(world, claim, language));
  return text;
}

}  // namespace amity::claims::web
