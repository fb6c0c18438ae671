// SPDX-License-Identifier: Apache-2.0
#include "http/router.h"

#include "http/media_type.h"
#include "owned_request.h"

#include <future>
#include <map>
#include <stdexcept>
#include <utility>

namespace amity::http {

// Named, not anonymous: Router::Table holds them.
namespace routing {

struct Endpoint {
  // One of the two.
  Handler handler;
  AsyncHandler async_handler;
  RouteOptions options;
  std::size_t route{};
  std::vector<std::string> names;  // of the parameters, from left to right
};

struct Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
  std::unique_ptr<Node> parameter;
  std::unique_ptr<Node> rest;
  std::map<Method, Endpoint> endpoints;
};

}  // namespace routing

namespace {

using routing::Endpoint;
using routing::Node;

[[noreturn]] void refuse(std::string_view pattern, char const* why) {
  throw std::logic_error("route " + std::string{pattern} + ": " + why);
}

// "{id}" -> "id"; empty for a literal.
std::string_view parameter_name(std::string_view segment) {
  if (!segment.starts_with('{') || !segment.ends_with('}')) return {};
  return segment.substr(1, segment.size() - 2);
}

std::unique_ptr<Node>& child(Node& node, std::string_view segment, std::vector<std::string>& names) {
  auto name = parameter_name(segment);
  if (name.empty()) return node.literals[std::string{segment}];
  if (!name.ends_with("...")) {
    names.emplace_back(name);
    return node.parameter;
  }
  name.remove_suffix(3);
  names.emplace_back(name);
  return node.rest;
}

using Segments = std::span<std::string const>;

std::string joined(Segments segments) {
  std::string text;
  for (auto const& segment : segments) {
    if (&segment != segments.data()) text += '/';
    text += segment;
  }
  return text;
}

// Depth of the search is bounded by the patterns, not by the request.
Node const* find_node(Node const& node, Segments segments, std::vector<std::string>& values) {
  if (segments.empty() && !node.endpoints.empty()) return &node;
  if (!segments.empty()) {
    auto const literal = node.literals.find(segments.front());
    if (literal != node.literals.end())
      if (auto const* found = find_node(*literal->second, segments.subspan(1), values)) return found;
    if (node.parameter && !segments.front().empty()) {
      values.push_back(segments.front());
      if (auto const* found = find_node(*node.parameter, segments.subspan(1), values)) return found;
      values.pop_back();
    }
  }
  if (!node.rest) return nullptr;
  values.push_back(joined(segments));
  return node.rest.get();
}

constexpr unsigned first_error_status{400};

Method handled_as(Method method) { return method == Method::head ? Method::get : method; }

// What is taken is told in the line made for it (RFC 9110, 15.5.16; Accept-Post: W3C LDP, Accept-Patch: RFC 5789).
Headers accepted_types(Method method, std::vector<std::string> const& types) {
  std::string list;
  for (auto const& type : types) (list += list.empty() ? "" : ", ") += type;
  Headers headers{{"Accept", list}, {"Accept-Encoding", "identity"}};
  if (method == Method::post) headers.emplace_back("Accept-Post", list);
  if (method == Method::patch) headers.emplace_back("Accept-Patch", list);
  return headers;
}

std::string allowed_methods(Node const& node) {
  std::string text{"OPTIONS"};
  for (auto const& [method, endpoint] : node.endpoints) {
    (text += ", ") += to_string(method);
    if (method == Method::get) text += ", HEAD";
  }
  return text;
}

}  // namespace

struct Router::Table {
  routing::Node root;
  std::vector<RouteInfo> routes;
  ProblemRenderer renderer{plain_problem};
  ErrorPresenter presenter{};
};

