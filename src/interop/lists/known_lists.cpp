// SPDX-License-Identifier: Apache-2.0
#include "interop/lists/known_lists.h"

#include "interop/formats/csv.h"
#include "interop/lists/generated_lists.h"

#include <sstream>
#include <stdexcept>
#include <vector>

namespace amity::interop::lists {
namespace {

struct ListRow {
  std::string key;
  KnownList list;
};

// key, title_en, title_zh, title_ja, publisher, url, licence, licence_url, note
constexpr std::size_t list_fields = 9;

// The table is compiled in: where it is not as it should be, the program is not.
std::vector<ListRow> read_lists() {
  std::istringstream text{std::string(generated::lists_csv)};
  formats::CsvReader reader(text);
  std::vector<ListRow> rows;
  for (auto row = reader.next();; row = reader.next()) {
    if (!row) throw std::logic_error("data/world/lists.csv: " + row.error().message);
    if (!*row) return rows;
    auto const& f = (*row)->fields;
    if (f.size() != list_fields)
      throw std::logic_error("data/world/lists.csv, line " + std::to_string((*row)->line) + ": not nine fields");
    if ((*row)->line == 1) continue;
    rows.push_back({f[0], {{{"en", f[1]}, {"zh", f[2]}, {"ja", f[3]}}, f[4], f[5], f[6], f[7], f[8]}});
  }
}

std::string filled(std::string title, std::string_view rest) {
  if (auto const at = title.find("{}"); at != std::string::npos) title.replace(at, 2, rest);
  return title;
}

}  // namespace

std::optional<KnownList> known_list(std::string_view key) {
  static auto const rows = read_lists();
  for (auto const& row : rows) {
    if (row.key == key) return row.list;
    auto const stem = std::string_view(row.key).substr(0, row.key.size() - 1);
    if (!row.key.ends_with('*') || !key.starts_with(stem)) continue;
    auto list = row.list;
    for (auto& [language, title] : list.title) title = filled(std::move(title), key.substr(stem.size()));
    return list;
  }
  return std::nullopt;
}

}  // namespace amity::interop::lists
