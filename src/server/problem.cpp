// SPDX-License-Identifier: Apache-2.0
#include "server/problem.h"

#include "contract/json.h"

namespace amity::server {

http::Response problem(contract::Refusal const& refusal) { return contract::respond_with(refusal.problem()); }

http::Response transport_problem(http::Problem const& told) {
  contract::Problem problem{.type = "/problems/" + told.type_slug, .title = told.title, .status = told.status};
  if (!told.detail.empty()) problem.detail = told.detail;
  auto response = http::respond(told.status, contract::json_text(problem), "application/problem+json");
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace amity::server
