// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/case.h"

#include "worth.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace amity::planning::layout {
namespace {

constexpr std::array<std::string_view, 5> value_words{"reach", "network", "first_ties", "fit", "access"};

Result<void> check(LayoutRequest const& request) {
  double sum = 0;
  for (auto const& [value, weight] : request.weights) {
    auto const word = std::string(to_string(value));
    if (!std::isfinite(weight) || weight < 0)
      return fail(Errc::invalid, "the weight of " + word + " is negative or no number", "weight", "0 or more");
    sum += weight;
  }
  if (sum <= 0)
    return fail(Errc::invalid, "all weights are 0: every choice would be as good", "weight",
                "reach, network, first_ties, fit or access above 0");
  if (!(request.within_km > 0) || request.within_km > 20'100)
    return fail(Errc::invalid, "nothing is within " + std::to_string(request.within_km) + " km", "within",
                "kilometres above 0, up to 20000");
  for (std::size_t t = 1; t < request.stages.size(); ++t) {
    auto const one = PartialDate::parse(request.stages[t - 1].name);
    auto const next = PartialDate::parse(request.stages[t].name);
    if (one && next && one->earliest() >= next->earliest())
      return fail(Errc::invalid, request.stages[t].name + " does not come after " + request.stages[t - 1].name, "by",
                  "target years in their order");
  }
  for (auto const& quota : request.quotas)
    if (quota.least < 0 || quota.most < quota.least)
      return fail(Errc::invalid,
                  "at least " + std::to_string(quota.least) + " and at most " + std::to_string(quota.most) + " in " +
                      quota.of + " cannot both be",
                  "min");
  return {};
}

std::vector<std::string> words_of(std::string_view joined) {
  std::vector<std::string> words;
  for (std::size_t from = 0; from <= joined.size();) {
    auto const to = std::min(joined.find('+', from), joined.size());
    auto word = joined.substr(from, to - from);
    while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
    while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
    words.emplace_back(word);
    from = to + 1;
  }
  return words;
}

// Adds the candidates that a word names; false where it names nothing.
bool add_named(LayoutSources const& sources, LayoutCase const& layout, std::string const& word,
               std::vector<std::uint32_t>& of) {
  auto const kind = partnerships::parse_kind(word);
  auto const countries = kind ? std::nullopt : countries_called(sources, *layout.home, word);
  if (!kind && !countries) return false;
  for (std::uint32_t c = 0; c < layout.cities.size(); ++c) {
    auto const own = layout.exchange_only[c] ? partnerships::Kind::friendly_exchange : partnerships::Kind::sister_city;
    if (kind ? *kind == own
             : std::find(countries->begin(), countries->end(), layout.cities[c]->country) != countries->end())
      of.push_back(c);
  }
  return true;
}

std::string quota_name(RequestedQuota const& quota) {
  auto name = quota.least > 0 ? "at least " + std::to_string(quota.least) : std::string{};
  if (quota.most != no_limit) name += (name.empty() ? "" : " and ") + ("at most " + std::to_string(quota.most));
  return name + " in " + quota.of + (quota.by.empty() ? "" : " by " + quota.by);
}

Result<LayoutQuota> quota_of(LayoutSources const& sources, LayoutCase const& layout, LayoutRequest const& request,
                             RequestedQuota const& requested) {
  LayoutQuota quota{quota_name(requested), {}, requested.least, requested.most, last_stage};
  for (auto const& word : words_of(requested.of))
    if (!add_named(sources, layout, word, quota.of))
      return fail(Errc::not_found, "no region, country or kind is called \"" + word + "\"", word);
  if (requested.by.empty()) return quota;
  auto const at = std::find_if(request.stages.begin(), request.stages.end(),
                               [&](LayoutStage const& stage) { return stage.name == requested.by; });
  if (at == request.stages.end())
    return fail(Errc::not_found, "there is no target year " + requested.by, requested.by, "a year of --by");
  quota.stage = static_cast<std::size_t>(at - request.stages.begin());
  return quota;
}

void add_most_per_country(LayoutCase const& layout, int most, LayoutTerms& terms) {
  std::map<std::string_view, std::vector<std::uint32_t>> by_country;
  for (std::uint32_t c = 0; c < layout.cities.size(); ++c) by_country[layout.cities[c]->country].push_back(c);
  for (auto& [country, of] : by_country)
    if (of.size() > static_cast<std::size_t>(most))
      terms.quotas.push_back(
          {"at most " + std::to_string(most) + " in any country", std::move(of), 0, most, last_stage});
}

Result<void> add_musts(LayoutSources const& sources, LayoutCase const& layout, LayoutRequest const& request,
                       LayoutTerms& terms) {
  for (auto const id : request.must) {
    auto const* city = sources.atlas.city(id);
    if (city == nullptr) return fail(Errc::not_found, "no city has the id A" + std::to_string(id.value), "must");
    city = &standing_for(sources.atlas, *city);
    auto const at = std::find(layout.cities.begin(), layout.cities.end(), city);
    if (at == layout.cities.end()) {
      auto const tied = tied_of(sources, *layout.home, request.as_of);
      auto const reason = Eligibility(*layout.home, request, tied).reason_against(*city);
      return fail(Errc::refused, std::string(city->name) + " must be chosen and is not eligible: " + reason, "must",
                  "an eligible city, or another policy");
    }
    terms.must.push_back(static_cast<std::uint32_t>(at - layout.cities.begin()));
  }
  return {};
}

void add_candidates(LayoutSources const& sources, LayoutCase& layout, Eligibility const& eligible) {
  for (auto const& city : sources.atlas.cities()) {
    if (city.id == layout.home->id) continue;
    if (auto const reason = eligible.reason_against(city); !reason.empty()) {
      ++layout.excluded[reason];
      continue;
    }
    layout.cities.push_back(&city);
    layout.exchange_only.push_back(eligible.exchange_only(city));
  }
}

}  // namespace

std::string_view to_string(LayoutValue value) { return value_words.at(static_cast<std::size_t>(value)); }

std::optional<LayoutValue> parse_layout_value(std::string_view word) {
  for (auto const value : layout_values)
    if (to_string(value) == word) return value;
  return std::nullopt;
}

Result<LayoutTerms> layout_terms(LayoutSources const& sources, LayoutCase const& layout, LayoutRequest const& request) {
  if (auto const checked = check(request); !checked) return Failure{checked.error()};
  LayoutTerms terms;
  terms.stages = request.stages;
  for (auto const& requested : request.quotas) {
    auto quota = quota_of(sources, layout, request, requested);
    if (!quota) return Failure{quota.error()};
    terms.quotas.push_back(std::move(*quota));
  }
  if (request.most_per_country) add_most_per_country(layout, *request.most_per_country, terms);
  if (auto const added = add_musts(sources, layout, request, terms); !added) return Failure{added.error()};
  terms.weights.assign(layout_values.size(), 0);
  for (auto const& [value, weight] : request.weights) terms.weights[static_cast<std::size_t>(value)] = weight;
  return terms;
}

bool same_candidates(LayoutRequest const& one, LayoutRequest const& other) {
  auto const coverage = [](LayoutRequest const& w) {
    return std::tie(w.as_of, w.within_km, w.candidate_people, w.demand_people, w.region_weights, w.must_not,
                    w.country_policies, w.one_to_one, w.one_per_country, w.least_level, w.access);
  };
  return coverage(one) == coverage(other);
}

Result<LayoutCase> layout_case(LayoutSources const& sources, atlas::City const& home, LayoutRequest const& request) {
  LayoutCase layout;
  layout.home = &home;
  auto const tied = tied_of(sources, home, request.as_of);
  layout.old = tied.old;
  add_candidates(sources, layout, Eligibility(home, request, tied));
  auto terms = layout_terms(sources, layout, request);
  if (!terms) return Failure{terms.error()};
  layout.terms = std::move(*terms);
  auto reach = reach_of(sources, home, request, tied, layout.cities);
  if (!reach) return Failure{reach.error()};
  LayoutPart fit{"fit", {}, {}, {}, std::vector<double>(layout.cities.size(), 0)};
  if (sources.fit) fit.each = sources.fit(layout.cities);
  layout.problem.candidates = layout.cities.size();
  layout.problem.parts = {std::move(*reach), network_of(sources, home, request, tied, layout.cities),
                          first_ties_of(tied, layout.cities), std::move(fit),
                          access_of(sources, home, request, layout.cities)};
  return layout;
}

Result<void> scale_terms(LayoutSolver& solver, LayoutRequest const& request, LayoutTerms& terms) {
  if (request.stages.empty()) return fail(Errc::invalid, "it is not said how many partners there are to be", "new");
  double stage_sum = 0;
  for (auto const& stage : request.stages) stage_sum += stage.weight;
  terms.stages = request.stages;
  for (auto& stage : terms.stages) stage.weight /= stage_sum;
  double sum = 0;
  for (auto const& [value, weight] : request.weights) sum += weight;
  bool any = false;
  terms.weights.assign(layout_values.size(), 0);
  for (auto const& [value, weight] : request.weights) {
    auto const part = static_cast<std::size_t>(value);
    auto const most = weight > 0 ? solver.attainable(part, request.stages.back().partners) : 0;
    terms.weights[part] = most > 0 ? weight / sum / most : 0;
    any = any || most > 0;
  }
  if (!any && solver.problem().candidates > 0)
    return fail(Errc::refused, "no candidate is worth anything in the parts that have a weight", "weight",
                "a weight on a part that has data");
  return {};
}

namespace {

// FNV-1a over the bytes of numbers (Fowler, Noll, Vo), 64 bits.
class Digest {
 public:
  template <class Number>
  void add(std::vector<Number> const& numbers) {
    add(numbers.size());
    for (auto const number : numbers) add(number);
  }
  void add(std::uint64_t number) {
    for (int i = 0; i < 8; ++i) sum_ = (sum_ ^ (number >> (8 * i) & 0xffU)) * 0x100000001b3U;
  }
  void add(std::uint32_t number) { add(std::uint64_t{number}); }
  void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
  std::uint64_t sum() const { return sum_; }

 private:
  std::uint64_t sum_{0xcbf29ce484222325U};
};

}  // namespace

std::uint64_t data_version(LayoutProblem const& problem, LayoutTerms const& terms) {
  Digest digest;
  for (auto const& part : problem.parts) {
    digest.add(part.worth);
    digest.add(part.first);
    digest.add(part.covers);
    digest.add(part.each);
  }
  digest.add(terms.weights);
  for (auto const& stage : terms.stages) {
    digest.add(static_cast<std::uint64_t>(stage.partners));
    digest.add(stage.weight);
  }
  for (auto const& quota : terms.quotas) {
    digest.add(quota.of);
    digest.add(static_cast<std::uint64_t>(quota.least));
    digest.add(static_cast<std::uint64_t>(quota.most));
    digest.add(static_cast<std::uint64_t>(quota.stage));
  }
  digest.add(terms.must);
  digest.add(terms.never);
  return digest.sum();
}

}  // namespace amity::planning::layout
