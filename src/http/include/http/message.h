// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "http/body.h"
#include "http/spool.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::http {

class Stream;

// HEAD is answered by the handler of GET and OPTIONS by the router, so that a handler sees neither of them.
enum class Method : std::uint8_t { get, head, post, put, patch, del, options, other };

std::string_view to_string(Method method);               // "GET", ...; "OTHER" for other
Method method_of(std::string_view name);                 // case-sensitive, as RFC 9110 wants it; other where not known
std::string_view reason_phrase(unsigned status);         // "Not Found"; empty where not known
bool same_name(std::string_view a, std::string_view b);  // ASCII letters compared without case

// A header line as it was received.
struct Field {
  std::string_view name;
  std::string_view value;
};

// The part of a request that says what it is about, decoded and checked.
struct Target {
  std::string path;                   // percent-decoded UTF-8, starts with '/'; "*" for OPTIONS *
  std::vector<std::string> segments;  // of the path, decoded one by one: "/a%2Fb/c" is {"a/b", "c"}, "/" is {}
  std::vector<std::pair<std::string, std::string>> query;  // decoded, in the order sent, repeated names kept
};

// Errc::invalid for broken percent codes, control characters, text that is not UTF-8, "." and ".." segments, anything
// that is not an absolute path, and more than 256 query parameters. A target in absolute form loses its origin.
Result<Target> parse_target(std::string_view raw);

// How the client speaks to the first of our machines. https only where a trusted proxy says so (X-Forwarded-Proto): the
// server itself speaks no TLS.
enum class Scheme : std::uint8_t { http, https };

// Views are valid while the handler runs, or as long as the shared request that an asynchronous one was given.
struct Request {
  Method method{Method::get};
  std::string_view target{};  // as sent
  Target decoded{};
  std::span<Field const> fields{};
  std::string_view body{};
  std::shared_ptr<UnnamedFile const> body_file{};                      // instead of `body`, where the route has a spool
  std::string client{};                                                // address of the client, without port
  std::vector<std::pair<std::string, std::string>> path_parameters{};  // of the route's pattern, decoded
  Scheme scheme{Scheme::http};
  // Asked to stop once nobody waits for the answer any more. Never for light handlers, which run where that is noticed.
  std::stop_token stop{};

  std::string const& path() const { return decoded.path; }
  std::optional<std::string_view> header(std::string_view name) const;  // the first; name in any case
  std::optional<std::string> header_list(std::string_view name) const;  // all of them, joined by ", "
  std::optional<std::string_view> query(std::string_view name) const;   // the first of that name
  std::vector<std::string_view> query_all(std::string_view name) const;
  std::vector<std::string_view> query_names() const;             // each once, in the order sent
  std::string_view path_parameter(std::string_view name) const;  // empty where the pattern has no such name
};

// Whether the server may answer the same target with the same response until one of its tags, or everything, is
// invalidated. Only for responses that depend on nothing but the target: not on header lines, the client, the time.
enum class CachePolicy : std::uint8_t { no, until_invalidated };

using Headers = std::vector<std::pair<std::string, std::string>>;

// Content-Type, Content-Length, Content-Encoding, ETag, Vary: Accept-Encoding, Date, Connection and Accept-Ranges are
// written by the server from the body; a handler does not set them.
struct Response {
  unsigned status{200};
  Headers headers{};
  std::shared_ptr<Body const> body{};  // none: empty
  CachePolicy cache_policy{CachePolicy::no};
  // What a kept response rests on ("register", "office/1", "city/55"), see Server::invalidate(tags). None: everything.
  std::vector<std::string> tags{};
  // In place of a body: what comes after the head, as it comes. Never kept.
  std::shared_ptr<Stream> stream{};
};

// A one-off response with these bytes.
Response respond(unsigned status, std::string bytes, std::string content_type);

// What went wrong at the level of transport, to be rendered as an RFC 9457 document.
struct Problem {
  unsigned status{500};
  std::string type_slug{};  // stable, e.g. "unknown-route"
  std::string title{};      // the same for every problem of this type
  std::string detail{};     // what is special about this one; may be empty
  bool operator==(Problem const&) const = default;
};

// What a client is told of an exception, and of a handler that never answered.
Problem internal_error();

// application/problem+json with type "about:blank#<slug>".
Response plain_problem(Problem const& problem);

}  // namespace amity::http
