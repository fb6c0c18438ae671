// SPDX-License-Identifier: Apache-2.0
#include "service.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace amity::http {

namespace {

// The one that the nearest proxy added.
Scheme last_scheme(std::string_view list) {
  auto last = list.substr(list.rfind(',') + 1);  // from the start where there is no comma
  while (last.starts_with(' ')) last.remove_prefix(1);
  return same_name(last, "https") ? Scheme::https : Scheme::http;
}

bool has_credential(std::vector<Field> const& fields) {
  return std::any_of(fields.begin(), fields.end(), [](Field const& field) {
    return same_name(field.name, "Authorization") || same_name(field.name, "Cookie");
  });
}

bool is_reading(Method method) { return method == Method::get || method == Method::head; }

}  // namespace

Service::Service(Options options, Router router, std::vector<AddressRange> trusted_proxies)
    : options_{std::move(options)},
      router_{std::move(router)},
      routes_{router_.routes()},
      trusted_{std::move(trusted_proxies)},
      cache_{{options_.limits.cache_entries, options_.limits.cache_bytes}},
      limiter_{options_.rate} {}

void Service::log(std::string_view line) const {
  if (options_.log) options_.log(line);
}

bool Service::is_trusted(Peer const& peer) const {
  return std::any_of(trusted_.begin(), trusted_.end(), [&](auto const& range) { return range.holds(peer.address); });
}

ClientAddress Service::client_of(Request const& request, Peer const& peer) const {
  if (!is_trusted(peer)) return peer.address;
  // Every line of that name: a proxy may add its own behind one that the client made up.
  auto const forwarded = request.header_list("X-Forwarded-For");
  return forwarded ? client_behind(peer.address, *forwarded, trusted_) : peer.address;
}

std::variant<Reply, Work> Service::begin(RequestParser const& parser, Peer const& peer, Counters& counters) {
  Request request{.method = parser.method(), .target = parser.target(), .fields = parser.fields()};
  auto const client = client_of(request, peer);
  if (is_trusted(peer))
    if (auto const scheme = request.header_list("X-Forwarded-Proto")) request.scheme = last_scheme(*scheme);
  if (limiter_.active()) {
    if (auto const wait_s = limiter_.seconds_to_wait(client, RateLimiter::Clock::now()); wait_s > 0) {
      counters.rate_limited.add(1);
      return refuse({429, "too-many-requests", "Too many requests", "Please wait before the next one."},
                    {{"Retry-After", std::to_string(wait_s)}}, request);
    }
  }
  if (is_reading(request.method)) {
    if (auto kept = cache_.find(request.target)) {
      counters.cache_hits.add(1);
      auto found = reply(kept, request, Compressing::later);
      if (!found) return Work{.request = std::move(request), .client = client.bucket_key(), .answer = std::move(kept)};
      auto const encoding = found->selection.encoding;
      if (encoding != Encoding::identity && kept->wants_improving(encoding)) improver_.offer(kept, encoding);
      return std::move(*found);
    }
  }
  if (request.method == Method::other)
    return render(
        router_.problem({501, "method-unknown", "This method is not known here", std::string{parser.method_name()}}),
        request, routes_.size());
  auto target = parse_target(request.target);
  if (!target)
    return render(router_.problem({400, "bad-target", "The address cannot be read", target.error().message}), request,
                  routes_.size());
  request.decoded = std::move(*target);
  request.body = parser.body();
  request.body_file = parser.spooled();
  request.client = client == peer.address ? peer.text : to_string(client);
  // Before the handler looks at its data: see ResponseCache::moment().
  auto const made = cache_.moment();
  auto match = router_.match(request);
  if (match.handler == nullptr && match.async_handler == nullptr)
    return render(std::move(match.otherwise), request, match.route);
  return Work{.request = std::move(request), .match = std::move(match), .made = made, .client = client.bucket_key()};
}

RouteOptions const* Service::route_of(RequestParser const& parser) const {
  auto const target = parse_target(parser.target());
  return target ? router_.options_of(parser.method(), *target) : nullptr;
}

std::size_t Service::body_limit(RequestParser const& parser) const {
  auto const* const route = route_of(parser);
  auto const usual = options_.limits.body_bytes;
  if (route == nullptr || route->body_bytes == 0) return usual;
  return route->spool && !has_credential(parser.fields()) ? std::min(usual, route->body_bytes) : route->body_bytes;
}

