// SPDX-License-Identifier: Apache-2.0
// The verb that takes an office's folder out again.
#include "interop/office_folder/export.h"
#include "look_up.h"
#include "whole_file.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <iostream>

namespace amity::app {
namespace {

using interop::office_folder::FolderFile;

// All files; they take their names together once all of them are written.
Result<void> to_office_folder(std::vector<FolderFile> const& all, std::filesystem::path const& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return fail(Errc::unavailable, "the folder " + folder.string() + " cannot be made: " + error.message(), "output");
  std::vector<WholeFile> files;
  files.reserve(all.size());
  for (auto const& one : all) {
    auto file = WholeFile::create(folder / one.name);
    if (!file) return Failure{file.error()};
    file->write(one.text);
    if (auto const kept = file->flush(); !kept) return Failure{kept.error()};
    files.push_back(std::move(*file));
  }
  for (auto& file : files)
    if (auto const shown = file.appear(); !shown) return Failure{shown.error()};
  return {};
}

}  // namespace

int export_office(DataLocation const& place, ExportOptions const& options, Output output) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto transaction = database->read();
  auto const files = interop::office_folder::export_office(transaction, options.city);
  auto const done_so = files ? to_office_folder(*files, options.output) : Result<void>{Failure{files.error()}};
  if (!done_so) {
    complain(done_so.error());
    return cannot;
  }
  if (output == Output::json) {
    boost::json::object rows;
    for (auto const& file : *files) rows.emplace(file.name, file.rows);
    std::cout << boost::json::serialize(
                     boost::json::object{{"output", options.output.string()}, {"rows", std::move(rows)}})
              << '\n';
  } else {
    for (auto const& file : *files)
      std::cerr << (options.output / file.name).string() << ": " << file.rows
                << (file.rows == 1 ? " row\n" : " rows\n");
  }
  return done;
}

}  // namespace amity::app
