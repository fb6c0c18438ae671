// SPDX-License-Identifier: Apache-2.0
#include "server/problem.h"

#include "ui/json_text.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace amity::server {
namespace {

constexpr auto problem_type = "application/problem+json";

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

}  // namespace

unsigned status_of(Errc code) { return shape_of(code).status; }

boost::json::object problem_document(Error const& error) {
  auto const shape = shape_of(error.code);
  boost::json::object document{{"type", std::string("/problems/") + shape.slug},
                               {"title", shape.title},
                               {"status", shape.status},
                               {"detail", error.message}};
  if (!error.field.empty()) document["field"] = error.field;
  if (!error.remedy.empty()) document["remedy"] = error.remedy;
  return document;
}

http::Response problem(Error const& error) { return problem(error, {}); }

http::Response problem(Error const& error, std::vector<std::string> const& nearest) {
  auto document = problem_document(error);
  if (!nearest.empty()) {
    boost::json::array names;
    for (auto const& name : nearest) names.emplace_back(name);
    document["nearest"] = std::move(names);
  }
  return http::respond(status_of(error.code), boost::json::serialize(document), problem_type);
}

http::Response transport_problem(http::Problem const& told) {
  boost::json::object document{{"type", "/problems/" + told.type_slug}, {"title", told.title}, {"status", told.status}};
  if (!told.detail.empty()) document["detail"] = told.detail;
  return http::respond(told.status, boost::json::serialize(document), problem_type);
}

http::Response as_json(boost::json::object const& document, http::CachePolicy keep) {
  return as_json(document, keep,
                 keep == http::CachePolicy::until_invalidated ? http::Effort::best : http::Effort::quick);
}

http::Response as_json(boost::json::object const& document, http::CachePolicy keep, http::Effort effort) {
  return {
      200, {{"Cache-Control", "no-cache"}}, http::prepare(ui::json_text(document), "application/json", effort), keep};
}

}  // namespace amity::server
