// SPDX-License-Identifier: Apache-2.0
#include "interop/office_folder/import.h"

#include "loader.h"

#include <array>
#include <string_view>

namespace amity::interop::office_folder {
namespace {

constexpr std::array<std::string_view, 15> tables_of_a_folder{
    "city",        "city_name", "city_population",  "office",          "office_name", "office_region", "source",
    "partnership", "assertion", "partnership_move", "official_figure", "target",      "policy",        "consular_post",
    "hall"};

std::string detail_of(OfficeReport const& report) {
  auto const total = report.total();
  return "{\"read\":" + std::to_string(total.read) + ",\"accepted\":" + std::to_string(total.accepted) +
         ",\"changed\":" + std::to_string(total.changed) + ",\"refused\":" + std::to_string(total.refused) + "}";
}

// The errors with their file and line in the message.
fields::Errors named(fields::Errors const& errors, std::string_view file) {
  auto all = errors.all();
  for (auto& error : all) error.message = fields::told_in_file(file, error);
  return {std::move(all), errors.left_out()};
}

}  // namespace

FileCounts OfficeReport::total() const {
  FileCounts sum{"total"};
  for (auto const& file : files) {
    sum.read += file.read;
    sum.accepted += file.accepted;
    sum.changed += file.changed;
    sum.refused += file.refused;
  }
  return sum;
}

fields::Checked<OfficeReport> import_office(commands::Command& command, std::filesystem::path const& folder,
                                            files::Cabinet const* cabinet) {
  auto& transaction = command.transaction();
  auto const settings = read_office_settings(folder / "office.toml");
  if (!settings) return fields::Refused{named(settings.error(), "office.toml")};
  // Two imports of one office at once would both believe its rows are new.
  transaction.lock("import/office");
  auto report = OfficeLoader(command, folder, cabinet).load(*settings);
  if (!report) return fields::Refused{fields::Errors{report.error()}};
  if (report->total().changed > 0) {
    command.belongs_to(report->id);
    command.rescan(tables_of_a_folder);
    command.name_subject("office/" + report->office);
    command.tell(detail_of(*report));
    command.touch("everything");
  }
  return std::move(*report);
}

}  // namespace amity::interop::office_folder
