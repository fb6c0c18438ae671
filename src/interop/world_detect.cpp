// SPDX-License-Identifier: Apache-2.0
// Which reader a file needs, told by its first bytes and its columns; never by its name.
#include "world_harvest.h"

#include <algorithm>
#include <fstream>

namespace amity::interop {
namespace {

// The first line without its end, or the first kilobytes of it.
Result<std::string> beginning_of(std::filesystem::path const& file) {
  auto const name = file.filename().string();
  if (std::filesystem::is_directory(file))
    return fail(Errc::unavailable, file.string() + " is a directory", name,
                "a file, or a folder with cities.csv and ties.csv");
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(Errc::unavailable, file.string() + " cannot be read", name);
  std::string text(4096, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  if (text.empty()) return fail(Errc::invalid, name + " is empty", name, "a list as docs/world-data.md describes them");
  return text;
}

bool has_column(std::string_view head, std::string_view column) {
  head = head.substr(0, head.find_first_of("\r\n"));
  for (std::size_t at = 0; (at = head.find(column, at)) != std::string_view::npos; at += column.size()) {
    auto const after = at + column.size();
    auto const starts = at == 0 || head[at - 1] == ',' || static_cast<unsigned char>(head[at - 1]) == 0xBF;
    if (starts && (after == head.size() || head[after] == ',')) return true;
  }
  return false;
}

bool is_ties_table(std::string_view text) { return has_column(text, "city_a") && has_column(text, "city_b"); }

}  // namespace

Result<Harvest> harvest_files(WorldFiles const& files) {
  auto paths = files.paths;
  if (paths.size() == 1 && std::filesystem::is_directory(paths[0])) {
    auto const folder = paths[0];
    paths = {folder / "cities.csv", folder / "ties.csv"};
    for (auto const& path : paths)
      if (!std::filesystem::exists(path))
        return fail(Errc::unavailable, folder.string() + " has no " + path.filename().string(), "path",
                    "a folder with cities.csv and ties.csv, or a file");
  }
  if (paths.empty() || paths.size() > 2) return fail(Errc::invalid, "one list at a time", "path", "one or two files");
  std::vector<std::string> begin;
  for (auto const& path : paths) {
    auto const text = beginning_of(path);
    if (!text) return Failure{text.error()};
    begin.push_back(*text);
  }
  if (paths.size() == 2 && is_ties_table(begin[1])) return harvest_pair(paths[0], paths[1], files);
  if (paths.size() == 2 && is_ties_table(begin[0])) return harvest_pair(paths[1], paths[0], files);
  return fail(Errc::invalid, paths[0].filename().string() + " is no list of ties that is known here", "path",
              "a format of docs/world-data.md");
}

}  // namespace amity::interop
