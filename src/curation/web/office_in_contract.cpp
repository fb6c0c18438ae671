// SPDX-License-Identifier: Apache-2.0
#include "office_in_contract.h"

namespace amity::curation::web {
namespace {

using commands::FieldTexts;

std::string in_texts(FieldTexts const& texts, std::string_view name) {
  auto const found = texts.find(name);
  return found == texts.end() ? std::string{} : found->second;
}

LocalText name_in(FieldTexts const& texts) {
  LocalText name;
  for (auto const language : interface_languages)
    if (auto text = in_texts(texts, "name_" + std::string(language)); !text.empty())
      name.emplace(language, std::move(text));
  return name;
}

void put_name(FieldTexts& texts, LocalText const& name) {
  for (auto const language : interface_languages)
    texts.emplace("name_" + std::string(language), text_in(name, language));
}
void put_name(FieldTexts& texts, std::optional<LocalText> const& name) { put_name(texts, name.value_or(LocalText{})); }

FieldTexts record_texts(auto const& from) {
  FieldTexts texts{{"languages", from.languages},
                   {"timezone", from.timezone},
                   {"accent_day", from.accent_day},
                   {"accent_night", from.accent_night}};
  put_name(texts, from.name);
  return texts;
}

FieldTexts region_texts(auto const& from) {
  FieldTexts texts{{"countries", from.countries}};
  put_name(texts, from.name);
  return texts;
}

}  // namespace

contract::OfficeRecord record_of(partnerships::Kept<FieldTexts> const& kept, std::string_view slug,
                                 std::string_view home) {
  auto const& texts = kept.value;
  return {kept.version,
          std::string(slug),
          std::string(home),
          name_in(texts),
          in_texts(texts, "languages"),
          in_texts(texts, "timezone"),
          in_texts(texts, "accent_day"),
          in_texts(texts, "accent_night")};
}

contract::OwnRegionRecord record_of(RegionTexts const& region) {
  return {region.slug, region.version, in_texts(region.texts, "countries"), name_in(region.texts)};
}

FieldTexts texts_of(contract::OfficeRecordInput const& input) { return record_texts(input); }
FieldTexts texts_of(contract::OwnRegionInput const& input) { return region_texts(input); }

std::optional<commands::Seen> seen_of(contract::OfficeRecordInput const& input) {
  if (!input.seen) return std::nullopt;
  return commands::Seen{input.seen->version, record_texts(*input.seen)};
}
std::optional<commands::Seen> seen_of(contract::OwnRegionInput const& input) {
  if (!input.seen) return std::nullopt;
  return commands::Seen{input.seen->version, region_texts(*input.seen)};
}

}  // namespace amity::curation::web
