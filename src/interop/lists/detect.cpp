// SPDX-License-Identifier: Apache-2.0
// Which reader a file needs, told by its first bytes and its columns; never by its name. A new format is a row of
// `formats`.
#include "columns.h"
#include "register_content.h"
#include "watched_file.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace amity::interop::lists {
namespace {

namespace fs = std::filesystem;

// The first kilobytes of a file.
struct Beginning {
  fs::path file;
  std::string bytes;
  std::string_view text() const {
    std::string_view rest = bytes;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    while (!rest.empty() && std::string_view(" \t\r\n").find(rest.front()) != std::string_view::npos)
      rest.remove_prefix(1);
    return rest;
  }
  std::string_view line() const { return text().substr(0, text().find_first_of("\r\n")); }
  std::string name() const { return file.filename().string(); }
};

// UTF-16 without a mark: every other byte of plain text is 0.
bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  auto const looked_at = bytes.substr(0, 64);
  auto const zeros = std::ranges::count(looked_at, '\0');
  return looked_at.size() >= 8 && zeros * 5 >= static_cast<std::ptrdiff_t>(looked_at.size()) * 2 &&
         zeros * 5 <= static_cast<std::ptrdiff_t>(looked_at.size()) * 3;
}

Result<Beginning> beginning_of(fs::path const& file) {
  auto const stamp = stamp_of(file);
  if (!stamp) return Failure{stamp.error()};
  Beginning begin{file, std::string(4096, '\0')};
  auto const name = begin.name();
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(Errc::unavailable, file.string() + " cannot be read", name);
  in.read(begin.bytes.data(), static_cast<std::streamsize>(begin.bytes.size()));
  begin.bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  if (begin.text().empty())
    return fail(Errc::invalid, name + " is empty", name, "a list as docs/world-data.md describes them");
  if (looks_like_utf16(begin.bytes))
    return fail(Errc::invalid, name + ", line 1: the file is UTF-16", name, "the file saved again as UTF-8");
  return begin;
}

bool has_column(std::string_view head, std::string_view column) {
  for (std::size_t at = 0; (at = head.find(column, at)) != std::string_view::npos; at += column.size()) {
    auto const after = at + column.size();
    auto const starts = at == 0 || head[at - 1] == ',';
    if (starts && (after == head.size() || head[after] == ',')) return true;
  }
  return false;
}

bool is_ties_table(Beginning const& b) { return has_column(b.line(), "city_a") && has_column(b.line(), "city_b"); }
bool is_cities_table(Beginning const& b) { return has_column(b.line(), "id") && has_column(b.line(), "name"); }

// "Q84<tab>" and then an id, or a name.
bool is_pair_of_ids(Beginning const& b, bool second_is_id) {
  auto const line = b.line();
  auto const tab = line.find('\t');
  return tab != std::string_view::npos && line.find('\t', tab + 1) == std::string_view::npos &&
         entity_number(line.substr(0, tab)).has_value() &&
         entity_number(line.substr(tab + 1)).has_value() == second_is_id;
}
bool is_links_table(Beginning const& b) { return is_pair_of_ids(b, true); }
bool is_names_table(Beginning const& b) { return is_pair_of_ids(b, false); }

bool is_page(Beginning const& b) { return b.text().starts_with('<') && !b.text().starts_with("<http"); }
bool is_json(Beginning const& b) { return b.text().starts_with('{') || b.text().starts_with('['); }
// Both begin with an object; the query service writes its head first.
bool is_sparql(Beginning const& b) {
  auto const begin = b.text().substr(0, 200);
  return is_json(b) &&
         (begin.find("\"head\"") != std::string_view::npos || begin.find("\"results\"") != std::string_view::npos);
}
bool is_tabbed(Beginning const& b) { return b.line().find('\t') != std::string_view::npos; }
bool is_comma_separated(Beginning const& b) { return b.line().find(',') != std::string_view::npos; }

using Files = std::vector<NamedStream>;

struct Format {
  bool (*is)(Beginning const&);
  bool (*companion)(Beginning const&);  // of a second file that belongs to it; may be null
  bool needs_companion;
  Result<ParsedList> (*read)(Files&, WorldFiles const&);
};

Result<ParsedList> refuse_page(Files& files, WorldFiles const&) {
  return fail(Errc::invalid, files[0].name + " is an HTML or XML page, not a list", files[0].name,
              "the answer itself, fetched with Accept: application/sparql-results+json");
}

// The first that fits is taken; of two files the first is the one that the format is told by.
constexpr std::array formats{
    Format{is_page, nullptr, false, refuse_page},
    Format{is_ties_table, is_cities_table, true,
           [](Files& f, WorldFiles const& w) { return parse_pair(f.at(1), f.at(0), w); }},
    Format{is_sparql, nullptr, false, [](Files& f, WorldFiles const& w) { return parse_sparql(f[0], w); }},
    Format{is_json, nullptr, false, [](Files& f, WorldFiles const& w) { return parse_entity(f[0], w); }},
    Format{is_links_table, is_names_table, false,
           [](Files& f, WorldFiles const& w) { return parse_table(f[0], '\t', w, f.size() > 1 ? &f[1] : nullptr); }},
    Format{is_tabbed, nullptr, false,
           [](Files& f, WorldFiles const& w) { return parse_table(f[0], '\t', w, nullptr); }},
    Format{is_comma_separated, nullptr, false,
           [](Files& f, WorldFiles const& w) { return parse_table(f[0], ',', w, nullptr); }},
};

