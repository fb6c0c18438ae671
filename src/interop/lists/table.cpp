// SPDX-License-Identifier: Apache-2.0
// Tables with a tie in each row, comma- or tab-separated.
#include "columns.h"
#include "interop/formats/csv.h"
#include "interop/formats/tab_reader.h"

#include <algorithm>

namespace amity::interop::lists {
namespace {

constexpr std::size_t sample_rows = 200;
Failure located(std::string const& name, Error error) {
  error.message = name + ", " + error.field + ": " + error.message;
  return Failure{std::move(error)};
}

std::string without_mark(std::string name) {
  if (name.starts_with('?')) name.erase(0, 1);
  return name;
}

bool is_link_row(std::vector<std::string> const& fields) {
  return fields.size() == 2 && entity_number(fields[0]) && entity_number(fields[1]);
}

Result<void> name_cities(NamedStream& file, ParsedList& parsed) {
  std::unordered_map<std::uint32_t, std::string> names;
  formats::TabReader reader(file.in);
  for (;;) {
    auto const row = reader.next();
    if (!row) return located(file.name, row.error());
    if (!*row) break;
    if ((*row)->fields.size() != 2) continue;
    if (auto const id = entity_number((*row)->fields[0])) names.emplace(*id, (*row)->fields[1]);
  }
  for (auto& city : parsed.cities)
    if (auto const at = names.find(city.wikidata_id.value_or(0)); at != names.end()) city.name = at->second;
  return {};
}

class TableHarvest {
 public:
  TableHarvest(std::string name, WorldFiles const& files) : name_(std::move(name)), files_(files) {
    parsed_.ties_file = name_;
  }

  template <class Reader>
  Result<ParsedList> read(Reader& reader) {
    for (;;) {
      auto row = reader.next();
      if (!row) return located(name_, row.error());
      if (!*row) break;
      if (auto const taken = take(std::move(**row)); !taken) return Failure{taken.error()};
    }
    if (!taker_)
      if (auto const started = start(); !started) return Failure{started.error()};
    return std::move(parsed_);
  }

 private:
  Result<void> take(formats::CsvRow row) {
    if (columns_.empty()) {
      if (!is_link_row(row.fields)) {
        for (auto& field : row.fields) columns_.push_back(without_mark(std::move(field)));
        return {};
      }
      columns_ = {"a", "b"};
    }
    if (row.fields.size() != columns_.size() || !row.ended) {
      refuse(row);
      return {};
    }
    ShapedRow shaped{row.line, std::move(row.fields)};
    if (taker_) {
      taker_->take(shaped);
      return {};
    }
    sample_.push_back(std::move(shaped));
    return sample_.size() < sample_rows ? Result<void>{} : start();
  }

  void refuse(formats::CsvRow const& row) {
    ++parsed_.ties_read;
    auto const at = std::min(row.fields.size(), columns_.size()) - 1;
    auto const column = columns_[at].empty() ? "column " + std::to_string(at + 1) : columns_[at];
    auto const value = row.fields.back().substr(0, 80);
    if (row.fields.size() == columns_.size())
      return parsed_.refuse({name_, row.line, column, value, formats::cut_off, formats::whole_last_line});
    parsed_.refuse({name_, row.line, column, value,
                    "the row has " + std::to_string(row.fields.size()) + " fields where the head has " +
                        std::to_string(columns_.size()),
                    "a whole row"});
  }

  // Once there are enough rows to tell the columns by.
  Result<void> start() {
    auto map = map_columns(columns_, sample_, files_);
    if (!map) return located(name_, Error{map.error().code, map.error().message, "line 1", map.error().remedy});
    taker_.emplace(parsed_, std::move(*map), name_, parsed_.source(files_.source));
    for (auto const& row : sample_) taker_->take(row);
    sample_.clear();
    return {};
  }

  std::string name_;
  WorldFiles const& files_;
  ParsedList parsed_;
  std::vector<std::string> columns_;
  std::vector<ShapedRow> sample_;
  std::optional<ShapedTaker> taker_;
};

}  // namespace

Result<ParsedList> parse_table(NamedStream table, char separator, WorldFiles const& files, NamedStream* names) {
  TableHarvest rows(table.name, files);
  if (separator == ',') {
    formats::CsvReader reader(table.in);
    auto parsed = rows.read(reader);
    if (parsed) parsed->format = "csv";
    return parsed;
  }
  formats::TabReader reader(table.in);
  auto parsed = rows.read(reader);
  if (!parsed) return parsed;
  parsed->format = "tsv";
  if (names != nullptr)
    if (auto const named = name_cities(*names, *parsed); !named) return Failure{named.error()};
  return parsed;
}

}  // namespace amity::interop::lists
