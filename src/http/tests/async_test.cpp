// SPDX-License-Identifier: Apache-2.0
// Handlers that answer later.
#include "client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <vector>

namespace amity::http::testing {
namespace {

struct Asked {
  std::shared_ptr<Request const> request;
  Completion done;
};

// What handlers were asked and have not answered yet.
class Desk {
 public:
  AsyncHandler handler() {
    return [this](std::shared_ptr<Request const> request, Completion done) {
      std::lock_guard const lock{mutex_};
      asked_.push_back({std::move(request), std::move(done)});
      changed_.notify_all();
    };
  }
  Asked next() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return !asked_.empty(); });
    auto first = std::move(asked_.front());
    asked_.pop_front();
    return first;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Asked> asked_;
};

Response text(std::string bytes) { return respond(200, std::move(bytes), "text/plain"); }

Router router_of(Desk& desk) {
  Router router;
  router.add(Method::post, "/write", desk.handler())
      .add(Method::get, "/later/{id}", desk.handler())
      .add(Method::get, "/hello", [](Request const&) { return text("hello"); });
  return router;
}

Options one_thread() {
  Options options;
  options.threads = 1;
  return options;
}

std::string asking_for(std::string_view target) {
  return "GET " + std::string{target} + " HTTP/1.1\r\nHost: t\r\n\r\n";
}
std::string post_request(std::string_view body) {
  return "POST /write HTTP/1.1\r\nHost: t\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
         std::string{body};
}

// Returns once the stop was asked for.
void wait_for_stop(std::stop_token const& stop) {
  std::promise<void> stopped;
  std::stop_callback const noted{stop, [&] { stopped.set_value(); }};
  stopped.get_future().wait();
}

TEST(AsyncHandler, lets_sixty_four_clients_wait_for_one_commit_on_one_thread) {
  Desk desk;
  RunningServer server{one_thread(), router_of(desk)};
  std::vector<Client> clients;
  for (int i = 0; i < 64; ++i) clients.emplace_back(server->port()).send(post_request(std::to_string(i)));
  std::vector<Asked> group;
  for (int i = 0; i < 64; ++i) group.push_back(desk.next());
  EXPECT_EQ(get(server->port(), "/hello").body, "hello");
  for (auto const& [request, done] : group) done(text("committed " + std::string{request->body}));
  for (int i = 0; i < 64; ++i) EXPECT_EQ(clients.at(i).read().body, "committed " + std::to_string(i));
  EXPECT_EQ(clients.front().get("/hello").body, "hello");
}

TEST(AsyncHandler, may_answer_before_it_returns) {
  Router router;
  router.add(Method::get, "/now",
             [](std::shared_ptr<Request const> const&, Completion const& done) { done(text("now")); });
  RunningServer server{one_thread(), std::move(router)};
  Client client{server->port()};
  for (int i = 0; i < 3; ++i) EXPECT_EQ(client.get("/now").body, "now");
}

TEST(AsyncHandler, that_lets_go_of_its_completion_answers_500) {
  Desk desk;
  std::promise<std::string> noted;
  auto options = one_thread();
  options.log = [&](std::string_view line) { noted.set_value(std::string{line}); };
  RunningServer server{options, router_of(desk)};
  Client client{server->port()};
  client.send(post_request("x"));
  desk.next();
  EXPECT_EQ(client.read().status, 500U);
  EXPECT_EQ(noted.get_future().get(), "POST /write: the handler never answered");
  EXPECT_EQ(client.get("/hello").body, "hello");
}

TEST(AsyncHandler, answers_once_however_often_it_calls) {
  Desk desk;
  RunningServer server{one_thread(), router_of(desk)};
  Client client{server->port()};
  client.send(post_request("x"));
  {
    auto const asked = desk.next();
    auto const copy = asked.done;
    asked.done(text("first"));
    copy(text("second"));
  }
  EXPECT_EQ(client.read().body, "first");
  EXPECT_EQ(client.get("/hello").body, "hello");
}

TEST(AsyncHandler, that_throws_answers_500) {
  Router router;
  router.add(Method::get, "/broken", [](std::shared_ptr<Request const> const&, Completion const&) -> void {
    throw std::runtime_error{"wires crossed"};
  });
  RunningServer server{one_thread(), std::move(router)};
  EXPECT_EQ(get(server->port(), "/broken").status, 500U);
}

