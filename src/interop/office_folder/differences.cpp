// SPDX-License-Identifier: Apache-2.0
#include "differences.h"

#include "core/subjects.h"
#include "curation/lists.h"
#include "export_parts.h"
#include "interop/office_folder/sql.h"
#include "partnerships/office.h"
#include "partnerships/record.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <sstream>
#include <stdexcept>

namespace amity::interop::office_folder {
namespace {

using Cells = std::vector<std::pair<std::string, std::string>>;

// The columns by which rows are told apart, and by which people find them.
struct KeyOfFile {
  std::string_view file;
  std::array<std::string_view, 4> columns;
};
constexpr std::array keys{KeyOfFile{"cities.csv", {"slug"}},
                          KeyOfFile{"sources.csv", {"key"}},
                          KeyOfFile{"assertions.csv", {"partner", "source"}},
                          KeyOfFile{"history.csv", {"partner", "act", "on"}},
                          KeyOfFile{"halls.csv", {"partner"}},
                          KeyOfFile{"figures.csv", {"on", "kind", "region", "source"}},
                          KeyOfFile{"targets.csv", {"by", "kind", "region", "source"}},
                          KeyOfFile{"policies.csv", {"country"}},
                          KeyOfFile{"posts.csv", {"type", "country", "place", "name_en"}},
                          KeyOfFile{"documents.csv", {"partner", "name"}}};

std::string_view cell_in(Cells const& cells, std::string_view column) {
  auto const found = std::ranges::find(cells, column, &Cells::value_type::first);
  return found == cells.end() ? std::string_view{} : std::string_view{found->second};
}

std::string name_of(KeyOfFile const& key, Cells const& cells) {
  std::string name;
  for (auto const column : key.columns)
    if (auto const text = cell_in(cells, column); !text.empty()) name += (name.empty() ? "" : ", ") + std::string(text);
  return name;
}

// What people wrote about at the desk or through the API since the office's folder was last read.
class WrittenSince {
 public:
  WrittenSince(db::Transaction& transaction, OfficeId office, CityId home) : transaction_(transaction), home_(home) {
    transaction.each(sql::written_since_import, {{"office", office}},
                     [&](db::Row const& row) { subjects_.insert(row.get<std::string>(0)); });
  }

  bool office(std::string_view slug) const { return has("office/" + std::string(slug)); }
  bool city(std::string_view slug) {
    auto const id = city_of(slug);
    return id && has("city/" + std::to_string(id->value));
  }
  bool source(std::string_view key) const { return has("source/" + std::string(key)); }
  bool hall(std::string_view partner) {
    auto const id = city_of(partner);
    return id && has("hall/" + std::to_string(id->value));
  }
  bool documents(std::string_view partner) {
    auto const id = city_of(partner);
    return id && has(partner_subject(*id));
  }
  // What sources say of a partner, and the steps of the partnership's life.
  bool partnership(std::string_view partner) {
    if (has("assertions")) return true;
    auto const id = city_of(partner);
    if (!id) return false;
    auto const pair = transaction_.one(sql::partnership_of_pair, {{"one", *id}, {"other", home_}},
                                       [](db::Row const& row) { return row.integer(0); });
    return has(partner_subject(*id)) || (pair && has("partnership/" + std::to_string(*pair)));
  }
  // A row of a list, or rows of it that were pasted, which are named by their list.
  bool row(curation::List list, std::int64_t row) const {
    auto const name = std::string(to_string(list));
    return has(name) || has(name + "/" + std::to_string(row));
  }

 private:
  bool has(std::string const& subject) const { return subjects_.contains(subject); }
  std::optional<CityId> city_of(std::string_view slug) {
    return transaction_.one(sql::city_of_slug, {{"slug", slug}}, [](db::Row const& row) { return row.get<CityId>(0); });
  }

