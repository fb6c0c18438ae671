// SPDX-License-Identifier: Apache-2.0
// The verb that takes an office's folder out again.
#include "document_options.h"
#include "interop/office_folder/export.h"
#include "look_up.h"
#include "whole_file.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <iostream>
#include <optional>

namespace amity::app {
namespace {

using interop::office_folder::FolderFile;

Result<void> write_into(WholeFile& file, FolderFile const& one, OfficeId office, files::Store* store) {
  if (one.kept_hash.empty()) {
    file.write(one.text);
    return {};
  }
  auto const piece = store->get({office, one.kept_hash});
  if (!piece)
    return Failure{{piece.error().code, one.name + ": " + piece.error().message, "output", piece.error().remedy}};
  return files::each_part(*piece, [&](std::string_view part) {
    file.write(part);
    return true;
  });
}

// All files; they take their names together once all of them are written.
Result<void> to_office_folder(std::vector<FolderFile> const& all, OfficeId office, files::Store* store,
                              std::filesystem::path const& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return fail(Errc::unavailable, "the folder " + folder.string() + " cannot be made: " + error.message(), "output");
  std::vector<WholeFile> files;
  files.reserve(all.size());
  for (auto const& one : all) {
    std::filesystem::create_directories((folder / one.name).parent_path(), error);
    auto file = WholeFile::create(folder / one.name);
    if (!file) return Failure{file.error()};
    if (auto written = write_into(*file, one, office, store); !written) return written;
    if (auto const kept = file->flush(); !kept) return Failure{kept.error()};
    files.push_back(std::move(*file));
  }
  for (auto& file : files)
    if (auto const shown = file.appear(); !shown) return Failure{shown.error()};
  return {};
}

}  // namespace

int export_office(DataLocation const& place, DocumentTexts const& documents, ExportOptions const& options,
                  Output output) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto transaction = database->read();
  auto const files = interop::office_folder::export_office(transaction, options.city);
  if (!files) {
    complain(files.error());
    return cannot;
  }
  // The place of documents is opened where there are some.
  std::optional<files::Cabinet> cabinet;
  if (std::ranges::any_of(*files, [](FolderFile const& one) { return !one.kept_hash.empty(); })) {
    auto opened = open_cabinet(documents, place);
    if (!opened) {
      complain(opened.error());
      return cannot;
    }
    cabinet = *std::move(opened);
  }
  auto const office = partnerships::find_office(transaction, options.city)->value.id;
  if (auto const done_so = to_office_folder(*files, office, cabinet ? cabinet->store.get() : nullptr, options.output);
      !done_so) {
    complain(done_so.error());
    return cannot;
  }
  if (output == Output::json) {
    boost::json::object rows;
    std::int64_t documents_written = 0;
    for (auto const& file : *files)
      if (file.kept_hash.empty())
        rows.emplace(file.name, file.rows);
      else
        ++documents_written;
    boost::json::object told{{"output", options.output.string()}, {"rows", std::move(rows)}};
    if (documents_written > 0) told.emplace("documents", documents_written);
    std::cout << boost::json::serialize(told) << '\n';
  } else {
    for (auto const& file : *files)
      if (file.kept_hash.empty())
        std::cerr << (options.output / file.name).string() << ": " << file.rows
                  << (file.rows == 1 ? " row\n" : " rows\n");
  }
  return done;
}

}  // namespace amity::app
