// SPDX-License-Identifier: Apache-2.0
#include "http/server.h"

#include "worker.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <thread>
#include <utility>

namespace amity::http {

namespace {

namespace tcp_net = boost::asio;
using tcp_net::ip::tcp;

// Descriptors that are not connections: files, databases, the poller's own.
constexpr std::size_t spare_descriptors{128};
constexpr std::chrono::milliseconds pause_without_descriptors{50};

// The number of files this process may have open, after the soft limit was raised to the hard one.
std::size_t raise_descriptor_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  getrlimit(RLIMIT_NOFILE, &limit);
  return static_cast<std::size_t>(limit.rlim_cur);
}

Failure cannot_listen(Options const& options, boost::system::error_code const& error) {
  auto const port = std::to_string(options.port);
  namespace errc = boost::system::errc;
  if (error == errc::address_in_use)
    return fail(Errc::unavailable, "Port " + port + " on " + options.listen + " is in use by another program.", "port",
                "Stop that program, or choose another port.");
  if (error == errc::permission_denied)
    return fail(Errc::unavailable, "Port " + port + " may not be used without administrator's rights.", "port",
                "A port from 1024 up.");
  if (error == errc::address_not_available)
    return fail(Errc::unavailable, "This machine has no address " + options.listen + '.', "listen",
                "An address of this machine, 127.0.0.1 or 0.0.0.0.");
  return fail(Errc::unavailable, "Port " + port + " on " + options.listen + " cannot be used: " + error.message() + '.',
              "port");
}

}  // namespace

class Server::Impl {
 public:
  Impl(Options options, Router router, std::vector<AddressRange> trusted)
      : service{std::move(options), std::move(router), std::move(trusted)}, classes{service.options().classes} {
    for (std::size_t i = 0; i < thread_count(service.options()); ++i)
      workers.push_back(std::make_unique<Worker>(service, classes));
    most_connections_ = std::min(service.options().limits.connections,
                                 std::max(raise_descriptor_limit(), 2 * spare_descriptors) - spare_descriptors);
  }
  ~Impl() {
    if (stop_event_ >= 0) ::close(stop_event_);
  }
  Impl(Impl const&) = delete;
  Impl& operator=(Impl const&) = delete;

  boost::system::error_code listen(tcp_net::ip::address const& address);
  void run();
  void stop() const {
    std::uint64_t const one = 1;
    // The only thing a signal handler may do here. It cannot fail but for a full counter, which is a stop as well.
    [[maybe_unused]] auto const written = ::write(stop_event_, &one, sizeof one);
  }

  Service service;
  CostClasses classes;
  std::vector<std::unique_ptr<Worker>> workers;
  std::optional<tcp::acceptor> acceptor;  // made by listen()
  std::uint16_t port{0};

 private:
  static std::size_t thread_count(Options const& options) {
    return options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  }
  Worker& least_busy() const;
  std::size_t open_connections() const;
  tcp_net::awaitable<void> accept();
  tcp_net::awaitable<void> wait_for_stop();

