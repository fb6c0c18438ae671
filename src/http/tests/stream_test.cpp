// SPDX-License-Identifier: Apache-2.0
// Answers that go on.
#include "http/stream.h"

#include "client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <thread>

namespace amity::http::testing {
namespace {

struct Streaming {
  std::promise<std::shared_ptr<Stream>> begun;
  Router router() {
    Router made;
    made.add(Method::get, "/events", [this](Request const&) {
      Response response;
      response.stream = std::make_shared<Stream>("text/event-stream");
      response.stream->send("first\n");
      begun.set_value(response.stream);
      return response;
    });
    made.add(Method::get, "/hello", [](Request const&) { return respond(200, "hello", "text/plain"); });
    return made;
  }
};

void wait_until_closed(Stream const& stream) {
  while (stream.is_open()) std::this_thread::sleep_for(std::chrono::milliseconds{2});
}

TEST(Stream, comes_in_order_and_ends_with_its_connection) {
  Streaming streaming;
  RunningServer server{{}, streaming.router()};
  Client client{server->port()};
  ASSERT_TRUE(client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n"));
  auto const stream = streaming.begun.get_future().get();
  for (int i = 0; i < 1000; ++i) stream->send(std::to_string(i) + "\n");
  stream->end();
  auto const all = client.read_to_end();
  EXPECT_THAT(all, ::testing::HasSubstr("200 OK"));
  EXPECT_THAT(all, ::testing::HasSubstr("Content-Type: text/event-stream"));
  EXPECT_THAT(all, ::testing::HasSubstr("Connection: close"));
  EXPECT_THAT(all, ::testing::Not(::testing::HasSubstr("Content-Length")));
  auto body = all.substr(all.find("\r\n\r\n") + 4);
  std::string expected{"first\n"};
  for (int i = 0; i < 1000; ++i) expected += std::to_string(i) + "\n";
  EXPECT_EQ(body, expected);
}

TEST(Stream, is_closed_when_its_reader_goes) {
  Streaming streaming;
  RunningServer server{{}, streaming.router()};
  std::shared_ptr<Stream> stream;
  {
    Client client{server->port()};
    ASSERT_TRUE(client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n"));
    stream = streaming.begun.get_future().get();
  }
  wait_until_closed(*stream);
  stream->send("to nobody");
}

TEST(Stream, holds_up_neither_other_requests_nor_the_end_of_the_server) {
  Options options;
  options.threads = 1;
  Streaming streaming;
  RunningServer server{options, streaming.router()};
  Client client{server->port()};
  ASSERT_TRUE(client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n"));
  auto const stream = streaming.begun.get_future().get();
  EXPECT_EQ(get(server->port(), "/hello").body, "hello");
  server.stop();
  wait_until_closed(*stream);
}

TEST(Stream, of_a_question_for_the_head_alone_is_closed) {
  Streaming streaming;
  RunningServer server{{}, streaming.router()};
  Client client{server->port()};
  ASSERT_TRUE(client.send("HEAD /events HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
  wait_until_closed(*streaming.begun.get_future().get());
}

TEST(Stream, gives_up_a_reader_who_is_too_far_behind) {
  Stream stream{"text/event-stream"};
  stream.send(std::string(Stream::most_unsent, 'x'));
  EXPECT_TRUE(stream.is_open());
  stream.send("x");
  EXPECT_FALSE(stream.is_open());
  EXPECT_TRUE(stream.take().is_last);
}

}  // namespace
}  // namespace amity::http::testing
