// SPDX-License-Identifier: Apache-2.0
#include "http/server.h"

#include "client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <stdexcept>
#include <vector>

namespace amity::http::testing {
namespace {

using ::testing::HasSubstr;

Handler echo() {
  return [](Request const& request) {
    return respond(200, std::string{to_string(request.method)} + ' ' + std::string{request.body}, "text/plain");
  };
}

Router small_router() {
  Router router;
  router.add(Method::get, "/hello", [](Request const&) { return respond(200, "hello", "text/plain"); })
      .add(Method::post, "/echo", echo())
      .add(Method::get, "/broken", [](Request const&) -> Response { throw std::runtime_error{"wires crossed"}; })
      .add(Method::get, "/client", [](Request const& r) { return respond(200, r.client, "text/plain"); });
  return router;
}

TEST(Server, answers_and_keeps_the_connection) {
  RunningServer server{{}, small_router()};
  Client client{server->port()};
  for (int i = 0; i < 3; ++i) {
    auto const reply = client.get("/hello");
    EXPECT_EQ(reply.status, 200U);
    EXPECT_EQ(reply.body, "hello");
    EXPECT_EQ(reply.header("Content-Type"), "text/plain");
    EXPECT_EQ(reply.header("Content-Length"), "5");
    EXPECT_THAT(reply.header("Date"), HasSubstr(" GMT"));
    EXPECT_EQ(reply.header("Connection"), "");
  }
}

TEST(Server, answers_head_with_the_length_and_without_the_body) {
  RunningServer server{{}, small_router()};
  Client client{server->port()};
  client.send("HEAD /hello HTTP/1.1\r\nHost: t\r\n\r\nGET /hello HTTP/1.1\r\nHost: t\r\n\r\n");
  auto const head = client.read("HEAD");
  EXPECT_EQ(head.status, 200U);
  EXPECT_EQ(head.header("Content-Length"), "5");
  EXPECT_EQ(client.read().body, "hello");
}

TEST(Server, closes_after_http_1_0_and_after_connection_close) {
  RunningServer server{{}, small_router()};
  for (auto const* request :
       {"GET /hello HTTP/1.0\r\n\r\n", "GET /hello HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n"}) {
    Client client{server->port()};
    client.send(request);
    EXPECT_EQ(client.read().header("Connection"), "close");
    EXPECT_TRUE(client.closed());
  }
  Client kept{server->port()};
  kept.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(kept.read().header("Connection"), "keep-alive");
  EXPECT_EQ(kept.get("/hello").body, "hello");
}

TEST(Server, answers_a_hundred_pipelined_requests_in_order) {
  RunningServer server{{}, small_router()};
  Client client{server->port()};
  std::string requests;
  for (int i = 0; i < 100; ++i) {
    auto const body = std::to_string(i);
    requests += "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  }
  client.send(requests);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(client.read().body, "POST " + std::to_string(i));
}

TEST(Server, takes_a_request_in_pieces_of_one_byte) {
  RunningServer server{{}, small_router()};
  Client client{server->port()};
  for (char const byte : std::string_view{"\r\nPOST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n"
                                          "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: t\r\n\r\n"})
    client.send({&byte, 1});
  EXPECT_EQ(client.read().body, "POST abcde");
  EXPECT_EQ(client.get("/hello").body, "hello");
}

TEST(Server, asks_for_the_body_where_the_client_waits_for_that) {
  RunningServer server{{}, small_router()};
  Client client{server->port()};
  client.send("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.read().status, 100U);
  client.send("abc");
  EXPECT_EQ(client.read().body, "POST abc");
  client.send("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 9999999\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.read().status, 413U);
}

TEST(Server, turns_an_exception_into_a_500_and_notes_it_down) {
  std::promise<std::string> noted;
  Options options;
  options.log = [&](std::string_view line) { noted.set_value(std::string{line}); };
  RunningServer server{options, small_router()};
  Client client{server->port()};
  auto const reply = client.get("/broken");
  EXPECT_EQ(reply.status, 500U);
  EXPECT_EQ(reply.header("Content-Type"), "application/problem+json");
  EXPECT_EQ(noted.get_future().get(), "GET /broken: wires crossed");
  EXPECT_EQ(client.get("/hello").status, 200U);
}

TEST(Server, adds_the_fixed_headers_to_every_answer_unless_it_has_its_own) {
  auto router = small_router();
  router.add(Method::get, "/own", [](Request const&) {
    auto response = respond(200, "x", "text/plain");
    response.headers.emplace_back("content-security-policy", "own\r\nEvil: yes");
    return response;
  });
  Options options;
  options.fixed_headers = {{"Content-Security-Policy", "default-src 'self'"}};
  RunningServer server{options, std::move(router)};
  auto const port = server->port();
  EXPECT_EQ(get(port, "/hello").header("Content-Security-Policy"), "default-src 'self'");
  EXPECT_EQ(get(port, "/unknown").header("Content-Security-Policy"), "default-src 'self'");
  EXPECT_EQ(ask(port, "BROKEN\r\n\r\n").header("Content-Security-Policy"), "default-src 'self'");
  auto const own = get(port, "/own");
  EXPECT_EQ(own.header("Content-Security-Policy"), "own  Evil: yes");
  EXPECT_EQ(own.header("Evil"), "");
}

TEST(Server, says_which_port_is_in_use) {
  RunningServer server{{}, small_router()};
  Options options;
  options.port = server->port();
  auto const second = Server::open(options, small_router());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, Errc::unavailable);
  EXPECT_THAT(second.error().message, HasSubstr("Port " + std::to_string(server->port())));
  options.listen = "the moon";
  EXPECT_EQ(Server::open(options, small_router()).error().code, Errc::invalid);
}

TEST(Server, finishes_the_request_in_flight_when_stopped) {
  std::promise<void> entered;
  std::promise<void> leave;
  auto may_leave = leave.get_future().share();
  Router router;
  router.add(
      Method::get, "/slow",
      [&](Request const&) {
        entered.set_value();
        may_leave.wait();
        return respond(200, "done", "text/plain");
      },
      Cost::heavy);
  RunningServer server{{}, std::move(router)};
  Client idle{server->port()};
  Client busy{server->port()};
  busy.send("GET /slow HTTP/1.1\r\nHost: t\r\n\r\n");
  entered.get_future().wait();
  server->stop();
  EXPECT_TRUE(idle.closed());
  leave.set_value();
  auto const reply = busy.read();
  EXPECT_EQ(reply.body, "done");
  EXPECT_EQ(reply.header("Connection"), "close");
  EXPECT_TRUE(busy.closed());
}

TEST(Server, is_not_held_up_by_heavy_work) {
  std::promise<void> leave;
  auto may_leave = leave.get_future().share();
  auto router = small_router();
  router.add(
      Method::get, "/slow",
      [&](Request const&) {
        may_leave.wait();
        return respond(200, "done", "text/plain");
      },
      Cost::heavy);
  Options options;
  options.threads = 1;
  RunningServer server{options, std::move(router)};
  Client slow{server->port()};
  slow.send("GET /slow HTTP/1.1\r\nHost: t\r\n\r\n");
  EXPECT_EQ(get(server->port(), "/hello").body, "hello");
  leave.set_value();
  EXPECT_EQ(slow.read().body, "done");
}

TEST(Server, returns_from_run_at_once_where_it_was_stopped_before) {
  auto server = Server::open({}, small_router()).value();
  server.stop();
  server.run();
}

TEST(Server, counts_what_it_does) {
  std::atomic<std::size_t> lines{0};
  Options options;
  options.access_log = [&](AccessLine const& line) { lines += line.target == "/hello" && line.client == "127.0.0.1"; };
  RunningServer server{options, small_router()};
  {
    Client client{server->port()};
    client.get("/hello");
    client.get("/hello");
    client.get("/nowhere");
  }
  server.stop();
  auto const metrics = server->metrics();
  ASSERT_EQ(metrics.requests.size(), 2U);
  EXPECT_EQ(metrics.requests[0].pattern, "/hello");
  EXPECT_EQ(metrics.requests[0].requests, 2U);
  EXPECT_EQ(metrics.requests[1].pattern, "");
  EXPECT_EQ(metrics.requests[1].status, 404U);
  EXPECT_EQ(metrics.connections_accepted, 1U);
  EXPECT_EQ(metrics.connections_open, 0U);
  EXPECT_EQ(metrics.requests_in_flight, 0U);
  std::uint64_t timed = 0;
  for (auto const count : metrics.latency_counts) timed += count;
  EXPECT_EQ(timed, 3U);
  EXPECT_EQ(lines, 2U);
}

}  // namespace
}  // namespace amity::http::testing
