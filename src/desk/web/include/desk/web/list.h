// SPDX-License-Identifier: Apache-2.0
// What the desk's lists have in common: they are narrowed by words, sorted by their heads, read page by page, and taken
// away as a file of what they show.
#pragma once

#include "desk/web/workbook.h"
#include "partnerships/web/desk.h"
#include "ui/json.h"
#include "ui/links.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace amity::desk::web {

// A list as its address asks for it.
struct ListAt {
  std::string path;  // "/partners"; its file is below it, at "/partners/export"
  ui::Query query;   // its filter and order
};

// The words that a list is narrowed by (?q=), each to be found somewhere in a row; none take every row.
class AskedWords {
 public:
  explicit AskedWords(partnerships::web::AtDesk const& at);
  bool takes(std::string_view text) const;

 private:
  bool is_asked_{};
  std::vector<std::string> words_;  // folded
};

// The rows that stand on the page that is asked for (?page=, from 1; the nearest that there is).
struct ListPart {
  std::size_t first{};
  std::size_t count{};
  std::size_t page{1};
  std::size_t last{1};  // page
};
ListPart part_asked(partnerships::web::AtDesk const& at, std::size_t rows);

// The way to the other pages and to the files: {has_pages, page_of, before, after, export, export_xlsx}.
void add_ways(partnerships::web::AtDesk const& at, ListAt const& list, ListPart const& part, json::object& view);

// A head that sorts: {text, href, is_sorted}. message: of the catalogue.
json::object sort_head(partnerships::web::AtDesk const& at, ListAt const& list, std::string_view sort, bool is_sorted,
                       std::string const& text);

// Choices of a filter: {value, text, selected}.
json::object list_option(std::string_view value, std::string text, std::string_view chosen);

struct ListFile {
  std::string name;  // without its ending
  std::string title;
  std::vector<std::string> heads;
  std::vector<std::vector<Cell>> rows;
};
// As CSV, or with ?format=xlsx as a workbook, which is made in a folder that is there.
http::Response list_file(partnerships::web::AtDesk const& at, std::filesystem::path const& folder,
                         ListFile const& file);

}  // namespace amity::desk::web
