// SPDX-License-Identifier: Apache-2.0
#include "ui/register_words.h"

#include "ui/format.h"
#include "ui/links.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amity::ui {
namespace {

constexpr std::array kinds_to_choose{contract::Kind::sister_city, contract::Kind::friendly_exchange,
                                     contract::Kind::project};
constexpr std::array levels_to_choose{contract::SourceLevel::all, contract::SourceLevel::stated,
                                      contract::SourceLevel::official};

template <class Words>
json::array options_of(Localizer const& localizer, Words const& words, std::string_view prefix,
                       std::string_view chosen) {
  json::array options;
  for (auto const word : words) {
    auto const value = contract::to_string(word);
    options.push_back(
        json::object{{"value", value}, {"text", localizer.word(prefix, word)}, {"selected", value == chosen}});
  }
  return options;
}

json::object counting_in_words(Localizer const& localizer, std::string_view kind, std::string_view level,
                               std::string_view as_of, std::string_view today) {
  return {{"any_kind", kind.empty()},
          {"kinds", options_of(localizer, kinds_to_choose, "kind", kind)},
          {"levels", options_of(localizer, levels_to_choose, "claims.sources", level)},
          {"as_of", as_of},
          {"today", today}};
}

std::string address_of_city(std::string_view language, std::string_view slug, std::string_view id) {
  auto const name = slug.empty() ? id : slug;
  return name.empty() ? std::string{} : page_address(language, "/cities/" + percent_encoded(name));
}

std::string address_of_source(std::string_view language, std::string_view id) {
  return id.empty() ? std::string{} : page_address(language, "/sources/" + percent_encoded(id));
}

json::object with_links(json::object view, std::string_view language, std::string const& href,
                        std::string_view country) {
  view["href"] = href;
  view["country"] = country_name(language, country);
  view["country_href"] = country_address(language, country);
  return view;
}

}  // namespace

std::string city_address(std::string_view language, contract::CityBrief const& city) {
  return address_of_city(language, city.slug.value_or(""), city.id);
}

std::string city_address(std::string_view language, contract::CityName const& city) {
  return address_of_city(language, city.slug.value_or(""), city.id);
}

std::string country_address(std::string_view language, std::string_view code) {
  return page_address(language, "/countries/" + percent_encoded(code));
}

std::string partnership_address(std::string_view language, std::int64_t id) {
  return page_address(language, "/partnerships/" + std::to_string(id));
}

std::string source_address(std::string_view language, contract::Source const& source) {
  return address_of_source(language, source.id);
}

std::string register_address(std::string_view language) { return page_address(language, "/world"); }

std::string source_name(Localizer const& localizer, contract::Source const& source) {
  auto const title = source.title ? worded(*source.title, localizer.language()).text : std::string{};
  return title.empty() ? source.name : title;
}

std::string value_in_words(Localizer const& localizer, contract::PartnershipField field, std::string_view value) {
  using Field = contract::PartnershipField;
  // EDTF's open start: some source has it in force by then.
  constexpr std::string_view open_start{"../"};
  if (value.starts_with(open_start))
    return localizer.text("value.in_force_by",
                          {{"date", format_date(localizer.language(), value.substr(open_start.size()))}});
  if (field == Field::signed_ || field == Field::ended) return format_date(localizer.language(), value);
  return localizer.word(to_string(field), value);
}

json::object city_link(Localizer const& localizer, contract::CityBrief const& city) {
  return with_links(city_view(localizer, city), localizer.language(), city_address(localizer.language(), city),
                    city.country);
}

json::object city_link(Localizer const& localizer, contract::CityName const& city) {
  return with_links(city_view(localizer, city), localizer.language(), city_address(localizer.language(), city),
                    city.country);
}

json::object tie_view(Localizer const& localizer, contract::CountedTie const& tie) {
  auto const known_by = tie.known_by ? format_date(localizer.language(), *tie.known_by) : std::string{};
  return {{"mark", contract::to_string(tie.kind)},
          {"kind", localizer.kind(tie.kind)},
          {"since", date_view(localizer, tie.since)},
          {"known_by", known_by.empty() ? std::string{} : localizer.text("row.known_by", {{"date", known_by}})},
          {"uncertain", tie.in_force == Truth::unknown},
          {"href", partnership_address(localizer.language(), tie.partnership)},
          {"sources", localizer.text("tie.sources", {{"n", tie.sources}})}};
}

json::object counting_view(Localizer const& localizer, Counting const& counting) {
  return counting_in_words(localizer, counting.kind ? contract::to_string(*counting.kind) : std::string_view{},
                           contract::to_string(counting.sources), to_string(counting.as_of), to_string(counting.today));
}

json::object counting_view(Localizer const& localizer, Reader const& reader) {
  auto const level = value_of(reader.query, "sources");
  return counting_in_words(localizer, value_of(reader.query, "kind"),
                           level.empty() ? contract::to_string(contract::SourceLevel::all) : level,
                           value_of(reader.query, "as_of"), {});
}

std::string bar_length(std::int64_t n, std::int64_t most) {
  if (n <= 0 || most <= 0) return "0";
  return std::to_string(std::max<std::int64_t>(1, n * 100 / most));
}

}  // namespace amity::ui
