// SPDX-License-Identifier: Apache-2.0
// Requests that wait for a thread of their class.
#include "client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace amity::http::testing {
namespace {

using ::testing::HasSubstr;
using namespace std::chrono_literals;

// A handler that notes down who asked and waits, unless the client has a free pass, until it is let through.
class Gate {
 public:
  Handler handler() {
    return [this](Request const& request) {
      std::unique_lock lock{mutex_};
      entered_.push_back(request.client + ' ' + std::string{request.query("n").value_or("")});
      changed_.notify_all();
      if (request.client != free_pass) changed_.wait(lock, [&] { return let_through_ > 0; });
      if (request.client != free_pass) --let_through_;
      return respond(200, "through", "text/plain");
    };
  }
  void wait_for_entries(std::size_t count) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return entered_.size() >= count; });
  }
  void let_through(int count) {
    std::lock_guard const lock{mutex_};
    let_through_ += count;
    changed_.notify_all();
  }
  std::vector<std::string> entered() {
    std::lock_guard const lock{mutex_};
    return entered_;
  }
  std::string free_pass;

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> entered_;
  int let_through_{0};
};

Router router_of(Gate& gate, Cost cost = Cost::quick) {
  Router router;
  router.add(Method::get, "/gate", gate.handler(), cost).add(Method::get, "/hello", [](Request const&) {
    return respond(200, "hello", "text/plain");
  });
  return router;
}

Options quick(ClassLimits limits) {
  Options options;
  options.threads = 1;
  options.classes.quick = limits;
  return options;
}

std::string gate_request(std::string const& n = "1") { return "GET /gate?n=" + n + " HTTP/1.1\r\nHost: t\r\n\r\n"; }

ClassMetrics metrics_of(RunningServer& server, std::string_view name) {
  for (auto& metrics : server->metrics().classes)
    if (metrics.name == name) return metrics;
  ADD_FAILURE() << "there is no class " << name;
  return {};
}

// Until so many stand in line.
void wait_for_line(RunningServer& server, std::string_view name, std::uint64_t length) {
  while (metrics_of(server, name).waiting != length) std::this_thread::yield();
}

TEST(CostClass, is_not_taken_by_one_client_with_sixty_four_connections) {
  Gate gate;
  gate.free_pass = "127.0.0.2";
  RunningServer server{quick({.threads = 2}), router_of(gate)};
  std::vector<Client> hog;
  for (int i = 0; i < 64; ++i) hog.emplace_back(server->port()).send(gate_request());
  wait_for_line(server, "quick", 63);
  Client other{server->port(), "127.0.0.2"};
  for (int i = 0; i < 10; ++i) EXPECT_EQ(other.get("/gate").body, "through");
  EXPECT_EQ(other.get("/hello").body, "hello");
  gate.let_through(64);
  for (auto& client : hog) EXPECT_EQ(client.read().body, "through");
}

TEST(CostClass, serves_clients_in_turn) {
  Gate gate;
  RunningServer server{quick({.threads = 1}), router_of(gate)};
  std::vector<Client> clients;
  for (int i = 0; i < 3; ++i) {
    clients.emplace_back(server->port()).send(gate_request(std::to_string(i)));
    if (i == 0)
      gate.wait_for_entries(1);
    else
      wait_for_line(server, "quick", static_cast<std::uint64_t>(i));
  }
  clients.emplace_back(server->port(), "127.0.0.2").send(gate_request("0"));
  wait_for_line(server, "quick", 3);
  gate.let_through(4);
  for (auto& client : clients) EXPECT_EQ(client.read().body, "through");
  EXPECT_EQ(gate.entered(), (std::vector<std::string>{"127.0.0.1 0", "127.0.0.2 0", "127.0.0.1 1", "127.0.0.1 2"}));
}

