// SPDX-License-Identifier: Apache-2.0
// What was asked of a layout, as documents: the whole request, and one demand of it.
#include "planning/layout/web/documents.h"

#include <charconv>

namespace amity::planning::layout::web {
namespace {

json::value most_or_null(int most) {
  return most == planning::layout::no_limit ? json::value(nullptr) : json::value(most);
}

json::array ids_of(snapshot::World const& world, std::vector<CityId> const& cities) {
  json::array ids;
  for (auto const id : cities)
    if (auto const* city = world.atlas.city(id)) ids.emplace_back(atlas::web::city_brief(world, *city).at("id"));
  return ids;
}

char const* word_of(OneToOne rule) {
  switch (rule) {
    case OneToOne::off:
      return "off";
    case OneToOne::exchange:
      return "exchange";
    case OneToOne::exclude:
      return "exclude";
  }
  return "";
}

json::array policies_document(LayoutRequest const& layout_request) {
  json::array policies;
  for (auto const& policy : layout_request.country_policies)
    policies.push_back(json::object{{"reason", policy.reason},
                                    {"countries", json::array(policy.countries.begin(), policy.countries.end())}});
  return policies;
}

std::optional<std::size_t> number_after(std::string_view name, std::string_view begin) {
  std::size_t number{};
  if (!name.starts_with(begin)) return std::nullopt;
  auto const digits = name.substr(begin.size());
  auto const [end, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return trouble == std::errc{} && end != digits.data() ? std::optional(number) : std::nullopt;
}

}  // namespace

json::object request_document(snapshot::World const& world, LayoutRequest const& layout_request) {
  json::object weights;
  for (auto const& [value, weight] : layout_request.weights) weights[planning::layout::to_string(value)] = weight;
  json::array stages;
  for (auto const& stage : layout_request.stages)
    stages.push_back(json::object{{"by", stage.name.empty() ? json::value(nullptr) : json::value(stage.name)},
                                  {"partners", stage.partners},
                                  {"weight", stage.weight}});
  json::array quotas;
  for (auto const& quota : layout_request.quotas)
    quotas.push_back(json::object{{"of", quota.of},
                                  {"least", quota.least},
                                  {"most", most_or_null(quota.most)},
                                  {"by", quota.by.empty() ? json::value(nullptr) : json::value(quota.by)}});
  json::object regions;
  for (auto const& [region, weight] : layout_request.region_weights) regions[region] = weight;
  return {{"stages", std::move(stages)},
          {"weights", std::move(weights)},
          {"within_km", layout_request.within_km},
          {"candidate_people", layout_request.candidate_people},
          {"demand_people", layout_request.demand_people},
          {"region_weights", std::move(regions)},
          {"quotas", std::move(quotas)},
          {"max_per_country",
           layout_request.most_per_country ? json::value(*layout_request.most_per_country) : json::value(nullptr)},
          {"must", ids_of(world, layout_request.must)},
          {"must_not", ids_of(world, layout_request.must_not)},
          {"policies", policies_document(layout_request)},
          {"one_to_one", word_of(layout_request.one_to_one)},
          {"one_per_country", layout_request.one_per_country},
          {"least_level", layout_request.least_level}};
}

// The solver knows demands by name alone; in the order of the terms they are the request's.
json::object demand_document(snapshot::World const& world, LayoutAnswer const& answer, std::string const& name) {
  auto const& terms = answer.layout_case.terms;
  auto const& quotas = answer.request.quotas;
  for (std::size_t q = 0; q < terms.quotas.size(); ++q) {
    if (terms.quotas[q].name != name) continue;
    if (q >= quotas.size())
      return {{"kind", "per_country"}, {"text", name}, {"most", *answer.request.most_per_country}};
    return {{"kind", "quota"},
            {"text", name},
            {"of", quotas[q].of},
            {"least", quotas[q].least},
            {"most", most_or_null(quotas[q].most)},
            {"by", quotas[q].by.empty() ? json::value(nullptr) : json::value(quotas[q].by)}};
  }
  if (auto const candidate = number_after(name, "must "))
    return {{"kind", "must"},
            {"text", name},
            {"city", atlas::web::city_brief(world, *answer.layout_case.cities.at(*candidate))}};
  if (auto const partners = number_after(name, "")) {
    auto const at = name.find(" by ");
    auto const by = at == std::string::npos ? std::string{} : name.substr(at + 4);
    return {{"kind", "partners"},
            {"text", by.empty() ? name.substr(0, at) : name},
            {"partners", *partners},
            {"by", by.empty() ? json::value(nullptr) : json::value(by)}};
  }
  return {{"kind", "must"}, {"text", name}, {"city", nullptr}};
}

}  // namespace amity::planning::layout::web
