// SPDX-License-Identifier: Apache-2.0
#include "plan_layout_settings.h"

#include "fields/reader.h"
#include "look_up.h"
#include "planning/layout/policy.h"
#include "settings_file.h"

#include <algorithm>

namespace amity::app {
namespace {

constexpr int most_new = 1'000'000;

template <class T>
void take(std::optional<T> const& given, T& to) {
  if (given) to = *given;
}

auto stage_in(std::string_view text) { return parse_stage(std::string(text)); }

std::optional<planning::layout::OneToOne> one_to_one_in(std::string_view word) {
  using planning::layout::OneToOne;
  for (auto const& [known, policy] : {std::pair<std::string_view, OneToOne>{"off", OneToOne::off},
                                      {"exchange", OneToOne::exchange},
                                      {"exclude", OneToOne::exclude}})
    if (known == word) return policy;
  return std::nullopt;
}

std::optional<std::string> level_in(std::string_view word) {
  for (std::string_view const level : {"PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4"})
    if (word == level) return std::string(word);
  return std::nullopt;
}

// A table that gives each of its names a number.
std::vector<std::pair<std::string, double>> read_numbers(fields::Reader& in) {
  std::vector<std::pair<std::string, double>> numbers;
  for (auto const name : in.names())
    if (auto const number = in.optional<double>(name)) numbers.emplace_back(name, *number);
  return numbers;
}

void read_stages(fields::Reader& in, planning::layout::LayoutRequest& request) {
  if (auto const partners = in.optional<int>("new", {.least = 1, .most = most_new}))
    request.stages.push_back({"", *partners, 1});
  auto by =
      in.list<planning::layout::LayoutStage>("by", stage_in, "a year and the new partners by then, such as 2025:7");
  if (in.presence("by") != fields::Presence::absent) request.stages = std::move(by);
  in.optional_object("stage_weights", [&](fields::Reader& weights) {
    for (auto& stage : request.stages)
      if (!stage.name.empty()) take(weights.optional<double>(stage.name, {.least = 0}), stage.weight);
    weights.reject_unknown();
    return true;
  });
}

void read_worth(fields::Reader& in, planning::layout::LayoutRequest& request) {
  in.optional_object("weights", [&](fields::Reader& weights) {
    for (auto const value : planning::layout::layout_values)
      if (auto const weight = weights.optional<double>(planning::layout::to_string(value)))
        request.weights[value] = *weight;
    weights.reject_unknown();
    return true;
  });
  for (auto const& [region, weight] :
       in.optional_object("region_weights", read_numbers).value_or(std::vector<std::pair<std::string, double>>{}))
    request.region_weights[region] = weight;
  in.optional_object("access", [&](fields::Reader& access) {
    take(access.optional<double>("consulate"), request.access.consulate);
    take(access.optional<double>("visa"), request.access.visa);
    take(access.optional<double>("flight"), request.access.flight);
    take(access.optional<double>("near"), request.access.near);
    access.reject_unknown();
    return true;
  });
}

planning::layout::RequestedQuota read_quota(fields::Reader& in) {
  planning::layout::RequestedQuota quota;
  quota.of = in.required<std::string>("of");
  take(in.optional<int>("least", {.least = 0}), quota.least);
  take(in.optional<int>("most", {.least = 0}), quota.most);
  quota.by = in.optional<std::string>("by").value_or("");
  in.reject_unknown();
  return quota;
}

void read_policies(fields::Reader& in, snapshot::World const& world, planning::layout::LayoutRequest& request) {
  auto const country_in = [&](std::string_view code) -> Result<std::string> {
    auto const* country = world.atlas.country(code);
    if (country == nullptr)
      return fail(Errc::not_found, "no country has the code \"" + std::string(code) + "\"", {},
                  "ISO 3166-1 alpha-2 such as TH");
    return country->code;
  };
  auto const given = in.objects("policy", [&](fields::Reader& one) {
    planning::layout::CountryPolicy policy{one.required<std::string>("reason"), {}};
    policy.countries = one.list<std::string>("countries", country_in, "", {.most = 1000});
    one.reject_unknown();
    return policy;
  });
  request.country_policies = planning::layout::replaced(std::move(request.country_policies), given);
  auto const city_in = [&](std::string_view text) -> Result<CityId> {
    auto const city = find_city(world, std::string(text));
    if (!city) return Failure{city.error()};
    return (*city)->id;
  };
  for (auto const& [name, ids] : {std::pair{"must", &request.must}, {"must_not", &request.must_not}})
    for (auto const id : in.list<CityId>(name, city_in, "", {.most = 10'000})) ids->push_back(id);
  take(in.optional<bool>("one_per_country"), request.one_per_country);
  take(in.optional<planning::layout::OneToOne>("one_to_one", one_to_one_in, "off, exchange or exclude"),
       request.one_to_one);
  take(in.optional<std::string>("least_level", level_in, "PPLC, PPLA, PPLA2, PPLA3 or PPLA4"), request.least_level);
}

}  // namespace

fields::Checked<LayoutSettings> read_layout_settings(snapshot::World const& world, std::filesystem::path const& file,
                                                     LayoutSettings settings) {
  auto const source = read_settings(file);
  if (!source) return fields::Refused{source.error()};
  fields::Reader in(*source);
  auto& request = settings.request;
  read_stages(in, request);
  take(in.optional<Day>("as_of"), request.as_of);
  take(in.optional<double>("within", {.least = 1, .most = 20'000}), request.within_km);
  take(in.optional<std::int64_t>("candidate_people", {.least = 0}), request.candidate_people);
  take(in.optional<std::int64_t>("demand_people", {.least = 0}), request.demand_people);
  if (auto const most = in.optional<int>("max_per_country", {.least = 1, .most = 1000}))
    request.most_per_country = *most;
  take(in.optional<double>("time_limit", {.least = 0}), settings.time_limit);
  if (auto const folder = in.optional<std::string>("flights", {.most = 4096}))
    settings.flights = file.parent_path() / *folder;
  read_worth(in, request);
  for (auto& quota : in.objects("quota", read_quota)) request.quotas.push_back(std::move(quota));
  read_policies(in, world, request);
  in.reject_unknown();
  return in.finish(std::move(settings));
}

}  // namespace amity::app
