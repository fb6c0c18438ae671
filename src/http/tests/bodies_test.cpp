// SPDX-License-Identifier: Apache-2.0
// What clients send: how much of it, of which kind, and who makes them send it.
#include "client.h"
#include "http/media_type.h"
#include "http/sender.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <string>
#include <vector>

namespace amity::http::testing {
namespace {

using ::testing::HasSubstr;

Handler length() {
  return [](Request const& request) { return respond(200, std::to_string(request.body.size()), "text/plain"); };
}

Router router_of_bodies() {
  Router router;
  router.add(Method::post, "/any", length())
      .add(Method::post, "/form", length(),
           RouteOptions{.body_bytes = 64U << 10U, .accepts = {std::string{form_media_type}}})
      .add(Method::patch, "/data", length(),
           RouteOptions{.cost = Cost::write, .accepts = {std::string{json_media_type}, std::string{form_media_type}}})
      .add(Method::post, "/files/{name}", length(), RouteOptions{.cost = Cost::quick, .body_bytes = 3U << 20U})
      .add(Method::get, "/scheme", [](Request const& request) {
        return respond(200, request.scheme == Scheme::https ? "https" : "http", "text/plain");
      });
  return router;
}

std::string request_of(std::string_view start, std::string_view lines, std::string const& body) {
  return std::string{start} + " HTTP/1.1\r\nHost: t\r\n" + std::string{lines} +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string in_one_chunk(std::string_view start, std::string_view lines, std::size_t bytes) {
  std::array<char, 16> size{};
  auto const digits = std::snprintf(size.data(), size.size(), "%zx", bytes);
  return std::string{start} + " HTTP/1.1\r\nHost: t\r\n" + std::string{lines} + "Transfer-Encoding: chunked\r\n\r\n" +
         std::string{size.data(), static_cast<std::size_t>(digits)} + "\r\n" + std::string(bytes, 'x') +
         "\r\n0\r\n\r\n";
}

constexpr std::string_view form_line{"Content-Type: application/x-www-form-urlencoded\r\n"};

TEST(Bodies, may_be_as_long_as_their_route_says) {
  RunningServer server{{}, router_of_bodies()};
  struct Case {
    std::string start;
    std::string_view lines;
    std::size_t most;
  };
  for (auto const& [start, lines, most] : {Case{"POST /any", "", 1U << 20U}, Case{"POST /form", form_line, 64U << 10U},
                                           Case{"POST /files/a", "", 3U << 20U}}) {
    for (auto const bytes : {std::size_t{1}, most})
      for (auto const& request : {request_of(start, lines, std::string(bytes, 'x')), in_one_chunk(start, lines, bytes)})
        EXPECT_EQ(ask(server->port(), request).body, std::to_string(bytes)) << start;
    for (auto const& request :
         {request_of(start, lines, std::string(most + 1, 'x')), in_one_chunk(start, lines, most + 1)}) {
      auto const refused = ask(server->port(), request);
      EXPECT_EQ(refused.status, 413U) << start;
      EXPECT_THAT(refused.body, HasSubstr(std::to_string(most) + " bytes"));
    }
  }
  // What no route takes is read as far as usual, and then answered.
  EXPECT_EQ(ask(server->port(), request_of("POST /nowhere", "", std::string(100'000, 'x'))).status, 404U);
  EXPECT_EQ(ask(server->port(), request_of("PUT /form", "", std::string(100'000, 'x'))).status, 405U);
  EXPECT_EQ(ask(server->port(), request_of("POST /%zz", "", "x")).status, 400U);
}

TEST(Bodies, of_another_kind_than_is_taken_are_answered_with_415_and_what_is_taken) {
  RunningServer server{{}, router_of_bodies()};
  Client client{server->port()};
  auto const send = [&](std::string_view start, std::string_view lines, std::string const& body) {
    client.send(request_of(start, lines, body));
    return client.read();
  };
  auto const refused = send("POST /form", "Content-Type: text/plain\r\n", "a=1");
  EXPECT_EQ(refused.status, 415U);
  EXPECT_EQ(refused.header("Accept-Post"), "application/x-www-form-urlencoded");
  EXPECT_EQ(refused.header("Content-Type"), "application/problem+json");
  auto const patch = send("PATCH /data", "", "{}");
  EXPECT_EQ(patch.status, 415U);
  EXPECT_EQ(patch.header("Accept-Patch"), "application/json, application/x-www-form-urlencoded");
  for (auto const* lines : {"Content-Type: application/json; charset=gb18030\r\n", "Content-Type: json\r\n",
                            "Content-Type: application/jsonp\r\n", "Content-Type: application/json; charset\r\n",
                            "Content-Type:\r\n", "Content-Type: application/x-www-form-urlencoded; charset=utf-16\r\n",
                            "Content-Type: application/json; charset=utf-8; charset=utf-16\r\n"})
    EXPECT_EQ(send("PATCH /data", lines, "{}").status, 415U) << lines;
  for (auto const* lines :
       {"Content-Type: application/json\r\n", "content-type: Application/JSON ; Charset=\"UTF-8\"\r\n",
        "Content-Type: application/x-www-form-urlencoded; charset=utf-8;\r\n",
        "Content-Type: application/json\r\nContent-Encoding: identity\r\n"})
    EXPECT_EQ(send("PATCH /data", lines, "{}").body, "2") << lines;
  EXPECT_EQ(send("PATCH /data", "", "").body, "0");
  EXPECT_EQ(send("POST /any", "Content-Type: nonsense\r\n", "x").body, "1");
}

TEST(Bodies, that_are_compressed_are_refused_wherever_they_go_and_whatever_line_says_it) {
  RunningServer server{{}, router_of_bodies()};
  for (auto const* start : {"POST /any", "POST /form", "PATCH /data"})
    for (std::string const lines :
         {"Content-Encoding: gzip\r\n", "content-encoding: BR\r\n", "Content-Encoding: identity, deflate\r\n",
          "Content-Encoding: identity\r\nContent-Encoding: gzip\r\n"}) {
      Client client{server->port()};
      client.send(request_of(start, std::string(form_line) + lines, "a=1"));
      auto const refused = client.read();
      EXPECT_EQ(refused.status, 415U) << start << lines;
      EXPECT_EQ(refused.header("Accept-Encoding"), "identity") << start << lines;
      EXPECT_THAT(refused.body, HasSubstr("content-coding"));
    }
  // What has no body has no coding either.
  Client client{server->port()};
  client.send(request_of("POST /any", "Content-Encoding: gzip\r\n", ""));
  EXPECT_EQ(client.read().body, "0");
}

TEST(MediaType, is_read_with_its_parameters) {
  using Parameters = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ(parse_media_type("text/HTML"), (MediaType{"text/html", {}}));
  EXPECT_EQ(parse_media_type(" multipart/form-data ;Boundary=\"a \\\"b\\\";\" ; x=y;"),
            (MediaType{"multipart/form-data", Parameters{{"boundary", "a \"b\";"}, {"x", "y"}}}));
  EXPECT_EQ(parse_media_type("a/b;;c=d")->parameter("c"), "d");
  EXPECT_EQ(parse_media_type("a/b")->parameter("c"), std::nullopt);
  for (auto const* text : {"", "/", "text", "text/", "/html", "te xt/html", "text/html; charset", "text/html; =x",
                           "text/html; a=", "text/html; a=\"b", "text/html; a=\"b\"c", "text/html; a=\"b\\",
                           "text/html, text/plain", "text/html; a b=c", "text/html; a=b; A=c"})
    EXPECT_EQ(parse_media_type(text), std::nullopt) << text;
}

Request with(std::vector<Field> const& fields, std::string_view body = {}) {
  return {.method = Method::post, .fields = fields, .body = body};
}

TEST(BodyKind, is_told_by_the_content_type) {
  auto const kind = [](std::string_view type) {
    std::vector<Field> const fields{{"Content-Type", type}};
    return body_kind(with(fields, "x"));
  };
  EXPECT_EQ(kind("application/json; charset=utf-8"), BodyKind::json);
  EXPECT_EQ(kind("application/x-www-form-urlencoded"), BodyKind::form);
  EXPECT_EQ(kind("multipart/form-data; boundary=x"), BodyKind::multipart);
  EXPECT_EQ(kind("text/csv"), BodyKind::other);
  EXPECT_EQ(kind("nonsense"), BodyKind::other);
  EXPECT_EQ(body_kind(with({})), BodyKind::none);
  EXPECT_EQ(body_kind(with({}, "x")), BodyKind::other);
}

TEST(Scheme, is_believed_only_from_a_trusted_proxy) {
  Options options;
  options.trusted_proxies = {"127.0.0.1"};
  RunningServer behind{options, router_of_bodies()};
  auto const scheme = [&](std::string_view lines) { return get(behind->port(), "/scheme", lines).body; };
  EXPECT_EQ(scheme("X-Forwarded-Proto: https\r\n"), "https");
  EXPECT_EQ(scheme("X-Forwarded-Proto: HTTPS\r\nX-Forwarded-For: 203.0.113.9\r\n"), "https");
  EXPECT_EQ(scheme("X-Forwarded-Proto: http, https\r\n"), "https");
  EXPECT_EQ(scheme("X-Forwarded-Proto: https\r\nX-Forwarded-Proto: http\r\n"), "http");
  EXPECT_EQ(scheme("X-Forwarded-Proto: nonsense\r\n"), "http");
  EXPECT_EQ(scheme(""), "http");
  EXPECT_EQ(Client(behind->port(), "127.0.0.5").get("/scheme", "X-Forwarded-Proto: https\r\n").body, "http");
}

TEST(Sender, is_whoever_the_browser_says_made_the_request) {
  std::vector<std::string> const own{"https://amity.example"};
  auto const sender = [&](std::vector<Field> fields) {
    fields.push_back({"Host", "kunming.example"});
    return sender_of(with(fields), own);
  };
  using enum Sender;
  EXPECT_EQ(sender({}), not_told);
  EXPECT_EQ(sender({{"Sec-Fetch-Site", "same-origin"}}), own_page);
  EXPECT_EQ(sender({{"Sec-Fetch-Site", "none"}}), own_page);
  for (auto const* site : {"cross-site", "same-site", "", "Same-Origin", "new-word"})
    EXPECT_EQ(sender({{"Sec-Fetch-Site", site}}), foreign_page) << site;
  EXPECT_EQ(sender({{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://kunming.example"}}), foreign_page);
  EXPECT_EQ(sender({{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://amity.example"}}), own_page);
  for (auto const* origin : {"https://kunming.example", "http://kunming.example", "https://KUNMING.example:443",
                             "http://kunming.example:80", "https://amity.example"})
    EXPECT_EQ(sender({{"Origin", origin}}), own_page) << origin;
  for (auto const* origin : {"null", "", "https://kunming.example.evil.example", "https://evil.example",
                             "https://kunming.example:8443", "https://kunming.example:80", "kunming.example",
                             "https://", "https://kunming.example/", "http://amity.example"})
    EXPECT_EQ(sender({{"Origin", origin}}), foreign_page) << origin;
  std::vector<Field> const with_port{{"Host", "127.0.0.1:8080"}, {"Origin", "http://127.0.0.1:8080"}};
  EXPECT_EQ(sender_of(with(with_port)), own_page);
  std::vector<Field> const without_host{{"Origin", "http://127.0.0.1:8080"}};
  EXPECT_EQ(sender_of(with(without_host)), foreign_page);
}

}  // namespace
}  // namespace amity::http::testing
