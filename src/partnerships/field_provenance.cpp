// SPDX-License-Identifier: Apache-2.0
#include "partnerships/field_provenance.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace amity::partnerships {
namespace {

using Statements = std::span<Statement const>;
// What a statement says of a field; empty where it says nothing.
using Field = std::function<std::string(Assertion const&)>;

bool denied_by(Statement const& statement) { return statement.assertion->stage == Stage::denied; }

Why decides_between(Statement const& first, Statement const& other) {
  if (rank_of(*first.assertion, *first.source) != rank_of(*other.assertion, *other.source)) return Why::rank;
  auto const day = [](Statement const& statement) {
    auto const speaks = speaks_of(*statement.assertion, *statement.source);
    return speaks ? speaks->latest() : beginning_of_time;
  };
  if (day(first) != day(other)) return Why::newer;
  return first.assertion->confidence != other.assertion->confidence ? Why::confidence : Why::order;
}

// Of words, each of which excludes the others.
FieldProvenance of_words(std::string_view field, Statements statements, Field const& word, std::string const& value) {
  FieldProvenance verdict{std::string(field), value, nullptr, Why::unsaid};
  Statement const* first = nullptr;
  for (auto const& statement : statements) {
    auto const said = word(*statement.assertion);
    if (said.empty()) continue;
    if (first == nullptr) {
      first = &statement;
      verdict.source = statement.source;
      verdict.why = Why::single;
    } else if (said == word(*first->assertion)) {
      verdict.why = Why::agreed;
    } else {
      verdict.why = decides_between(*first, statement);
      break;
    }
  }
  if (first != nullptr && word(*first->assertion) != value) return {verdict.field, value, nullptr, Why::history};
  return verdict;
}

using DateField = std::optional<PartialDate> Assertion::*;

FieldProvenance of_dates(std::string_view field, Statements statements, DateField said,
                         std::optional<PartialDate> const& value) {
  FieldProvenance verdict{std::string(field), value ? to_string(*value) : std::string{}, nullptr, Why::unsaid};
  std::optional<PartialDate> best;
  Statement const* first = nullptr;
  for (auto const& statement : statements) {
    auto const& date = statement.assertion->*said;
    if (!date) continue;
    if (first == nullptr) {
      first = &statement;
      best = date;
      verdict.source = statement.source;
      verdict.why = Why::single;
    } else if (!compatible(*best, *date)) {
      if (verdict.why == Why::single || verdict.why == Why::agreed) verdict.why = decides_between(*first, statement);
    } else if (*date > *best) {
      best = date;
      verdict.source = statement.source;
      verdict.why = Why::refined;
    } else if (verdict.why == Why::single) {
      verdict.why = Why::agreed;
    }
  }
  if (value && best != value) return {verdict.field, verdict.value, nullptr, Why::history};
  return verdict;
}

FieldProvenance of_existence(Statements statements, Resolution const& resolution) {
  auto const says = [](Assertion const& assertion) {
    return std::string(assertion.stage == Stage::denied ? "denied" : "stated");
  };
  if (statements.empty()) return {"existence", {}, nullptr, Why::history};
  auto const first = says(*statements.front().assertion);
  auto verdict = of_words("existence", statements, says, first);
  if (resolution.doubtful && first == "stated") {
    // Whatever supports it is of low confidence.
    verdict.value = "doubtful";
    verdict.why = Why::confidence;
  }
  return verdict;
}

FieldProvenance of_stage(Statements supporting, Resolution const& resolution) {
  auto const says = [](Assertion const& assertion) {
    return assertion.stage && *assertion.stage != Stage::unknown ? std::string(to_string(*assertion.stage))
                                                                 : std::string{};
  };
  auto verdict = of_words("stage", supporting, says, std::string(to_string(resolution.stage)));
  if (verdict.why != Why::unsaid) return verdict;
  if (resolution.stage == Stage::unknown) return {"stage", {}, nullptr, Why::unsaid};
  auto const implied = resolution.ended_on ? Stage::ended : Stage::active;
  verdict.why = resolution.stage == implied && !supporting.empty() ? Why::implied : Why::history;
  return verdict;
}

}  // namespace

std::string_view to_string(Why why) {
  switch (why) {
    case Why::unsaid:
      return "unsaid";
    case Why::single:
      return "single";
    case Why::agreed:
      return "agreed";
    case Why::rank:
      return "rank";
    case Why::newer:
      return "newer";
    case Why::confidence:
      return "confidence";
    case Why::order:
      return "order";
    case Why::refined:
      return "refined";
    case Why::implied:
      return "implied";
    case Why::history:
      return "history";
  }
  return {};
}

std::vector<FieldProvenance> verdicts(std::span<Statement const> statements, Resolution const& resolution) {
  std::vector<Statement> supporting;
  std::remove_copy_if(statements.begin(), statements.end(), std::back_inserter(supporting), denied_by);
  auto const kind = [](Assertion const& assertion) {
    return assertion.kind && *assertion.kind != Kind::unspecified ? std::string(to_string(*assertion.kind))
                                                                  : std::string{};
  };
  auto const known_kind =
      resolution.kind == Kind::unspecified ? std::string{} : std::string(to_string(resolution.kind));
  std::vector<FieldProvenance> all{of_existence(statements, resolution),
                                   of_words("kind", supporting, kind, known_kind)};
  if (resolution.stage == Stage::denied)
    all.push_back({"stage", "denied", all.front().source, all.front().why});
  else
    all.push_back(of_stage(supporting, resolution));
  all.push_back(of_dates("signed", supporting, &Assertion::signed_on, resolution.signed_on));
  all.push_back(of_dates("ended", supporting, &Assertion::ended_on, resolution.ended_on));
  return all;
}

}  // namespace amity::partnerships
