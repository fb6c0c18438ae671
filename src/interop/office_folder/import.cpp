// SPDX-License-Identifier: Apache-2.0
#include "interop/office_folder/import.h"

#include "commands/execute.h"
#include "differences.h"
#include "documents.h"
#include "interop/office_folder/sql.h"
#include "loader.h"

#include <algorithm>
#include <array>
#include <optional>
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

std::string_view to_string(RowChange::Is is) {
  switch (is) {
    case RowChange::Is::added:
      return "added";
    case RowChange::Is::changed:
      return "changed";
    case RowChange::Is::removed:
      return "removed";
  }
  return {};
}

std::int64_t OfficeReport::count(RowChange::Is is) const { return std::ranges::count(changes, is, &RowChange::is); }

namespace {

fields::Checked<OfficeReport> import_with(commands::Command& command, std::filesystem::path const& folder,
                                          FolderDocuments const* documents) {
  auto& transaction = command.transaction();
  auto const settings = read_office_settings(folder / "office.toml");
  if (!settings) return fields::Refused{named(settings.error(), "office.toml")};
  // Two imports of one office at once would both believe its rows are new.
  transaction.lock("import/office");
  auto const before = kept_now(transaction, settings->office.slug);
  auto report = OfficeLoader(command, folder, documents).load(*settings);
  if (!report) return fields::Refused{fields::Errors{report.error()}};
  report->changes = differences(before, kept_now(transaction, settings->office.slug));
  if (report->total().changed > 0) {
    command.belongs_to(report->id);
    command.rescan(tables_of_a_folder);
    command.name_subject("office/" + report->office);
    command.tell(detail_of(*report));
    command.touch("everything");
  }
  return std::move(*report);
}

std::optional<OfficeId> office_known(db::Database& database, std::string const& slug) {
  auto reading = database.read();
  return reading.one(sql::office_of_slug, {{"slug", slug}}, [](db::Row const& row) { return row.get<OfficeId>(0); });
}

// The second of two commands found unchanged what the first one wrote.
OfficeReport both(OfficeReport const& first, OfficeReport second) {
  for (auto& file : second.files)
    for (auto const& before : first.files)
      if (before.file == file.file) file.changed += before.changed;
  second.changes = first.changes;
  return second;
}

// As one error, so that nothing of the command is kept; what it is about stands in the report.
Error undoing(OfficeReport const& report) {
  return {Errc::refused, "the folder would undo what was written at the desk of " + report.office, {}, {}};
}

}  // namespace

fields::Checked<OfficeReport> import_office(commands::Command& command, std::filesystem::path const& folder) {
  return import_with(command, folder, nullptr);
}

fields::Checked<OfficeReport> import_office(db::Database& database, Clock const& clock,
                                            commands::Request const& request, std::filesystem::path const& folder,
                                            files::Cabinet const* cabinet, ByHand by_hand) {
  auto const is_trial = request.keep == commands::Request::Keep::trial;
  auto const done = [&](FolderDocuments const* documents) {
    std::optional<OfficeReport> held;
    auto report = commands::execute_value(database, clock, request, [&](commands::Command& command) {
      auto made = import_with(command, folder, documents);
      if (!made || by_hand == ByHand::replaced || std::ranges::none_of(made->changes, &RowChange::undoes_work))
        return made;
      held = std::move(*made);
      held->is_held_back = true;
      return fields::Checked<OfficeReport>{fields::Refused{fields::Errors{undoing(*held)}}};
    });
    return held ? fields::Checked<OfficeReport>{*std::move(held)} : report;
  };
  auto const names = documents_named(folder);
  if (!names) return fields::Refused{fields::Errors{names.error()}};
  if (is_trial || !std::filesystem::exists(folder / "documents.csv")) return done(nullptr);
  if (cabinet == nullptr)
    return fields::Refused{fields::Errors{Error{Errc::unavailable,
                                                "documents.csv: there is no place here where documents are kept",
                                                {},
                                                "--documents-folder or --documents-bucket, as amity serve has them"}}};
  auto const settings = read_office_settings(folder / "office.toml");
  if (!settings) return fields::Refused{named(settings.error(), "office.toml")};
  // They are stored under their office's number, which a new office has only once it is made.
  auto office = office_known(database, settings->office.slug);
  std::optional<OfficeReport> made;
  if (!office) {
    auto first = done(nullptr);
    if (!first) return first;
    office = first->id;
    made = *std::move(first);
  }
  auto const documents = take_in_documents(folder, *names, *cabinet, *office);
  auto report = done(&documents);
  if (!report || !made) return report;
  return both(*made, *std::move(report));
}

}  // namespace amity::interop::office_folder
