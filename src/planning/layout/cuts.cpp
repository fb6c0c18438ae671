// SPDX-License-Identifier: Apache-2.0
#include "cuts.h"

#include <algorithm>

namespace amity::planning::layout {
namespace {

constexpr double nearly_one = 1 - 1e-9;

}  // namespace

CutPool::CutPool(CoverageModel const& coverage) : coverage_(&coverage), known_(coverage.candidates, false) {}

void CutPool::add_column(std::uint32_t candidate) {
  if (known_[candidate]) return;
  known_[candidate] = true;
  columns_.push_back(candidate);
  auto const of = coverage_->of(candidate);
  classes_.insert(classes_.end(), of.begin(), of.end());
  std::sort(classes_.begin() + static_cast<std::ptrdiff_t>(first_.back()), classes_.end());
  first_.push_back(classes_.size());
  if (cuts_.empty()) return;
  std::vector<std::vector<std::size_t>> by_group(coverage_->groups());
  for (std::size_t i = 0; i < cuts_.size(); ++i) {
    cuts_[i].slope.push_back(0);
    by_group[cuts_[i].group].push_back(i);
  }
  for (auto const k : of) {
    auto const group = coverage_->group_of[k];
    auto const in_group = k - coverage_->group_first[group];
    for (auto const i : by_group[group])
      if (cuts_[i].is_open(in_group)) cuts_[i].slope.back() += coverage_->worth[k];
  }
}

std::vector<double> CutPool::covered(std::span<double const> x) const {
  std::vector<double> sum(coverage_->classes(), 0);
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    if (x[c] <= 0) continue;
    for (auto i = first_[c]; i < first_[c + 1]; ++i) sum[classes_[i]] += x[c];
  }
  return sum;
}

std::vector<double> CutPool::worth_at(std::span<double const> covered) const { return cut_value(covered, covered); }

std::vector<double> CutPool::cut_value(std::span<double const> made_at, std::span<double const> covered) const {
  std::vector<double> value(coverage_->groups(), 0);
  for (std::size_t g = 0; g < value.size(); ++g)
    for (auto k = coverage_->group_first[g]; k < coverage_->group_first[g + 1]; ++k)
      value[g] += coverage_->worth[k] * (made_at[k] < nearly_one ? covered[k] : 1.0);
  return value;
}

std::vector<std::size_t> CutPool::add_cuts(std::span<double const> made_at, std::vector<bool> const& of_groups) {
  constexpr auto no_cut = static_cast<std::size_t>(-1);
  std::vector<std::size_t> cut_of(coverage_->groups(), no_cut);
  std::vector<std::size_t> added;
  for (std::uint32_t g = 0; g < cut_of.size(); ++g) {
    if (!of_groups[g]) continue;
    auto const from = coverage_->group_first[g];
    auto const size = coverage_->group_first[g + 1] - from;
    Cut cut{g, 0, std::vector<std::uint64_t>(size / 64 + 1, 0), std::vector<double>(columns_.size(), 0)};
    for (std::uint32_t i = 0; i < size; ++i) {
      if (made_at[from + i] < nearly_one)
        cut.open[i / 64] |= std::uint64_t{1} << (i % 64);
      else
        cut.constant += coverage_->worth[from + i];
    }
    cut_of[g] = cuts_.size();
    added.push_back(cuts_.size());
    cuts_.push_back(std::move(cut));
  }
  for (std::size_t c = 0; c < columns_.size(); ++c)
    for (auto i = first_[c]; i < first_[c + 1]; ++i) {
      auto const k = classes_[i];
      auto const cut = cut_of[coverage_->group_of[k]];
      if (cut != no_cut && made_at[k] < nearly_one) cuts_[cut].slope[c] += coverage_->worth[k];
    }
  return added;
}

void CutPool::keep_cuts(std::vector<bool> const& kept) {
  std::size_t at = 0;
  std::erase_if(cuts_, [&](Cut const&) { return !kept[at++]; });
}

}  // namespace amity::planning::layout
