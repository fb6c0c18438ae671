// SPDX-License-Identifier: Apache-2.0
#include "interop/office_folder/export.h"

#include "curation/cities.h"
#include "curation/lists.h"
#include "documents.h"
#include "export_parts.h"
#include "interop/office_folder/sql.h"
#include "partnerships/record.h"
#include "pavilion/exhibit.h"
#include "pavilion/hall.h"
#include "table_writer.h"

#include <algorithm>
#include <map>

namespace amity::interop::office_folder {
namespace {

std::string text_at(db::Row const& row, std::size_t column) {
  return row.is_null(column) ? std::string{} : std::string(row.text(column));
}

class OfficeWriter {
 public:
  OfficeWriter(db::Transaction& transaction, partnerships::Office office)
      : transaction_(transaction), office_(std::move(office)) {}

  Result<std::vector<FolderFile>> write() {
    auto const home = slug_of(office_.home);
    auto rows = tables_but_cities();
    auto documents = documents_of_partners();
    if (!nameless_.empty())
      return fail(
          Errc::refused,
          (nameless_.size() == 1
               ? "a city has no short name, by which rows name it: "
               : std::to_string(nameless_.size()) + " cities have no short name, by which rows name them: ") +
              all_nameless(),
          "city",
          "amity doctor --give-names gives each one; or a name of your own for it, on its page at the office's desk "
          "or in the cities.csv of an import");
    std::vector<FolderFile> files{settings_file(office_, home), cities(home)};
    for (auto* some : {&rows, &documents})
      files.insert(files.end(), std::make_move_iterator(some->begin()), std::make_move_iterator(some->end()));
    return files;
  }

  std::vector<FolderFile> tables() {
    auto const home = slug_of(office_.home);
    auto files = tables_but_cities();
    auto documents = documents_of_partners();
    if (!documents.empty()) files.push_back(std::move(documents.front()));
    files.insert(files.begin(), cities(home));
    return files;
  }

 private:
  // They say which cities are the folder's.
  std::vector<FolderFile> tables_but_cities() {
    std::vector<FolderFile> files{sources(), assertions(), history(), halls()};
    for (auto const list : curation::all_lists) files.push_back(rows_of(list));
    return files;
  }

  // All at once: who has given one a name does not learn of the next by the next try.
  std::string all_nameless() const {
    std::string all;
    for (auto const& one : nameless_) all += (all.empty() ? "" : ", ") + one;
    return all;
  }

  // The city's short name; it is one of the folder's from then on.
  std::string slug_of(CityId id) {
    auto const known = slugs_.find(id);
    if (known != slugs_.end()) return known->second;
    auto texts = curation::kept_city(transaction_, id);
    if (!texts) throw std::logic_error("a row of the office names a city that no atlas has");
    auto slug = texts->at("slug");
    if (slug.empty()) {
      nameless_.push_back(texts->at("name_en") + " (A" + std::to_string(id.value) + ")");
      slug = "A" + std::to_string(id.value);
    }
    cities_.emplace(slug, *std::move(texts));
    slugs_.emplace(id, slug);
    return slug;
  }
  std::string partner_at(db::Row const& row) {
    auto const a = row.get<CityId>(0);
    return slug_of(a == office_.home ? row.get<CityId>(1) : a);
  }

  FolderFile sources() {
    constexpr std::array<std::string_view, 7> columns{"key", "kind", "name", "url", "published", "retrieved", "note"};
    TableWriter table("sources.csv", columns);
    transaction_.each(sql::sources_to_export, {{"office", office_.id}}, [&](db::Row const& row) {
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < columns.size(); ++i) cells.push_back(text_at(row, i));
      table.row(cells);
    });
    return table.done();
  }

  FolderFile assertions() {
    constexpr std::array<std::string_view, 10> columns{"partner", "kind",   "stage",      "signed", "ended",
                                                       "side",    "source", "confidence", "as_of",  "note"};
    TableWriter table("assertions.csv", columns);
    transaction_.each(sql::assertions_to_export, {{"office", office_.id}}, [&](db::Row const& row) {
      auto side = text_at(row, 6);
      if (side == "a" || side == "b") side = (side == "a") == (row.get<CityId>(0) == office_.home) ? "home" : "partner";
      table.row({partner_at(row), text_at(row, 2), text_at(row, 3), text_at(row, 4), text_at(row, 5), side,
                 text_at(row, 7), text_at(row, 8), text_at(row, 9), text_at(row, 10)});
    });
    return table.done();
  }

