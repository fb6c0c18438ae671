// SPDX-License-Identifier: Apache-2.0
// What is answered in place of a result, as an RFC 9457 document of the contract.
#pragma once

#include "contract/generated/common.h"
#include "core/result.h"
#include "fields/errors.h"
#include "http/message.h"

namespace amity::contract {

// The one table from error to status; no default, so that a new kind fails the build.
unsigned status_of(Errc code);
Problem problem_of(Error const& error);
// 422 with every field, or the status of the first where that is another kind of error.
Problem problem_of(fields::Errors const& errors);

// An operation may say what went wrong as an Error, as the errors of fields, or with more than these as a Problem.
class Refusal {
 public:
  Refusal(Error const& error) : problem_(problem_of(error)) {}             // NOLINT(google-explicit-constructor)
  Refusal(fields::Errors const& errors) : problem_(problem_of(errors)) {}  // NOLINT(google-explicit-constructor)
  Refusal(Problem problem) : problem_(std::move(problem)) {}               // NOLINT(google-explicit-constructor)
  Problem const& problem() const { return problem_; }

 private:
  Problem problem_;
};

http::Response respond_with(Problem const& problem);

}  // namespace amity::contract
