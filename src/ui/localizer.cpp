// SPDX-License-Identifier: Apache-2.0
#include "ui/localizer.h"

#include "ui/format.h"

namespace amity::ui {

std::string Localizer::text(std::string_view key, std::initializer_list<Argument> arguments) const {
  return Messages::embedded().text(language_, key, arguments);
}

std::string Localizer::word(std::string_view prefix, std::string_view word) const {
  auto const key = std::string(prefix) + "." + std::string(word);
  return Messages::embedded().has(language_, key) ? text(key) : std::string(word);
}

std::string Localizer::city(contract::CityBrief const& city) const {
  auto name = worded(city.name, language_).text;
  if (name.empty() && city.local) name = city.local->name;
  return name.empty() ? city.id : name;
}

std::string Localizer::city(contract::CityName const& city) const {
  auto name = worded(city.name, language_).text;
  return name.empty() ? city.id : name;
}

std::string Localizer::region(std::string_view slug, std::optional<contract::OfficePage> const& office) const {
  if (office)
    for (auto const& region : office->regions)
      if (region.slug == slug) return worded(region.name, language_).text;
  auto const name = un_region_name(language_, slug);
  return name.empty() ? word("continent", slug) : name;
}

std::string Localizer::range(contract::Range const& range) const {
  if (range.at_least == range.at_most) return format_number(language_, range.at_least);
  return format_number(language_, range.at_least) + "–" + format_number(language_, range.at_most);
}

std::string Localizer::range_in_words(contract::Range const& range) const {
  if (range.at_least == range.at_most) return {};
  return text("range.between", {{"low", range.at_least}, {"high", range.at_most}});
}

json::object city_view(Localizer const& localizer, contract::CityBrief const& city) {
  auto const name = worded(city.name, localizer.language());
  auto const shown = localizer.city(city);
  auto const local = city.local.value_or(contract::CityBriefLocal{});
  auto const differs = !local.name.empty() && local.name != shown;
  return {{"name", shown},
          {"name_lang", name.text.empty() ? local.language : name.language},
          {"local", differs ? local.name : std::string{}},
          {"local_lang", local.language}};
}

json::object city_view(Localizer const& localizer, contract::CityName const& city) {
  return {{"name", localizer.city(city)},
          {"name_lang", worded(city.name, localizer.language()).language},
          {"local", ""},
          {"local_lang", ""}};
}

json::value date_view(Localizer const& localizer, std::string_view date) {
  if (date.empty()) return nullptr;
  return json::object{{"text", format_date(localizer.language(), date)}, {"iso", date}};
}

json::value date_view(Localizer const& localizer, std::optional<PartialDate> const& date) {
  return date ? date_view(localizer, std::string_view{to_string(*date)}) : json::value(nullptr);
}

json::value date_view(Localizer const& localizer, Day date) {
  return date_view(localizer, std::string_view{to_string(date)});
}

json::value text_view(Localizer const& localizer, LocalText const& text) {
  auto const found = worded(text, localizer.language());
  if (found.text.empty()) return nullptr;
  auto const foreign = !found.language.empty();
  return json::object{{"text", found.text},
                      {"lang", found.language},
                      {"language", foreign ? language_name(localizer.language(), found.language) : std::string{}}};
}

std::string_view end_of_span(std::string_view latest) {
  return latest.ends_with("-12-31") ? latest.substr(0, latest.size() - 6) : latest;
}

bool is_intended(std::string_view stage) {
  return stage == "contact" || stage == "intent" || stage == "exchange" || stage == "approval";
}

bool is_intended(contract::Stage stage) { return is_intended(contract::to_string(stage)); }

std::string mark_of(contract::Kind kind, contract::Stage stage) {
  return mark_of(contract::to_string(kind), contract::to_string(stage));
}

std::string mark_of(std::string_view kind, std::string_view stage) {
  if (stage == "ended" || stage == "denied") return "ended";
  if (is_intended(stage)) return "intent";
  return std::string(kind);
}

}  // namespace amity::ui
