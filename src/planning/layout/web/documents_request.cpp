// SPDX-License-Identifier: Apache-2.0
// What was asked of a layout, as documents: the whole request, and one demand of it.
#include "layout_parts.h"
#include "planning/layout/web/documents.h"
#include "server/contract_values.h"

#include <charconv>

namespace amity::planning::layout::web {
namespace {

contract::Nullable<std::int64_t> most_or_null(int most) {
  return most == planning::layout::no_limit ? std::nullopt : std::optional<std::int64_t>{most};
}

std::vector<std::string> ids_of(snapshot::World const& world, std::vector<CityId> const& cities) {
  std::vector<std::string> ids;
  for (auto const id : cities)
    if (auto const* city = world.atlas.city(id)) ids.push_back(to_string(atlas::public_id(*city)));
  return ids;
}

contract::OneToOne one_to_one_of(OneToOne rule) {
  switch (rule) {
    case OneToOne::off:
      return contract::OneToOne::off;
    case OneToOne::exchange:
      return contract::OneToOne::exchange;
    case OneToOne::exclude:
      return contract::OneToOne::exclude;
  }
  return contract::OneToOne::off;
}

std::optional<std::size_t> number_after(std::string_view name, std::string_view begin) {
  std::size_t number{};
  if (!name.starts_with(begin)) return std::nullopt;
  auto const digits = name.substr(begin.size());
  auto const [end, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return trouble == std::errc{} && end != digits.data() ? std::optional(number) : std::nullopt;
}

contract::LayoutDemand demand(contract::LayoutDemandKind kind, std::string text) {
  return {.kind = kind, .text = std::move(text)};
}

}  // namespace

contract::LayoutRequest request_document(snapshot::World const& world, LayoutRequest const& request) {
  contract::LayoutRequest document{};
  for (auto const& stage : request.stages)
    document.stages.push_back(
        {.by = server::text_or_null(stage.name), .partners = stage.partners, .weight = stage.weight});
  for (auto const& [value, weight] : request.weights) document.weights.*part_of(value) = weight;
  document.within_km = request.within_km;
  document.candidate_people = request.candidate_people;
  document.demand_people = request.demand_people;
  for (auto const& [region, weight] : request.region_weights) document.region_weights.emplace(region, weight);
  for (auto const& quota : request.quotas)
    document.quotas.push_back(
        {.of = quota.of, .least = quota.least, .most = most_or_null(quota.most), .by = server::text_or_null(quota.by)});
  if (request.most_per_country) document.max_per_country = *request.most_per_country;
  document.must = ids_of(world, request.must);
  document.must_not = ids_of(world, request.must_not);
  for (auto const& policy : request.country_policies)
    document.policies.push_back(
        {.reason = policy.reason, .countries = {policy.countries.begin(), policy.countries.end()}});
  document.one_to_one = one_to_one_of(request.one_to_one);
  document.one_per_country = request.one_per_country;
  document.least_level = request.least_level;
  return document;
}

// The solver knows demands by name alone; in the order of the terms they are the request's.
contract::LayoutDemand demand_document(snapshot::World const& world, LayoutAnswer const& answer,
                                       std::string const& name) {
  using Kind = contract::LayoutDemandKind;
  auto const& terms = answer.layout_case.terms;
  auto const& quotas = answer.request.quotas;
  for (std::size_t q = 0; q < terms.quotas.size(); ++q) {
    if (terms.quotas[q].name != name) continue;
    auto document = demand(q < quotas.size() ? Kind::quota : Kind::per_country, name);
    if (q >= quotas.size()) {
      document.most = contract::Nullable<std::int64_t>{*answer.request.most_per_country};
      return document;
    }
    document.of = quotas[q].of;
    document.least = quotas[q].least;
    document.most = most_or_null(quotas[q].most);
    document.by = server::text_or_null(quotas[q].by);
    return document;
  }
  if (auto const candidate = number_after(name, "must ")) {
    auto document = demand(Kind::must, name);
    document.city = contract::Nullable<contract::CityBrief>{
        atlas::web::city_brief(world, *answer.layout_case.cities.at(*candidate))};
    return document;
  }
  if (auto const partners = number_after(name, "")) {
    auto const at = name.find(" by ");
    auto const by = at == std::string::npos ? std::string{} : name.substr(at + 4);
    auto document = demand(Kind::partners, by.empty() ? name.substr(0, at) : name);
    document.partners = server::count(*partners);
    document.by = server::text_or_null(by);
    return document;
  }
  auto document = demand(Kind::must, name);
  document.city.emplace();
  return document;
}

}  // namespace amity::planning::layout::web
