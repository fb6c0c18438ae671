// SPDX-License-Identifier: Apache-2.0
// The register, or a circle, in the formats that others read. What each holds and loses: docs/open-data.md.
#pragma once

#include "core/result.h"
#include "interop/exports/register_tables.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace amity::interop::exports {

enum class ExportFormat { csv, xlsx, json, geojson, ics, jsonld, quickstatements };
inline constexpr std::array all_export_formats{
    ExportFormat::csv, ExportFormat::xlsx,   ExportFormat::json,           ExportFormat::geojson,
    ExportFormat::ics, ExportFormat::jsonld, ExportFormat::quickstatements};
std::string_view to_string(ExportFormat format);
std::optional<ExportFormat> parse_export_format(std::string_view word);
std::string_view media_type_of(ExportFormat format);
std::string_view file_ending_of(ExportFormat format);  // ".csv"

// Takes the file piece by piece; what it cannot keep it must remember itself.
using WriteText = std::function<void(std::string_view)>;

// RFC 4180, UTF-8, CRLF; texts that a spreadsheet would run are guarded by an apostrophe (docs/open-data.md).
void write_csv(Selection const& selection, RegisterTable table, WriteText const& write);

// A record a line: offices, sources, cities, partnerships with their assertions and moves.
void write_json(Selection const& selection, WriteText const& write);

// RFC 7946. Of the register every city as a point and every tie as a line, cut where it crosses the 180th meridian; of
// a circle every partner as a point.
void write_geojson(Selection const& selection, WriteText const& write);

// JSON-LD 1.1 with its context inside: cities and sources by schema.org's words, partnerships by our own few.
void write_jsonld(Selection const& selection, WriteText const& write);

// RFC 5545: a yearly event for each tie in force whose signing day is known.
void write_calendar(Selection const& selection, WriteText const& write);

// QuickStatements, version 1: P190 both ways with P580 and P582, once for each source that may be named (the number of
// ties that say something is returned). Only ties between cities with Wikidata ids which a source with an address
// states: never what was read from Wikidata, what is denied or doubtful, or what is only intended.
std::int64_t write_quickstatements(Selection const& selection, WriteText const& write);

// All tables as sheets, partnerships first, written to a new file at that path, with little memory. Texts are typed as
// texts, so that none is run; one of more than 32,767 characters, Excel's limit, is cut there. Errc::unavailable where
// the file cannot be written.
Result<void> write_xlsx(Selection const& selection, std::filesystem::path const& path);

// Any format but xlsx, of csv the assertions.
void write_export(Selection const& selection, ExportFormat format, WriteText const& write);

}  // namespace amity::interop::exports