  // Partner by partner, by their short names, so that it does not matter in which order the register came to know them.
  FolderFile history() {
    constexpr std::array<std::string_view, 9> columns{"partner", "on",      "act",     "authority", "document",
                                                      "source",  "note_zh", "note_ja", "note_en"};
    std::map<std::string, std::vector<std::vector<std::string>>> lives;
    transaction_.each(sql::moves_to_export, {{"office", office_.id}}, [&](db::Row const& row) {
      auto const partner = partner_at(row);
      std::vector<std::string> cells{partner};
      for (std::size_t i = 2; i < 2 + columns.size() - 1; ++i) cells.push_back(text_at(row, i));
      lives[partner].push_back(std::move(cells));
    });
    TableWriter table("history.csv", columns);
    for (auto const& [partner, moves] : lives)
      for (auto const& cells : moves) table.row(cells);
    return table.done();
  }

  FolderFile halls() {
    constexpr std::array<std::string_view, 4> columns{"partner", "zh", "ja", "en"};
    std::map<std::string, LocalText> texts;
    for (auto const& [city, text] : pavilion::halls_of(transaction_, office_.id))
      texts.emplace(slug_of(city), text.for_office());
    TableWriter table("halls.csv", columns);
    for (auto const& [partner, text] : texts)
      table.row({partner, std::string(text_in(text, "zh")), std::string(text_in(text, "ja")),
                 std::string(text_in(text, "en"))});
    return table.done();
  }

  std::vector<FolderFile> documents_of_partners() {
    std::map<std::string, CityId> partners;
    for (auto const city : pavilion::partners_with_exhibits(transaction_, office_.id))
      partners.emplace(slug_of(city), city);
    return document_files(transaction_, office_.id, partners);
  }

  FolderFile rows_of(curation::List list) {
    std::vector<std::string_view> columns;
    for (auto const& column : curation::columns_of(list)) columns.push_back(column.name);
    TableWriter table(std::string(to_string(list)) + ".csv", columns);
    for (auto const& row : curation::rows_of(transaction_, office_.id, list)) {
      std::vector<std::string> cells;
      cells.reserve(columns.size());
      for (auto const& column : columns) cells.push_back(row.texts.find(column)->second);
      table.row(cells);
      // Where a post stands is a city of the folder too.
      if (auto const place = row.texts.find("place"); place != row.texts.end() && !place->second.empty())
        if (auto const city = transaction_.one(sql::city_of_slug, {{"slug", place->second}},
                                               [](db::Row const& found) { return found.get<CityId>(0); }))
          (void)slug_of(*city);
    }
    return table.done();
  }

  // The home city first, then by short name.
  FolderFile cities(std::string const& home) {
    TableWriter table("cities.csv", curation::city_columns);
    auto const write_city = [&](commands::FieldTexts const& texts) {
      std::vector<std::string> cells;
      cells.reserve(curation::city_columns.size());
      for (auto const column : curation::city_columns) cells.push_back(texts.find(column)->second);
      table.row(cells);
    };
    write_city(cities_.at(home));
    for (auto const& [slug, texts] : cities_)
      if (slug != home) write_city(texts);
    return table.done();
  }

  db::Transaction& transaction_;
  partnerships::Office office_;
  std::map<CityId, std::string> slugs_;
  std::map<std::string, commands::FieldTexts> cities_;  // by their short names
  std::vector<std::string> nameless_;
};

}  // namespace

Result<std::vector<FolderFile>> export_office(db::Transaction& transaction, std::string_view slug) {
  auto const office = partnerships::find_office(transaction, slug);
  if (!office)
    return fail(Errc::not_found, "there is no office \"" + std::string(slug.substr(0, 80)) + "\" here", "office",
                "the slug of an office of this instance");
  return OfficeWriter(transaction, office->value).write();
}

std::vector<FolderFile> tables_now(db::Transaction& transaction, partnerships::Office const& office) {
  return OfficeWriter(transaction, office).tables();
}

}  // namespace amity::interop::office_folder
