// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/web/routes.h"
#include "promise.h"
#include "promises.h"
#include "routes.h"
#include "small_world.h"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace amity::app {
namespace {

http::Router const& routes_over_a_small_world() {
  static auto const router = [] {
    auto database = db::Database::open(":memory:").value();
    require(database.migrate().has_value(), "the tables are made");
    {
      auto transaction = database.write();
      transaction.script(small_atlas);
      transaction.script(small_circle);
      transaction.commit();
    }
    auto context = std::make_shared<server::ServerContext>();
    context->clock = fixed_clock(parse_day("2026-11-22").value());
    context->version = "0";
    context->contract = "openapi: 3.1.0";
    context->database_trouble = []() -> std::optional<std::string> { return std::nullopt; };
    context->metrics = [] { return http::Metrics{}; };
    context->layouts = planning::layout::web::make_layout_job_queue();
    context->world.replace(snapshot::World::load(database));
    http::Router made;
    add_routes(made, context);
    return made;
  }();
  return router;
}

}  // namespace

// One line of an address, then if there are any the preferred languages and the preferred kind of answer, a line each.
void address_keeps_its_promises(std::string_view bytes) {
  std::array<std::string_view, 3> lines;
  for (auto& line : lines) {
    auto const end = std::min(bytes.find('\n'), bytes.size());
    line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  auto decoded = http::parse_target(lines[0]);
  if (!decoded) return;
  std::array const fields{http::Field{"Accept-Language", lines[1]}, http::Field{"Accept", lines[2]}};
  http::Request request;
  request.target = lines[0];
  request.decoded = std::move(*decoded);
  request.fields = fields;
  auto const response = routes_over_a_small_world().answer(std::move(request));
  require(response.status >= 200 && response.status < 500, "an address is answered or refused");
  for (auto const& [name, value] : response.headers)
    require(value.find_first_of("\r\n") == std::string::npos, "a header line is one line");
  if (response.status >= 400) require(response.body != nullptr, "a refusal is told");
  if (!response.body || response.body->content_type().find("json") == std::string::npos) return;
  boost::json::error_code broken;
  auto const document = boost::json::parse(response.body->bytes(), broken);
  require(!broken, "what is called JSON is JSON");
  if (response.status >= 400) require(document.as_object().contains("title"), "a problem has a title");
}

}  // namespace amity::app
