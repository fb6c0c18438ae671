// SPDX-License-Identifier: Apache-2.0
#include "interop/office_folder/import.h"

#include "loader.h"

namespace amity::interop::office_folder {
namespace {

std::string detail_of(OfficeReport const& report) {
  auto const total = report.total();
  return "{\"read\":" + std::to_string(total.read) + ",\"accepted\":" + std::to_string(total.accepted) +
         ",\"changed\":" + std::to_string(total.changed) + ",\"refused\":" + std::to_string(total.refused) + "}";
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

Result<OfficeReport> import_office(db::Transaction& transaction, std::filesystem::path const& folder,
                                   Clock const& clock, journal::Actor const& actor) {
  auto const settings = read_office_settings(folder / "office.toml");
  if (!settings) return Failure{settings.error()};
  // Two imports of one office at once would both believe its rows are new.
  transaction.lock("import/office");
  auto report = OfficeLoader(transaction, folder).load(*settings);
  if (!report) return report;
  if (report->total().changed > 0) {
    journal::append(transaction, report->id, clock, actor,
                    {"import.office", "office/" + report->office, detail_of(*report)});
  }
  return report;
}

}  // namespace amity::interop::office_folder