TEST(AsyncHandler, keeps_the_request_alive_while_more_bytes_come) {
  Desk desk;
  RunningServer server{one_thread(), router_of(desk)};
  Client client{server->port()};
  std::string const body(300'000, 'b');
  client.send("POST /write?a=1 HTTP/1.1\r\nHost: t\r\nX-Note: kept\r\nTransfer-Encoding: chunked\r\n\r\n493e0\r\n" +
              body + "\r\n0\r\n\r\n");
  auto asked = desk.next();
  auto const received = server->metrics().bytes_received;
  std::string many;
  for (int i = 0; i < 100; ++i) many += asking_for("/hello");
  client.send(many);
  while (server->metrics().bytes_received == received) std::this_thread::yield();
  EXPECT_EQ(asked.request->body, body);
  EXPECT_EQ(asked.request->target, "/write?a=1");
  EXPECT_EQ(asked.request->header("x-note"), "kept");
  EXPECT_EQ(asked.request->query("a"), "1");
  EXPECT_EQ(asked.request->client, "127.0.0.1");
  EXPECT_FALSE(asked.request->stop.stop_requested());
  asked.done(text("done"));
  EXPECT_EQ(client.read().body, "done");
  for (int i = 0; i < 100; ++i) EXPECT_EQ(client.read().body, "hello");
  EXPECT_EQ(asked.request->body, body);
}

TEST(AsyncHandler, answers_in_the_order_of_a_pipeline_and_holds_up_nothing_before_it) {
  Desk desk;
  RunningServer server{one_thread(), router_of(desk)};
  Client client{server->port()};
  client.send(asking_for("/hello") + asking_for("/later/1") + asking_for("/later/2") + asking_for("/hello"));
  EXPECT_EQ(client.read().body, "hello");
  for (auto const* id : {"1", "2"}) {
    auto const asked = desk.next();
    EXPECT_EQ(asked.request->path_parameter("id"), id);
    asked.done(text(id));
    EXPECT_EQ(client.read().body, id);
  }
  EXPECT_EQ(client.read().body, "hello");
}

TEST(AsyncHandler, answers_head_without_the_body_and_closes_where_the_client_wants_that) {
  Desk desk;
  RunningServer server{one_thread(), router_of(desk)};
  Client client{server->port()};
  client.send("HEAD /later/1 HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");
  desk.next().done(text("12345"));
  auto const reply = client.read("HEAD");
  EXPECT_EQ(reply.status, 200U);
  EXPECT_EQ(reply.header("Content-Length"), "5");
  EXPECT_EQ(reply.header("Connection"), "close");
  EXPECT_TRUE(client.closed());
  EXPECT_EQ(ask(server->port(), "DELETE /write HTTP/1.1\r\nHost: t\r\n\r\n").header("Allow"), "OPTIONS, POST");
  EXPECT_EQ(ask(server->port(), "OPTIONS /write HTTP/1.1\r\nHost: t\r\n\r\n").status, 204U);
}

TEST(AsyncHandler, is_asked_to_stop_when_its_reader_goes) {
  Desk desk;
  RunningServer server{one_thread(), router_of(desk)};
  std::optional<Client> closing{server->port()};
  closing->send(asking_for("/later/1"));
  auto const first = desk.next();
  closing.reset();
  wait_for_stop(first.request->stop);
  Client broken{server->port()};
  broken.send(asking_for("/later/2") + "GET /hel");
  auto const second = desk.next();
  EXPECT_FALSE(second.request->stop.stop_requested());
  broken.reset();
  wait_for_stop(second.request->stop);
  first.done(text("nobody reads this"));
  second.done(text("nor this"));
  EXPECT_EQ(get(server->port(), "/hello").body, "hello");
}

TEST(AsyncHandler, still_reaches_a_client_that_only_ended_its_side) {
  Desk desk;
  RunningServer server{one_thread(), router_of(desk)};
  Client client{server->port()};
  client.send(asking_for("/later/1"));
  client.end();
  auto const asked = desk.next();
  wait_for_stop(asked.request->stop);
  asked.done(text("for what it is worth"));
  auto const reply = client.read();
  EXPECT_EQ(reply.body, "for what it is worth");
  EXPECT_EQ(reply.header("Connection"), "close");
  EXPECT_TRUE(client.closed());
}

TEST(AsyncHandler, lets_go_of_a_client_that_goes_after_it_ended_its_side) {
  Desk desk;
  RunningServer server{one_thread(), router_of(desk)};
  Client client{server->port()};
  client.send(asking_for("/later/1"));
  client.end();
  auto const asked = desk.next();
  wait_for_stop(asked.request->stop);
  client.reset();
  while (server->metrics().connections_open != 0) std::this_thread::yield();
}

TEST(AsyncHandler, is_waited_for_when_the_server_stops) {
  Desk desk;
  RunningServer server{one_thread(), router_of(desk)};
  Client client{server->port()};
  client.send(post_request("x"));
  auto const asked = desk.next();
  Client idle{server->port()};
  server->stop();
  EXPECT_TRUE(idle.closed());
  asked.done(text("done"));
  EXPECT_EQ(client.read().body, "done");
  EXPECT_TRUE(client.closed());
}

TEST(AsyncHandler, may_answer_after_the_server_has_gone) {
  Desk desk;
  std::optional<Asked> asked;
  {
    auto options = one_thread();
    options.limits.grace_time = std::chrono::milliseconds{1};
    RunningServer server{options, router_of(desk)};
    Client client{server->port()};
    client.send(post_request("still here"));
    asked = desk.next();
    server.stop();
    EXPECT_TRUE(asked->request->stop.stop_requested());
  }
  EXPECT_EQ(asked->request->body, "still here");
  asked->done(text("too late"));
}

TEST(AsyncHandler, is_waited_for_by_a_router_without_a_server) {
  Router router;
  std::vector<std::thread> threads;
  router.add(Method::get, "/later", [&](std::shared_ptr<Request const> const&, Completion done) {
    threads.emplace_back([done = std::move(done)] { done(text("later")); });
  });
  router.add(Method::get, "/never", [](std::shared_ptr<Request const> const&, Completion const&) {});
  auto const ask_for = [&](std::string_view target) {
    return router.answer({.method = Method::get, .target = target, .decoded = parse_target(target).value()});
  };
  EXPECT_EQ(ask_for("/later").body->bytes(), "later");
  EXPECT_EQ(ask_for("/never").status, 500U);
  for (auto& thread : threads) thread.join();
}

}  // namespace
}  // namespace amity::http::testing
