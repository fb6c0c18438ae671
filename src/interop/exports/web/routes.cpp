// SPDX-License-Identifier: Apache-2.0
#include "interop/exports/web/routes.h"

#include "interop/exports/circle_export.h"
#include "interop/exports/export.h"
#include "kept_exports.h"
#include "partnerships/web/circle_question.h"
#include "partnerships/web/documents.h"
#include "server/context.h"
#include "server/parameters.h"
#include "server/problem.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace amity::interop::exports::web {
namespace {

// All formats of a register of 30,000 ties, plain and compressed, take about 120 MB; those asked for are kept.
constexpr std::size_t most_kept_bytes = 128U << 20U;

// The workbook's library writes files only.
std::string workbook_bytes(Selection const& selection) {
  auto name = (std::filesystem::temp_directory_path() / "amity-export-XXXXXX").string();
  auto const file = mkstemp(name.data());
  if (file < 0) throw std::runtime_error("no temporary file for a workbook can be made");
  close(file);
  auto const written = interop::exports::write_xlsx(selection, name);
  std::ifstream in(name, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  std::filesystem::remove(name);
  if (!written) throw std::runtime_error(written.error().message);
  return bytes;
}

std::shared_ptr<http::Body const> body_of(Selection const& selection, ExportFormat format, RegisterTable table) {
  auto const type = std::string(interop::exports::media_type_of(format));
  if (format == ExportFormat::xlsx) return http::prepare(workbook_bytes(selection), type, http::Effort::quick);
  std::string text;
  auto const write = [&](std::string_view part) { text += part; };
  if (format == ExportFormat::csv)
    write_csv(selection, table, write);
  else
    write_export(selection, format, write);
  return http::prepare(std::move(text), type, http::Effort::quick);
}

ExportFormat format_of(contract::ExportFormat word) { return *parse_export_format(contract::to_string(word)); }

// The home circle as it was asked for.
struct HomeCircle {
  server::Home home;
  partnerships::Circle circle;
};
Result<HomeCircle> home_circle(server::ServerContext const& s, contract::GetCircleCsvParameters const& asked) {
  auto home = server::home_of(s);
  if (!home) return Failure{home.error()};
  auto circle = partnerships::circle_of(home->world->reg, home->world->atlas, *home->city,
                                        partnerships::web::circle_question(asked, home->today));
  if (!circle) return Failure{circle.error()};
  return HomeCircle{std::move(*home), std::move(*circle)};
}

std::string file_name(HomeCircle const& of, std::string const& name) { return of.home.office->slug + "-" + name; }

struct GetCircleCsvOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::File> operator()(contract::GetCircleCsvParameters const& asked) const {
    auto const of = home_circle(*s, asked);
    if (!of) return Failure{of.error()};
    auto const& world = *of->home.world;
    return contract::File{circle_csv(world.atlas, world.reg, of->circle), "text/csv; charset=utf-8",
                          file_name(*of, "circle.csv")};
  }
};

struct GetCircleCalendarOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::File> operator()() const {
    auto const of = home_circle(*s, {});
    if (!of) return Failure{of.error()};
    return contract::File{circle_calendar(of->home.world->atlas, of->circle), "text/calendar; charset=utf-8",
                          file_name(*of, "anniversaries.ics")};
  }
};

// Points that are kept as a file, though the contract knows what is in them.
http::Response geojson_answer(server::ServerContext const& s, http::Request const& request) {
  auto const asked = contract::read_parameters<contract::GetCircleGeoJsonParameters>(request);
  if (!asked) return server::problem(asked.error());
  auto const of = home_circle(s, {.as_of = asked->as_of, .kind = asked->kind, .region = asked->region});
  if (!of) return server::problem(of.error());
  return contract::respond_with_file(
      {contract::json_text(partnerships::web::geojson_document(*of->home.world, of->circle)), "application/geo+json",
       file_name(*of, "circle.geojson")},
      contract::Caching::best);
}

