// SPDX-License-Identifier: Apache-2.0
#include "http/router.h"

#include <gtest/gtest.h>

namespace amity::http {
namespace {

Handler says(std::string text) {
  return [text](Request const& request) {
    return respond(200, text + ':' + std::string{request.path_parameter("id")}, "text/plain");
  };
}

Request request(Method method, std::string_view target) {
  return {.method = method, .target = target, .decoded = parse_target(target).value()};
}

std::string text_of(Response const& response) { return response.body ? response.body->bytes() : ""; }

Router three_routes() {
  Router router;
  router.add(Method::get, "/cities/{id}", says("city"))
      .add(Method::get, "/cities/{id}/circle", says("circle"))
      .add(Method::post, "/cities/{id}", says("changed"))
      .add(Method::get, "/cities/near", says("near"))
      .add(Method::get, "/pages/{id...}", says("page"));
  return router;
}

TEST(Router, finds_the_most_specific_pattern) {
  auto const router = three_routes();
  EXPECT_EQ(text_of(router.answer(request(Method::get, "/cities/Q3955"))), "city:Q3955");
  EXPECT_EQ(text_of(router.answer(request(Method::get, "/cities/near"))), "near:");
  EXPECT_EQ(text_of(router.answer(request(Method::get, "/cities/near/circle"))), "circle:near");
  EXPECT_EQ(text_of(router.answer(request(Method::get, "/pages/a/b"))), "page:a/b");
  EXPECT_EQ(text_of(router.answer(request(Method::get, "/pages"))), "page:");
}

TEST(Router, decodes_a_segment_after_it_was_cut_out) {
  EXPECT_EQ(text_of(three_routes().answer(request(Method::get, "/cities/a%2Fb"))), "city:a/b");
  EXPECT_EQ(text_of(three_routes().answer(request(Method::get, "/cities/%E6%98%86%E6%98%8E"))), "city:昆明");
}

TEST(Router, tells_an_unknown_address_from_a_wrong_method) {
  auto const router = three_routes();
  EXPECT_EQ(router.answer(request(Method::get, "/towns")).status, 404U);
  EXPECT_EQ(router.answer(request(Method::get, "/cities/")).status, 404U);
  auto const wrong = router.answer(request(Method::del, "/cities/Q1"));
  EXPECT_EQ(wrong.status, 405U);
  EXPECT_EQ(wrong.headers, (Headers{{"Allow", "OPTIONS, GET, HEAD, POST"}}));
  auto const options = router.answer(request(Method::options, "/cities/Q1"));
  EXPECT_EQ(options.status, 204U);
  EXPECT_EQ(options.headers, wrong.headers);
}

TEST(Router, renders_problems_as_it_is_told) {
  auto router = three_routes();
  EXPECT_EQ(text_of(router.answer(request(Method::get, "/to\"wns"))),
            "{\"type\":\"about:blank#unknown-route\",\"title\":\"There is nothing at this address\",\"status\":404,"
            "\"detail\":\"/to\\\"wns\"}\n");
  router.render_problems(
      [](Problem const& problem) { return respond(problem.status, problem.type_slug, "text/plain"); });
  EXPECT_EQ(text_of(router.answer(request(Method::get, "/towns"))), "unknown-route");
}

TEST(Router, lists_its_routes_and_refuses_a_second_one_of_the_same_kind) {
  auto router = three_routes();
  EXPECT_EQ(router.routes().size(), 5U);
  EXPECT_EQ(router.routes()[1], (RouteInfo{Method::get, "/cities/{id}/circle"}));
  EXPECT_THROW(router.add(Method::get, "/cities/{slug}", says("again")), std::logic_error);
  EXPECT_THROW(router.add(Method::get, "/a/{rest...}/b", says("")), std::logic_error);
  EXPECT_THROW(router.add(Method::get, "cities", says("")), std::logic_error);
}

TEST(Target, is_decoded_and_keeps_the_order_of_its_parameters) {
  auto const target = parse_target("/api/circle?as_of=1999-12-31&kind=sister+city&kind=%E5%8F%8B&flag").value();
  EXPECT_EQ(target.path, "/api/circle");
  EXPECT_EQ(target.segments, (std::vector<std::string>{"api", "circle"}));
  using Query = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ(target.query, (Query{{"as_of", "1999-12-31"}, {"kind", "sister city"}, {"kind", "友"}, {"flag", ""}}));
  EXPECT_EQ(parse_target("http://amity.example/a?b=c").value().path, "/a");
  EXPECT_TRUE(parse_target("/").value().segments.empty());
}

TEST(Target, is_refused_where_it_is_broken_or_leads_elsewhere) {
  for (auto const* raw : {"",
                          "cities",
                          "/%",
                          "/%4",
                          "/%zz",
                          "/%00",
                          "/a%0Ab",
                          "/%ff",
                          "/%C0%AF",
                          "/%ED%A0%80",
                          "/..",
                          "/a/../b",
                          "/%2e%2e/etc/passwd",
                          "/a/..%2Fb",
                          "/.",
                          "/a?b=%f",
                          "/a?b=%00",
                          "/?a=b\rc",
                          "/?a\n",
                          "/a?%c3%28=1"})
    EXPECT_FALSE(parse_target(raw)) << raw;
  std::string many{"/?"};
  for (int i = 0; i < 257; ++i) many += "a=1&";
  EXPECT_FALSE(parse_target(many));
  EXPECT_TRUE(parse_target("/..a/b..?c=../.."));
}

TEST(Request, finds_header_lines_in_any_case_and_all_names_of_its_query) {
  std::vector<Field> const fields{{"Accept-Language", "ja"}, {"ACCEPT", "*/*"}};
  auto asked = request(Method::get, "/x?a=1&b=2&a=3");
  asked.fields = fields;
  EXPECT_EQ(asked.header("accept-language"), "ja");
  EXPECT_EQ(asked.header("Accept"), "*/*");
  EXPECT_EQ(asked.header("Cookie"), std::nullopt);
  EXPECT_EQ(asked.query("a"), "1");
  EXPECT_EQ(asked.query_all("a"), (std::vector<std::string_view>{"1", "3"}));
  EXPECT_EQ(asked.query_names(), (std::vector<std::string_view>{"a", "b"}));
}

}  // namespace
}  // namespace amity::http
