// SPDX-License-Identifier: Apache-2.0
// Writes the tables of an office's folder. Private to the room.
#pragma once

#include "interop/formats/csv_write.h"
#include "interop/office_folder/export.h"

#include <initializer_list>
#include <span>

namespace amity::interop::office_folder {

class TableWriter {
 public:
  TableWriter(std::string name, std::span<std::string_view const> columns) : file_{std::move(name), {}, 0} {
    std::vector<std::string> head(columns.begin(), columns.end());
    line(head);
  }
  void row(std::span<std::string const> cells) {
    line(cells);
    ++file_.rows;
  }
  void row(std::initializer_list<std::string> cells) { row(std::span(cells.begin(), cells.size())); }
  FolderFile done() { return std::move(file_); }

 private:
  void line(std::span<std::string const> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) file_.text += (i == 0 ? "" : ",") + formats::quoted_field(cells[i]);
    file_.text += '\n';
  }
  FolderFile file_;
};

}  // namespace amity::interop::office_folder
