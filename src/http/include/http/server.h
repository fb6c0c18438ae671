// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "http/metrics.h"
#include "http/router.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::http {

struct Limits {
  std::size_t header_bytes{16U * 1024U};          // request line and header lines; more: 431
  std::size_t target_bytes{8U * 1024U};           // more: 414
  std::size_t body_bytes{1024U * 1024U};          // more: 413
  std::chrono::milliseconds header_time{10'000};  // from the first byte of a request to its empty line; longer: 408
  std::chrono::milliseconds body_time{30'000};    // from there to the end of the body; longer: 408
  std::chrono::milliseconds idle_time{75'000};    // between requests; longer: closed without a word
  std::chrono::milliseconds write_time{30'000};   // for an answer to be taken, and on top of it
  std::size_t write_bytes_per_second{8192};       // the time that it takes a line this slow
  std::chrono::milliseconds grace_time{10'000};   // for open requests, once stop() was called
  std::size_t connections{20'000};                // more: 503; also never more than the system gives descriptors
  std::size_t cache_entries{8192};
  std::size_t cache_bytes{64U * 1024U * 1024U};
};

// A class of requests with threads of its own and a line of those that wait. A client is an IPv4 address or an IPv6
// /64.
struct ClassLimits {
  unsigned threads{0};             // 0: one for each core
  unsigned running{0};             // at once, those included that answer after their handler returned; 0: as threads
  unsigned running_per_client{0};  // 0: all but one, so that no client has all threads to itself
  std::size_t waiting{256};        // more: 503, to whoever has most waiting
  std::size_t waiting_per_client{64};
  std::chrono::milliseconds wait{30'000};  // in line; longer: 503
  std::chrono::seconds retry_after{5};     // what a 503 says
  int niceness{0};                         // of the threads, on top of the process's
};

struct ClassOptions {
  using Seconds = std::chrono::seconds;
  ClassLimits quick{.retry_after = Seconds{1}, .niceness = 5};
  ClassLimits heavy{.niceness = 10};
  ClassLimits write{.threads = 2,
                    .running = 1024,
                    .running_per_client = 256,
                    .waiting = 1024,
                    .waiting_per_client = 256,
                    .retry_after = Seconds{1},
                    .niceness = 1};
  // One at a time: who guesses passwords holds up who signs in, and nobody else.
  ClassLimits password{.threads = 1,
                       .running = 16,
                       .running_per_client = 4,
                       .waiting = 24,
                       .waiting_per_client = 4,
                       .wait = Seconds{15},
                       .retry_after = Seconds{5},
                       .niceness = 5};
  // Threads that mostly sleep. A machine elsewhere that does not answer holds up whoever needs it, and nobody else.
  ClassLimits remote{.threads = 4,
                     .running = 64,
                     .running_per_client = 3,
                     .waiting = 64,
                     .waiting_per_client = 16,
                     .wait = Seconds{15},
                     .retry_after = Seconds{5},
                     .niceness = 1};
  // Of answers that were not compressed before. Where there is no place in line they are sent as they are.
  ClassLimits compression{
      .waiting = 1024, .waiting_per_client = 256, .wait = Seconds{5}, .retry_after = Seconds{1}, .niceness = 5};
};

// A token bucket for each client: an IPv4 address or an IPv6 /64.
struct RateLimit {
  double requests_per_second{0};  // 0: no limit
  double burst{100};              // requests at once after a quiet time
  enum class Loopback : std::uint8_t { exempt, limited } loopback{Loopback::exempt};
};

struct AccessLine {
  std::string_view client;
  std::string_view method;
  std::string_view target;
  unsigned status{};
  std::size_t bytes{};  // of the body sent
  std::chrono::nanoseconds took{};
};

struct Options {
  std::string listen{"127.0.0.1"};  // an IPv4 or IPv6 address; "::" takes both
  std::uint16_t port{0};            // 0: any that is free
  unsigned threads{0};              // 0: one for each core
  Limits limits{};
  ClassOptions classes{};
  RateLimit rate{};
  std::vector<std::string> trusted_proxies{};  // addresses and ranges whose X-Forwarded-For is believed
  Headers fixed_headers{};                     // added to every response that does not set them itself
  // These are called from the server's threads, several at once.
  // Whether what a handler threw will pass, as when the database is away for a moment: 503 and Retry-After instead of
  // 500.
  std::function<bool(std::exception const&)> will_pass{};
  // Whether it was thrown because a disk is full: 507, and that the administrator is to be told.
  std::function<bool(std::exception const&)> is_full{};
  std::function<void(std::string_view)> log{};
  std::function<void(AccessLine const&)> access_log{};
};

class Server {
 public:
  // Listens from here on. Errc::unavailable where the port is taken or may not be used, Errc::invalid for an address
  // that is none. Raises the process's soft limit of open files to its hard limit.
  static Result<Server> open(Options options, Router router);
  ~Server();
  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;

  std::uint16_t port() const;
  // Serves until stop(); returns once open requests are finished or the grace time is over. Called once.
  void run();
  // From any thread, and from a signal handler. Before run(): run() will return at once.
  void stop();
  // Forgets the answers kept under CachePolicy::until_invalidated: all, or those that have one of the tags or none at
  // all. Called after the data behind them was replaced. An answer whose handler began before that is not kept either.
  void invalidate();
  void invalidate(std::span<std::string const> tags);
  Metrics metrics() const;
  std::vector<RouteInfo> routes() const;

 private:
  class Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace amity::http
