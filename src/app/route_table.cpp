// SPDX-License-Identifier: Apache-2.0
#include "route_table.h"

#include "accounts/rights.h"
#include "contract/generated/all_operations.h"
#include "partnerships/web/desk_route.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <utility>

namespace amity::app {
namespace {

struct ContractRow {
  std::string operation;
  contract::Access access;
};
using ByRoute = std::map<std::pair<std::string, std::string>, ContractRow>;

std::string_view name_of(contract::Method method) {
  switch (method) {
    case contract::Method::get:
      return "GET";
    case contract::Method::put:
      return "PUT";
    case contract::Method::post:
      return "POST";
    case contract::Method::del:
      return "DELETE";
    case contract::Method::patch:
      return "PATCH";
  }
  return {};
}

template <class... Operation>
ByRoute operations_of(contract::List<Operation...>) {
  ByRoute rows;
  (rows.emplace(std::pair{std::string(name_of(Operation::method)), std::string(Operation::path)},
                ContractRow{std::string(Operation::id), Operation::access}),
   ...);
  return rows;
}

std::vector<std::string> parameters_in(std::string_view pattern) {
  std::vector<std::string> names;
  for (auto begin = pattern.find('{'); begin != std::string_view::npos; begin = pattern.find('{', begin + 1))
    names.emplace_back(pattern.substr(begin + 1, pattern.find('}', begin) - begin - 1));
  return names;
}

// An address that only this pattern takes: each parameter is a word that no literal is.
std::string address_for(std::string_view pattern) {
  std::string address;
  auto inside = false;
  for (auto const c : pattern) {
    if (c == '{') address += "~";
    inside = c == '{' || (inside && c != '}');
    if (!inside && c != '}') address += c;
  }
  return address;
}

http::Router::Match found_by(http::Router const& router, http::RouteInfo const& route) {
  auto target = http::parse_target(address_for(route.pattern));
  if (!target) throw std::logic_error("no address leads to the route " + route.pattern);
  http::Request request;
  request.method = route.method;
  request.decoded = *std::move(target);
  return router.match(request);
}

// What is reached by who knows a secret that stands in the address itself.
bool has_secret(std::string_view pattern) {
  constexpr std::array marks{std::string_view{"{secret}"}, std::string_view{"/calendar/{file}"}};
  return std::ranges::any_of(marks, [&](auto mark) { return pattern.find(mark) != std::string_view::npos; });
}

}  // namespace

std::vector<RouteRow> route_table(http::Router const& router) {
  auto const operations = operations_of(contract::AllOperations{});
  std::vector<RouteRow> rows;
  for (auto const& route : router.routes()) {
    RouteRow row{.method = std::string(http::to_string(route.method)),
                 .pattern = route.pattern,
                 .parameters = parameters_in(route.pattern),
                 .door = has_secret(route.pattern) ? Door::secret : Door::everybody,
                 .rights = {}};
    if (auto const found = operations.find({row.method, row.pattern}); found != operations.end()) {
      row.operation = found->second.operation;
      for (auto const right : found->second.access.rights)
        if (!right.empty()) row.rights.emplace_back(right);
      if (!found->second.access.for_everybody) row.door = Door::right;
    } else if (partnerships::web::is_for_signed_in(found_by(router, route))) {
      row.door = Door::session;
      row.rights.emplace_back(accounts::to_string(accounts::Right::read_office));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace amity::app
