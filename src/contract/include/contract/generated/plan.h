// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class OneToOne : std::uint8_t { off, exchange, exclude };
BOOST_DESCRIBE_ENUM(OneToOne, off, exchange, exclude)

// Shares of the value, by part; the whole of a part that is attained is its weight
struct LayoutParts {
  double reach;
  double network;
  double first_ties;
  double fit;
  double access;
  bool operator==(LayoutParts const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutParts, (), (reach, network, first_ties, fit, access))

struct LayoutRequestStage {
  Nullable<std::string> by;
  std::int64_t partners;
  double weight;
  bool operator==(LayoutRequestStage const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutRequestStage, (), (by, partners, weight))

struct LayoutRequestQuota {
  std::string of;
  std::int64_t least;
  Nullable<std::int64_t> most;
  Nullable<std::string> by;
  bool operator==(LayoutRequestQuota const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutRequestQuota, (), (of, least, most, by))

struct LayoutRequestPolicy {
  std::string reason;
  std::vector<std::string> countries;
  bool operator==(LayoutRequestPolicy const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutRequestPolicy, (), (reason, countries))

// All that decides a layout beside the data
struct LayoutRequest {
  std::vector<LayoutRequestStage> stages;
  LayoutParts weights;
  double within_km;
  std::int64_t candidate_people;
  std::int64_t demand_people;
  std::map<std::string, double, std::less<>> region_weights;
  std::vector<LayoutRequestQuota> quotas;
  Nullable<std::int64_t> max_per_country;
  std::vector<std::string> must;
  std::vector<std::string> must_not;
  std::vector<LayoutRequestPolicy> policies;
  OneToOne one_to_one;
  bool one_per_country;
  std::string least_level;
  bool operator==(LayoutRequest const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutRequest, (), (stages, weights, within_km, candidate_people, demand_people, region_weights, quotas, max_per_country, must, must_not, policies, one_to_one, one_per_country, least_level))

enum class LayoutStandingState : std::uint8_t { waiting, running, done, given_up };
BOOST_DESCRIBE_ENUM(LayoutStandingState, waiting, running, done, given_up)

struct LayoutStanding {
  LayoutStandingState state;
  std::int64_t ahead;
  Nullable<double> best;
  Nullable<double> bound;
  Nullable<double> seconds;
  bool operator==(LayoutStanding const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutStanding, (), (state, ahead, best, bound, seconds))

// Unless it is learnt the part is worth nothing; being_learnt is another answer in a minute
enum class LayoutFitState : std::uint8_t { learnt, being_learnt, too_few_ties, failed, not_weighted };
BOOST_DESCRIBE_ENUM(LayoutFitState, learnt, being_learnt, too_few_ties, failed, not_weighted)

// What the part fit rests on
struct LayoutFit {
  LayoutFitState state;
  Nullable<std::string> why;
  Nullable<SuggestionModel> model;
  bool operator==(LayoutFit const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutFit, (), (state, why, model))

// Why it stopped
enum class LayoutPlanEnd : std::uint8_t { proven, gap, time, cancelled };
BOOST_DESCRIBE_ENUM(LayoutPlanEnd, proven, gap, time, cancelled)

// What it may become
enum class LayoutPlanChosenKind : std::uint8_t { sister_city, friendly_exchange };
BOOST_DESCRIBE_ENUM(LayoutPlanChosenKind, sister_city, friendly_exchange)

struct LayoutPlanChosenRunnerUp {
  CityBrief city;
  double loses;
  bool operator==(LayoutPlanChosenRunnerUp const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutPlanChosenRunnerUp, (), (city, loses))

struct LayoutPlanChosen {
  CityBrief city;
  Nullable<std::string> by;
  LayoutPlanChosenKind kind;
  LayoutParts parts;
  Nullable<LayoutPlanChosenRunnerUp> runner_up;
  Nullable<double> stability;
  bool operator==(LayoutPlanChosen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutPlanChosen, (), (city, by, kind, parts, runner_up, stability))

struct LayoutPlanBinding {
  LayoutDemand demand;
  double gain;
  bool operator==(LayoutPlanBinding const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutPlanBinding, (), (demand, gain))

enum class LayoutPlanBeforeNewOneDo : std::uint8_t { reactivate, strengthen };
BOOST_DESCRIBE_ENUM(LayoutPlanBeforeNewOneDo, reactivate, strengthen)

enum class LayoutPlanBeforeNewOneWhy : std::uint8_t { dormant, suspended, doubtful, date_not_known };
BOOST_DESCRIBE_ENUM(LayoutPlanBeforeNewOneWhy, dormant, suspended, doubtful, date_not_known)

struct LayoutPlanBeforeNewOne {
  CityBrief city;
  std::int64_t partnership;
  LayoutPlanBeforeNewOneDo do_;
  LayoutPlanBeforeNewOneWhy why;
  bool operator==(LayoutPlanBeforeNewOne const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutPlanBeforeNewOne, (), (city, partnership, do_, why))

struct LayoutPlan {
  CityBrief home;
  Day as_of;
  LayoutRequest request;
  double objective;
  double bound;
  double gap;
  LayoutPlanEnd end;
  bool settled;
  double greedy;
  LayoutParts parts;
  LayoutParts totals;
  LayoutFit fit;
  std::vector<LayoutPlanChosen> chosen;
  std::vector<LayoutPlanBinding> binding;
  std::int64_t eligible;
  std::map<std::string, std::int64_t, std::less<>> excluded;
  std::vector<CityBrief> old;
  std::vector<LayoutPlanBeforeNewOne> before_new_ones;
  std::string data_version;
  double solve_seconds;
  double seconds;
  bool operator==(LayoutPlan const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutPlan, (), (home, as_of, request, objective, bound, gap, end, settled, greedy, parts, totals, fit, chosen, binding, eligible, excluded, old, before_new_ones, data_version, solve_seconds, seconds))

// A difference of counts, as far as dates and sources allow it to be known
struct Bounds {
  double at_least;
  double at_most;
  bool operator==(Bounds const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Bounds, (), (at_least, at_most))

struct TargetPathPace {
  std::int64_t years;
  Day since;
  Bounds grown;
  bool operator==(TargetPathPace const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TargetPathPace, (), (years, since, grown))

// The earliest and the latest day that dates and sources allow; null is never
struct DaysReached {
  Nullable<Day> earliest;
  Nullable<Day> latest;
  bool operator==(DaysReached const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DaysReached, (), (earliest, latest))

struct TargetPathTargetAtPace : DaysReached {
  std::int64_t years;
  bool operator==(TargetPathTargetAtPace const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TargetPathTargetAtPace, (DaysReached), (years))

struct TargetPathTarget {
  PartialDate by;
  Day due;
  bool is_due;
  std::int64_t figure;
  Range then;
  Truth met;
  Bounds missing;
  DaysReached reached;
  std::vector<TargetPathTargetAtPace> at_pace;
  Nullable<Source> source;
  std::string note;
  bool operator==(TargetPathTarget const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TargetPathTarget, (), (by, due, is_due, figure, then, met, missing, reached, at_pace, source, note))

struct TargetPathFact {
  Nullable<Day> from;
  std::int64_t at_least;
  std::int64_t at_most;
  bool operator==(TargetPathFact const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TargetPathFact, (), (from, at_least, at_most))

struct TargetPathSaid {
  PartialDate on;
  std::int64_t figure;
  FigureIs figure_is;
  Nullable<Source> source;
  bool operator==(TargetPathSaid const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TargetPathSaid, (), (on, figure, figure_is, source))

// All targets of one kind and region
struct TargetPath {
  CountedKind kind;
  Nullable<std::string> region;
  Nullable<LocalText> region_name;
  Range now;
  Nullable<double> planned_now;
  Nullable<Bounds> missing_now;
  std::vector<TargetPathPace> paces;
  std::vector<TargetPathTarget> targets;
  std::vector<TargetPathFact> facts;
  std::vector<TargetPathSaid> said;
  bool operator==(TargetPath const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TargetPath, (), (kind, region, region_name, now, planned_now, missing_now, paces, targets, facts, said))

struct TargetPaths {
  OfficeBrief office;
  CityBrief city;
  Day as_of;
  std::vector<TargetPath> paths;
  bool operator==(TargetPaths const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TargetPaths, (), (office, city, as_of, paths))

enum class GetLayoutOnePerCountry : std::uint8_t { no, yes };
BOOST_DESCRIBE_ENUM(GetLayoutOnePerCountry, no, yes)

enum class GetLayoutLevel : std::uint8_t { any, capital, first, second, third };
BOOST_DESCRIBE_ENUM(GetLayoutLevel, any, capital, first, second, third)

enum class GetLayoutDetail : std::uint8_t { quick, full };
BOOST_DESCRIBE_ENUM(GetLayoutDetail, quick, full)

struct GetLayoutParameters {
  std::optional<std::int64_t> new_{};
  std::optional<std::string> by{};
  std::optional<std::string> min{};
  std::optional<std::string> max{};
  std::int64_t max_per_country{0};
  double within{500};
  double reach{40};
  double network{15};
  double first_ties{15};
  double fit{15};
  double access{15};
  std::optional<std::string> must{};
  std::optional<std::string> must_not{};
  std::optional<std::string> not_in{};
  OneToOne one_to_one{OneToOne::off};
  GetLayoutOnePerCountry one_per_country{GetLayoutOnePerCountry::no};
  GetLayoutLevel level{GetLayoutLevel::any};
  GetLayoutDetail detail{GetLayoutDetail::quick};
  bool operator==(GetLayoutParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetLayoutParameters, (), (new_, by, min, max, max_per_country, within, reach, network, first_ties, fit, access, must, must_not, not_in, one_to_one, one_per_country, level, detail))
constexpr auto rules_of(GetLayoutParameters const*) {
  return std::array{
    Rule{.name = "new", .least = 1, .most = 60},
    Rule{.name = "max_per_country", .least = 0, .most = 60, .has_default = true},
    Rule{.name = "within", .least = 1, .most = 5000, .has_default = true},
    Rule{.name = "reach", .least = 0, .most = 100, .has_default = true},
    Rule{.name = "network", .least = 0, .most = 100, .has_default = true},
    Rule{.name = "first_ties", .least = 0, .most = 100, .has_default = true},
    Rule{.name = "fit", .least = 0, .most = 100, .has_default = true},
    Rule{.name = "access", .least = 0, .most = 100, .has_default = true},
    Rule{.name = "one_to_one", .has_default = true},
    Rule{.name = "one_per_country", .has_default = true},
    Rule{.name = "level", .has_default = true},
    Rule{.name = "detail", .has_default = true}};
}

struct AskForLayoutParameters {
  std::string name;
  std::optional<std::int64_t> new_{};
  std::optional<std::string> by{};
  std::optional<std::string> min{};
  std::optional<std::string> max{};
  std::int64_t max_per_country{0};
  double within{500};
  double reach{40};
  double network{15};
  double first_ties{15};
  double fit{15};
  double access{15};
  std::optional<std::string> must{};
  std::optional<std::string> must_not{};
  std::optional<std::string> not_in{};
  OneToOne one_to_one{OneToOne::off};
  GetLayoutOnePerCountry one_per_country{GetLayoutOnePerCountry::no};
  GetLayoutLevel level{GetLayoutLevel::any};
  GetLayoutDetail detail{GetLayoutDetail::quick};
  bool operator==(AskForLayoutParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AskForLayoutParameters, (), (name, new_, by, min, max, max_per_country, within, reach, network, first_ties, fit, access, must, must_not, not_in, one_to_one, one_per_country, level, detail))
constexpr auto rules_of(AskForLayoutParameters const*) {
  return std::array{
    Rule{.name = "name", .pattern = "^[a-z0-9-]{8,64}$", .example = "spring-2027", .in_path = true},
    Rule{.name = "new", .least = 1, .most = 60},
    Rule{.name = "max_per_country", .least = 0, .most = 60, .has_default = true},
    Rule{.name = "within", .least = 1, .most = 5000, .has_default = true},
    Rule{.name = "reach", .least = 0, .most = 100, .has_default = true},
    Rule{.name = "network", .least = 0, .most = 100, .has_default = true},
    Rule{.name = "first_ties", .least = 0, .most = 100, .has_default = true},
    Rule{.name = "fit", .least = 0, .most = 100, .has_default = true},
    Rule{.name = "access", .least = 0, .most = 100, .has_default = true},
    Rule{.name = "one_to_one", .has_default = true},
    Rule{.name = "one_per_country", .has_default = true},
    Rule{.name = "level", .has_default = true},
    Rule{.name = "detail", .has_default = true}};
}

struct GetLayoutStandingParameters {
  std::string name;
  bool operator==(GetLayoutStandingParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetLayoutStandingParameters, (), (name))
constexpr auto rules_of(GetLayoutStandingParameters const*) {
  return std::array{
    Rule{.name = "name", .pattern = "^[a-z0-9-]{8,64}$", .example = "spring-2027", .in_path = true}};
}

struct GiveUpLayoutParameters {
  std::string name;
  bool operator==(GiveUpLayoutParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GiveUpLayoutParameters, (), (name))
constexpr auto rules_of(GiveUpLayoutParameters const*) {
  return std::array{
    Rule{.name = "name", .pattern = "^[a-z0-9-]{8,64}$", .example = "spring-2027", .in_path = true}};
}

struct GetTargetsParameters {
  std::optional<std::string> city{};
  std::optional<Day> as_of{};
  bool operator==(GetTargetsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetTargetsParameters, (), (city, as_of))

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