  std::size_t most_connections_{};
  int stop_event_{eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
};

boost::system::error_code Server::Impl::listen(tcp_net::ip::address const& address) {
  boost::system::error_code error;
  auto const& options = service.options();
  tcp::endpoint const endpoint{address, options.port};
  acceptor.emplace(workers.front()->io);
  acceptor->open(endpoint.protocol(), error);
  if (!error) acceptor->set_option(tcp::acceptor::reuse_address{true}, error);
  if (!error && address.is_v6()) acceptor->set_option(tcp_net::ip::v6_only{false}, error);
  if (!error) acceptor->bind(endpoint, error);
  if (!error) acceptor->listen(4096, error);
  if (!error) port = acceptor->local_endpoint(error).port();
  return error;
}

Worker& Server::Impl::least_busy() const {
  auto const busy = [](auto const& worker) { return worker->open_count.load(std::memory_order_relaxed); };
  return **std::min_element(workers.begin(), workers.end(),
                            [&](auto const& a, auto const& b) { return busy(a) < busy(b); });
}

std::size_t Server::Impl::open_connections() const {
  std::size_t total = 0;
  for (auto const& worker : workers) total += worker->open_count.load(std::memory_order_relaxed);
  return total;
}

// One socket, and connections dealt out to the thread that has fewest. With SO_REUSEPORT the kernel would deal them by
// hash, which leaves 64 connections unevenly spread, and a second server on the same port would not be noticed.
tcp_net::awaitable<void> Server::Impl::accept() {
  while (acceptor->is_open()) {
    auto& worker = least_busy();
    boost::system::error_code error;
    auto socket = co_await acceptor->async_accept(worker.io, tcp_net::redirect_error(tcp_net::use_awaitable, error));
    if (error == tcp_net::error::operation_aborted) co_return;
    if (error) {
      // Out of descriptors: those that wait stay in the queue until one is free.
      tcp_net::steady_timer pause{acceptor->get_executor(), pause_without_descriptors};
      boost::system::error_code ignored;
      co_await pause.async_wait(tcp_net::redirect_error(tcp_net::use_awaitable, ignored));
      continue;
    }
    auto const open = open_connections();
    if (open >= most_connections_ + spare_descriptors / 2) continue;  // even those turned away are too many
    worker.take(std::move(socket), open < most_connections_ ? Worker::Welcome::serve : Worker::Welcome::turn_away);
  }
}

tcp_net::awaitable<void> Server::Impl::wait_for_stop() {
  tcp_net::posix::stream_descriptor event{workers.front()->io, ::dup(stop_event_)};
  boost::system::error_code ignored;
  co_await event.async_wait(tcp_net::posix::stream_descriptor::wait_read,
                            tcp_net::redirect_error(tcp_net::use_awaitable, ignored));
  acceptor->close(ignored);
  for (auto const& worker : workers) worker->drain();
}

void Server::Impl::run() {
  classes.start();
  service.improver().start();
  tcp_net::co_spawn(workers.front()->io, accept(), tcp_net::detached);
  tcp_net::co_spawn(workers.front()->io, wait_for_stop(), tcp_net::detached);
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < workers.size(); ++i) threads.emplace_back([this, i] { workers[i]->run(); });
  workers.front()->run();
  for (auto& thread : threads) thread.join();
  classes.stop();
  service.improver().stop();
}

Result<Server> Server::open(Options options, Router router) {
  boost::system::error_code error;
  auto const address = tcp_net::ip::make_address(options.listen, error);
  if (error)
    return fail(Errc::invalid, "'" + options.listen + "' is not an IP address to listen on.", "listen",
                "An IPv4 or IPv6 address such as 127.0.0.1, 0.0.0.0 or ::.");
  std::vector<AddressRange> trusted;
  for (auto const& text : options.trusted_proxies) {
    auto const proxy = AddressRange::parse(text);
    if (!proxy)
      return fail(Errc::invalid, "'" + text + "' is not the IP address of a proxy.", "trusted_proxies",
                  "addresses and ranges with blanks between them, such as 10.0.0.5 or 10.1.0.0/16");
    trusted.push_back(*proxy);
  }
  auto impl = std::make_unique<Impl>(std::move(options), std::move(router), std::move(trusted));
  if (auto const failed = impl->listen(address)) return cannot_listen(impl->service.options(), failed);
  return Server{std::move(impl)};
}

Server::Server(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {}
Server::~Server() = default;
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;

std::uint16_t Server::port() const { return impl_->port; }
void Server::run() { impl_->run(); }
void Server::stop() { impl_->stop(); }
void Server::invalidate() { impl_->service.cache().invalidate(); }
void Server::invalidate(std::span<std::string const> tags) { impl_->service.cache().invalidate(tags); }
std::vector<RouteInfo> Server::routes() const { return impl_->service.routes(); }

Metrics Server::metrics() const {
  Metrics metrics;
  for (auto const& worker : impl_->workers) worker->counters.add_to(metrics, impl_->service.routes());
  auto const cached = impl_->service.cache().size();
  metrics.cache_entries = cached.entries;
  metrics.cache_bytes = cached.bytes;
  metrics.cache_invalidations = impl_->service.cache().moment();
  metrics.classes = impl_->classes.metrics();
  return metrics;
}

}  // namespace amity::http
