// SPDX-License-Identifier: Apache-2.0
#include "coverage_model.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <thread>

namespace amity::planning::layout {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr double part_total = 1000;
// More cuts a round with more groups, a larger master with fewer; 40 to 100 do about equally well.
constexpr std::size_t landmarks_of_a_part = 60;
// So few classes get a group each: their cuts are exact at once.
constexpr std::size_t classes_alone = 256;
constexpr std::size_t groups_of_the_rest = 8;

// The finaliser of splitmix64 (Steele, Lea, Flood 2014): numbers that look random.
std::uint64_t mixed(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15U;
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

struct Mark {
  ClassMark set;
  std::uint32_t element{};
};

std::vector<Mark> marks_of(LayoutPart const& part, std::size_t candidates) {
  std::vector<Mark> marks(part.worth.size());
  for (std::size_t e = 0; e < marks.size(); ++e) marks[e].element = static_cast<std::uint32_t>(e);
  for (std::size_t c = 0; c < candidates; ++c) {
    auto const mark = mark_of(static_cast<std::uint32_t>(c));
    for (auto i = part.first[c]; i < part.first[c + 1]; ++i) marks[part.covers[i]].set += mark;
  }
  return marks;
}

// A part with its classes in place of its elements.
struct Classes {
  std::vector<double> worth;
  std::vector<std::uint64_t> first;
  std::vector<std::uint32_t> covers;
  double scale{1};
};

Classes classes_of(LayoutPart const& part, std::size_t candidates) {
  Classes made;
  auto marks = marks_of(part, candidates);
  std::erase_if(marks, [](Mark const& m) { return m.set == ClassMark{}; });
  std::sort(marks.begin(), marks.end(),
            [](Mark const& x, Mark const& y) { return std::tie(x.set, x.element) < std::tie(y.set, y.element); });
  std::vector<std::uint32_t> class_of(part.worth.size(), none);  // of the first element of each class
  std::vector<std::pair<std::uint32_t, double>> heads;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (i == 0 || marks[i].set != marks[i - 1].set) heads.emplace_back(marks[i].element, 0.0);
    heads.back().second += part.worth[marks[i].element];
  }
  std::sort(heads.begin(), heads.end());
  for (auto const& [element, worth] : heads) {
    if (worth <= 0) continue;
    class_of[element] = static_cast<std::uint32_t>(made.worth.size());
    made.worth.push_back(worth);
  }
  made.first.assign(1, 0);
  for (std::size_t c = 0; c < candidates; ++c) {
    for (auto i = part.first[c]; i < part.first[c + 1]; ++i)
      if (auto const of = class_of[part.covers[i]]; of != none) made.covers.push_back(of);
    made.first.push_back(made.covers.size());
  }
  auto const total = std::accumulate(made.worth.begin(), made.worth.end(), 0.0);
  made.scale = total > 0 ? total / part_total : 1;
  for (auto& worth : made.worth) worth /= made.scale;
  return made;
}

// Candidates one after the other by what they add, and for each class the first of them that covers it.
struct Landmarks {
  std::vector<std::uint32_t> candidates;
  std::vector<std::uint32_t> first_of;  // of each class; none
};

Landmarks landmarks_of(Classes const& classes) {
  Landmarks found;
  found.first_of.assign(classes.worth.size(), none);
  auto const gain_of = [&](std::uint32_t c) {
    double gain = 0;
    for (auto i = classes.first[c]; i < classes.first[c + 1]; ++i)
      if (found.first_of[classes.covers[i]] == none) gain += classes.worth[classes.covers[i]];
    return gain;
  };
  std::vector<double> gains(classes.first.size() - 1);
  in_slices(gains.size(), classes.covers.size(), [&](std::size_t from, std::size_t to) {
    for (auto c = from; c < to; ++c) gains[c] = gain_of(static_cast<std::uint32_t>(c));
  });
  using Entry = std::pair<double, std::uint32_t>;
  std::priority_queue<Entry> queue;
  for (std::uint32_t c = 0; c < gains.size(); ++c)
    if (gains[c] > 0) queue.emplace(gains[c], c);
  while (!queue.empty() && found.candidates.size() < landmarks_of_a_part) {
    auto const [old_gain, c] = queue.top();
    queue.pop();
    auto const gain = gain_of(c);
    if (gain <= 0) continue;
    if (!queue.empty() && gain < queue.top().first) {
      queue.emplace(gain, c);
      continue;
    }
    auto const number = static_cast<std::uint32_t>(found.candidates.size());
    found.candidates.push_back(c);
    for (auto i = classes.first[c]; i < classes.first[c + 1]; ++i)
      if (auto& of = found.first_of[classes.covers[i]]; of == none) of = number;
  }
  return found;
}

// The group of each class, numbers from 0.
std::vector<std::uint32_t> grouped(Classes const& classes, Landmarks const& landmarks) {
  std::vector<std::uint32_t> group(classes.worth.size());
  if (classes.worth.size() <= classes_alone) {
    std::iota(group.begin(), group.end(), 0U);
    return group;
  }
  auto const rest = static_cast<std::uint32_t>(landmarks.candidates.size());
  for (std::size_t k = 0; k < group.size(); ++k)
    group[k] = landmarks.first_of[k] != none ? landmarks.first_of[k]
                                             : rest + static_cast<std::uint32_t>(k * groups_of_the_rest / group.size());
  return group;
}

void append(CoverageModel& coverage, std::size_t part, std::vector<std::uint32_t> const& group, Classes const& classes,
            std::vector<std::uint32_t>& new_number) {
  std::vector<std::uint32_t> order(classes.worth.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto x, auto y) { return group[x] < group[y]; });
  new_number.resize(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || group[order[i]] != group[order[i - 1]]) {
      coverage.group_part.push_back(static_cast<std::uint32_t>(part));
      coverage.group_first.push_back(static_cast<std::uint32_t>(coverage.worth.size()));
    }
    new_number[order[i]] = static_cast<std::uint32_t>(coverage.worth.size());
    coverage.worth.push_back(classes.worth[order[i]]);
    coverage.group_of.push_back(static_cast<std::uint32_t>(coverage.group_part.size() - 1));
  }
}

}  // namespace

