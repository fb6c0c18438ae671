// SPDX-License-Identifier: Apache-2.0
// What was asked of a layout, and why there is none, in the reader's language.
#include "ui/format.h"
#include "ui/messages.h"
#include "views.h"

#include <array>
#include <cmath>

namespace amity::planning::layout::web {

using namespace ui;

namespace {

std::string listed(Localizer const& localizer, std::vector<std::string> const& items) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? localizer.text("plan.layout.and") : localizer.text("plan.layout.comma");
    text += items[i];
  }
  return text;
}

// A region, a country or a kind; as it was typed where it is none of those by its code.
std::string place_in_words(Localizer const& localizer, Site const& site, std::string_view word) {
  if (word == "sister_city" || word == "friendly_exchange") return localizer.kind(word);
  if (auto region = localizer.region(word, site.office); region != word) return region;
  if (word.size() != 2) return std::string(word);
  return country_name(localizer.language(), word);
}

std::string where_in_words(Localizer const& localizer, Site const& site, std::string_view of) {
  std::vector<std::string> places;
  while (!of.empty()) {
    auto const end = std::min(of.find('+'), of.size());
    places.push_back(place_in_words(localizer, site, of.substr(0, end)));
    of.remove_prefix(std::min(of.size(), end + 1));
  }
  return listed(localizer, places);
}

std::string quota_in_words(Localizer const& localizer, Site const& site, json::value const& quota) {
  auto const where = where_in_words(localizer, site, text_at(quota, "of"));
  std::vector<std::string> bounds;
  if (auto const least = integer_at(quota, "least"); least > 0)
    bounds.push_back(localizer.text("plan.layout.demand.least", {{"n", least}, {"where", where}}));
  if (at(quota, "most").is_number())
    bounds.push_back(localizer.text("plan.layout.demand.most", {{"n", integer_at(quota, "most")}, {"where", where}}));
  auto const by = text_at(quota, "by");
  auto const both = listed(localizer, bounds);
  return by.empty() ? both : localizer.text("plan.layout.demand.until", {{"demand", both}, {"year", by}});
}

std::string partners_in_words(Localizer const& localizer, std::int64_t n, std::string_view by) {
  auto const demand = localizer.text("plan.layout.demand.partners", {{"n", n}});
  return by.empty() ? demand : localizer.text("plan.layout.demand.until", {{"demand", demand}, {"year", by}});
}

std::string weights_in_words(Localizer const& localizer, json::value const& weights) {
  std::vector<std::string> words;
  for (auto const* part : {"reach", "network", "first_ties", "fit", "access"}) {
    auto const weight = std::llround(100 * number_at(weights, part).value_or(0));
    words.push_back(localizer.word("plan.layout.part", part) + " " + std::to_string(weight));
  }
  return localizer.text("plan.layout.weights") + localizer.text("plan.layout.colon") + listed(localizer, words);
}

std::string shown_value(Reader const& reader, std::string_view field) {
  auto value = std::string(value_of(reader.query, field));
  if (field == "min" && value.empty()) {
    value = value_of(reader.query, "least_in");
    if (auto const least = value_of(reader.query, "least"); !least.empty()) value += ":" + std::string(least);
  }
  return value;
}

}  // namespace

std::string demand_in_words(Localizer const& localizer, Site const& site, json::value const& demand) {
  auto const kind = text_at(demand, "kind");
  if (kind == "partners") return partners_in_words(localizer, integer_at(demand, "partners"), text_at(demand, "by"));
  if (kind == "quota") return quota_in_words(localizer, site, demand);
  if (kind == "per_country")
    return localizer.text("plan.layout.demand.per_country", {{"n", integer_at(demand, "most")}});
  if (kind != "must") return std::string(text_at(demand, "text"));
  if (!at(demand, "city").is_object()) return localizer.text("plan.layout.demand.musts");
  auto const city = localizer.city(at(demand, "city"));
  return localizer.text("plan.layout.demand.must", {{"city", city}});
}

