// SPDX-License-Identifier: Apache-2.0
// Errors for who asked: each goes through the presenter, whoever made it.
#include "client.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace amity::http::testing {
namespace {

Router router_with_presenter() {
  Router router;
  router.add(Method::get, "/fine", [](Request const&) { return respond(200, "fine", "text/plain"); })
      .add(Method::get, "/broken", [](Request const&) -> Response { throw std::runtime_error("it broke"); })
      .add(
          Method::get, "/refused", [](Request const&) { return respond(422, "no", "text/plain"); }, Cost::quick)
      .add(
          Method::post, "/form", [](Request const&) { return respond(200, "taken", "text/plain"); },
          RouteOptions{.body_bytes = 10, .accepts = {"text/plain"}});
  router.present_errors([](Response told, Request const& request) {
    if (request.header("Accept") != "text/html") return told;
    auto page =
        respond(told.status, "page of " + std::to_string(told.status) + " " + std::string(request.target), "text/html");
    page.headers = std::move(told.headers);
    return page;
  });
  return router;
}

std::string asking(std::string_view start, std::string_view lines = {}, std::string_view body = {}) {
  return std::string{start} + " HTTP/1.1\r\nHost: t\r\nConnection: close\r\n" + std::string{lines} +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string{body};
}

struct Wrong {
  std::string start;
  std::string lines;
  std::string body;
  unsigned status;
};

TEST(PresentedErrors, are_those_of_handlers_of_the_router_and_of_what_looks_at_requests_before) {
  RunningServer server{{}, router_with_presenter()};
  std::string const text{"Content-Type: text/plain\r\n"};
  for (auto const& [start, lines, body, status] :
       {Wrong{"GET /broken", "", "", 500}, Wrong{"GET /refused", "", "", 422}, Wrong{"GET /nowhere", "", "", 404},
        Wrong{"DELETE /fine", "", "", 405}, Wrong{"POST /form", "Content-Type: text/csv\r\n", "x", 415},
        Wrong{"POST /form", text, "more than ten bytes", 413},
        Wrong{"POST /form", text + "Content-Encoding: gzip\r\n", "x", 415}, Wrong{"BREW /fine", "", "", 501},
        Wrong{"GET /%zz", "", "", 400}, Wrong{"GET /fine", "Host: u\r\n", "", 400},
        Wrong{"POST /form", "Expect: wonders\r\n", "", 417}}) {
    auto const page = ask(server->port(), asking(start, lines + "Accept: text/html\r\n", body));
    EXPECT_EQ(page.status, status) << start;
    auto const target = start.substr(start.find(' ') + 1);
    EXPECT_EQ(page.body, "page of " + std::to_string(status) + " " + target) << start;
    auto const told = ask(server->port(), asking(start, lines, body));
    EXPECT_EQ(told.status, status) << start;
    EXPECT_EQ(told.body.find("page"), std::string::npos) << start;
  }
  EXPECT_EQ(ask(server->port(), asking("GET /fine", "Accept: text/html\r\n")).body, "fine");
}

TEST(PresentedErrors, of_requests_of_which_no_head_came_are_told_to_nobody_in_particular) {
  RunningServer server{{}, router_with_presenter()};
  // What the connection's request before asked for is not taken for this one's.
  Client other{server->port()};
  other.send("GET /fine HTTP/1.1\r\nHost: t\r\nAccept: text/html\r\n\r\n");
  EXPECT_EQ(other.read().body, "fine");
  other.send("GET /" + std::string(70'000, 'x') + " HTTP/1.1\r\n");
  auto const refused = other.read();
  EXPECT_EQ(refused.status, 414U);
  EXPECT_EQ(refused.header("Content-Type"), "application/problem+json");
}

}  // namespace
}  // namespace amity::http::testing