ClassMark mark_of(std::uint32_t candidate) {
  auto const a = mixed(2 * std::uint64_t{candidate} + 1);
  return {a, mixed(~a)};
}

void in_slices(std::size_t count, std::size_t effort, std::function<void(std::size_t, std::size_t)> const& work) {
  constexpr std::size_t worth_a_thread = 4'000'000;
  if (effort < worth_a_thread || std::thread::hardware_concurrency() < 2) {
    work(0, count);
    return;
  }
  std::jthread const other([&] { work(0, count / 2); });
  work(count / 2, count);
}

CoverageModel make_ground(LayoutProblem const& problem) {
  CoverageModel coverage;
  coverage.candidates = problem.candidates;
  std::vector<Classes> all;
  std::vector<std::vector<std::uint32_t>> numbers(problem.parts.size());
  for (std::size_t p = 0; p < problem.parts.size(); ++p) {
    auto const& part = problem.parts[p];
    all.push_back(part.first.empty() ? Classes{{}, std::vector<std::uint64_t>(problem.candidates + 1, 0), {}, 1}
                                     : classes_of(part, problem.candidates));
    auto const landmarks = landmarks_of(all.back());
    coverage.landmarks.insert(coverage.landmarks.end(), landmarks.candidates.begin(), landmarks.candidates.end());
    append(coverage, p, grouped(all.back(), landmarks), all.back(), numbers[p]);
    coverage.scale.push_back(all.back().scale);
  }
  coverage.group_first.push_back(static_cast<std::uint32_t>(coverage.worth.size()));
  std::size_t entries = 0;
  for (auto const& classes : all) entries += classes.covers.size();
  coverage.covers.reserve(entries);
  coverage.first.reserve(problem.candidates + 1);
  coverage.first.push_back(0);
  for (std::size_t c = 0; c < problem.candidates; ++c) {
    for (std::size_t p = 0; p < all.size(); ++p)
      for (auto i = all[p].first[c]; i < all[p].first[c + 1]; ++i)
        coverage.covers.push_back(numbers[p][all[p].covers[i]]);
    coverage.first.push_back(coverage.covers.size());
  }
  std::sort(coverage.landmarks.begin(), coverage.landmarks.end());
  coverage.landmarks.erase(std::unique(coverage.landmarks.begin(), coverage.landmarks.end()), coverage.landmarks.end());
  return coverage;
}

}  // namespace amity::planning::layout
