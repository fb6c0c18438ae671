// SPDX-License-Identifier: Apache-2.0
#include "plain_layout.h"

#include <coin/CbcModel.hpp>
#include <coin/CbcSolver.hpp>
#include <coin/CoinPackedMatrix.hpp>
#include <coin/OsiClpSolverInterface.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>

namespace amity::planning::layout::plain {
namespace {

struct Plain {
  std::vector<double> lower, upper, cost;
  std::vector<double> row_lower, row_upper;
  std::vector<int> row_of, column_of;
  std::vector<double> value;
  int whole{};  // the first so many columns are whole numbers

  int column(double least, double most, double gain) {
    lower.push_back(least);
    upper.push_back(most);
    cost.push_back(-gain);
    return static_cast<int>(lower.size()) - 1;
  }
  int row(double least, double most) {
    row_lower.push_back(least);
    row_upper.push_back(most);
    return static_cast<int>(row_lower.size()) - 1;
  }
  void entry(int row_number, int column_number, double v) {
    row_of.push_back(row_number);
    column_of.push_back(column_number);
    value.push_back(v);
  }
};

void add_part(Plain& model, LayoutProblem const& problem, LayoutPart const& part, double weight,
              LayoutTerms const& terms) {
  if (part.first.empty() || weight == 0) return;
  auto const stages = terms.stages.size();
  std::vector<int> rows(part.worth.size() * stages);
  for (std::size_t e = 0; e < part.worth.size(); ++e)
    for (std::size_t t = 0; t < stages; ++t) {
      auto const y = model.column(0, 1, weight * part.worth[e] * terms.stages[t].weight);
      rows[e * stages + t] = model.row(-COIN_DBL_MAX, 0);
      model.entry(rows[e * stages + t], y, 1);
    }
  for (std::size_t c = 0; c < problem.candidates; ++c)
    for (auto i = part.first[c]; i < part.first[c + 1]; ++i)
      for (std::size_t t = 0; t < stages; ++t)
        model.entry(rows[part.covers[i] * stages + t], static_cast<int>(c * stages + t), -1);
}

Plain plain_model(LayoutProblem const& problem, LayoutTerms const& terms) {
  Plain model;
  auto const stages = terms.stages.size();
  for (std::size_t c = 0; c < problem.candidates; ++c)
    for (std::size_t t = 0; t < stages; ++t) {
      double gain = 0;
      for (std::size_t p = 0; p < problem.parts.size(); ++p)
        if (!problem.parts[p].each.empty()) gain += terms.weights[p] * problem.parts[p].each[c];
      model.column(0, 1, gain * terms.stages[t].weight);
    }
  model.whole = static_cast<int>(model.lower.size());
  for (auto const c : terms.never)
    for (std::size_t t = 0; t < stages; ++t) model.upper[c * stages + t] = 0;
  for (auto const c : terms.must) model.lower[c * stages + stages - 1] = 1;
  for (std::size_t p = 0; p < problem.parts.size(); ++p)
    add_part(model, problem, problem.parts[p], terms.weights[p], terms);
  for (std::size_t t = 0; t < stages; ++t) {
    auto const row = model.row(terms.stages[t].partners, terms.stages[t].partners);
    for (std::size_t c = 0; c < problem.candidates; ++c) model.entry(row, static_cast<int>(c * stages + t), 1);
  }
  for (std::size_t t = 0; t + 1 < stages; ++t)
    for (std::size_t c = 0; c < problem.candidates; ++c) {
      auto const row = model.row(-COIN_DBL_MAX, 0);
      model.entry(row, static_cast<int>(c * stages + t), 1);
      model.entry(row, static_cast<int>(c * stages + t + 1), -1);
    }
  for (auto const& quota : terms.quotas) {
    auto const row = model.row(quota.least, quota.most == no_limit ? COIN_DBL_MAX : quota.most);
    auto const t = quota.stage == last_stage ? stages - 1 : quota.stage;
    for (auto const c : std::set<std::uint32_t>(quota.of.begin(), quota.of.end()))
      model.entry(row, static_cast<int>(c * stages + t), 1);
  }
  return model;
}

std::vector<LayoutChoice> choice_of(double const* x, std::size_t candidates, std::size_t stages) {
  std::vector<LayoutChoice> chosen;
  for (std::uint32_t c = 0; c < candidates; ++c)
    for (std::size_t t = 0; t < stages; ++t)
      if (x[c * stages + t] > 0.5) {
        chosen.push_back({c, t});
        break;
      }
  return chosen;
}

double sum(std::vector<double> const& values) {
  double total = 0;
  for (auto const v : values) total += v;
  return total;
}

}  // namespace

PlainAnswer plain_cbc(LayoutProblem const& problem, LayoutTerms const& terms, double seconds) {
  auto const begun = std::chrono::steady_clock::now();
  auto const model = plain_model(problem, terms);
  OsiClpSolverInterface lp;
  lp.messageHandler()->setLogLevel(0);
  lp.getModelPtr()->setLogLevel(0);
  CoinPackedMatrix const matrix(false, model.row_of.data(), model.column_of.data(), model.value.data(),
                                static_cast<CoinBigIndex>(model.value.size()));
  lp.loadProblem(matrix, model.lower.data(), model.upper.data(), model.cost.data(), model.row_lower.data(),
                 model.row_upper.data());
  for (int c = 0; c < model.whole; ++c) lp.setInteger(c);
  CbcModel cbc(lp);
  CbcMain0(cbc);
  cbc.setLogLevel(0);
  auto const limit = std::to_string(seconds);
  std::vector<char const*> words{"plain", "-log", "0", "-ratioGap", "0", "-allowableGap", "0"};
  if (seconds > 0) words.insert(words.end(), {"-seconds", limit.c_str()});
  words.insert(words.end(), {"-solve", "-quit"});
  CbcMain1(static_cast<int>(words.size()), words.data(), cbc);
  PlainAnswer answer;
  answer.proven = cbc.isProvenOptimal();
  if (cbc.bestSolution() != nullptr) {
    answer.chosen = choice_of(cbc.bestSolution(), problem.candidates, terms.stages.size());
    answer.objective = sum(layout_parts(problem, terms, answer.chosen));
  }
  answer.bound = -cbc.getBestPossibleObjValue();
  answer.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  return answer;
}

PlainAnswer every_choice(LayoutProblem const& problem, LayoutTerms const& terms) {
  PlainAnswer best;
  best.proven = true;
  auto const stages = terms.stages.size();
  std::vector<std::size_t> stage_of(problem.candidates, 0);  // stages: not chosen
  for (bool more = true; more;) {
    std::vector<LayoutChoice> chosen;
    for (std::uint32_t c = 0; c < stage_of.size(); ++c)
      if (stage_of[c] < stages) chosen.push_back({c, stage_of[c]});
    if (broken(terms, chosen).empty()) {
      auto const worth = sum(layout_parts(problem, terms, chosen));
      if (best.chosen.empty() || worth > best.objective) {
        best.chosen = chosen;
        best.objective = worth;
      }
    }
    more = false;
    for (auto& stage : stage_of) {
      if (stage < stages) {
        ++stage;
        more = true;
        break;
      }
      stage = 0;
    }
  }
  best.bound = best.objective;
  return best;
}

std::vector<std::string> broken(LayoutTerms const& terms, std::vector<LayoutChoice> const& chosen) {
  std::vector<std::string> troubles;
  std::map<std::uint32_t, std::size_t> entered;
  for (auto const& choice : chosen) {
    if (!entered.emplace(choice.candidate, choice.stage).second)
      troubles.push_back("candidate " + std::to_string(choice.candidate) + " is chosen twice");
    if (choice.stage >= terms.stages.size()) troubles.emplace_back("a stage that is not there");
  }
  auto const there_by = [&](std::uint32_t candidate, std::size_t stage) {
    auto const at = entered.find(candidate);
    return at != entered.end() && at->second <= stage;
  };
  for (std::size_t t = 0; t < terms.stages.size(); ++t) {
    int count = 0;
    for (auto const& [candidate, stage] : entered) count += stage <= t ? 1 : 0;
    if (count != terms.stages[t].partners) troubles.push_back("the number of partners by " + terms.stages[t].name);
  }
  for (auto const& quota : terms.quotas) {
    std::set<std::uint32_t> const of(quota.of.begin(), quota.of.end());
    int count = 0;
    for (auto const c : of) count += there_by(c, std::min(quota.stage, terms.stages.size() - 1)) ? 1 : 0;
    if (count < quota.least || count > quota.most) troubles.push_back("the quota " + quota.name);
  }
  for (auto const c : terms.must)
    if (!there_by(c, terms.stages.size() - 1)) troubles.push_back("candidate " + std::to_string(c) + " must be chosen");
  for (auto const c : terms.never)
    if (entered.contains(c)) troubles.push_back("candidate " + std::to_string(c) + " must not be chosen");
  return troubles;
}

}  // namespace amity::planning::layout::plain
