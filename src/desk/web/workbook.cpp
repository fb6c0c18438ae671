// SPDX-License-Identifier: Apache-2.0
#include "desk/web/workbook.h"

#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace amity::desk::web {
namespace {

constexpr std::size_t longest_cell_bytes = 32'000;  // below Excel's 32,767 UTF-16 units, whatever the script
constexpr std::size_t longest_sheet_name = 30;      // bytes; Excel takes 31 characters
constexpr double usual_width = 18;

// A file of our own that nobody else can open: the library wants a name. It loses it once it is written.
class OwnFile {
 public:
  explicit OwnFile(std::filesystem::path const& folder) : path_((folder / "list-XXXXXX").string()) {
    handle_ = ::mkostemp(path_.data(), O_CLOEXEC);
  }
  ~OwnFile() {
    if (handle_ < 0) return;
    ::close(handle_);
    ::unlink(path_.c_str());
  }
  OwnFile(OwnFile const&) = delete;
  OwnFile& operator=(OwnFile const&) = delete;
  bool is_there() const { return handle_ >= 0; }
  std::string const& path() const { return path_; }
  // What was written, as long as somebody holds it. Nothing where it cannot be opened.
  std::shared_ptr<UnnamedFile const> as_written() const {
    auto const descriptor = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    return descriptor < 0 ? nullptr : std::make_shared<UnnamedFile const>(descriptor);
  }

 private:
  std::string path_;
  int handle_{-1};
};

// Without the marks that a sheet's name may not have.
std::string sheet_name(std::string_view text) {
  std::string name;
  for (auto const c : text)
    if (std::string_view{"[]:*?/\\'"}.find(c) == std::string_view::npos) name += c;
  auto end = std::min(name.size(), longest_sheet_name);
  while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  return name.substr(0, end);
}

// Without what XML 1.0 has no place for (2.2: U+FFFE, U+FFFF), as an earlier version took it: one of it spoils a whole
// file.
std::string for_xml(std::string text) {
  for (std::string_view const one : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (auto at = text.find(one); at != std::string::npos; at = text.find(one, at)) text.replace(at, one.size(), "?");
  return text;
}

std::string cut_for_cell(std::string const& text) {
  auto end = std::min(text.size(), longest_cell_bytes);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

lxw_error write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, Cell const& cell, lxw_format* days) {
  if (auto const* text = std::get_if<std::string>(&cell); text != nullptr && !text->empty())
    return worksheet_write_string(sheet, row, column, for_xml(cut_for_cell(*text)).c_str(), nullptr);
  if (auto const* day = std::get_if<Day>(&cell)) {
    std::chrono::year_month_day const date{*day};
    lxw_datetime moment{static_cast<int>(date.year()),
                        static_cast<int>(static_cast<unsigned>(date.month())),
                        static_cast<int>(static_cast<unsigned>(date.day())),
                        0,
                        0,
                        0};
    return worksheet_write_datetime(sheet, row, column, &moment, days);
  }
  if (auto const* number = std::get_if<std::int64_t>(&cell))
    return worksheet_write_number(sheet, row, column, static_cast<double>(*number), nullptr);
  return LXW_NO_ERROR;
}

struct Filled {
  lxw_error worst{LXW_NO_ERROR};
  bool is_too_long{false};
};

Filled fill(lxw_workbook* book, std::string const& name, std::vector<std::string> const& heads,
            std::function<void(TakeRow const&)> const& rows) {
  auto* sheet = workbook_add_worksheet(book, sheet_name(name).c_str());
  if (sheet == nullptr) return {LXW_ERROR_MEMORY_MALLOC_FAILED, false};
  auto* bold = workbook_add_format(book);
  format_set_bold(bold);
  auto* days = workbook_add_format(book);
  format_set_num_format(days, "yyyy-mm-dd");
  auto const last = static_cast<lxw_col_t>(heads.empty() ? 0 : heads.size() - 1);
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_set_column(sheet, 0, last, usual_width, nullptr);
  auto worst = LXW_NO_ERROR;
  auto const note = [&](lxw_error error) { worst = error == LXW_NO_ERROR ? worst : error; };
  for (std::size_t i = 0; i < heads.size(); ++i)
    note(worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), heads[i].c_str(), bold));
  lxw_row_t at = 0;
  bool is_too_long = false;
  rows([&](std::vector<Cell> const& row) {
    is_too_long = is_too_long || at == most_workbook_rows;
    if (is_too_long || worst != LXW_NO_ERROR) return;
    ++at;
    for (std::size_t i = 0; i < row.size(); ++i) note(write_cell(sheet, at, static_cast<lxw_col_t>(i), row[i], days));
  });
  worksheet_autofilter(sheet, 0, 0, at, last);
  return {worst, is_too_long};
}

}  // namespace

std::string text_of(Cell const& cell) {
  if (auto const* text = std::get_if<std::string>(&cell)) return *text;
  if (auto const* day = std::get_if<Day>(&cell)) return amity::to_string(*day);
  if (auto const* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  return {};
}

Result<std::shared_ptr<UnnamedFile const>> workbook(std::filesystem::path const& folder, std::string const& sheet,
                                                    std::vector<std::string> const& heads,
                                                    std::function<void(TakeRow const&)> const& rows) {
  auto const no_room = fail(Errc::unavailable, "the workbook cannot be made: there is no room for it", {},
                            "the same again in a moment, or fewer rows");
  OwnFile const file(folder);
  if (!file.is_there()) return no_room;
  // Constant memory: each row goes to a file of the library's own in the same folder, and texts stand in their cells.
  auto below = folder.string();
  lxw_workbook_options options{LXW_TRUE, below.data(), LXW_FALSE};
  auto* book = workbook_new_opt(file.path().c_str(), &options);
  if (book == nullptr) return no_room;
  auto const filled = fill(book, sheet, heads, rows);
  auto const closed = workbook_close(book);  // frees it
  if (filled.is_too_long)
    return fail(Errc::refused, "a workbook takes " + std::to_string(most_workbook_rows) + " rows, and these are more",
                {}, "fewer rows by a filter, or the same list as CSV, which takes any number");
  if (filled.worst != LXW_NO_ERROR || closed != LXW_NO_ERROR) return no_room;
  auto written = file.as_written();
  if (!written) return no_room;
  return written;
}

}  // namespace amity::desk::web
