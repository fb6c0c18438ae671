// SPDX-License-Identifier: Apache-2.0
#include "ui/register_words.h"

#include "ui/format.h"
#include "ui/links.h"

#include <algorithm>
#include <array>

namespace amity::ui {
namespace {

template <class Words>
json::array options_of(Localizer const& localizer, Words const& words, std::string_view prefix,
                       std::string_view chosen) {
  json::array options;
  for (std::string_view const word : words)
    options.push_back(
        json::object{{"value", word}, {"text", localizer.word(prefix, word)}, {"selected", word == chosen}});
  return options;
}

}  // namespace

std::string city_address(std::string_view language, json::value const& city) {
  auto const slug = text_at(city, "slug");
  auto const name = slug.empty() ? text_at(city, "id") : slug;
  return name.empty() ? std::string{} : page_address(language, "/cities/" + percent_encoded(name));
}

std::string country_address(std::string_view language, std::string_view code) {
  return page_address(language, "/countries/" + percent_encoded(code));
}

std::string partnership_address(std::string_view language, std::int64_t id) {
  return page_address(language, "/partnerships/" + std::to_string(id));
}

std::string source_address(std::string_view language, json::value const& source) {
  auto const id = text_at(source, "id");
  return id.empty() ? std::string{} : page_address(language, "/sources/" + percent_encoded(id));
}

std::string register_address(std::string_view language) { return page_address(language, "/world"); }

std::string source_name(Localizer const& localizer, json::value const& source) {
  auto const title = worded(at(source, "title"), localizer.language()).text;
  return title.empty() ? std::string(text_at(source, "name")) : title;
}

json::object city_link(Localizer const& localizer, json::value const& city) {
  auto view = at(city, "local").is_object() ? city_view(localizer, city) : json::object{};
  if (view.empty()) {
    auto const name = worded(at(city, "name"), localizer.language());
    view = {{"name", localizer.city(city)}, {"name_lang", name.language}, {"local", ""}, {"local_lang", ""}};
  }
  auto const country = text_at(city, "country");
  view["href"] = city_address(localizer.language(), city);
  view["country"] = country_name(localizer.language(), country);
  view["country_href"] = country_address(localizer.language(), country);
  return view;
}

json::object tie_view(Localizer const& localizer, json::value const& tie) {
  auto const kind = text_at(tie, "kind");
  auto const known_by = text_at(tie, "known_by");
  auto const date = known_by.empty() ? std::string{} : format_date(localizer.language(), known_by);
  return {{"mark", kind},
          {"kind", localizer.kind(kind)},
          {"since", date_view(localizer, text_at(tie, "since"))},
          {"known_by", date.empty() ? std::string{} : localizer.text("row.known_by", {{"date", date}})},
          {"uncertain", text_at(tie, "in_force") == "unknown"},
          {"href", partnership_address(localizer.language(), integer_at(tie, "partnership"))},
          {"sources", localizer.text("tie.sources", {{"n", integer_at(tie, "sources")}})}};
}

json::object counting_view(Localizer const& localizer, Reader const& reader, json::value const& page) {
  constexpr std::array kinds{"sister_city", "friendly_exchange", "project"};
  constexpr std::array levels{"all", "stated", "official"};
  auto const asked = page.is_object();
  auto const kind = asked ? text_at(page, "kind") : value_of(reader.query, "kind");
  auto const level = asked ? text_at(page, "sources") : value_of(reader.query, "sources");
  return {{"any_kind", kind.empty()},
          {"kinds", options_of(localizer, kinds, "kind", kind)},
          {"levels", options_of(localizer, levels, "claims.sources", level.empty() ? "all" : level)},
          {"as_of", asked ? text_at(page, "as_of") : value_of(reader.query, "as_of")},
          {"today", text_at(page, "today")}};
}

std::string bar_length(std::int64_t n, std::int64_t most) {
  if (n <= 0 || most <= 0) return "0";
  return std::to_string(std::max<std::int64_t>(1, n * 100 / most));
}

}  // namespace amity::ui
