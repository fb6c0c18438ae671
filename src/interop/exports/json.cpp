// SPDX-License-Identifier: Apache-2.0
// The register as JSON: the rows of its tables, those of a city or a tie inside it. A record a line, so that two files
// can be compared and a reader need not hold all of it.
#include "interop/exports/export.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace amity::interop::exports {
namespace {

std::string in_json(std::string_view text) { return boost::json::serialize(boost::json::string_view(text)); }

using Leave = bool (*)(std::string_view column);

// The members of an object, without braces; what is empty is left out.
std::string members(RegisterTable table, std::span<std::string const> row, Leave leave) {
  auto const columns = columns_of(table);
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i) {
    auto const name = columns[i].name;
    if (row[i].empty() || leave(name)) continue;
    if (!text.empty()) text += ',';
    text += '"' + std::string(name) + "\":";
    auto const bare = columns[i].is == RegisterColumn::Is::number || name == "doubtful";
    text += bare ? row[i] : in_json(row[i]);
  }
  return text;
}

// "a_name", "source_url": what stands elsewhere in the document.
bool told_elsewhere(std::string_view column) {
  return column == "a" || column == "b" || column.starts_with("a_") || column.starts_with("b_") ||
         column.starts_with("source_");
}
bool nothing(std::string_view) { return false; }
bool is_city(std::string_view column) { return column == "city"; }
bool is_office(std::string_view column) { return column == "office"; }
bool is_counted(std::string_view column) {
  return column == "sources" || column == "conflicts" || column.starts_with("a_") || column.starts_with("b_");
}

class DocumentWriter {
 public:
  DocumentWriter(Selection const& selection, WriteText const& write) : selection_(selection), write_(write) {}

  void write() {
    write_("{\n\"format\":\"amity-register\",\n\"version\":1");
    if (selection_.home() != nullptr) write_(",\n\"circle\":" + in_json(selection_.id_of(selection_.home()->id)));
    section("offices", [&] {
      each_row(selection_, RegisterTable::offices, [&](auto row) {
        record("{" + members(RegisterTable::offices, row, nothing) + of_office(RegisterTable::office_names, row[0]) +
               of_office(RegisterTable::office_regions, row[0]) + "}");
      });
    });
    section("sources", [&] {
      each_row(selection_, RegisterTable::sources,
               [&](auto row) { record("{" + members(RegisterTable::sources, row, nothing) + "}"); });
    });
    section("cities", [&] {
      for (std::uint32_t place = 0; place < selection_.cities().size(); ++place) record(city(place));
    });
    section("partnerships", [&] {
      for (auto const& tie : selection_.ties()) record(partnership(tie));
    });
    write_("\n}\n");
  }

 private:
  template <class Records>
  void section(char const* name, Records const& records) {
    write_(",\n\"" + std::string(name) + "\":[");
    first_ = true;
    records();
    write_("]");
  }

  void record(std::string const& text) {
    write_(first_ ? "\n" : ",\n");
    first_ = false;
    write_(text);
  }

  // ,"name":[{...},{...}]; nothing where there is no row.
  template <class Rows>
  static std::string list(std::string_view name, RegisterTable table, Leave leave, Rows const& rows) {
    std::string items;
    rows([&](std::span<std::string const> row) {
      items += (items.empty() ? "{" : ",{") + members(table, row, leave) + "}";
    });
    return items.empty() ? items : ",\"" + std::string(name) + "\":[" + items + "]";
  }

  std::string of_office(RegisterTable table, std::string const& slug) {
    auto const name = table == RegisterTable::office_names ? "names" : "regions";
    return list(name, table, is_office, [&](auto const& take) {
      each_row(selection_, table, [&](std::span<std::string const> row) {
        if (row[0] == slug) take(row);
      });
    });
  }

  std::string city(std::uint32_t place) {
    std::string text;
    city_row(selection_, place, [&](auto row) { text = members(RegisterTable::cities, row, nothing); });
    text += list("names", RegisterTable::city_names, is_city,
                 [&](auto const& take) { city_name_rows(selection_, place, take); });
    text += list("populations", RegisterTable::populations, is_city,
                 [&](auto const& take) { population_rows(selection_, place, take); });
    return "{" + text + "}";
  }

  std::string partnership(Selection::Tie const& tie) {
    std::string text;
    partnership_row(selection_, tie, [&](auto row) { text = members(RegisterTable::partnerships, row, is_counted); });
    text += list("assertions", RegisterTable::assertions, told_elsewhere,
                 [&](auto const& take) { assertion_rows(selection_, tie, take); });
    text += list("moves", RegisterTable::moves, told_elsewhere,
                 [&](auto const& take) { move_rows(selection_, tie, take); });
    return "{" + text + "}";
  }

  Selection const& selection_;
  WriteText const& write_;
  bool first_{true};
};

}  // namespace

void write_json(Selection const& selection, WriteText const& write) { DocumentWriter(selection, write).write(); }

}  // namespace amity::interop::exports
