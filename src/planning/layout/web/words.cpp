// SPDX-License-Identifier: Apache-2.0
// What was asked of a layout, and why there is none, in the reader's language.
#include "layout_parts.h"
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

std::string until(Localizer const& localizer, std::string const& demand, std::optional<std::string> const& by) {
  return by ? localizer.text("plan.layout.demand.until", {{"demand", demand}, {"year", *by}}) : demand;
}

std::string quota_in_words(Localizer const& localizer, Site const& site, contract::LayoutRequestQuota const& quota) {
  auto const where = where_in_words(localizer, site, quota.of);
  std::vector<std::string> bounds;
  if (quota.least > 0)
    bounds.push_back(localizer.text("plan.layout.demand.least", {{"n", quota.least}, {"where", where}}));
  if (quota.most) bounds.push_back(localizer.text("plan.layout.demand.most", {{"n", *quota.most}, {"where", where}}));
  return until(localizer, listed(localizer, bounds), quota.by);
}

std::string partners_in_words(Localizer const& localizer, std::int64_t n, std::optional<std::string> const& by) {
  return until(localizer, localizer.text("plan.layout.demand.partners", {{"n", n}}), by);
}

std::string per_country_in_words(Localizer const& localizer, std::int64_t most) {
  return localizer.text("plan.layout.demand.per_country", {{"n", most}});
}

std::string policy_in_words(Localizer const& localizer, contract::LayoutRequestPolicy const& policy) {
  std::vector<std::string> countries;
  for (auto const& code : policy.countries) countries.push_back(country_name(localizer.language(), code));
  auto const names = countries.size() > 6
                         ? format_number(localizer.language(), static_cast<std::int64_t>(countries.size()))
                         : listed(localizer, countries);
  auto asked = localizer.text(countries.size() > 6 ? "plan.layout.asked.not_in_many" : "plan.layout.asked.not_in",
                              {{"countries", names}});
  // An office has a reason; who asks for not_in gives none.
  if (policy.reason == "not_in") return asked;
  auto const why = localizer.word("plan.layout.policy", policy.reason);
  return localizer.text("plan.layout.asked.policy", {{"asked", asked}, {"reason", why}});
}

std::string weights_in_words(Localizer const& localizer, contract::LayoutParts const& parts) {
  std::vector<std::string> words;
  for (auto const part : layout_values) {
    auto const weight = std::llround(100 * parts.*part_of(part));
    words.push_back(localizer.word("plan.layout.part", to_string(part)) + " " + std::to_string(weight));
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

std::string demand_in_words(Localizer const& localizer, Site const& site, contract::LayoutDemand const& demand) {
  auto const by = demand.by.value_or(std::nullopt);
  auto const most = demand.most.value_or(std::nullopt);
  switch (demand.kind) {
    case contract::LayoutDemandKind::partners:
      return partners_in_words(localizer, demand.partners.value_or(0), by);
    case contract::LayoutDemandKind::quota:
      return quota_in_words(localizer, site,
                            {.of = demand.of.value_or(""), .least = demand.least.value_or(0), .most = most, .by = by});
    case contract::LayoutDemandKind::per_country:
      return per_country_in_words(localizer, most.value_or(0));
    case contract::LayoutDemandKind::must: {
      if (!demand.city || !*demand.city) return localizer.text("plan.layout.demand.musts");
      auto const city = localizer.city(**demand.city);
      return localizer.text("plan.layout.demand.must", {{"city", city}});
    }
  }
  return demand.text;
}

std::vector<std::string> request_in_words(Localizer const& localizer, Site const& site,
                                          contract::LayoutRequest const& request) {
  std::vector<std::string> lines;
  for (auto const& stage : request.stages) lines.push_back(partners_in_words(localizer, stage.partners, stage.by));
  for (auto const& quota : request.quotas) lines.push_back(quota_in_words(localizer, site, quota));
  if (request.max_per_country) lines.push_back(per_country_in_words(localizer, *request.max_per_country));
  lines.push_back(weights_in_words(localizer, request.weights));
  lines.push_back(localizer.text("plan.layout.asked.within", {{"n", std::llround(request.within_km)}}));
  if (auto const n = static_cast<std::int64_t>(request.must.size()); n > 0)
    lines.push_back(localizer.text("plan.layout.asked.must", {{"n", n}}));
  if (auto const n = static_cast<std::int64_t>(request.must_not.size()); n > 0)
    lines.push_back(localizer.text("plan.layout.asked.must_not", {{"n", n}}));
  for (auto const& policy : request.policies) lines.push_back(policy_in_words(localizer, policy));
  if (request.one_to_one != contract::OneToOne::off)
    lines.push_back(localizer.word("plan.layout.one_to_one", request.one_to_one));
  if (request.one_per_country) lines.push_back(localizer.text("plan.layout.one_per_country.yes"));
  if (!request.least_level.empty()) lines.push_back(localizer.word("plan.layout.level", request.least_level));
  return lines;
}

std::string layout_label(Localizer const& localizer, std::string_view field) {
  return localizer.word(parse_layout_value(field) ? "plan.layout.part" : "plan.layout.label", field);
}

std::string problem_in_words(LayoutReader const& who) {
  auto const& [localizer, site, reader, problem] = who;
  if (problem == nullptr) return {};
  if (problem->status == 503) return localizer.text("plan.layout.busy");
  if (auto const& clash = problem->clash; clash && !clash->empty()) {
    std::vector<std::string> demands;
    for (auto const& demand : *clash) demands.push_back(demand_in_words(localizer, site, demand));
    auto const all = listed(localizer, demands);
    auto const n = problem->eligible.value_or(0);
    return localizer.text(demands.size() == 1 ? "plan.layout.clash.one" : "plan.layout.clash.more",
                          {{"demands", all}, {"n", n}});
  }
  // The server's own words say the most; they are English.
  if (localizer.language() == "en")
    return problem->detail.value_or("") + (problem->remedy ? " (" + *problem->remedy + ")" : std::string{});
  auto const field = problem->field.value_or("");
  auto const known = Messages::embedded().has(localizer.language(), "plan.layout.cure." + field);
  auto const label = layout_label(localizer, field);
  auto const value = shown_value(reader, field);
  auto const cure = localizer.word("plan.layout.cure", known ? field : "other");
  return localizer.text("plan.layout.wrong", {{"label", label}, {"value", value}, {"cure", cure}});
}

}  // namespace amity::planning::layout::web
