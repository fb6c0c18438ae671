// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace amity::http::testing {
namespace {

using ::testing::HasSubstr;
using namespace std::chrono_literals;

Router plain_router() {
  Router router;
  router.add(Method::get, "/hello", [](Request const&) { return respond(200, "hello", "text/plain"); })
      .add(Method::get, "/client", [](Request const& r) { return respond(200, r.client, "text/plain"); })
      .add(Method::get, "/large",
           [](Request const&) { return respond(200, std::string(32U << 20U, 'x'), "application/octet-stream"); })
      .add(Method::post, "/echo", [](Request const& r) { return respond(200, std::string{r.body}, "text/plain"); });
  return router;
}

std::string get_request(std::string_view target, std::string_view lines = {}) {
  std::string request{"GET "};
  return ((request += target) += " HTTP/1.1\r\nHost: t\r\n").append(lines) + "\r\n";
}

TEST(Limits, a_header_of_a_megabyte_is_answered_with_431) {
  RunningServer server{{}, plain_router()};
  Client client{server->port()};
  client.send(get_request("/hello", "X: " + std::string(1U << 20U, 'x') + "\r\n"));
  EXPECT_EQ(client.read().status, 431U);
  EXPECT_TRUE(client.closed());
  EXPECT_EQ(get(server->port(), "/hello", "X: " + std::string(15000, 'x') + "\r\n").status, 200U);
  EXPECT_EQ(get(server->port(), "/hello", "X: " + std::string(16384, 'x') + "\r\n").status, 431U);
}

TEST(Limits, a_long_address_is_answered_with_414) {
  RunningServer server{{}, plain_router()};
  auto const port = server->port();
  EXPECT_EQ(get(port, "/" + std::string(8191, 'a')).status, 404U);
  EXPECT_EQ(get(port, "/" + std::string(8192, 'a')).status, 414U);
  EXPECT_EQ(get(port, "/" + std::string(1U << 20U, 'a')).status, 414U);
}

TEST(Limits, a_large_body_is_answered_with_413_which_the_client_can_read_while_it_sends) {
  RunningServer server{{}, plain_router()};
  std::string const head{"POST /echo HTTP/1.1\r\nHost: t\r\n"};
  std::string const many(4U << 20U, 'x');
  EXPECT_EQ(ask(server->port(), head + "Content-Length: 4194304\r\n\r\n" + many).status, 413U);
  EXPECT_EQ(ask(server->port(), head + "Transfer-Encoding: chunked\r\n\r\n400000\r\n" + many).status, 413U);
  EXPECT_EQ(ask(server->port(), head + "Content-Length: 99999999999999999999999\r\n\r\n").status, 400U);
  auto const largest = ask(server->port(), head + "Content-Length: 1048576\r\n\r\n" + many.substr(0, 1U << 20U));
  EXPECT_EQ(largest.body.size(), 1U << 20U);
}

TEST(Limits, a_client_that_sends_its_header_too_slowly_is_cut_with_408) {
  Options options;
  options.limits.header_time = 200ms;
  RunningServer server{options, plain_router()};
  Client slow{server->port()};
  slow.send("GET /hello HTTP/1.1\r\nHo");
  EXPECT_EQ(slow.read().status, 408U);
  EXPECT_TRUE(slow.closed());
  EXPECT_EQ(server->metrics().timeouts, 1U);
}

TEST(Limits, dripping_bytes_do_not_buy_time) {
  Options options;
  options.limits.header_time = 200ms;
  RunningServer server{options, plain_router()};
  Client slow{server->port()};
  slow.send("GET /hello HTTP/1.1\r\n");
  while (server->metrics().timeouts == 0) {
    slow.send("X: y\r\n");
    std::this_thread::sleep_for(20ms);
  }
  EXPECT_EQ(slow.read().status, 408U);
}

TEST(Limits, a_body_that_comes_too_slowly_is_cut_with_408) {
  Options options;
  options.limits.body_time = 200ms;
  RunningServer server{options, plain_router()};
  EXPECT_EQ(ask(server->port(), "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nab").status, 408U);
  EXPECT_EQ(ask(server->port(), "POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab").status,
            408U);
}

TEST(Limits, an_idle_connection_is_closed_without_a_word) {
  Options options;
  options.limits.idle_time = 100ms;
  RunningServer server{options, plain_router()};
  Client fresh{server->port()};
  Client used{server->port()};
  EXPECT_EQ(used.get("/hello").status, 200U);
  EXPECT_TRUE(fresh.closed());
  EXPECT_TRUE(used.closed());
  EXPECT_EQ(server->metrics().timeouts, 0U);
}

TEST(Limits, a_client_that_does_not_read_is_cut) {
  Options options;
  options.limits.write_bytes_per_second = 1U << 30U;
  options.limits.write_time = 100ms;
  RunningServer server{options, plain_router()};
  Client deaf{server->port()};
  deaf.send(get_request("/large"));
  while (server->metrics().timeouts == 0) std::this_thread::yield();
  EXPECT_LT(deaf.read().body.size(), 32U << 20U);
}

TEST(Limits, shapes_that_two_servers_could_understand_differently_are_refused) {
  RunningServer server{{}, plain_router()};
  std::string const head{"POST /echo HTTP/1.1\r\nHost: t\r\n"};
  for (auto const* lines :
       {"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
        "Content-Length: 3, 3\r\n\r\nabc", "Content-Length: +3\r\n\r\nabc", "Content-Length: -1\r\n\r\n",
        "Content-Length : 3\r\n\r\nabc", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "X: a\r\n b: folded\r\nContent-Length: 0\r\n\r\n",
        "Host: u\r\n\r\n", "X y: z\r\n\r\n", "X: \x01\r\n\r\n"})
    EXPECT_EQ(ask(server->port(), head + lines).status, 400U) << lines;
  EXPECT_EQ(ask(server->port(), head + "Transfer-Encoding: gzip, chunked\r\n\r\n").status, 501U);
  EXPECT_EQ(ask(server->port(), "GET /hello HTTP/1.1\r\n\r\n").status, 400U);
  EXPECT_EQ(ask(server->port(), "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n").status, 400U);
}

TEST(Limits, what_is_not_http_gets_a_clear_answer) {
  RunningServer server{{}, plain_router()};
  auto const port = server->port();
  EXPECT_EQ(ask(port, "hello\r\n\r\n").status, 400U);
  EXPECT_EQ(ask(port, std::string("\0\0\0\r\n\r\n", 7)).status, 400U);
  EXPECT_EQ(ask(port, "GET /hello HTTP/3.0\r\nHost: t\r\n\r\n").status, 505U);
  EXPECT_EQ(ask(port, "BREW /hello HTTP/1.1\r\nHost: t\r\n\r\n").status, 501U);
  EXPECT_EQ(ask(port, get_request("/%zz")).status, 400U);
  EXPECT_EQ(ask(port, get_request("/a/../../etc/passwd")).status, 400U);
  EXPECT_EQ(ask(port, get_request("http://elsewhere/hello")).body, "hello");
  EXPECT_EQ(ask(port, get_request("/hello", "Expect: miracles\r\n")).status, 417U);
  EXPECT_EQ(ask(port, "DELETE /hello HTTP/1.1\r\nHost: t\r\n\r\n").header("Allow"), "OPTIONS, GET, HEAD");
  EXPECT_EQ(ask(port, "OPTIONS * HTTP/1.1\r\nHost: t\r\n\r\n").status, 204U);
}

TEST(Limits, more_connections_than_allowed_are_answered_with_503) {
  Options options;
  options.limits.connections = 2;
  RunningServer server{options, plain_router()};
  Client first{server->port()};
  Client second{server->port()};
  EXPECT_EQ(first.get("/hello").status, 200U);
  EXPECT_EQ(second.get("/hello").status, 200U);
  Client third{server->port()};
  third.send(get_request("/hello"));
  auto const reply = third.read();
  EXPECT_EQ(reply.status, 503U);
  EXPECT_EQ(reply.header("Retry-After"), "5");
  EXPECT_TRUE(third.closed());
  EXPECT_EQ(first.get("/hello").status, 200U);
}

TEST(Limits, three_thousand_connections_are_served) {
  RunningServer server{{}, plain_router()};
  std::vector<Client> clients;
  for (int i = 0; i < 3000; ++i) clients.emplace_back(server->port());
  for (auto& client : clients) client.send(get_request("/hello"));
  for (auto& client : clients) EXPECT_EQ(client.read().body, "hello");
  EXPECT_EQ(server->metrics().connections_open, 3000U);
}

TEST(Limits, a_client_that_asks_too_often_is_told_when_to_come_back) {
  Options options;
  options.rate = {.requests_per_second = 0.1, .burst = 2, .loopback = RateLimit::Loopback::limited};
  RunningServer server{options, plain_router()};
  Client hasty{server->port()};
  EXPECT_EQ(hasty.get("/hello").status, 200U);
  EXPECT_EQ(hasty.get("/hello").status, 200U);
  auto const refused = hasty.get("/hello");
  EXPECT_EQ(refused.status, 429U);
  EXPECT_EQ(refused.header("Retry-After"), "10");
  Client other{server->port(), "127.0.0.2"};
  EXPECT_EQ(other.get("/hello").status, 200U);
  EXPECT_EQ(server->metrics().rate_limited, 1U);
}

TEST(Limits, the_forwarded_address_is_believed_only_from_a_trusted_proxy) {
  std::string const line{"X-Forwarded-For: 6.6.6.6, 203.0.113.9, 127.0.0.1\r\n"};
  Options options;
  options.trusted_proxies = {"127.0.0.1"};
  RunningServer behind{options, plain_router()};
  EXPECT_EQ(get(behind->port(), "/client", line).body, "203.0.113.9");
  EXPECT_EQ(Client(behind->port(), "127.0.0.5").get("/client", line).body, "127.0.0.5");
  // A line made up by the client, and behind it the proxy's own.
  EXPECT_EQ(get(behind->port(), "/client", "X-Forwarded-For: 6.6.6.6\r\nx-forwarded-for: 203.0.113.9\r\n").body,
            "203.0.113.9");
  RunningServer open{{}, plain_router()};
  EXPECT_EQ(get(open->port(), "/client", line).body, "127.0.0.1");
  // All of a range, and addresses beside it.
  options.trusted_proxies = {"127.0.0.4/30", "203.0.113.0/24"};
  RunningServer wide{options, plain_router()};
  EXPECT_EQ(Client(wide->port(), "127.0.0.7").get("/client", line).body, "127.0.0.1");
  EXPECT_EQ(Client(wide->port(), "127.0.0.7").get("/client", "X-Forwarded-For: 6.6.6.6, 203.0.113.9\r\n").body,
            "6.6.6.6");
  EXPECT_EQ(Client(wide->port(), "127.0.0.8").get("/client", line).body, "127.0.0.8");
}

TEST(Limits, the_log_names_the_client_behind_a_trusted_proxy) {
  std::mutex mutex;
  std::vector<std::string> clients;
  Options options;
  options.trusted_proxies = {"127.0.0.1"};
  options.access_log = [&](AccessLine const& line) {
    std::lock_guard const lock(mutex);
    clients.emplace_back(line.client);
  };
  RunningServer server{options, plain_router()};
  for (auto const* const path : {"/hello", "/hello", "/nowhere"})
    get(server->port(), path, "X-Forwarded-For: 203.0.113.9\r\n");
  Client(server->port(), "127.0.0.5").get("/hello", "X-Forwarded-For: 203.0.113.9\r\n");
  server.stop();
  EXPECT_THAT(clients, ::testing::UnorderedElementsAre("203.0.113.9", "203.0.113.9", "203.0.113.9", "127.0.0.5"));
}

TEST(Limits, proxies_are_named_by_addresses_and_ranges) {
  Options options;
  for (auto const* const wrong :
       {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/", "fd00::/129", "10.0.0.0/-1", "10.0.0.0/8x", ""}) {
    options.trusted_proxies = {wrong};
    auto const server = Server::open(options, plain_router());
    ASSERT_FALSE(server) << wrong;
    EXPECT_EQ(server.error().field, "trusted_proxies");
  }
  for (auto const* const right : {"10.0.0.0/8", "fd00::/8", "0.0.0.0/0", "::/0", "::1"}) {
    options.trusted_proxies = {right};
    EXPECT_TRUE(Server::open(options, plain_router())) << right;
  }
}

}  // namespace
}  // namespace amity::http::testing
