// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "answer.h"
#include "client_address.h"
#include "counters.h"
#include "http/server.h"
#include "improver.h"
#include "rate_limiter.h"
#include "request_parser.h"
#include "response_cache.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace amity::http {

// Who is at the other end of a connection.
struct Peer {
  ClientAddress address;
  std::string text;
};

// What is to be written for one request.
struct Reply {
  std::shared_ptr<Answer const> answer;
  Selection selection;
  bool without_body{false};  // HEAD

  unsigned status() const { return selection.chosen().status; }
  std::string_view head() const { return selection.chosen().head; }
  std::string_view body() const { return without_body ? std::string_view{} : selection.chosen().body; }
};

// A request whose handler has still to run, or whose answer has still to be compressed. Its views are the connection's.
struct Work {
  Request request;
  Router::Match match{};
  TagClock::Moment made{};
  std::uint64_t client{};                  // see ClientAddress::bucket_key()
  std::shared_ptr<Answer const> answer{};  // there already, to be compressed

  // Whether the handler is to be run at once, on the connection's thread.
  bool light() const { return !answer && match.handler != nullptr && match.cost == Cost::light; }
};

// From a request that was read to the reply that is to be written: rate limit, cache, router, handler, negotiation.
// Shared by all threads; knows no sockets.
class Service {
 public:
  Service(Options options, Router router, std::vector<AddressRange> trusted_proxies);

  // Who asks, behind a proxy that is believed.
  ClientAddress client_of(Request const& request, Peer const& peer) const;
  std::variant<Reply, Work> begin(RequestParser const& parser, Peer const& peer, Counters& counters);
  // Of a request whose head was read, in bytes.
  std::size_t body_limit(RequestParser const& parser) const;
  // Where its body goes; nothing: memory. The problem is what it is refused for where there is no place.
  struct Spooling {
    std::shared_ptr<UnnamedFile> file{};
    std::uint64_t bytes_per_second{};  // 0: no spool
    Refusal refusal{};
  };
  Spooling spooling(RequestParser const& parser, Peer const& peer) const;
  // Runs the handler; whatever it throws becomes a 500.
  std::shared_ptr<Answer const> finish(Request const& request, Router::Match const& match, TagClock::Moment made);
  // From what a handler answered: keeps it where it asks for that.
  std::shared_ptr<Answer const> conclude(Response response, Request const& request, Router::Match const& match,
                                         TagClock::Moment made);
  // None only where it is to be compressed later.
  std::optional<Reply> reply(std::shared_ptr<Answer const> answer, Request const& request, Compressing compressing);
  // 503 for want of a place in line.
  Reply busy(Request const& request, std::chrono::seconds retry_after);
  // 500, and what happened noted down.
  Response failed(Request const& request, std::string_view why) const;
  Response failed(Request const& request, std::exception const& error) const;
  // `request`: as far as it was read.
  Reply refuse(Problem const& problem, Headers headers = {}, Request const& request = {});

  Options const& options() const { return options_; }
  std::vector<RouteInfo> const& routes() const { return routes_; }
  ResponseCache& cache() { return cache_; }
  ResponseCache const& cache() const { return cache_; }
  Improver& improver() { return improver_; }
  void log(std::string_view line) const;

 private:
  bool is_trusted(Peer const& peer) const;
  Reply render(Response response, Request const& request, std::size_t route);
  RouteOptions const* route_of(RequestParser const& parser) const;

  Options options_;
  Router router_;
  std::vector<RouteInfo> routes_;
  std::vector<AddressRange> trusted_;
  ResponseCache cache_;
  RateLimiter limiter_;
  Improver improver_;
};

}  // namespace amity::http
