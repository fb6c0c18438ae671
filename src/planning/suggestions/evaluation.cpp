// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/evaluation.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>

namespace amity::planning::suggestions {
namespace {

constexpr int draws = 1000;

// Everything that stays the same while many cities ask.
class Examiner {
 public:
  Examiner(SuggestModel const& model, KnownEdges const& known, KnownEdges const& hidden)
      : model_(&model), known_(&known), hidden_(&hidden), seen_(known) {}

  HiddenRank rank(PlaceNumber asking, PlaceNumber partner) {
    if (!looked_ || asking != seen_.city()) look_from(asking);
    HiddenRank found{asking, partner, known_->of(asking).size(), known_->of(partner).size(), {}};
    for (std::size_t method = 0; method < methods; ++method)
      found.rank[method] = rank_by(static_cast<Method>(method), partner);
    return found;
  }

 private:
  void look_from(PlaceNumber asking) {
    looked_ = true;
    seen_.look_from(asking);
    candidates_.clear();
    for (PlaceNumber v = 0; v < known_->places().counted(); ++v)
      if (v != asking && !known_->tied(asking, v)) candidates_.push_back(v);
    auto const columns = features().size();
    rows_.resize(candidates_.size() * columns);
    for (std::size_t at = 0; at < candidates_.size(); ++at)
      seen_.features(candidates_[at], std::span(rows_).subspan(at * columns, columns));
    odds_ = model_->log_odds(rows_);
  }

  double score(Method method, std::size_t at) const {
    auto const v = candidates_[at];
    auto const& places = known_->places();
    switch (method) {
      case Method::model:
        return odds_[at];
      case Method::common_neighbours:
        return seen_.common_partners(v);
      case Method::adamic_adar:
        return seen_.adamic_adar(v);
      // The asking city's own degree is the same for all.
      case Method::preferential_attachment:
        return static_cast<double>(known_->of(v).size());
      case Method::country_pairs:
        return known_->between(places.of(seen_.city()).country, places.of(v).country);
      case Method::long_paths:
        return seen_.weighted_long_paths(v);
    }
    return 0;
  }

  double rank_by(Method method, PlaceNumber partner) const {
    auto const at = static_cast<std::size_t>(std::ranges::lower_bound(candidates_, partner) - candidates_.begin());
    auto const own = score(method, at);
    double better = 0;
    double equal = 0;
    for (std::size_t other = 0; other < candidates_.size(); ++other) {
      if (other == at || hidden_->tied(seen_.city(), candidates_[other])) continue;
      auto const theirs = score(method, other);
      if (theirs > own) ++better;
      if (theirs == own) ++equal;
    }
    return 1 + better + equal / 2;
  }

  SuggestModel const* model_;
  KnownEdges const* known_;
  KnownEdges const* hidden_;
  PairFeatures seen_;
  bool looked_{false};
  std::vector<PlaceNumber> candidates_;
  std::vector<float> rows_;
  std::vector<double> odds_;
};

struct Sums {
  double reciprocal{};
  double at_50{};
  double at_10{};
  void add(double rank) {
    reciprocal += 1 / rank;
    if (rank <= 50) ++at_50;
    if (rank <= 10) ++at_10;
  }
};

Score with_bounds(double value, std::vector<double>& drawn) {
  std::ranges::sort(drawn);
  auto const at = [&](double share) {
    return drawn[static_cast<std::size_t>(share * static_cast<double>(drawn.size() - 1))];
  };
  return {value, at(0.025), at(0.975)};
}

}  // namespace

std::string_view to_string(Method method) {
  constexpr std::array<std::string_view, methods> words{
      "model", "common_neighbours", "adamic_adar", "preferential_attachment", "country_pairs", "long_paths"};
  return words[static_cast<std::size_t>(method)];
}

Split split(std::span<Edge const> ties, double hidden_share, std::uint64_t seed) {
  auto ordered = in_order(ties);
  std::ranges::sort(ordered, {}, [&](Edge const& tie) {
    return std::tuple{mixed_number(seed, tie.a, tie.b), tie.a, tie.b};
  });
  auto const hidden = static_cast<std::size_t>(std::llround(hidden_share * static_cast<double>(ordered.size())));
  Split found;
  found.hidden.assign(ordered.begin(), ordered.begin() + static_cast<std::ptrdiff_t>(hidden));
  found.known.assign(ordered.begin() + static_cast<std::ptrdiff_t>(hidden), ordered.end());
  return found;
}

std::vector<HiddenRank> hidden_ranks(SuggestModel const& model, Places const& places, Split const& split,
                                     std::size_t most, std::uint64_t seed) {
  KnownEdges const known(places, split.known);
  KnownEdges const hidden(places, split.hidden);
  auto asked = in_order(split.hidden);
  std::erase_if(asked, [&](Edge const& tie) { return known.tied(tie.a, tie.b); });
  std::ranges::sort(asked, {}, [&](Edge const& tie) {
    return std::tuple{mixed_number(seed + 17, tie.a, tie.b), tie.a, tie.b};
  });
  if (most > 0 && asked.size() > most) asked.resize(most);
  std::vector<HiddenRank> found(asked.size() * 2);
  std::atomic<std::size_t> next{0};
  auto const work = [&] {
    Examiner examiner(model, known, hidden);
    for (auto at = next++; at < asked.size(); at = next++) {
      found[2 * at] = examiner.rank(asked[at].a, asked[at].b);
      found[2 * at + 1] = examiner.rank(asked[at].b, asked[at].a);
    }
  };
  auto beside = std::async(std::launch::async, work);
  work();
  beside.get();
  return found;
}

Scores scores(std::span<HiddenRank const> ranks, Method method) {
  Scores told;
  told.questions = ranks.size();
  if (ranks.empty()) return told;
  std::vector<std::pair<std::uint64_t, Sums>> ties;
  Sums all;
  for (auto const& one : ranks) {
    auto const rank = one.rank[static_cast<std::size_t>(method)];
    all.add(rank);
    // The two ends of a tie stand beside each other, unless a group holds only one of them.
    auto const key = (std::uint64_t{std::min(one.asking, one.hidden)} << 32) | std::max(one.asking, one.hidden);
    if (ties.empty() || ties.back().first != key) ties.push_back({key, {}});
    ties.back().second.add(rank);
  }
  std::vector<double> reciprocal;
  std::vector<double> at_50;
  std::vector<double> at_10;
  auto const per_tie = static_cast<double>(ranks.size());
  for (int draw = 0; draw < draws; ++draw) {
    Sums sums;
    for (std::size_t i = 0; i < ties.size(); ++i) {
      auto const& tie = ties[mixed_number(draw, i, ties.size()) % ties.size()].second;
      sums.reciprocal += tie.reciprocal;
      sums.at_50 += tie.at_50;
      sums.at_10 += tie.at_10;
    }
    reciprocal.push_back(sums.reciprocal / per_tie);
    at_50.push_back(sums.at_50 / per_tie);
    at_10.push_back(sums.at_10 / per_tie);
  }
  told.reciprocal_rank = with_bounds(all.reciprocal / per_tie, reciprocal);
  told.hits_at_50 = with_bounds(all.at_50 / per_tie, at_50);
  told.hits_at_10 = with_bounds(all.at_10 / per_tie, at_10);
  return told;
}

}  // namespace amity::planning::suggestions