TEST(CostClass, that_is_full_tells_when_to_come_back) {
  Gate gate;
  RunningServer server{quick({.threads = 1, .waiting = 2, .retry_after = 7s}), router_of(gate)};
  std::vector<Client> clients;
  for (int i = 0; i < 3; ++i) {
    clients.emplace_back(server->port()).send(gate_request());
    if (i == 0) gate.wait_for_entries(1);
  }
  wait_for_line(server, "quick", 2);
  Client late{server->port()};
  auto const refused = late.get("/gate");
  EXPECT_EQ(refused.status, 503U);
  EXPECT_EQ(refused.header("Retry-After"), "7");
  EXPECT_EQ(refused.header("Content-Type"), "application/problem+json");
  EXPECT_THAT(refused.body, HasSubstr("#busy"));
  EXPECT_EQ(late.get("/hello").body, "hello");

  // Another client gets the place of whoever has more.
  Client newcomer{server->port(), "127.0.0.2"};
  newcomer.send(gate_request());
  EXPECT_EQ(clients.back().read().status, 503U);
  gate.let_through(3);
  EXPECT_EQ(newcomer.read().body, "through");
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(clients.at(i).read().body, "through");
  auto const metrics = metrics_of(server, "quick");
  EXPECT_EQ(metrics.refused, 2U);
  EXPECT_EQ(metrics.begun, 3U);
  EXPECT_EQ(metrics.waiting, 0U);
}

TEST(CostClass, refuses_those_who_waited_too_long) {
  Gate gate;
  auto options = quick({.threads = 1, .wait = 20ms});
  options.limits.header_time = 20ms;  // how often the clock is looked at
  RunningServer server{options, router_of(gate)};
  Client first{server->port()};
  first.send(gate_request());
  gate.wait_for_entries(1);
  Client second{server->port()};
  EXPECT_EQ(second.get("/gate").status, 503U);
  EXPECT_EQ(second.get("/hello").body, "hello");
  gate.let_through(1);
  EXPECT_EQ(first.read().body, "through");
  EXPECT_EQ(gate.entered().size(), 1U);
}

TEST(CostClass, does_not_work_for_readers_who_have_gone) {
  Gate gate;
  RunningServer server{quick({.threads = 1}), router_of(gate)};
  Client first{server->port()};
  first.send(gate_request());
  gate.wait_for_entries(1);
  for (int i = 0; i < 10; ++i) {
    std::optional<Client> gone{server->port()};
    gone->send(gate_request("gone") + gate_request("gone"));
    wait_for_line(server, "quick", 1);
    if (i % 2 == 0) gone->reset();
    gone.reset();
    wait_for_line(server, "quick", 0);
  }
  EXPECT_EQ(metrics_of(server, "quick").abandoned, 10U);
  gate.let_through(1);
  EXPECT_EQ(first.read().body, "through");
  EXPECT_EQ(first.get("/hello").body, "hello");
  EXPECT_EQ(gate.entered().size(), 1U);
}

TEST(CostClass, lets_a_running_handler_notice_that_its_reader_has_gone) {
  for (auto const cost : {Cost::quick, Cost::heavy, Cost::write}) {
    std::promise<void> entered;
    std::promise<void> noticed;
    Router router;
    router.add(
        Method::get, "/gate",
        [&](Request const& request) {
          std::promise<void> stopped;
          std::stop_callback const at_stop{request.stop, [&] { stopped.set_value(); }};
          entered.set_value();
          stopped.get_future().wait();
          noticed.set_value();
          return respond(200, "for nobody", "text/plain");
        },
        cost);
    RunningServer server{{}, std::move(router)};
    {
      Client client{server->port()};
      client.send(gate_request());
      entered.get_future().wait();
    }
    noticed.get_future().wait();
  }
}