  db::Transaction& transaction_;
  CityId home_;
  std::set<std::string> subjects_;
};

std::string joined(std::vector<std::string> const& words) {
  std::string text;
  for (auto const& word : words) text += (text.empty() ? "" : ";") + word;
  return text;
}
void add_names(Cells& cells, LocalText const& names) {
  for (auto const& [language, name] : names) cells.emplace_back("name_" + language, name);
}

// office.toml: the office itself, and each of its regions.
KeptFile settings_now(partnerships::Office const& office, bool is_by_hand) {
  Cells own{{"languages", joined(office.languages)},
            {"timezone", office.timezone},
            {"accent_day", office.accent_day},
            {"accent_night", office.accent_night}};
  add_names(own, office.name);
  KeptFile file{"office.toml", {{"the office itself", std::move(own), is_by_hand}}};
  for (auto const& region : office.regions) {
    Cells cells{{"countries", joined(region.countries)}};
    add_names(cells, region.name);
    file.rows.push_back({"region " + region.slug, std::move(cells), is_by_hand});
  }
  return file;
}

// The rows that a file of the folder would have. The file is our own: none of it can be refused.
KeptFile rows_of(FolderFile const& written, KeyOfFile const& key, std::span<std::string_view const> columns) {
  KeptFile file{written.name, {}};
  std::map<std::string, int> times;
  std::istringstream in(written.text);
  auto const read = formats::read_table(
      in, written.name, {{}, {columns.begin(), columns.end()}},
      [&](formats::Record const& record) {
        Cells cells;
        for (std::size_t i = 0; i < record.columns().size(); ++i)
          cells.emplace_back(record.columns()[i], record.cells()[i]);
        auto name = name_of(key, cells);
        if (auto const n = ++times[name]; n > 1) name += " (" + std::to_string(n) + ")";
        file.rows.push_back({std::move(name), std::move(cells), false});
      },
      [](formats::Refusal const&) {});
  if (!read) throw std::logic_error("the folder as it would be written cannot be read: " + read.error().message);
  return file;
}

// The columns that stand in the file's first line; they need no quotes.
std::vector<std::string_view> columns_of(std::string_view text) {
  auto head = text.substr(0, text.find('\n'));
  std::vector<std::string_view> columns;
  while (!head.empty()) {
    auto const end = std::min(head.find(','), head.size());
    columns.push_back(head.substr(0, end));
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return columns;
}

void mark_by_hand(KeptFile& file, WrittenSince& written) {
  for (auto& row : file.rows) {
    auto const partner = cell_in(row.cells, "partner");
    if (file.file == "cities.csv") row.is_by_hand = written.city(cell_in(row.cells, "slug"));
    if (file.file == "sources.csv") row.is_by_hand = written.source(cell_in(row.cells, "key"));
    if (file.file == "assertions.csv" || file.file == "history.csv") row.is_by_hand = written.partnership(partner);
    if (file.file == "halls.csv") row.is_by_hand = written.hall(partner);
    if (file.file == "documents.csv") row.is_by_hand = written.documents(partner);
  }
}

// The rows of the list, in the same order, have numbers by which the journal names them.
void mark_rows_by_hand(db::Transaction& transaction, OfficeId office, curation::List list, KeptFile& file,
                       WrittenSince const& written) {
  auto const rows = curation::rows_of(transaction, office, list);
  for (std::size_t i = 0; i < file.rows.size() && i < rows.size(); ++i)
    file.rows[i].is_by_hand = written.row(list, rows[i].row);
}

// The columns in which two rows of the same name differ.
std::vector<std::string> changed_columns(KeptRow const& before, KeptRow const& after) {
  std::vector<std::string> columns;
  for (auto const& [column, text] : before.cells)
    if (cell_in(after.cells, column) != text) columns.push_back(column);
  for (auto const& [column, text] : after.cells)
    if (std::ranges::find(before.cells, column, &Cells::value_type::first) == before.cells.end())
      columns.push_back(column);
  return columns;
}

// Whether a text that stood is replaced or taken away; to write where nothing stood undoes nobody's work.
bool loses_text(KeptRow const& before, std::vector<std::string> const& columns) {
  return std::ranges::any_of(columns, [&](auto const& column) { return !cell_in(before.cells, column).empty(); });
}

void compare(KeptFile const& before, KeptFile const& after, std::vector<RowChange>& changes) {
  using Is = RowChange::Is;
  auto const in = [](KeptFile const& file, KeptRow const& row) -> KeptRow const* {
    auto const found = std::ranges::find(file.rows, row.name, &KeptRow::name);
    return found == file.rows.end() ? nullptr : &*found;
  };
  auto const& file = before.file.empty() ? after.file : before.file;
  for (auto const& row : before.rows)
    if (in(after, row) == nullptr) changes.push_back({file, Is::removed, row.name, {}, row.is_by_hand});
  for (auto const& row : before.rows)
    if (auto const* now = in(after, row); now != nullptr && now->cells != row.cells) {
      auto columns = changed_columns(row, *now);
      auto const undoes = row.is_by_hand && loses_text(row, columns);
      changes.push_back({file, Is::changed, row.name, std::move(columns), undoes});
    }
  for (auto const& row : after.rows)
    if (in(before, row) == nullptr) changes.push_back({file, Is::added, row.name, {}, false});
}

}  // namespace

std::vector<KeptFile> kept_now(db::Transaction& transaction, std::string_view slug) {
  auto const office = partnerships::find_office(transaction, slug);
  if (!office) return {};
  auto const& value = office->value;
  WrittenSince written(transaction, value.id, value.home);
  std::vector<KeptFile> files{settings_now(value, written.office(value.slug))};
  for (auto const& folder_file : tables_now(transaction, value)) {
    auto const key = std::ranges::find(keys, folder_file.name, &KeyOfFile::file);
    if (key == keys.end()) continue;
    files.push_back(rows_of(folder_file, *key, columns_of(folder_file.text)));
    auto& file = files.back();
    mark_by_hand(file, written);
    if (auto const list = curation::parse_list(folder_file.name.substr(0, folder_file.name.find('.'))))
      mark_rows_by_hand(transaction, value.id, *list, file, written);
  }
  return files;
}

std::vector<RowChange> differences(std::vector<KeptFile> const& before, std::vector<KeptFile> const& after) {
  std::vector<RowChange> changes;
  KeptFile const none;
  for (auto const& now : after) {
    auto const was = std::ranges::find(before, now.file, &KeptFile::file);
    compare(was == before.end() ? none : *was, now, changes);
  }
  return changes;
}

}  // namespace amity::interop::office_folder
