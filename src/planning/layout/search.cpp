// SPDX-License-Identifier: Apache-2.0
#include "search.h"

#include <algorithm>
#include <queue>

namespace amity::planning::layout {

Cover::Cover(CoverageModel const& coverage, ScaledInstance const& instance)
    : coverage_(&coverage),
      instance_(&instance),
      counts_(coverage.classes() * instance.stages(), 0),
      got_(coverage.classes(), 0) {}

double Cover::gain(std::uint32_t candidate, std::size_t stage) const {
  auto const tail = instance_->tail[stage];
  double sum = instance_->each[candidate] * tail;
  for (auto const k : coverage_->of(candidate))
    if (tail > got_[k]) sum += instance_->worth[k] * (tail - got_[k]);
  return sum;
}

void Cover::count(LayoutChoice choice, int by) {
  auto const stages = instance_->stages();
  value_ += by * instance_->each[choice.candidate] * instance_->tail[choice.stage];
  for (auto const k : coverage_->of(choice.candidate)) {
    auto* counts = &counts_[k * stages];
    counts[choice.stage] = static_cast<std::uint16_t>(counts[choice.stage] + by);
    auto const before = got_[k];
    auto const* found = std::find_if(counts, counts + stages, [](auto n) { return n > 0; });
    got_[k] = found == counts + stages ? 0 : instance_->tail[static_cast<std::size_t>(found - counts)];
    value_ += instance_->worth[k] * (got_[k] - before);
  }
}

namespace {

// The counts of a complete choice, to see at once whether a swap keeps the terms.
class QuotaCounts {
 public:
  QuotaCounts(ScaledInstance const& instance, std::span<LayoutChoice const> chosen)
      : instance_(&instance), counts_(instance.quotas.size(), 0) {
    for (auto const& choice : chosen) count(choice, 1);
  }
  void count(LayoutChoice choice, int by) {
    for (auto const q : instance_->quotas_with(choice.candidate))
      if (choice.stage <= instance_->quotas[q].stage) counts_[q] += by;
  }
  bool keeps() const {
    for (std::size_t q = 0; q < counts_.size(); ++q)
      if (counts_[q] < instance_->quotas[q].least || counts_[q] > instance_->quotas[q].most) return false;
    return true;
  }
  // Whether the terms are kept with this one more, those that lack one being `short_of`.
  bool has_room(LayoutChoice choice, std::vector<std::uint32_t> const& short_of) const {
    std::size_t filled = 0;
    for (auto const q : instance_->quotas_with(choice.candidate)) {
      if (choice.stage > instance_->quotas[q].stage) continue;
      if (counts_[q] + 1 > instance_->quotas[q].most) return false;
      filled += std::find(short_of.begin(), short_of.end(), q) != short_of.end() ? 1U : 0U;
    }
    return filled == short_of.size();
  }
  bool none_over() const {
    for (std::size_t q = 0; q < counts_.size(); ++q)
      if (counts_[q] > instance_->quotas[q].most) return false;
    return true;
  }
  // How many are missing at the least demands, all together.
  int missing() const {
    int sum = 0;
    for (std::size_t q = 0; q < counts_.size(); ++q) sum += std::max(0, instance_->quotas[q].least - counts_[q]);
    return sum;
  }
  std::vector<std::uint32_t> short_of() const {
    std::vector<std::uint32_t> list;
    for (std::uint32_t q = 0; q < counts_.size(); ++q)
      if (counts_[q] < instance_->quotas[q].least) list.push_back(q);
    return list;
  }

