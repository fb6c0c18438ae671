// SPDX-License-Identifier: Apache-2.0
// Tables with a tie in each row, comma- or tab-separated.
#include "interop/csv.h"
#include "world_columns.h"

#include <fstream>

namespace amity::interop {
namespace {

constexpr std::size_t sample_rows = 200;
constexpr std::size_t longest_line = std::size_t{1} << 20U;

// The text of a term as the Query Service writes it into TSV: <uri>, "text"@en, "5"^^<type>, or bare.
std::string term(std::string_view text) {
  if (text.size() > 1 && text.front() == '<' && text.back() == '>') text = text.substr(1, text.size() - 2);
  if (text.size() > 1 && text.front() == '"')
    if (auto const end = text.rfind('"'); end > 0) text = text.substr(1, end - 1);
  return std::string(text);
}

class TabReader {
 public:
  explicit TabReader(std::istream& in) : in_(in) {}

  Result<std::optional<CsvRow>> next() {
    std::string line;
    do {
      ++line_;
      if (!std::getline(in_, line)) return std::optional<CsvRow>{};
      if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      if (line.ends_with('\r')) line.pop_back();
    } while (line.empty());
    auto const where = "line " + std::to_string(line_);
    if (line.size() > longest_line) return fail(Errc::invalid, "it is longer than 1 MiB", where, "a shorter line");
    if (line.find('\0') != std::string::npos) return fail(Errc::invalid, "there is a NUL byte in it", where);
    if (first_bad_utf8(line)) return fail(Errc::invalid, "its bytes are not UTF-8", where, "the table saved as UTF-8");
    CsvRow row{line_, {}};
    std::string_view rest = line;
    for (;;) {
      auto const tab = rest.find('\t');
      row.fields.push_back(term(rest.substr(0, tab)));
      if (tab == std::string_view::npos) return std::optional{std::move(row)};
      rest.remove_prefix(tab + 1);
    }
  }

 private:
  std::istream& in_;
  std::int64_t line_{0};
};

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

Result<void> name_cities(std::filesystem::path const& file, Harvest& harvest) {
  std::unordered_map<std::uint32_t, std::string> names;
  std::ifstream in(file, std::ios::binary);
  TabReader reader(in);
  for (;;) {
    auto const row = reader.next();
    if (!row) return located(file.filename().string(), row.error());
    if (!*row) break;
    if ((*row)->fields.size() != 2) continue;
    if (auto const id = entity_number((*row)->fields[0])) names.emplace(*id, (*row)->fields[1]);
  }
  for (auto& city : harvest.cities)
    if (auto const at = names.find(city.wikidata_id.value_or(0)); at != names.end()) city.name = at->second;
  return {};
}

template <class Reader>
Result<Harvest> harvest_rows(Reader& reader, std::string const& name, WorldFiles const& files) {
  Harvest harvest;
  harvest.ties_file = name;
  std::vector<std::string> columns;
  std::vector<ShapedRow> sample;
  std::optional<ShapedTaker> taker;
  auto const start = [&]() -> Result<void> {
    auto map = map_columns(columns, sample, files);
    if (!map) return located(name, Error{map.error().code, map.error().message, "line 1", map.error().remedy});
    taker.emplace(harvest, std::move(*map), name, harvest.source(files.source));
    for (auto const& row : sample) taker->take(row);
    return {};
  };
  for (;;) {
    auto row = reader.next();
    if (!row) return located(name, row.error());
    if (!*row) break;
    auto& fields = (*row)->fields;
    if (columns.empty()) {
      if (is_link_row(fields))
        columns = {"a", "b"};
      else {
        for (auto& field : fields) columns.push_back(without_mark(std::move(field)));
        continue;
      }
    }
    if (fields.size() != columns.size()) {
      ++harvest.ties_read;
      auto const at = std::min(fields.size(), columns.size() - 1);
      auto const& column = columns[at];
      harvest.refusals.push_back({name, (*row)->line, column.empty() ? "column " + std::to_string(at + 1) : column,
                                  fields.back().substr(0, 80),
                                  "the row has " + std::to_string(fields.size()) + " fields where the head has " +
                                      std::to_string(columns.size()),
                                  "a whole row"});
      continue;
    }
    ShapedRow shaped{(*row)->line, std::move(fields)};
    if (taker) {
      taker->take(shaped);
      continue;
    }
    sample.push_back(std::move(shaped));
    if (sample.size() < sample_rows) continue;
    if (auto const started = start(); !started) return Failure{started.error()};
  }
  if (!taker)
    if (auto const started = start(); !started) return Failure{started.error()};
  return harvest;
}

}  // namespace

Result<Harvest> harvest_table(std::filesystem::path const& file, char separator, WorldFiles const& files,
                              std::filesystem::path const& names) {
  std::ifstream in(file, std::ios::binary);
  auto const name = file.filename().string();
  if (separator == ',') {
    CsvReader reader(in);
    auto harvest = harvest_rows(reader, name, files);
    if (harvest) harvest->format = "csv";
    return harvest;
  }
  TabReader reader(in);
  auto harvest = harvest_rows(reader, name, files);
  if (!harvest) return harvest;
  harvest->format = "tsv";
  if (!names.empty())
    if (auto const named = name_cities(names, *harvest); !named) return Failure{named.error()};
  return harvest;
}

}  // namespace amity::interop
