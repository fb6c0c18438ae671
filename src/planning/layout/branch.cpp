// SPDX-License-Identifier: Apache-2.0
#include "branch.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <queue>

namespace amity::planning::layout {
namespace {

constexpr double whole = 1e-6;

// One decision: the column is, or is not, in the set of that stage. Nodes share their parents' decisions.
struct Decision {
  std::size_t column{};
  std::size_t stage{};
  bool in{};
  std::shared_ptr<Decision const> before;
};

struct Node {
  double bound{};
  std::size_t number{};
  std::shared_ptr<Decision const> decisions;
  bool operator<(Node const& other) const { return bound != other.bound ? bound < other.bound : number < other.number; }
};

class Tree {
 public:
  Tree(ScaledInstance const& instance, CutPool& pool, Relaxation& relaxation, ProgressMonitor& monitor,
       Incumbent& incumbent)
      : instance_(instance), pool_(pool), relaxation_(relaxation), monitor_(monitor), incumbent_(incumbent) {}

  Branched run() {
    open_.push({relaxation_.bound(), 0, nullptr});
    Branched told{relaxation_.bound(), 0};
    while (!open_.empty()) {
      auto const node = open_.top();
      told.bound = std::max(node.bound, incumbent_.value);
      if (node.bound <= incumbent_.value + equal_enough) break;
      monitor_.tell(incumbent_.value, told.bound);
      if (monitor_.good_enough(incumbent_.value, told.bound) || monitor_.should_stop()) return told;
      open_.pop();
      ++told.nodes;
      move_to(node.decisions);
      visit(node);
      // A node that was left half way is still open.
      if (monitor_.stopped()) return told;
    }
    told.bound = incumbent_.value;
    return told;
  }

 private:
  void set(Decision const& decision, bool on) {
    auto& master = relaxation_.master();
    if (on)
      master.set_bounds(decision.column, decision.stage, decision.in ? 1 : 0, decision.in ? 1 : 0);
    else
      master.set_bounds(decision.column, decision.stage, 0, 1);
  }
  void move_to(std::shared_ptr<Decision const> const& to) {
    for (auto const* d = at_.get(); d != nullptr; d = d->before.get()) set(*d, false);
    for (auto const* d = to.get(); d != nullptr; d = d->before.get()) set(*d, true);
    at_ = to;
  }

  void visit(Node const& node) {
    auto& master = relaxation_.master();
    auto bound = node.bound;
    for (int round = 0;; ++round) {
      if (!master.solve()) return;
      bound = std::min(bound, master.value());
      if (bound <= incumbent_.value + equal_enough) return;
      if (monitor_.should_stop()) return;
      auto const more = relaxation_.separate();
      if (round % 20 == 19) master.drop_slack_cuts();
      if (!more) break;
    }
    relaxation_.round();
    auto const [column, stage] = most_open();
    if (column == none) {
      take_whole();
      return;
    }
    for (auto const in : {true, false})
      open_.push({bound, ++numbers_, std::make_shared<Decision const>(Decision{column, stage, in, node.decisions})});
  }

  // The variable to decide next: nearest to a half, in the earliest stage.
  std::pair<std::size_t, std::size_t> most_open() const {
    auto const& master = relaxation_.master();
    for (auto t = std::size_t{0}; t < instance_.stages(); ++t) {
      std::size_t best = none;
      double distance = 0.5 - whole;
      for (std::size_t c = 0; c < master.columns(); ++c)
        if (auto const d = std::abs(master.x(c, t) - 0.5); d < distance) {
          distance = d;
          best = c;
        }
      if (best != none) return {best, t};
    }
    return {none, 0};
  }

  // A whole solution without a violated cut is worth what the programme says.
  void take_whole() {
    auto const& master = relaxation_.master();
    std::vector<LayoutChoice> chosen;
    auto const columns = pool_.columns();
    for (std::size_t c = 0; c < master.columns(); ++c)
      for (std::size_t t = 0; t < instance_.stages(); ++t)
        if (master.x(c, t) > 0.5) {
          chosen.push_back({columns[c], t});
          break;
        }
    if (keeps(instance_, chosen)) incumbent_.offer(chosen, relaxation_.value_of(chosen));
  }

  static constexpr auto none = static_cast<std::size_t>(-1);
  ScaledInstance const& instance_;
  CutPool& pool_;
  Relaxation& relaxation_;
  ProgressMonitor& monitor_;
  Incumbent& incumbent_;
  std::priority_queue<Node> open_;
  std::shared_ptr<Decision const> at_;
  std::size_t numbers_{0};
};

}  // namespace

Branched branch(ScaledInstance const& instance, CutPool& pool, Relaxation& relaxation, ProgressMonitor& monitor,
                Incumbent& incumbent) {
  return Tree(instance, pool, relaxation, monitor, incumbent).run();
}

}  // namespace amity::planning::layout
