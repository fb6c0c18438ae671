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
#include "ui/json_text.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace amity::interop::exports::web {
namespace {

// The home circle that a download is asked of, or the problem to tell.
template <class Write>
http::Response download(server::ServerContext const& s, http::Request const& request, std::string const& file_name,
                        std::string const& type, Write const& write) {
  if (auto const known = server::reject_unknown_parameters(request, {"as_of", "kind", "region"}); !known)
    return server::problem(known.error());
  auto const home = server::home_of(s);
  if (!home) return server::problem(home.error());
  auto const question = partnerships::web::read_circle_question(request, home->today);
  if (!question) return server::problem(question.error());
  auto const circle = partnerships::circle_of(home->world->reg, home->world->atlas, *home->city, *question);
  if (!circle) return server::problem(circle.error());
  auto const disposition = "attachment; filename=\"" + home->office->slug + "-" + file_name + "\"";
  return {200,
          {{"Content-Disposition", disposition}, {"Cache-Control", "no-cache"}},
          http::prepare(write(*home->world, *circle), type),
          http::CachePolicy::until_invalidated};
}

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

Result<ExportFormat> read_format(http::Request const& request) {
  auto const word = request.query("format").value_or("json");
  if (auto const format = interop::exports::parse_export_format(word)) return *format;
  return fail(Errc::invalid, "\"" + std::string(word.substr(0, 80)) + "\" is no format that is known here", "format",
              "csv, xlsx, json, geojson, ics, jsonld or quickstatements");
}

Result<RegisterTable> read_table(http::Request const& request, ExportFormat format) {
  auto const word = request.query("table");
  if (!word) return RegisterTable::assertions;
  if (format != ExportFormat::csv)
    return fail(Errc::invalid, "only csv comes a table at a time", "table", "format=csv with it");
  if (auto const table = interop::exports::parse_register_table(*word)) return *table;
  return fail(Errc::invalid, "\"" + std::string(word->substr(0, 80)) + "\" is no table of the register", "table",
              "assertions, cities, city_names, populations, sources, moves, offices, office_names, office_regions or "
              "partnerships");
}

http::Response file_answer(std::shared_ptr<http::Body const> body, std::string const& name, http::CachePolicy keep) {
  return {200,
          {{"Content-Disposition", "attachment; filename=\"" + name + "\""}, {"Cache-Control", "no-cache"}},
          std::move(body),
          keep};
}

http::Response circle_export(http::Request const& request, snapshot::World const& world, atlas::City const& city,
                             Day today) {
  if (auto const known = server::reject_unknown_parameters(request, {"format", "as_of", "kind", "region"}); !known)
    return server::problem(known.error());
  auto const format = read_format(request);
  if (!format) return server::problem(format.error());
  auto const question = partnerships::web::read_circle_question(request, today);
  if (!question) return server::problem(question.error());
  auto const circle = partnerships::circle_of(world.reg, world.atlas, city, *question);
  if (!circle) return server::problem(circle.error());
  auto const selection = Selection::of_circle(world.atlas, world.reg, *circle);
  auto const stem = city.slug.empty() ? to_string(atlas::public_id(city)) : std::string(city.slug);
  return file_answer(body_of(selection, *format, RegisterTable::assertions),
                     stem + "-circle" + std::string(interop::exports::file_ending_of(*format)),
                     http::CachePolicy::until_invalidated);
}

http::Response register_export(http::Request const& request, std::shared_ptr<snapshot::World const> const& world,
                               KeptExports& kept) {
  if (auto const known = server::reject_unknown_parameters(request, {"format", "table"}); !known)
    return server::problem(known.error());
  auto const format = read_format(request);
  if (!format) return server::problem(format.error());
  auto const table = read_table(request, *format);
  if (!table) return server::problem(table.error());
  auto name = std::string("amity-register");
  if (*table != RegisterTable::assertions) name += "-" + std::string(to_string(*table));
  name += interop::exports::file_ending_of(*format);
  auto body =
      kept.of(world, name, [&] { return body_of(Selection::of_register(world->atlas, world->reg), *format, *table); });
  // Kept above, and not among the answers to be sent again as they are: those are compressed where they are asked for,
  // on the thread that serves the connections.
  return file_answer(std::move(body), name, http::CachePolicy::no);
}

}  // namespace

contract::Registered<contract::GetCircleCsv, contract::GetCircleGeoJson, contract::GetCircleCalendar,
                     contract::ExportCircle, contract::ExportCityCircle, contract::ExportRegister>
add_routes(http::Router& router, server::Shared const& s) {
  return contract::PublicOperations<>(router)
      .add<contract::GetCircleCsv>([s](http::Request const& request) {
        return download(*s, request, "circle.csv", "text/csv; charset=utf-8",
                        [](snapshot::World const& world, auto const& circle) {
                          return interop::exports::circle_csv(world.atlas, world.reg, circle);
                        });
      })
      .add<contract::GetCircleGeoJson>([s](http::Request const& request) {
        return download(*s, request, "circle.geojson", "application/geo+json",
                        [](snapshot::World const& world, auto const& circle) {
                          return ui::json_text(partnerships::web::geojson_document(world, circle));
                        });
      })
      .add<contract::GetCircleCalendar>([s](http::Request const& request) {
        if (auto const known = server::reject_unknown_parameters(request, {}); !known)
          return server::problem(known.error());
        return download(*s, request, "anniversaries.ics", "text/calendar; charset=utf-8",
                        [](snapshot::World const& world, auto const& circle) {
                          return interop::exports::circle_calendar(world.atlas, circle);
                        });
      })
      // Heavy: another reader never waits for one of these to be made or compressed.
      .add<contract::ExportCircle>([s](http::Request const& request) {
        auto const home = server::home_of(*s);
        if (!home) return server::problem(home.error());
        return circle_export(request, *home->world, *home->city, home->today);
      })
      .add<contract::ExportCityCircle>([s](http::Request const& request) {
        auto const world = s->world.now();
        auto const city = server::find_city(*world, request.path_parameter("id"));
        if (!city) return server::problem(city.error());
        auto const* office = world->office_of((*city)->id);
        return circle_export(request, *world, **city,
                             snapshot::day_at(s->clock, office != nullptr ? office->timezone : "UTC"));
      })
      .add<contract::ExportRegister>(
          [s, kept = std::make_shared<KeptExports>(most_kept_bytes)](http::Request const& request) {
            return register_export(request, s->world.now(), *kept);
          })
      .done();
}

}  // namespace amity::interop::exports::web