Format const* format_of(Beginning const& begin) {
  auto const at = std::ranges::find_if(formats, [&](Format const& format) { return format.is(begin); });
  return at == formats.end() ? nullptr : &*at;
}

// A folder stands for the pair in it.
Result<std::vector<fs::path>> files_in(std::vector<fs::path> const& paths) {
  std::vector<fs::path> files;
  for (auto const& path : paths) {
    if (!fs::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (auto const* name : {"cities.csv", "ties.csv"}) {
      if (!fs::exists(path / name))
        return fail(Errc::unavailable, path.string() + " has no " + name, "path",
                    "a folder with cities.csv and ties.csv, or a file");
      files.push_back(path / name);
    }
  }
  return files;
}

// All files of the folders, by name.
Result<std::vector<fs::path>> plain_files_of(std::vector<fs::path> const& paths) {
  std::vector<fs::path> files;
  for (auto const& path : paths) {
    if (!fs::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (auto const& entry : fs::directory_iterator(path))
      if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

struct Group {
  Format const* format{};
  std::vector<Beginning> files;
};

// Each file by itself, but for those that another one needs or may have.
Result<std::vector<Group>> groups_of(std::vector<fs::path> const& paths) {
  auto const files = files_in(paths);
  if (!files) return Failure{files.error()};
  std::vector<Beginning> begun;
  for (auto const& file : *files) {
    auto begin = beginning_of(file);
    if (!begin) return Failure{begin.error()};
    begun.push_back(std::move(*begin));
  }
  std::vector<Group> groups;
  std::vector<bool> taken(begun.size());
  for (std::size_t i = 0; i < begun.size(); ++i) {
    auto const* format = format_of(begun[i]);
    if (format == nullptr || format->companion == nullptr) continue;
    Group group{format, {begun[i]}};
    for (std::size_t j = 0; j < begun.size() && group.files.size() < 2; ++j) {
      if (j == i || taken[j] || format_of(begun[j]) == format || !format->companion(begun[j])) continue;
      group.files.push_back(begun[j]);
      taken[j] = true;
    }
    taken[i] = true;
    if (format->needs_companion && group.files.size() < 2)
      return fail(Errc::invalid, begun[i].name() + " names cities by the ids of another file", begun[i].name(),
                  "cities.csv together with it");
    groups.push_back(std::move(group));
  }
  for (std::size_t i = 0; i < begun.size(); ++i)
    if (!taken[i]) groups.push_back({format_of(begun[i]), {begun[i]}});
  return groups;
}

}  // namespace

Result<std::vector<std::vector<fs::path>>> lists_in(std::vector<fs::path> const& paths) {
  // What amity export wrote stands by itself.
  std::vector<std::vector<fs::path>> lists;
  std::vector<fs::path> others;
  for (auto const& path : paths) {
    if (is_register_file({path}))
      lists.push_back({path});
    else
      others.push_back(path);
  }
  auto const groups = groups_of(others);
  if (!groups) return Failure{groups.error()};
  for (auto const& group : *groups) {
    lists.emplace_back();
    for (auto const& file : group.files) lists.back().push_back(file.file);
  }
  return lists;
}

Result<ParsedList> parse_files(WorldFiles const& files, ImportMonitor const& monitor) {
  auto groups = groups_of(files.paths);
  if (!groups) return Failure{groups.error()};
  if (groups->size() != 1) return fail(Errc::invalid, "one list at a time", "path", "one list");
  auto const& group = groups->front();
  auto const name = group.files[0].name();
  if (group.format == nullptr)
    return fail(Errc::invalid, name + " is no list of ties that is known here", name, "a format of docs/world-data.md");
  if (files.source.empty() && !group.format->needs_companion && !is_page(group.files[0]))
    return fail(Errc::invalid, name + " does not say which list it is", "source", "--source and a short name");
  std::vector<std::unique_ptr<WatchedFile>> watched;
  std::vector<std::unique_ptr<std::istream>> streams;
  Files opened;
  for (auto const& file : group.files) {
    watched.push_back(std::make_unique<WatchedFile>(file.file, monitor));
    streams.push_back(std::make_unique<std::istream>(watched.back().get()));
    opened.push_back({*streams.back(), file.name()});
  }
  auto parsed = group.format->read(opened, files);
  for (auto const& file : watched)
    if (auto const trouble = file->trouble()) return Failure{*trouble};
  return parsed;
}

Result<std::string> digest_of(WorldFiles const& files, ImportMonitor const& monitor) {
  auto const paths = is_register_file(files.paths) ? plain_files_of(files.paths) : files_in(files.paths);
  if (!paths) return Failure{paths.error()};
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  auto const feed = [&](std::string_view text) {
    crypto_hash_sha256_update(&state, reinterpret_cast<unsigned char const*>(text.data()), text.size());
  };
  for (auto const& [role, column] : files.columns) feed(role + "=" + column + "\n");
  std::string buffer(1 << 16, '\0');
  for (auto const& path : *paths) {
    WatchedFile file(path, monitor);
    std::istream in(&file);
    feed("\nfile\n");
    while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0)
      feed(std::string_view(buffer).substr(0, static_cast<std::size_t>(in.gcount())));
    if (auto const trouble = file.trouble()) return Failure{*trouble};
  }
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256_final(&state, digest.data());
  std::string hex(2 * digest.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  hex.pop_back();
  return hex;
}

}  // namespace amity::interop::lists