http::Response file_answer(std::shared_ptr<http::Body const> body, std::string const& name, http::CachePolicy policy) {
  return {200,
          {{"Content-Disposition", "attachment; filename=\"" + name + "\""}, {"Cache-Control", "no-cache"}},
          std::move(body),
          policy};
}

template <class Parameters>
http::Response circle_export(Parameters const& asked, snapshot::World const& world, atlas::City const& city,
                             Day today) {
  auto const circle =
      partnerships::circle_of(world.reg, world.atlas, city, partnerships::web::circle_question(asked, today));
  if (!circle) return server::problem(circle.error());
  auto const format = format_of(asked.format);
  auto const selection = Selection::of_circle(world.atlas, world.reg, *circle);
  auto const stem = city.slug.empty() ? to_string(atlas::public_id(city)) : std::string(city.slug);
  return file_answer(body_of(selection, format, RegisterTable::assertions),
                     stem + "-circle" + std::string(file_ending_of(format)), http::CachePolicy::until_invalidated);
}

http::Response home_circle_export(server::ServerContext const& s, http::Request const& request) {
  auto const asked = contract::read_parameters<contract::ExportCircleParameters>(request);
  if (!asked) return server::problem(asked.error());
  auto const home = server::home_of(s);
  if (!home) return server::problem(home.error());
  return circle_export(*asked, *home->world, *home->city, home->today);
}

http::Response city_circle_export(server::ServerContext const& s, http::Request const& request) {
  auto const asked = contract::read_parameters<contract::ExportCityCircleParameters>(request);
  if (!asked) return server::problem(asked.error());
  auto const world = s.world.now();
  auto const city = server::find_city(*world, asked->id);
  if (!city) return server::problem(city.error());
  auto const* office = world->office_of((*city)->id);
  return circle_export(*asked, *world, **city, snapshot::day_at(s.clock, office != nullptr ? office->timezone : "UTC"));
}

http::Response register_export(http::Request const& request, std::shared_ptr<snapshot::World const> const& world,
                               KeptExports& kept) {
  auto const asked = contract::read_parameters<contract::ExportRegisterParameters>(request);
  if (!asked) return server::problem(asked.error());
  auto const format = format_of(asked->format);
  if (format != ExportFormat::csv && request.query("table"))
    return server::problem(Error{Errc::invalid, "only csv comes a table at a time", "table", "format=csv with it"});
  auto const table = *parse_register_table(contract::to_string(asked->table));
  auto name = std::string("amity-register");
  if (table != RegisterTable::assertions) name += "-" + std::string(to_string(table));
  name += file_ending_of(format);
  auto body =
      kept.of(world, name, [&] { return body_of(Selection::of_register(world->atlas, world->reg), format, table); });
  // Kept above, and not among the answers to be sent again as they are: those are compressed where they are asked for,
  // on the thread that serves the connections.
  return file_answer(std::move(body), name, http::CachePolicy::no);
}

}  // namespace

contract::Registered<contract::GetCircleCsv, contract::GetCircleGeoJson, contract::GetCircleCalendar,
                     contract::ExportCircle, contract::ExportCityCircle, contract::ExportRegister>
add_routes(http::Router& router, server::Shared const& s) {
  // Exports are heavy: another reader never waits for one of these to be made or compressed.
  return contract::public_operations(router)
      .add<contract::GetCircleCsv>(GetCircleCsvOperation{s})
      .add_bytes<contract::GetCircleGeoJson>([s](http::Request const& request) { return geojson_answer(*s, request); })
      .add<contract::GetCircleCalendar>(GetCircleCalendarOperation{s})
      .add_bytes<contract::ExportCircle>([s](http::Request const& request) { return home_circle_export(*s, request); })
      .add_bytes<contract::ExportCityCircle>(
          [s](http::Request const& request) { return city_circle_export(*s, request); })
      .add_bytes<contract::ExportRegister>(
          [s, kept = std::make_shared<KeptExports>(most_kept_bytes)](http::Request const& request) {
            return register_export(request, s->world.now(), *kept);
          })
      .done();
}

}  // namespace amity::interop::exports::web
