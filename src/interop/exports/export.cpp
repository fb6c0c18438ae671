// SPDX-License-Identifier: Apache-2.0
#include "interop/exports/export.h"

#include "interop/formats/csv_write.h"

namespace amity::interop::exports {
namespace {

struct FormatWords {
  std::string_view name;
  std::string_view media_type;
  std::string_view ending;
};
// In the order of the enumeration.
constexpr std::array format_words{
    FormatWords{"csv", "text/csv; charset=utf-8", ".csv"},
    FormatWords{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"},
    FormatWords{"json", "application/json", ".json"},
    FormatWords{"geojson", "application/geo+json", ".geojson"},
    FormatWords{"ics", "text/calendar; charset=utf-8", ".ics"},
    FormatWords{"jsonld", "application/ld+json", ".jsonld"},
    FormatWords{"quickstatements", "text/plain; charset=utf-8", ".quickstatements.txt"},
};
static_assert(format_words.size() == all_export_formats.size());

FormatWords const& words_of(ExportFormat format) { return format_words.at(static_cast<std::size_t>(format)); }

}  // namespace

std::string_view to_string(ExportFormat format) { return words_of(format).name; }
std::string_view media_type_of(ExportFormat format) { return words_of(format).media_type; }
std::string_view file_ending_of(ExportFormat format) { return words_of(format).ending; }

std::optional<ExportFormat> parse_export_format(std::string_view word) {
  for (auto const format : all_export_formats)
    if (to_string(format) == word) return format;
  return std::nullopt;
}

void write_csv(Selection const& selection, RegisterTable table, WriteText const& write) {
  auto const columns = columns_of(table);
  std::string line;
  for (auto const& column : columns) line += (line.empty() ? "" : ",") + std::string(column.name);
  write(line + "\r\n");
  each_row(selection, table, [&](std::span<std::string const> fields) {
    line.clear();
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (i > 0) line += ',';
      line +=
          columns[i].is == RegisterColumn::Is::number ? fields[i] : formats::quoted_field(formats::guarded(fields[i]));
    }
    line += "\r\n";
    write(line);
  });
}

void write_export(Selection const& selection, ExportFormat format, WriteText const& write) {
  switch (format) {
    case ExportFormat::csv:
      return write_csv(selection, RegisterTable::assertions, write);
    case ExportFormat::json:
      return write_json(selection, write);
    case ExportFormat::geojson:
      return write_geojson(selection, write);
    case ExportFormat::ics:
      return write_calendar(selection, write);
    case ExportFormat::jsonld:
      return write_jsonld(selection, write);
    case ExportFormat::quickstatements:
      write_quickstatements(selection, write);
      return;
    case ExportFormat::xlsx:
      return;
  }
}

}  // namespace amity::interop::exports
