// SPDX-License-Identifier: Apache-2.0
#include "contract/refusal.h"

#include "contract/json.h"

namespace amity::contract {
namespace {

struct Shape {
  unsigned status;
  char const* slug;
  char const* title;
};

Shape shape_of(Errc code) {
  switch (code) {
    case Errc::invalid:
      return {422, "invalid", "A value breaks a rule"};
    case Errc::not_found:
      return {404, "not-found", "There is no such thing"};
    case Errc::ambiguous:
      return {409, "ambiguous", "More than one thing is called so"};
    case Errc::conflict:
      return {409, "conflict", "It contradicts what is there"};
    case Errc::refused:
      return {403, "refused", "A rule forbids it"};
    case Errc::unavailable:
      return {503, "unavailable", "It cannot be used now"};
  }
  return {500, "internal", "Something went wrong here"};
}

std::optional<std::string> unless_empty(std::string const& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

// "lines[4].limit": where an input has lines, the place is one of them.
std::string path_of(fields::FieldError const& error) {
  if (error.line == 0) return error.field;
  return "lines[" + std::to_string(error.line) + "]" + (error.field.empty() ? "" : "." + error.field);
}

}  // namespace

unsigned status_of(Errc code) { return shape_of(code).status; }

Problem problem_of(Error const& error) {
  auto const shape = shape_of(error.code);
  Problem problem{.type = std::string("/problems/") + shape.slug,
                  .title = shape.title,
                  .status = shape.status,
                  .detail = error.message,
                  .field = unless_empty(error.field),
                  .remedy = unless_empty(error.remedy)};
  // One wrong value is told as several are.
  if (error.code == Errc::invalid && !error.field.empty())
    problem.errors = std::vector<FieldProblem>{{.field = error.field,
                                                .value = {},
                                                .detail = error.message,
                                                .remedy = unless_empty(error.remedy),
                                                .code = std::string(fields::code_of(error.code))}};
  return problem;
}

Problem problem_of(fields::Errors const& errors) {
  auto problem = problem_of(static_cast<Error>(errors));
  problem.field = unless_empty(path_of(errors.first()));
  auto& all = problem.errors.emplace();
  for (auto const& error : errors.all())
    all.push_back({.field = path_of(error),
                   .value = unless_empty(error.value),
                   .detail = error.message,
                   .remedy = unless_empty(error.remedy),
                   .code = error.code});
  return problem;
}

http::Response respond_with(Problem const& problem) {
  auto response = http::respond(static_cast<unsigned>(problem.status), json_text(problem), "application/problem+json");
  // What is refused may be allowed in a moment, and its words may be of somebody's record.
  response.headers.emplace_back("Cache-Control", "no-store");
  // RFC 9110: how to say who one is.
  if (problem.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"amity\"");
  // What is being counted or learnt is there in seconds.
  if (problem.status == 503) response.headers.emplace_back("Retry-After", "2");
  return response;
}

}  // namespace amity::contract