std::vector<std::string> request_in_words(Localizer const& localizer, Site const& site,
                                          json::value const& layout_request) {
  std::vector<std::string> lines;
  for (auto const& stage : list_at(layout_request, "stages"))
    lines.push_back(partners_in_words(localizer, integer_at(stage, "partners"), text_at(stage, "by")));
  for (auto const& quota : list_at(layout_request, "quotas")) lines.push_back(quota_in_words(localizer, site, quota));
  if (at(layout_request, "max_per_country").is_number())
    lines.push_back(
        localizer.text("plan.layout.demand.per_country", {{"n", integer_at(layout_request, "max_per_country")}}));
  lines.push_back(weights_in_words(localizer, at(layout_request, "weights")));
  auto const within = std::llround(number_at(layout_request, "within_km").value_or(0));
  lines.push_back(localizer.text("plan.layout.asked.within", {{"n", within}}));
  if (auto const n = static_cast<std::int64_t>(list_at(layout_request, "must").size()); n > 0)
    lines.push_back(localizer.text("plan.layout.asked.must", {{"n", n}}));
  if (auto const n = static_cast<std::int64_t>(list_at(layout_request, "must_not").size()); n > 0)
    lines.push_back(localizer.text("plan.layout.asked.must_not", {{"n", n}}));
  for (auto const& policy : list_at(layout_request, "policies")) {
    std::vector<std::string> countries;
    for (auto const& code : list_at(policy, "countries"))
      countries.push_back(country_name(localizer.language(), code.as_string()));
    auto const names = countries.size() > 6
                           ? format_number(localizer.language(), static_cast<std::int64_t>(countries.size()))
                           : listed(localizer, countries);
    auto asked = localizer.text(countries.size() > 6 ? "plan.layout.asked.not_in_many" : "plan.layout.asked.not_in",
                                {{"countries", names}});
    // An office has a reason; who asks for not_in gives none.
    if (auto const reason = text_at(policy, "reason"); reason != "not_in") {
      auto const why = localizer.word("plan.layout.policy", reason);
      asked = localizer.text("plan.layout.asked.policy", {{"asked", asked}, {"reason", why}});
    }
    lines.push_back(std::move(asked));
  }
  if (auto const rule = text_at(layout_request, "one_to_one"); rule != "off")
    lines.push_back(localizer.word("plan.layout.one_to_one", rule));
  if (true_at(layout_request, "one_per_country")) lines.emplace_back(localizer.text("plan.layout.one_per_country.yes"));
  if (auto const level = text_at(layout_request, "least_level"); !level.empty())
    lines.push_back(localizer.word("plan.layout.level", level));
  return lines;
}

std::string layout_label(Localizer const& localizer, std::string_view field) {
  for (std::string_view const part : {"reach", "network", "first_ties", "fit", "access"})
    if (part == field) return localizer.word("plan.layout.part", part);
  return localizer.word("plan.layout.label", field);
}

std::string problem_in_words(LayoutReader const& who) {
  auto const& [localizer, site, reader, problem] = who;
  if (!problem.is_object()) return {};
  if (integer_at(problem, "status") == 503) return localizer.text("plan.layout.busy");
  if (auto const& clash = list_at(problem, "clash"); !clash.empty()) {
    std::vector<std::string> demands;
    for (auto const& demand : clash) demands.push_back(demand_in_words(localizer, site, demand));
    auto const all = listed(localizer, demands);
    auto const n = integer_at(problem, "eligible");
    return localizer.text(demands.size() == 1 ? "plan.layout.clash.one" : "plan.layout.clash.more",
                          {{"demands", all}, {"n", n}});
  }
  // The server's own words say the most; they are English.
  if (localizer.language() == "en") {
    auto const remedy = text_at(problem, "remedy");
    return std::string(text_at(problem, "detail")) + (remedy.empty() ? "" : " (" + std::string(remedy) + ")");
  }
  auto const field = text_at(problem, "field");
  auto const known = Messages::embedded().has(localizer.language(), "plan.layout.cure." + std::string(field));
  auto const label = layout_label(localizer, field);
  auto const value = shown_value(reader, field);
  auto const cure = localizer.word("plan.layout.cure", known ? field : "other");
  return localizer.text("plan.layout.wrong", {{"label", label}, {"value", value}, {"cure", cure}});
}

}  // namespace amity::planning::layout::web
