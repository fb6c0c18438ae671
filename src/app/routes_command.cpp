// SPDX-License-Identifier: Apache-2.0
#include "routes_command.h"

#include "app/contract.h"
#include "commands/runner.h"
#include "commands/web/writing.h"
#include "core/clock.h"
#include "planning/layout/web/routes.h"
#include "route_table.h"
#include "routes.h"
#include "workbench/web/identity_routes.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <filesystem>
#include <iostream>
#include <memory>

namespace amity::app {
namespace {

namespace json = boost::json;

std::string_view word_of(Door door) {
  switch (door) {
    case Door::everybody:
      return "everybody";
    case Door::right:
      return "right";
    case Door::session:
      return "session";
    case Door::secret:
      return "secret";
  }
  return {};
}

json::array words(std::vector<std::string> const& texts) {
  json::array list;
  for (auto const& text : texts) list.emplace_back(text);
  return list;
}

// The routes of a server with all that settings can add: an office's own outlines, mails, a provider of identities.
// Nothing is asked of what they stand on, so the database is an empty one in memory, and nothing is written to any
// folder.
std::vector<RouteRow> all_routes(db::Database& database) {
  auto context = std::make_shared<server::ServerContext>();
  context->clock = system_clock();
  context->contract = contract();
  context->layouts = planning::layout::web::make_layout_job_queue();
  context->outlines = http::prepare("{}", "application/json");
  context->send_mail = [] {};  // who forgot a password is asked for an address only where mails are sent
  {
    auto transaction = database.read();
    context->world.replace(std::make_shared<snapshot::World const>(transaction));
  }
  commands::Runner runner(database, context->clock, [](commands::TouchesByOffice const&) {});
  auto const writing =
      std::make_shared<commands::Writing const>(commands::Writing{{database, context->clock, {}, {}, {}, {}}, runner});
  auto const work = std::filesystem::temp_directory_path();
  files::web::Depot const depot{{nullptr, work, {}}, std::make_shared<http::Spool>(work), [] {}};
  OfficeServices const services{std::make_shared<std::optional<people::KeyStore> const>(),
                                std::make_shared<papers::Typesetter>(papers::Typesetter::Options{.folder = work}),
                                depot};
  http::Router router;
  add_routes(router, context);
  add_office_routes(router, context, writing, services);
  workbench::web::add_identity_routes(router, {context, writing}, {workbench::web::IdentityProvider{}},
                                      [](std::string_view) {});
  return route_table(router);
}

}  // namespace

int print_routes(Output output) {
  auto database = db::Database::open(":memory:");
  if (!database) {
    complain(database.error());
    return cannot;
  }
  if (auto const migrated = database->migrate(); !migrated) {
    complain(migrated.error());
    return cannot;
  }
  auto const rows = all_routes(*database);
  if (output == Output::json) {
    json::array documents;
    for (auto const& row : rows)
      documents.push_back(json::object{{"method", row.method},
                                       {"path", row.pattern},
                                       {"parameters", words(row.parameters)},
                                       {"door", word_of(row.door)},
                                       {"rights", words(row.rights)},
                                       {"operation", row.operation}});
    std::cout << json::serialize(documents) << '\n';
    return done;
  }
  for (auto const& row : rows) {
    std::cout << row.method << ' ' << row.pattern << "  " << word_of(row.door);
    for (auto const& right : row.rights) std::cout << ' ' << right;
    std::cout << '\n';
  }
  return done;
}

void add_routes_verb(CLI::App& app, int& status) {
  auto const as_json = std::make_shared<bool>(false);
  auto& verb = *app.add_subcommand("routes", "Every route that the server has, and who gets past its door");
  verb.group("");
  verb.add_flag("--json", *as_json, "Answer as JSON, for programs");
  verb.footer(
      "Example:\n  amity routes --json\n\n"
      "Doors: everybody; right (an operation, with a session or token that has all of the rights); session (a page or\n"
      "form of the desk, which may ask for a right of its own besides); secret (whoever has the address).");
  verb.callback([as_json, &status] { status = print_routes(*as_json ? Output::json : Output::text); });
}

}  // namespace amity::app