TEST(CostClass, counts_what_answers_later_until_it_has) {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<Completion> open;
  Router router;
  router.add(
      Method::post, "/write",
      [&](std::shared_ptr<Request const> const&, Completion done) {
        std::lock_guard const lock{mutex};
        open.push_back(std::move(done));
        changed.notify_all();
      },
      Cost::write);
  Options options;
  options.classes.write = {.threads = 1, .running = 2, .running_per_client = 2};
  RunningServer server{options, std::move(router)};
  std::vector<Client> clients;
  for (int i = 0; i < 3; ++i)
    clients.emplace_back(server->port()).send("POST /write HTTP/1.1\r\nHost: t\r\nContent-Length: 0\r\n\r\n");
  auto const wait_for_open = [&](std::size_t count) {
    std::unique_lock lock{mutex};
    changed.wait(lock, [&] { return open.size() >= count; });
  };
  wait_for_open(2);
  wait_for_line(server, "write", 1);
  EXPECT_EQ(metrics_of(server, "write").running, 2U);
  {
    std::lock_guard const lock{mutex};
    open.front()(respond(200, "done", "text/plain"));
  }
  wait_for_open(3);
  {
    std::lock_guard const lock{mutex};
    open.clear();  // the others answer 500
  }
  std::vector<unsigned> statuses;
  for (auto& client : clients) statuses.push_back(client.read().status);
  EXPECT_THAT(statuses, ::testing::UnorderedElementsAre(200U, 500U, 500U));
  while (metrics_of(server, "write").running != 0) std::this_thread::yield();
}

TEST(CostClass, does_not_hold_up_a_server_that_stops) {
  Gate gate;
  auto options = quick({.threads = 1});
  options.limits.grace_time = 1ms;
  RunningServer server{options, router_of(gate)};
  std::vector<Client> clients;
  for (int i = 0; i < 5; ++i) clients.emplace_back(server->port()).send(gate_request());
  wait_for_line(server, "quick", 4);
  server->stop();
  for (auto& client : clients) EXPECT_TRUE(client.closed());
  // A client sees that it was closed a little before its request has left the line.
  wait_for_line(server, "quick", 0);
  gate.let_through(5);
  server.stop();
  EXPECT_EQ(gate.entered().size(), 1U);
}

Router text_router(std::string const& text) {
  Router router;
  router.add(Method::get, "/text", [text](Request const&) {
    return Response{.body = prepare(text, "text/plain"), .cache_policy = CachePolicy::until_invalidated};
  });
  return router;
}

// What compresses differently well when more time is spent on it.
std::string sentences() {
  std::string text;
  std::uint32_t state = 1;
  for (int i = 0; i < 700; ++i) {
    state = state * 1664525U + 1013904223U;
    text += "city " + std::to_string(state % 977) + " is a partner of " + std::to_string((state >> 10U) % 977) + "; ";
  }
  return text;
}

TEST(Compression, is_better_once_there_was_time_for_it) {
  RunningServer server{{}, text_router(sentences())};
  for (std::string const encoding : {"br", "gzip"}) {
    Client client{server->port()};
    auto const line = "Accept-Encoding: " + encoding + "\r\n";
    auto const first = client.get("/text", line);
    EXPECT_EQ(first.header("Content-Encoding"), encoding);
    auto last = first;
    while (last.body.size() >= first.body.size()) last = client.get("/text", line);
    EXPECT_EQ(last.header("ETag"), first.header("ETag"));
    EXPECT_EQ(client.get("/text", line + "If-None-Match: " + first.header("ETag") + "\r\n").status, 304U);
  }
}

TEST(Compression, without_a_place_in_line_sends_what_there_is) {
  Options options;
  options.classes.compression.waiting_per_client = 0;
  RunningServer server{options, text_router(sentences())};
  auto const plain = get(server->port(), "/text", "Accept-Encoding: br, gzip\r\n");
  EXPECT_EQ(plain.status, 200U);
  EXPECT_EQ(plain.header("Content-Encoding"), "");
  EXPECT_EQ(plain.body, sentences());
  auto const choosy = get(server->port(), "/text", "Accept-Encoding: br, identity;q=0\r\n");
  EXPECT_EQ(choosy.status, 503U);
  EXPECT_EQ(choosy.header("Retry-After"), "1");
}

}  // namespace
}  // namespace amity::http::testing