Service::Spooling Service::spooling(RequestParser const& parser, Peer const& peer) const {
  auto const* const route = route_of(parser);
  if (route == nullptr || !route->spool) return {};
  auto const client = client_of(Request{.fields = parser.fields()}, peer);
  Spooling spooling{route->spool->begin(client.bucket_key()), route->spool->limits().bytes_per_second};
  if (!spooling.file)
    spooling.refusal =
        Problem{503, "busy", "Too many large bodies are arriving, or the disk is full", "Please try again shortly."};
  return spooling;
}

Response Service::failed(Request const& request, std::string_view why) const {
  log((std::string{to_string(request.method)} + ' ' + request.path() + ": ").append(why));
  return router_.problem(internal_error());
}

Response Service::failed(Request const& request, std::exception const& error) const {
  if (options_.is_full && options_.is_full(error)) {
    log((std::string{to_string(request.method)} + ' ' + request.path() + ": ").append(error.what()));
    return router_.problem({507, "storage-full", "The server cannot store anything now",
                            "Its disk takes no more; nothing of this was done. Please tell the administrator of this "
                            "server."});
  }
  if (!options_.will_pass || !options_.will_pass(error)) return failed(request, error.what());
  log((std::string{to_string(request.method)} + ' ' + request.path() + ": ").append(error.what()));
  auto response =
      router_.problem({503, "unavailable", "The database cannot be reached just now", "Please try again shortly."});
  response.headers.emplace_back("Retry-After", "5");
  return response;
}

std::shared_ptr<Answer const> Service::finish(Request const& request, Router::Match const& match,
                                              TagClock::Moment made) {
  Response response;
  try {
    response = (*match.handler)(request);
  } catch (std::exception const& error) {
    response = failed(request, error);
  } catch (...) {
    response = failed(request, "an exception of unknown type");
  }
  return conclude(std::move(response), request, match, made);
}

std::shared_ptr<Answer const> Service::conclude(Response response, Request const& request, Router::Match const& match,
                                                TagClock::Moment made) {
  response = router_.presented(std::move(response), request);
  bool const keep = response.cache_policy == CachePolicy::until_invalidated && is_reading(request.method);
  auto answer = std::make_shared<Answer const>(std::move(response), options_.fixed_headers, match.route);
  if (keep) cache_.keep(request.target, answer, made);
  return answer;
}

Reply Service::refuse(Problem const& problem, Headers headers, Request const& request) {
  auto response = router_.problem(problem);
  for (auto& line : headers) response.headers.push_back(std::move(line));
  return render(std::move(response), request, routes_.size());
}

Reply Service::busy(Request const& request, std::chrono::seconds retry_after) {
  auto response =
      router_.problem({503, "busy", "Too many requests are waiting to be answered", "Please try again shortly."});
  response.headers.emplace_back("Retry-After", std::to_string(retry_after.count()));
  return render(std::move(response), request, routes_.size());
}

Reply Service::render(Response response, Request const& request, std::size_t route) {
  auto answer =
      std::make_shared<Answer const>(router_.presented(std::move(response), request), options_.fixed_headers, route);
  return *reply(std::move(answer), request, Compressing::now);
}

std::optional<Reply> Service::reply(std::shared_ptr<Answer const> answer, Request const& request,
                                    Compressing compressing) {
  auto selection = select(*answer, request, compressing);
  using State = Selection::State;
  if (selection.state == State::not_ready) {
    if (compressing == Compressing::later) return std::nullopt;
    return busy(request, options_.classes.compression.retry_after);
  }
  if (selection.state == State::not_acceptable) {
    auto const route = answer->route();
    auto response = router_.problem({406, "encoding-not-acceptable", "No acceptable encoding is had",
                                     "This resource is had plain (identity) "
                                     "and, where it is text, as gzip and br."});
    response.headers.emplace_back("Vary", "Accept-Encoding");
    answer =
        std::make_shared<Answer const>(router_.presented(std::move(response), request), options_.fixed_headers, route);
    selection = select(*answer, request, Compressing::now);
  }
  return Reply{
      .answer = std::move(answer), .selection = std::move(selection), .without_body = request.method == Method::head};
}

}  // namespace amity::http