Router::Router() : table_{std::make_unique<Table>()} {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

Router& Router::add(Method method, std::string_view pattern, Handler handler, Cost cost) {
  return add(method, pattern, std::move(handler), RouteOptions{.cost = cost});
}

Router& Router::add(Method method, std::string_view pattern, AsyncHandler handler, Cost cost) {
  return add(method, pattern, std::move(handler), RouteOptions{.cost = cost});
}

Router& Router::add(Method method, std::string_view pattern, Handler handler, RouteOptions options) {
  return add(method, pattern, std::move(handler), {}, std::move(options));
}

Router& Router::add(Method method, std::string_view pattern, AsyncHandler handler, RouteOptions options) {
  return add(method, pattern, {}, std::move(handler), std::move(options));
}

Router& Router::add(Method method, std::string_view pattern, Handler handler, AsyncHandler async_handler,
                    RouteOptions options) {
  if (!pattern.starts_with('/')) refuse(pattern, "a pattern starts with '/'");
  if (method == Method::head || method == Method::options || method == Method::other)
    refuse(pattern, "HEAD and OPTIONS are answered by the router");
  Endpoint endpoint{.handler = std::move(handler),
                    .async_handler = std::move(async_handler),
                    .options = std::move(options),
                    .route = table_->routes.size(),
                    .names = {}};
  auto* node = &table_->root;
  for (auto rest = pattern.substr(1); !rest.empty();) {
    if (node == table_->root.rest.get()) refuse(pattern, "nothing can follow the rest");
    auto const slash = rest.find('/');
    auto& next = child(*node, rest.substr(0, slash), endpoint.names);
    if (!next) next = std::make_unique<Node>();
    if (&next == &node->rest && slash != std::string_view::npos) refuse(pattern, "nothing can follow the rest");
    node = next.get();
    rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
  }
  if (!node->endpoints.emplace(method, std::move(endpoint)).second) refuse(pattern, "is there already");
  table_->routes.push_back({method, std::string{pattern}});
  return *this;
}

Router& Router::render_problems(ProblemRenderer renderer) {
  table_->renderer = std::move(renderer);
  return *this;
}

Router& Router::present_errors(ErrorPresenter presenter) {
  table_->presenter = std::move(presenter);
  return *this;
}

Response Router::presented(Response response, Request const& request) const {
  if (response.status < first_error_status || !table_->presenter) return response;
  return table_->presenter(std::move(response), request);
}

std::vector<RouteInfo> Router::routes() const { return table_->routes; }

Response Router::problem(Problem const& problem) const { return table_->renderer(problem); }

Router::Match Router::match(Request& request) const {
  Match result;
  result.route = table_->routes.size();
  if (request.decoded.path == "*") {
    result.otherwise = request.method == Method::options
                           ? Response{.status = 204, .headers = {{"Allow", "GET, HEAD, OPTIONS"}}}
                           : problem({400, "bad-target", "The address cannot be read", "'*' is only for OPTIONS."});
    return result;
  }
  std::vector<std::string> values;
  auto const* node = find_node(table_->root, request.decoded.segments, values);
  if (node == nullptr) {
    result.otherwise = problem({404, "unknown-route", "There is nothing at this address", request.decoded.path});
    return result;
  }
  auto const found = node->endpoints.find(handled_as(request.method));
  if (found == node->endpoints.end()) {
    auto const allowed = allowed_methods(*node);
    result.route = node->endpoints.begin()->second.route;
    result.otherwise = request.method == Method::options
                           ? Response{.status = 204}
                           : problem({405, "method-not-allowed", "This address does not take this method",
                                      "It takes " + allowed + "."});
    result.otherwise.headers.emplace_back("Allow", allowed);
    return result;
  }
  auto const& endpoint = found->second;
  result.route = endpoint.route;
  if (!endpoint.options.accepts.empty()) {
    if (auto const unsupported = unsupported_body(request, endpoint.options.accepts)) {
      result.otherwise = problem(*unsupported);
      for (auto& line : accepted_types(request.method, endpoint.options.accepts))
        result.otherwise.headers.push_back(std::move(line));
      return result;
    }
  }
  for (std::size_t i = 0; i < endpoint.names.size(); ++i)
    request.path_parameters.emplace_back(endpoint.names[i], std::move(values[i]));
  if (endpoint.handler)
    result.handler = &endpoint.handler;
  else
    result.async_handler = &endpoint.async_handler;
  result.cost = endpoint.options.cost;
  return result;
}

RouteOptions const* Router::options_of(Method method, Target const& target) const {
  std::vector<std::string> values;
  auto const* node = find_node(table_->root, target.segments, values);
  if (node == nullptr) return nullptr;
  auto const found = node->endpoints.find(handled_as(method));
  return found == node->endpoints.end() ? nullptr : &found->second.options;
}

Response Router::answer(Request request) const {
  auto const found = match(request);
  if (found.handler != nullptr) return (*found.handler)(request);
  if (found.async_handler == nullptr) return found.otherwise;
  auto const promise = std::make_shared<std::promise<std::optional<Response>>>();
  std::string body{request.body};
  (*found.async_handler)(
      own(std::move(request), std::move(body)),
      Completion{[promise](std::optional<Response> response) { promise->set_value(std::move(response)); }});
  auto response = promise->get_future().get();
  return response ? std::move(*response) : problem(internal_error());
}

}  // namespace amity::http
