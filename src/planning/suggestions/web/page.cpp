// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/web/pages.h"
#include "planning/suggestions/web/part.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <chrono>
#include <cstdio>

namespace amity::planning::suggestions::web {

using namespace ui;

namespace {

constexpr std::size_t reasons_for = 3;

// Two digits that count: "12", "7.2", "0.43".
std::string in_percent(double probability) {
  auto const percent = 100 * probability;
  char text[40];
  std::snprintf(text, sizeof text, "%.*f", percent >= 9.95 ? 0 : percent >= 0.995 ? 1 : 2, percent);
  return text;
}

std::string chance_text(Localizer const& localizer, double probability) {
  if (probability < 0.0001) return localizer.text("suggest.chance_less");
  auto const n = in_percent(probability);
  return localizer.text("suggest.chance_n", {{"n", n}});
}

json::object suggestion_view(Localizer const& localizer, contract::Suggestion const& suggestion) {
  auto view = city_link(localizer, suggestion.city);
  view["chance"] = chance_text(localizer, suggestion.probability);
  json::array speaking_for;
  std::string against;
  // The strongest first.
  for (auto const& reason : suggestion.reasons) {
    auto words = worded(reason.words, localizer.language()).text;
    if (reason.log_odds < 0) {
      if (against.empty()) against = std::move(words);
    } else if (speaking_for.size() < reasons_for) {
      speaking_for.emplace_back(std::move(words));
    }
  }
  view["for"] = std::move(speaking_for);
  view["against"] = against.empty() ? against : localizer.text("suggest.against", {{"reason", against}});
  return view;
}

std::string learnt_text(Localizer const& localizer, contract::SuggestionModel const& model) {
  auto const day = std::chrono::floor<std::chrono::days>(model.trained_at);
  auto const date = format_date(localizer.language(), amity::to_string(day));
  return localizer.text("suggest.learnt", {{"date", date}, {"ties", model.ties}, {"cities", model.cities}});
}

// What there is instead of a list.
std::string state_text(Localizer const& localizer, std::string const& state, std::string const& city) {
  if (state == "unseen") return localizer.text("suggest.state.unseen", {{"city", city}});
  return localizer.word("suggest.state", state);
}

json::object part_view(Localizer const& localizer, std::string const& city, std::string const& address,
                       std::string const& state) {
  auto const ready = state == "learnt";
  auto const wait = ready || state == "being_learnt";
  return {{"intro", localizer.text("suggest.intro", {{"city", city}})},
          {"note", ready ? std::string{} : state_text(localizer, state, {})},
          {"wait", wait},
          {"from", address + "/suggestions"}};
}

json::array suggestion_ways(Reader const& reader, Localizer const& localizer, std::string const& city, bool whole) {
  json::array ways;
  auto const add = [&](std::string_view key, std::string const& href) {
    ways.push_back(json::object{{"text", localizer.text(key)}, {"href", href}});
  };
  if (!whole) add("suggest.more", page_address(reader.language, reader.path) + query_text({{"top", "50"}}));
  add("suggest.as_data", "/api/v1/cities/" + percent_encoded(city) + "/suggestions");
  return ways;
}

}  // namespace

std::string suggestions_page(Site const& site, Reader const& reader, SuggestionsDocuments const& documents) {
  Localizer const localizer{reader.language};
  auto const city = localizer.city(documents.city);
  auto const title = localizer.text("suggest.title", {{"city", city}});
  json::array list;
  std::int64_t ranked = 0;
  std::string learnt;
  if (auto const& found = documents.suggestions) {
    ranked = found->ranked;
    learnt = learnt_text(localizer, found->model);
    for (auto const& suggestion : found->suggestions) list.push_back(suggestion_view(localizer, suggestion));
  }
  auto const n = static_cast<std::int64_t>(list.size());
  auto const lead = n > 0 ? localizer.text("suggest.lead", {{"city", city}, {"n", n}, {"ranked", ranked}})
                          : state_text(localizer, documents.state, city);
  json::object view{{"title", title},
                    {"lead", lead},
                    {"state", documents.state},
                    {"city", city_link(localizer, documents.city)},
                    {"learnt", learnt},
                    {"advice", localizer.text("suggest.advice", {{"city", city}})},
                    {"ways", suggestion_ways(reader, localizer, documents.city.id, n != 10)},
                    {"found", n > 0},
                    {"list", std::move(list)}};
  Content content;
  content.name = "suggestions";
  content.title = title;
  content.description = lead;
  content.main = render("suggestions", reader.language, view);
  // Many addresses, each some work: no food for those that read the whole web.
  content.listed = false;
  return in_layout(site, reader, content);
}

json::object suggestions_part(Reader const& reader, contract::CityBrief const& city, std::string const& state) {
  Localizer const localizer{reader.language};
  return part_view(localizer, localizer.city(city), city_address(reader.language, city), state);
}

}  // namespace amity::planning::suggestions::web
