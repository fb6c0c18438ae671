// SPDX-License-Identifier: Apache-2.0
// The verb that takes the register, or a circle, out again.
#include "interop/exports/export.h"

#include "look_up.h"
#include "snapshot/references.h"
#include "whole_file.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <unistd.h>

#include <iostream>

namespace amity::app {
namespace {

namespace json = boost::json;
using interop::exports::ExportFormat;
using interop::exports::Selection;

struct Written {
  std::int64_t bytes{};
  std::string remark;
};

int refuse_usage(std::string const& option, std::string const& message, std::string remedy) {
  complain({Errc::invalid, "--" + option + ": " + message, option, std::move(remedy)});
  return cannot;
}

std::string quickstatements_remark(std::int64_t told, std::size_t all) {
  return std::to_string(told) + " of " + std::to_string(all) +
         " partnerships can be given to Wikidata: both cities have ids there, and a source with an address states it";
}

Result<Written> to_output(Selection const& selection, ExportFormat format, interop::exports::WriteText const& write) {
  Written written;
  auto const counted = [&](std::string_view bytes) {
    written.bytes += static_cast<std::int64_t>(bytes.size());
    write(bytes);
  };
  if (format == ExportFormat::quickstatements)
    written.remark = quickstatements_remark(write_quickstatements(selection, counted), selection.ties().size());
  else
    write_export(selection, format, counted);
  return written;
}

Result<Written> to_xlsx(Selection const& selection, std::filesystem::path const& path) {
  auto file = WholeFile::create(path);
  if (!file) return Failure{file.error()};
  if (file->draft() == path)
    return fail(Errc::invalid, path.string() + " is no file that a workbook can be written to", "output", "a file");
  // The library writes by name; the file made for it is opened again to be flushed.
  if (auto const made = interop::exports::write_xlsx(selection, file->draft()); !made) {
    auto told = made.error();
    told.message = path.string() + " cannot be written";
    return Failure{std::move(told)};
  }
  auto const bytes = static_cast<std::int64_t>(std::filesystem::file_size(file->draft()));
  if (auto const kept = file->finish(); !kept) return Failure{kept.error()};
  return Written{bytes, {}};
}

Result<Written> to_file(Selection const& selection, ExportFormat format, std::filesystem::path const& path) {
  if (format == ExportFormat::xlsx) return to_xlsx(selection, path);
  auto file = WholeFile::create(path);
  if (!file) return Failure{file.error()};
  auto written = to_output(selection, format, [&](std::string_view bytes) { file->write(bytes); });
  if (auto const kept = file->finish(); !kept) return Failure{kept.error()};
  return written;
}

// All tables; they take their names together once all of them are written.
Result<Written> to_folder(Selection const& selection, std::filesystem::path const& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return fail(Errc::unavailable, "the folder " + folder.string() + " cannot be made: " + error.message(), "output");
  Written written;
  std::vector<WholeFile> files;
  files.reserve(interop::exports::all_register_tables.size());
  for (auto const table : interop::exports::all_register_tables) {
    auto file = WholeFile::create(folder / (std::string(to_string(table)) + ".csv"));
    if (!file) return Failure{file.error()};
    write_csv(selection, table, [&](std::string_view bytes) { file->write(bytes); });
    if (auto const kept = file->flush(); !kept) return Failure{kept.error()};
    written.bytes += file->bytes();
    files.push_back(std::move(*file));
  }
  for (auto& file : files)
    if (auto const shown = file.appear(); !shown) return Failure{shown.error()};
  return written;
}

Result<Written> to_standard_output(Selection const& selection, ExportFormat format) {
  auto written = to_output(selection, format, [](std::string_view bytes) {
    std::cout.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  });
  std::cout.flush();
  if (!std::cout) return fail(Errc::unavailable, "the output could not be written to its end", "output");
  return written;
}

bool means_folder(std::filesystem::path const& path) {
  return !path.has_filename() || std::filesystem::is_directory(path);
}

int write_out(Selection const& selection, ExportFormat format, ExportOptions const& options, Output output) {
  auto const to_stdout = options.output.empty() || options.output == "-";
  auto const written = to_stdout ? to_standard_output(selection, format)
                       : format == ExportFormat::csv && means_folder(options.output)
                           ? to_folder(selection, options.output)
                           : to_file(selection, format, options.output);
  if (!written) {
    complain(written.error());
    return cannot;
  }
  if (output == Output::json && !to_stdout)
    std::cout << json::serialize(json::object{{"format", to_string(format)},
                                              {"output", options.output.string()},
                                              {"bytes", written->bytes},
                                              {"partnerships", selection.ties().size()},
                                              {"cities", selection.cities().size()},
                                              {"sources", selection.sources().size()}})
              << '\n';
  else if (!to_stdout)
    std::cerr << options.output.string() << ": " << written->bytes << " bytes, " << selection.ties().size()
              << " partnerships, " << selection.cities().size() << " cities\n";
  if (!written->remark.empty()) std::cerr << written->remark << '\n';
  return done;
}

// The format, and whether it can go where it is preferred to.
std::optional<ExportFormat> read_format(ExportOptions const& options) {
  auto const format = interop::exports::parse_export_format(options.format);
  if (!format) {
    refuse_usage("format", "\"" + options.format + "\" is no format that is known here",
                 "csv, xlsx, json, geojson, ics, jsonld or quickstatements");
    return std::nullopt;
  }
  if (*format == ExportFormat::xlsx && (options.output.empty() || options.output == "-")) {
    refuse_usage("output", "a workbook is no text for the terminal", "-o and the name of a file");
    return std::nullopt;
  }
  return format;
}

}  // namespace

int export_register(DataLocation const& place, ExportOptions const& options, Output output) {
  auto const format = read_format(options);
  if (!format) return cannot;
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto transaction = database->read();
  auto const atlas = atlas::Atlas::load(transaction);
  auto const reg = partnerships::Register::load(transaction);
  snapshot::require_cities(reg, atlas);
  return write_out(Selection::of_register(atlas, reg), *format, options, output);
}

int export_circle(DataLocation const& place, ExportOptions const& options, Output output) {
  auto const format = read_format(options);
  if (!format) return cannot;
  partnerships::CircleQuestion question;
  question.region = options.region;
  if (!options.as_of.empty()) {
    auto const day = parse_day(options.as_of);
    if (!day) return refuse_usage("as-of", day.error().message, "a day of the Gregorian calendar such as 1999-12-31");
    question.as_of = *day;
    question.list = partnerships::CircleQuestion::List::on_that_day;
  }
  if (!options.kind.empty()) {
    question.kind = partnerships::parse_kind(options.kind);
    if (!question.kind)
      return refuse_usage("kind", "\"" + options.kind + "\" is not a kind of partnership",
                          "sister_city, friendly_exchange, project or unspecified");
  }
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  auto const city = find_city(*world, options.city);
  if (!city) return tell(city.error(), nearest(*world, options.city), output);
  auto const* office = world->office_of((*city)->id);
  if (options.as_of.empty())
    question.as_of = snapshot::day_at(system_clock(), office != nullptr ? office->timezone : "UTC");
  auto const circle = partnerships::circle_of(world->reg, world->atlas, **city, question);
  if (!circle) return tell(circle.error(), {}, output);
  return write_out(Selection::of_circle(world->atlas, world->reg, *circle), *format, options, output);
}

}  // namespace amity::app