 private:
  ScaledInstance const* instance_;
  std::vector<int> counts_;
};

}  // namespace

namespace {

enum class Care { light, full };

// Whether one more choice can be completed. Where there is room to spare the counts tell it; else, or with full care,
// the small integer programme does.
class Fitting {
 public:
  Fitting(ScaledInstance const& instance, FeasibilityModel const& feasibility, Care care)
      : instance_(instance), feasibility_(feasibility), tally_(instance, {}), refused_(2 * feasibility.sorts(), false) {
    free_ = instance.quotas.empty();
    strict_ = care == Care::full;
    musts_ = static_cast<int>(instance.must.size());
    for (auto const c : instance.must) musts_apart_ += in_least(c) == 0 ? 1 : 0;
    free_ = free_ && musts_ == 0;
    for (auto const& quota : instance.quotas) strict_ = strict_ || quota.stage + 1 < instance.stages();
    for (std::uint32_t c = 0; c < instance.standing.size(); ++c) one_least_each_ = one_least_each_ && in_least(c) < 2;
  }
  // chosen.back() is the new one; it is counted where it fits.
  bool take(std::vector<LayoutChoice> const& chosen) {
    if (free_) return true;
    auto const choice = chosen.back();
    auto const is_must = instance_.standing[choice.candidate] == Standing::must;
    auto const sort = 2 * feasibility_.sort_of(choice.candidate) + (is_must ? 1U : 0U);
    if (refused_[sort]) return false;
    count(choice, 1);
    if (fits(chosen)) return true;
    count(choice, -1);
    // What one candidate of a sort finds no room for, no other does, however many more are chosen.
    refused_[sort] = true;
    return false;
  }
  void next_stage() { refused_.assign(refused_.size(), false); }

 private:
  bool fits(std::vector<LayoutChoice> const& chosen) const {
    if (!tally_.none_over()) return false;
    auto const left = instance_.partners.back() - static_cast<int>(chosen.size());
    // Who must come and counts for no demand of "at least" takes a place from those who do.
    if (one_least_each_ && left < tally_.missing() + musts_apart_) return false;
    return (!strict_ && left >= tally_.missing() + musts_) || feasibility_.completable(chosen);
  }
  void count(LayoutChoice choice, int by) {
    tally_.count(choice, by);
    if (instance_.standing[choice.candidate] != Standing::must) return;
    musts_ -= by;
    musts_apart_ -= in_least(choice.candidate) == 0 ? by : 0;
  }
  std::ptrdiff_t in_least(std::uint32_t candidate) const {
    auto const in = instance_.quotas_with(candidate);
    return std::count_if(in.begin(), in.end(), [&](auto q) { return instance_.quotas[q].least > 0; });
  }

  ScaledInstance const& instance_;
  FeasibilityModel const& feasibility_;
  QuotaCounts tally_;
  std::vector<bool> refused_;  // of each sort, at this stage: of those who may be chosen, and of those who must
  int musts_{0};               // still to come
  int musts_apart_{0};         // of these, those that count for no demand of "at least"
  bool free_{};
  bool strict_{};
  bool one_least_each_{true};  // no candidate counts for two demands of "at least"
};

struct Entry {
  double gain{};
  std::uint32_t candidate{};
  bool operator<(Entry const& other) const {
    return gain != other.gain ? gain < other.gain : candidate > other.candidate;
  }
};

std::vector<LayoutChoice> greedily(CoverageModel const& coverage, ScaledInstance const& instance, Fitting fitting,
                                   std::span<std::uint32_t const> pool, std::span<LayoutChoice const> first) {
  std::vector<LayoutChoice> chosen;
  std::vector<bool> taken(coverage.candidates, false);
  Cover cover(coverage, instance);
  std::vector<Entry> entries(pool.size());
  auto const effort = coverage.covers.size() / (coverage.candidates + 1) * pool.size();
  in_slices(pool.size(), effort, [&](std::size_t from, std::size_t to) {
    for (auto i = from; i < to; ++i) entries[i] = {cover.gain(pool[i], 0), pool[i]};
  });
  std::erase_if(entries, [&](Entry const& e) { return instance.standing[e.candidate] == Standing::never; });
  // A gain never grows, neither by what is chosen nor by a later stage: an old one is a bound.
  std::priority_queue<Entry> queue({}, std::move(entries));
  for (std::size_t t = 0; t < instance.stages(); ++t) {
    fitting.next_stage();
    auto const full = [&] { return chosen.size() >= static_cast<std::size_t>(instance.partners[t]); };
    auto const add = [&](std::uint32_t candidate) {
      chosen.push_back({candidate, t});
      if (!fitting.take(chosen)) {
        chosen.pop_back();
        return false;
      }
      cover.add(chosen.back());
      taken[candidate] = true;
      return true;
    };
    for (auto const& choice : first)
      if (choice.stage == t && !taken[choice.candidate] && !full()) add(choice.candidate);
    std::vector<Entry> later;  // what this stage has no room for may find it in the next
    while (!full()) {
      if (queue.empty()) return {};
      auto top = queue.top();
      queue.pop();
      if (taken[top.candidate]) continue;
      top.gain = cover.gain(top.candidate, t);
      if (!queue.empty() && top < queue.top())
        queue.push(top);
      else if (!add(top.candidate))
        later.push_back(top);
    }
    for (auto const& entry : later) queue.push(entry);
  }
  return chosen;
}

}  // namespace

std::vector<LayoutChoice> greedy_choice(CoverageModel const& coverage, ScaledInstance const& instance,
                                        FeasibilityModel const& feasibility, std::span<std::uint32_t const> pool,
                                        std::span<LayoutChoice const> first) {
  auto chosen = greedily(coverage, instance, Fitting(instance, feasibility, Care::light), pool, first);
  if (!chosen.empty() && keeps(instance, chosen)) return chosen;
  if (!feasibility.completable({})) return {};
  return greedily(coverage, instance, Fitting(instance, feasibility, Care::full), pool, first);
}

namespace {

constexpr double worth_a_swap = 1e-7;  // the objective is some thousands

class Swaps {
 public:
  Swaps(CoverageModel const& coverage, ScaledInstance const& instance, std::span<std::uint32_t const> pool,
        std::vector<LayoutChoice>& chosen)
      : instance_(instance),
        pool_(pool),
        chosen_(chosen),
        cover_(coverage, instance),
        tally_(instance, chosen),
        taken_(coverage.candidates, false),
        effort_(pool.size() * (coverage.covers.size() / (coverage.candidates + 1))) {
    for (auto const& choice : chosen) {
      cover_.add(choice);
      taken_[choice.candidate] = true;
    }
  }

