// SPDX-License-Identifier: Apache-2.0
#include "narrow.h"

#include <algorithm>

namespace amity::planning::layout {
namespace {

// Which class here each class there is in, group by group; the coverage gets groups and worths.
std::vector<std::uint32_t> merged_classes(CoverageModel const& there, std::vector<std::uint32_t> const& to,
                                          CoverageModel& here) {
  std::vector<ClassMark> marks(there.classes());
  for (std::uint32_t i = 0; i < to.size(); ++i) {
    auto const mark = mark_of(i);
    for (auto const k : there.of(to[i])) marks[k] += mark;
  }
  std::vector<std::uint32_t> class_here(there.classes(), Narrowed::gone);
  for (std::size_t g = 0; g < there.groups(); ++g) {
    std::vector<std::pair<ClassMark, std::uint32_t>> of_group;
    for (auto k = there.group_first[g]; k < there.group_first[g + 1]; ++k)
      if (marks[k] != ClassMark{}) of_group.emplace_back(marks[k], k);
    if (of_group.empty()) continue;
    std::sort(of_group.begin(), of_group.end());
    auto const group = static_cast<std::uint32_t>(here.group_part.size());
    here.group_part.push_back(there.group_part[g]);
    here.group_first.push_back(static_cast<std::uint32_t>(here.worth.size()));
    // Numbered in the order they had, so that what lies together stays together.
    std::vector<std::pair<std::uint32_t, std::size_t>> heads;
    for (std::size_t i = 0; i < of_group.size(); ++i)
      if (i == 0 || of_group[i].first != of_group[i - 1].first) heads.emplace_back(of_group[i].second, i);
    std::sort(heads.begin(), heads.end());
    for (auto const& [head, from] : heads) {
      auto const number = static_cast<std::uint32_t>(here.worth.size());
      here.worth.push_back(0);
      here.group_of.push_back(group);
      for (auto i = from; i < of_group.size() && of_group[i].first == of_group[from].first; ++i) {
        class_here[of_group[i].second] = number;
        here.worth.back() += there.worth[of_group[i].second];
      }
    }
  }
  here.group_first.push_back(static_cast<std::uint32_t>(here.worth.size()));
  return class_here;
}

void add_covers(CoverageModel const& there, std::vector<std::uint32_t> const& to,
                std::vector<std::uint32_t> const& class_here, CoverageModel& here) {
  here.first.push_back(0);
  std::vector<std::uint32_t> seen_by(here.classes(), Narrowed::gone);
  for (std::uint32_t i = 0; i < to.size(); ++i) {
    for (auto const k : there.of(to[i])) {
      auto const of = class_here[k];
      if (seen_by[of] == i) continue;
      seen_by[of] = i;
      here.covers.push_back(of);
    }
    std::sort(here.covers.begin() + static_cast<std::ptrdiff_t>(here.first.back()), here.covers.end());
    here.first.push_back(here.covers.size());
    if (std::binary_search(there.landmarks.begin(), there.landmarks.end(), to[i])) here.landmarks.push_back(i);
  }
}

ScaledInstance narrowed_stakes(CoverageModel const& here, ScaledInstance const& there,
                               std::vector<std::uint32_t> const& to, std::size_t candidates_there) {
  ScaledInstance instance = there;
  instance.worth.resize(here.classes());
  for (std::size_t k = 0; k < instance.worth.size(); ++k)
    instance.worth[k] = here.worth[k] * instance.part_weight[here.group_part[here.group_of[k]]];
  instance.each.clear();
  instance.standing.clear();
  std::vector<std::uint32_t> number(candidates_there, Narrowed::gone);
  for (std::uint32_t i = 0; i < to.size(); ++i) {
    instance.each.push_back(there.each[to[i]]);
    instance.standing.push_back(there.standing[to[i]]);
    number[to[i]] = i;
  }
  for (auto& c : instance.must) c = number[c];
  for (auto& quota : instance.quotas) {
    std::erase_if(quota.of, [&](std::uint32_t c) { return number[c] == Narrowed::gone; });
    for (auto& c : quota.of) c = number[c];
  }
  index_quotas(instance, to.size());
  return instance;
}

}  // namespace

Narrowed narrowed(CoverageModel const& coverage, ScaledInstance const& instance, std::vector<std::uint32_t> const& to) {
  Narrowed made;
  made.candidate_there = to;
  made.coverage.candidates = to.size();
  made.coverage.scale = coverage.scale;
  made.class_here = merged_classes(coverage, to, made.coverage);
  add_covers(coverage, to, made.class_here, made.coverage);
  made.instance = narrowed_stakes(made.coverage, instance, to, coverage.candidates);
  return made;
}

std::vector<LayoutChoice> renumbered(std::vector<LayoutChoice> chosen, std::vector<std::uint32_t> const& there) {
  for (auto& choice : chosen)
    choice.candidate =
        static_cast<std::uint32_t>(std::lower_bound(there.begin(), there.end(), choice.candidate) - there.begin());
  return chosen;
}

Shares narrowed_shares(Shares const& shares, CoverageModel const& there, Narrowed const& narrow) {
  auto const stages = narrow.instance.stages();
  Shares here(narrow.coverage.classes() * stages, 0);
  for (std::size_t k = 0; k < narrow.class_here.size(); ++k) {
    auto const of = narrow.class_here[k];
    if (of == Narrowed::gone) continue;
    for (std::size_t t = 0; t < stages; ++t)
      here[of * stages + t] += shares[k * stages + t] * there.worth[k] / narrow.coverage.worth[of];
  }
  for (auto& share : here) share = std::min(share, 1.0);
  return here;
}

}  // namespace amity::planning::layout
