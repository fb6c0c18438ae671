// SPDX-License-Identifier: Apache-2.0
#include "import.h"

#include "commands/execute.h"
#include "core/clock.h"
#include "document_options.h"
#include "settings_file.h"
#include "verbs.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string_view>

namespace amity::app {
namespace {

namespace json = boost::json;
using interop::office_folder::ByHand;
using interop::office_folder::OfficeReport;
using Is = interop::office_folder::RowChange::Is;

char const* word_for(atlas::GazetteerProgress::Step step) {
  using Step = atlas::GazetteerProgress::Step;
  switch (step) {
    case Step::countries:
      return "countries";
    case Step::reading:
      return "reading places";
    case Step::comparing:
      return "comparing places";
    case Step::writing:
      return "writing places";
    case Step::done:
      return "done";
  }
  return "";
}

json::object counts_document(atlas::ImportCounts const& counts) {
  return {{"read", counts.read},       {"accepted", counts.accepted()}, {"added", counts.added},
          {"changed", counts.changed}, {"unchanged", counts.unchanged}, {"refused", counts.refused}};
}

void print(atlas::GazetteerReport const& report, Output output) {
  if (output == Output::json) {
    json::array refused;
    for (auto const& r : report.refused)
      refused.push_back(
          json::object{{"file", r.file}, {"record", r.record}, {"field", r.field}, {"value", r.value}, {"why", r.why}});
    std::cout << json::serialize(json::object{{"countries", counts_document(report.countries)},
                                              {"cities", counts_document(report.cities)},
                                              {"refused", std::move(refused)}})
              << '\n';
    return;
  }
  for (auto const& [what, counts] : {std::pair{"countries", &report.countries}, {"places", &report.cities}})
    std::cout << what << ": " << counts->read << " read, " << counts->added << " added, " << counts->changed
              << " changed, " << counts->unchanged << " as before, " << counts->refused << " refused\n";
  for (auto const& r : report.refused)
    std::cout << "  " << r.file << ", record " << r.record << ", " << r.field << " \"" << r.value << "\": " << r.why
              << '\n';
}

json::array changes_document(OfficeReport const& report) {
  json::array changes;
  for (auto const& one : report.changes) {
    json::array columns;
    for (auto const& column : one.columns) columns.push_back(json::string(column));
    changes.push_back(json::object{{"file", one.file},
                                   {"is", to_string(one.is)},
                                   {"row", one.row},
                                   {"columns", std::move(columns)},
                                   {"written_at_desk", one.undoes_work}});
  }
  return changes;
}

// Of what is only added the number does, but where somebody asked beforehand.
void print_changes(OfficeReport const& report, OfficeImportOptions const& options) {
  if (report.changes.empty()) return;
  std::cout << (options.dry_run || report.is_held_back ? "  would be: " : "  rows: ") << report.count(Is::added)
            << " added, " << report.count(Is::changed) << " changed, " << report.count(Is::removed) << " removed\n";
  for (auto const& one : report.changes) {
    if (one.is == Is::added && !options.dry_run) continue;
    std::cout << "  " << one.file << ", " << to_string(one.is) << ": " << one.row;
    for (std::size_t i = 0; i < one.columns.size(); ++i) std::cout << (i == 0 ? " (" : ", ") << one.columns[i];
    std::cout << (one.columns.empty() ? "" : ")") << (one.undoes_work ? ", written at the desk" : "") << '\n';
  }
}

void print(OfficeReport const& report, OfficeImportOptions const& options, Output output) {
  auto const total = report.total();
  if (output == Output::json) {
    json::array files;
    for (auto const& f : report.files)
      files.push_back(json::object{{"file", f.file},
                                   {"read", f.read},
                                   {"accepted", f.accepted},
                                   {"changed", f.changed},
                                   {"refused", f.refused}});
    json::array refusals;
    for (auto const& r : report.refused)
      refusals.push_back(json::object{{"file", r.file},
                                      {"line", r.line},
                                      {"field", r.field},
                                      {"value", r.value},
                                      {"why", r.why},
                                      {"accepted", r.accepted}});
    std::cout << json::serialize(json::object{{"office", report.office},
                                              {"read", total.read},
                                              {"accepted", total.accepted},
                                              {"changed", total.changed},
                                              {"refused", total.refused},
                                              {"added_rows", report.count(Is::added)},
                                              {"changed_rows", report.count(Is::changed)},
                                              {"removed_rows", report.count(Is::removed)},
                                              {"is_dry_run", options.dry_run},
                                              {"is_held_back", report.is_held_back},
                                              {"changes", changes_document(report)},
                                              {"files", std::move(files)},
                                              {"refusals", std::move(refusals)}})
              << '\n';
    return;
  }
  std::cout << "office " << report.office << ": " << total.read << " read, " << total.accepted << " accepted, "
            << total.changed << " changed, " << total.refused << " refused\n";
  print_changes(report, options);
  for (auto const& r : report.refused) {
    std::cout << "  " << r.file << ", line " << r.line << ", " << r.field << " \"" << r.value << "\": " << r.why
              << '\n';
    if (!r.accepted.empty()) std::cout << "    accepted: " << r.accepted << '\n';
  }
}

}  // namespace

namespace {

atlas::OnProgress progress_on_terminal() {
  if (isatty(STDERR_FILENO) == 0) return {};
  return [](atlas::GazetteerProgress const& progress) {
    std::cerr << "\r\033[K" << word_for(progress.step);
    if (progress.of > 0) std::cerr << ' ' << 100 * progress.done / progress.of << " %";
    if (progress.step == atlas::GazetteerProgress::Step::done) std::cerr << "\r\033[K";
    std::cerr << std::flush;
  };
}

}  // namespace

Result<atlas::GazetteerReport> read_gazetteer(db::Database& database, std::filesystem::path const& folder) {
  constexpr std::array<std::string_view, 6> tables{"country", "country_name", "country_neighbour",
                                                   "city",    "city_name",    "city_population"};
  return commands::execute_value(
      database, system_clock(), {the_world, {actor_name()}, "import.gazetteer", "atlas", {}, {}},
      [&](commands::Command& command) {
        auto report = atlas::import_gazetteer(command.transaction(), atlas::GazetteerFiles::in_node_modules(folder),
                                              progress_on_terminal());
        if (!report) return report;
        auto const& cities = report->cities;
        if (cities.added + cities.changed + report->countries.added + report->countries.changed == 0) return report;
        command.rescan(tables);
        command.tell(json::serialize(
            json::object{{"countries", counts_document(report->countries)}, {"cities", counts_document(cities)}}));
        command.touch("everything");
        return report;
      });
}

fields::Checked<interop::office_folder::OfficeReport> read_office(db::Database& database,
                                                                  std::filesystem::path const& folder,
                                                                  DocumentTexts const& documents,
                                                                  DataLocation const& place,
                                                                  OfficeImportOptions const& options) {
  using Keep = commands::Request::Keep;
  std::optional<files::Cabinet> cabinet;
  if (!options.dry_run && std::filesystem::exists(folder / "documents.csv")) {
    auto opened = open_cabinet(documents, place);
    if (!opened) return fields::Refused{opened.error()};
    cabinet = *std::move(opened);
  }
  commands::Request request{the_world, {actor_name()}, "import.office", {}, {}, {}};
  request.keep = options.dry_run ? Keep::trial : Keep::yes;
  return interop::office_folder::import_office(database, system_clock(), request, folder, cabinet ? &*cabinet : nullptr,
                                               options.replace || options.dry_run ? ByHand::replaced : ByHand::kept);
}

int import_gazetteer(DataLocation const& place, std::filesystem::path const& folder, Output output) {
  auto database = open_database(place, Missing::make);
  if (!database) return cannot;
  auto const report = read_gazetteer(*database, folder);
  if (!report) {
    complain(report.error());
    return answer_is_no;
  }
  print(*report, output);
  return report->cities.refused + report->countries.refused > 0 ? answer_is_no : done;
}

int import_office(DataLocation const& place, DocumentTexts const& documents, std::filesystem::path const& folder,
                  OfficeImportOptions const& options, Output output) {
  auto database = open_database(place, Missing::make);
  if (!database) return cannot;
  auto const report = read_office(*database, folder, documents, place, options);
  if (!report) {
    complain(report.error());
    return answer_is_no;
  }
  print(*report, options, output);
  if (options.dry_run && std::filesystem::exists(folder / "documents.csv"))
    std::cerr << "amity: documents.csv is not looked at in a dry run\n";
  if (report->is_held_back) {
    complain({Errc::refused,
              "nothing was taken in: the folder would remove or replace what was written at the desk since the last "
              "import, as named above",
              "folder",
              "amity export office " + report->office +
                  " first, to have it in the folder; or --replace, where it is meant to go"});
    return answer_is_no;
  }
  return report->refused.empty() ? done : answer_is_no;
}

}  // namespace amity::app