  double run() {
    for (int idle = 0; idle < 1;) {
      bool moved = false;
      for (auto& choice : chosen_) moved = replace(choice) || moved;
      for (std::size_t i = 0; i < chosen_.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) moved = exchange(chosen_[i], chosen_[j]) || moved;
      idle = moved ? 0 : idle + 1;
    }
    return cover_.value();
  }

 private:
  bool replace(LayoutChoice& choice) {
    if (instance_.standing[choice.candidate] == Standing::must) return false;
    cover_.remove(choice);
    tally_.count(choice, -1);
    auto const short_of = tally_.short_of();
    gains_.assign(pool_.size(), 0);
    in_slices(pool_.size(), effort_, [&](std::size_t from, std::size_t to) {
      for (auto i = from; i < to; ++i)
        if (!taken_[pool_[i]] && instance_.standing[pool_[i]] != Standing::never &&
            tally_.has_room({pool_[i], choice.stage}, short_of))
          gains_[i] = cover_.gain(pool_[i], choice.stage);
    });
    auto const best = static_cast<std::size_t>(std::max_element(gains_.begin(), gains_.end()) - gains_.begin());
    auto const better = !gains_.empty() && gains_[best] > cover_.gain(choice.candidate, choice.stage) + worth_a_swap;
    if (better) {
      taken_[choice.candidate] = false;
      choice.candidate = pool_[best];
      taken_[choice.candidate] = true;
    }
    cover_.add(choice);
    tally_.count(choice, 1);
    return better;
  }

  void put(LayoutChoice const& choice, int by) {
    if (by > 0)
      cover_.add(choice);
    else
      cover_.remove(choice);
    tally_.count(choice, by);
  }

  bool exchange(LayoutChoice& a, LayoutChoice& b) {
    if (a.stage == b.stage) return false;
    auto const before = cover_.value();
    auto const turn = [&] {
      put(a, -1);
      put(b, -1);
      std::swap(a.stage, b.stage);
      put(a, 1);
      put(b, 1);
    };
    turn();
    if (tally_.keeps() && cover_.value() > before + worth_a_swap) return true;
    turn();
    return false;
  }

  ScaledInstance const& instance_;
  std::span<std::uint32_t const> pool_;
  std::vector<LayoutChoice>& chosen_;
  Cover cover_;
  QuotaCounts tally_;
  std::vector<bool> taken_;
  std::vector<double> gains_;
  std::size_t effort_;
};

}  // namespace

double improve(CoverageModel const& coverage, ScaledInstance const& instance, std::span<std::uint32_t const> pool,
               std::vector<LayoutChoice>& chosen) {
  return Swaps(coverage, instance, pool, chosen).run();
}

}  // namespace amity::planning::layout
