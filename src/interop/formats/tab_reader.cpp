// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/tab_reader.h"

namespace amity::interop::formats {
namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20U;

std::string term(std::string_view text) {
  if (text.size() > 1 && text.front() == '<' && text.back() == '>') text = text.substr(1, text.size() - 2);
  if (text.size() > 1 && text.front() == '"')
    if (auto const end = text.rfind('"'); end > 0) text = text.substr(1, end - 1);
  return std::string(text);
}

}  // namespace

bool TabReader::read_line(std::string& line) {
  constexpr auto ended = std::istream::traits_type::eof();
  line.clear();
  for (auto byte = in_.get(); byte != ended; byte = in_.get()) {
    if (byte == '\n') return true;
    line.push_back(static_cast<char>(byte));
    if (line.size() > longest_line) return true;
  }
  ended_ = false;
  return !line.empty();
}

Result<std::optional<CsvRow>> TabReader::next() {
  std::string line;
  do {
    ++line_;
    if (!read_line(line)) return std::optional<CsvRow>{};
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (line.ends_with('\r')) line.pop_back();
  } while (line.empty());
  auto const where = "line " + std::to_string(line_);
  if (line.size() > longest_line) return fail(Errc::invalid, "it is longer than 1 MiB", where, "a shorter line");
  if (line.find('\0') != std::string::npos)
    return fail(Errc::invalid, "there is a NUL byte in it", where, "plain text; save the table as UTF-8");
  if (first_bad_utf8(line)) return fail(Errc::invalid, not_utf8(line), where, "the table saved as UTF-8");
  CsvRow row{line_, {}, ended_};
  std::string_view rest = line;
  for (;;) {
    auto const tab = rest.find('\t');
    row.fields.push_back(term(rest.substr(0, tab)));
    if (tab == std::string_view::npos) return std::optional{std::move(row)};
    rest.remove_prefix(tab + 1);
  }
}

}  // namespace amity::interop::formats
