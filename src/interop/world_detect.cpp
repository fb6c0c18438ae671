// SPDX-License-Identifier: Apache-2.0
// Which reader a file needs, told by its first bytes and its columns; never by its name.
#include "world_columns.h"

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

std::string_view trimmed_start(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty() && std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  return text;
}

Result<Harvest> harvest_json(std::filesystem::path const& path, std::string_view text, WorldFiles const& files) {
  // Both begin with an object; the query service writes its head first.
  auto const query = text.substr(0, 200).find("\"head\"") != std::string_view::npos ||
                     text.substr(0, 200).find("\"results\"") != std::string_view::npos;
  return query ? harvest_sparql(path, files) : harvest_entity(path, files);
}

bool is_names_table(std::string_view text) {
  auto const line = trimmed_start(text).substr(0, text.find('\n'));
  auto const tab = line.find('\t');
  return tab != std::string_view::npos && line.find('\t', tab + 1) == std::string_view::npos &&
         entity_number(line.substr(0, tab)).has_value() &&
         !entity_number(line.substr(tab + 1, line.find_last_not_of("\r\n") - tab));
}

Result<Harvest> harvest_one(std::vector<std::filesystem::path> paths, std::vector<std::string> begin,
                            WorldFiles const& files) {
  auto const name = paths[0].filename().string();
  if (files.source.empty())
    return fail(Errc::invalid, name + " does not say which list it is", "source", "--source and a short name");
  if (paths.size() == 2 && is_names_table(begin[0])) {
    std::swap(paths[0], paths[1]);
    std::swap(begin[0], begin[1]);
  }
  auto const text = trimmed_start(begin[0]);
  if (begin[0].starts_with("\xFF\xFE") || begin[0].starts_with("\xFE\xFF"))
    return fail(Errc::invalid, name + ", line 1: the file is UTF-16", name, "the file saved again as UTF-8");
  if (text.starts_with('<') && !text.starts_with("<http"))
    return fail(Errc::invalid, name + " is an HTML or XML page, not a list", name,
                "the answer itself, fetched with Accept: application/sparql-results+json");
  if (text.starts_with('{') || text.starts_with('[')) return harvest_json(paths[0], text, files);
  auto const line = text.substr(0, text.find('\n'));
  auto const tabs = std::ranges::count(line, '\t') > 0;
  if (!tabs && std::ranges::count(line, ',') == 0)
    return fail(Errc::invalid, name + " is no list of ties that is known here", name, "a format of docs/world-data.md");
  return harvest_table(paths[0], tabs ? '\t' : ',', files, paths.size() == 2 ? paths[1] : std::filesystem::path{});
}

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
  return harvest_one(paths, begin, files);
}

}  // namespace amity::interop
