// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/problem.h"

#include <utility>

namespace amity::contract {

// What is answered in place of a result: an Error, the errors of fields, or a Problem with more than these.
class Refusal {
 public:
  Refusal(Error const& error) : problem_(problem_of(error)) {}             // NOLINT(google-explicit-constructor)
  Refusal(fields::Errors const& errors) : problem_(problem_of(errors)) {}  // NOLINT(google-explicit-constructor)
  Refusal(Problem problem) : problem_(std::move(problem)) {}               // NOLINT(google-explicit-constructor)
  Problem const& problem() const { return problem_; }

 private:
  Problem problem_;
};

}  // namespace amity::contract
