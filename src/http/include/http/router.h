// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/completion.h"
#include "http/message.h"
#include "http/spool.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace amity::http {

using Handler = std::function<Response(Request const&)>;
// Answers later by calling the completion, from any thread; no thread waits for it meanwhile. The request lives as long
// as somebody holds it.
using AsyncHandler = std::function<void(std::shared_ptr<Request const>, Completion)>;
using ProblemRenderer = std::function<Response(Problem const&)>;
// What an error is answered with for who asked as this request did: the same, or a page for a person. The request may
// lack its decoded target, its body, or, where it could not be read, everything. Must not throw.
using ErrorPresenter = std::function<Response(Response, Request const&)>;

// What a request costs, and so where its handler runs. light: under a millisecond, on the thread that serves the
// connection. The others on threads of their own, after waiting in a line that is fair between clients (see
// ClassLimits). quick: 1 to 50 ms; heavy: seconds (a layout, an export of everything); write: changes, which wait for
// one another; password: a tenth of a second and 64 MiB to look at one, of which few run at once;
// remote: waits for another machine, for seconds where that one is slow, and does little itself.
enum class Cost : std::uint8_t { light, quick, heavy, write, password, remote };

struct RouteOptions {
  Cost cost{Cost::light};
  std::size_t body_bytes{0};           // more: 413; 0: as Limits::body_bytes
  std::vector<std::string> accepts{};  // media types of bodies, in small letters; others: 415. None: any.
  // Where bodies are written while they arrive, instead of being kept in memory. One that comes without any credential
  // (no Authorization line, no cookie) may be no longer than Limits::body_bytes all the same.
  std::shared_ptr<Spool> spool{};
};

struct RouteInfo {
  Method method{};
  std::string pattern;
  bool operator==(RouteInfo const&) const = default;
};

// Patterns are made of segments: "/cities/{id}/circle". "{name}" matches one segment that is not empty, "{name...}" at
// the end matches the rest, nothing included. A literal segment goes before a "{name}", that before the rest. The most
// specific pattern that matches the path decides; where it has not the method, the answer is 405.
class Router {
 public:
  Router();
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;

  // Throws std::logic_error for a malformed pattern or one that is there already: a mistake of the program.
  Router& add(Method method, std::string_view pattern, Handler handler, Cost cost = Cost::light);
  // The cost is that of the call, not of what completes it.
  Router& add(Method method, std::string_view pattern, AsyncHandler handler, Cost cost = Cost::light);
  Router& add(Method method, std::string_view pattern, Handler handler, RouteOptions options);
  Router& add(Method method, std::string_view pattern, AsyncHandler handler, RouteOptions options);
  // How errors of transport are told; plain_problem unless set.
  Router& render_problems(ProblemRenderer renderer);
  // What every answer of 400 and above goes through, whoever made it; as it is unless set.
  Router& present_errors(ErrorPresenter presenter);

  std::vector<RouteInfo> routes() const;  // in the order added
  Response problem(Problem const& problem) const;
  Response presented(Response response, Request const& request) const;

  struct Match {
    // One of these, or none: answer `otherwise`.
    Handler const* handler{};
    AsyncHandler const* async_handler{};
    Cost cost{Cost::light};
    std::size_t route{};  // index into routes(); routes().size() where no route matched
    Response otherwise{};
  };
  // Fills in the path parameters.
  Match match(Request& request) const;
  // Of the route that a request is for, known before its body; none where no route takes it.
  RouteOptions const* options_of(Method method, Target const& target) const;
  // The whole of it in one call, for tests and the command line; waits for an asynchronous handler.
  Response answer(Request request) const;

 private:
  struct Table;
  Router& add(Method method, std::string_view pattern, Handler handler, AsyncHandler async_handler,
              RouteOptions options);
  std::unique_ptr<Table> table_;
};

}  // namespace amity::http
