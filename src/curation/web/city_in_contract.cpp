// SPDX-License-Identifier: Apache-2.0
#include "city_in_contract.h"

#include "contract/words.h"

#include <array>
#include <charconv>

namespace amity::curation::web {
namespace {

using commands::FieldTexts;

template <class Number>
std::optional<Number> number_in(std::string const& text) {
  Number number{};
  auto const* const end = text.data() + text.size();
  if (text.empty() || std::from_chars(text.data(), end, number).ptr != end) return std::nullopt;
  return number;
}

// The fewest digits that are the same number again, as the domain writes it.
template <class Number>
std::string number_text(std::optional<Number> const& number) {
  if (!number) return {};
  std::array<char, 32> digits{};
  auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), *number).ptr;
  return std::string(digits.data(), end);
}

template <class T>
std::optional<T> value_in(contract::Nullable<T> const& value) {
  return value;
}
template <class T>
std::optional<T> value_in(std::optional<contract::Nullable<T>> const& value) {
  return value ? value_in(*value) : std::nullopt;
}

void put_city_name(FieldTexts& texts, LocalText const& name) {
  for (auto const language : interface_languages)
    texts.emplace("name_" + std::string(language), text_in(name, language));
}
void put_city_name(FieldTexts& texts, std::optional<LocalText> const& name) {
  put_city_name(texts, name.value_or(LocalText{}));
}

FieldTexts city_texts(auto const& from) {
  auto const population_on = value_in(from.population_on);
  FieldTexts texts{{"slug", from.slug},
                   {"wikidata", from.wikidata},
                   {"geonames", number_text(value_in(from.geonames))},
                   {"country", from.country},
                   {"lat", number_text(value_in(from.lat))},
                   {"lon", number_text(value_in(from.lon))},
                   {"population", number_text(value_in(from.population))},
                   {"population_source", from.population_source},
                   {"population_on", population_on ? to_string(*population_on) : std::string{}},
                   {"sort", std::string(contract::to_string(from.sort))},
                   {"timezone", from.timezone},
                   {"name_local", from.name_local},
                   {"local_language", from.local_language},
                   {"aliases", from.aliases}};
  put_city_name(texts, from.name);
  return texts;
}

}  // namespace

contract::OfficeCity record_of_city(FieldTexts const& texts) {
  auto const text = [&](std::string_view name) { return texts.find(name)->second; };
  contract::OfficeCity city{};
  city.slug = text("slug");
  city.wikidata = text("wikidata");
  city.geonames = number_in<std::int64_t>(text("geonames"));
  city.country = text("country");
  city.lat = number_in<double>(text("lat"));
  city.lon = number_in<double>(text("lon"));
  city.population = number_in<std::int64_t>(text("population"));
  city.population_source = text("population_source");
  if (auto const on = PartialDate::parse(text("population_on"))) city.population_on = std::optional{*on};
  city.sort = contract::parse<contract::CitySort>(text("sort")).value_or(contract::CitySort::city);
  city.timezone = text("timezone");
  for (auto const language : interface_languages)
    if (auto name = text("name_" + std::string(language)); !name.empty()) city.name.emplace(language, std::move(name));
  city.name_local = text("name_local");
  city.local_language = text("local_language");
  city.aliases = text("aliases");
  return city;
}

FieldTexts texts_of(contract::OfficeCityInput const& input) { return city_texts(input); }

std::optional<FieldTexts> seen_texts(contract::OfficeCityInput const& input) {
  if (!input.seen) return std::nullopt;
  return city_texts(*input.seen);
}

}  // namespace amity::curation::web
