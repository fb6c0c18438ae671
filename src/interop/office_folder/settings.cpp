// SPDX-License-Identifier: Apache-2.0
#include "settings.h"

#include "curation/office_record.h"
#include "fields/reader.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace amity::interop::office_folder {
namespace {

constexpr std::int64_t newest_format = 1;

Result<std::string> country_code(std::string_view code) {
  if (code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return std::string(code);
  return fail(Errc::invalid, "\"" + std::string(code.substr(0, 40)) + "\" is not a country code", {},
              "ISO 3166-1 alpha-2 codes such as TH");
}

// In any language: the names of the table are their tags.
LocalText read_name(fields::Reader& in) {
  LocalText text;
  for (auto const language : in.names())
    if (auto name = in.optional<std::string>(language)) text.emplace(language, *std::move(name));
  return text;
}

partnerships::OwnRegion read_region(fields::Reader& in) {
  partnerships::OwnRegion region{in.required<std::string>("slug"),
                                 in.list<std::string>("countries", country_code, "", {.most = 1000}),
                                 in.object("name", read_name)};
  std::sort(region.countries.begin(), region.countries.end());
  in.reject_unknown();
  return region;
}

struct Accent {
  std::string day;
  std::string night;
};
Accent read_accent(fields::Reader& in) {
  Accent accent{in.required<std::string>("day"), in.required<std::string>("night")};
  in.reject_unknown();
  return accent;
}

void check_format(fields::Reader& in) {
  auto const format = in.required<std::int64_t>("format");
  if (in.ok("format") && format != newest_format)
    in.refuse("format", Error{Errc::invalid, "it is not 1", {}, "format = 1, or a newer amity"});
}

}  // namespace

fields::Checked<OfficeSettings> read_office_settings(std::filesystem::path const& file) {
  std::ifstream in_file;
  if (std::filesystem::is_regular_file(file)) in_file.open(file, std::ios::binary);
  if (!in_file.is_open())
    return fields::Refused{fields::Errors{Error{Errc::unavailable,
                                                file.string() + " is missing: this folder is not an office's",
                                                {},
                                                "a folder with office.toml as docs/office-data.md describes"}}};
  auto const source = fields::toml_source(std::string(std::istreambuf_iterator<char>(in_file), {}));
  if (!source) return fields::Refused{source.error()};
  fields::Reader in(*source);
  OfficeSettings settings;
  auto& office = settings.office;
  check_format(in);
  office.slug = in.required<std::string>("slug");
  settings.home = in.required<std::string>("home");
  office.languages = in.list<std::string>("languages", {}, {.least = 1});
  office.timezone = in.required<std::string>("timezone", curation::parse_timezone, "");
  office.name = in.object("name", read_name);
  auto accent = in.object("accent", read_accent);
  office.accent_day = std::move(accent.day);
  office.accent_night = std::move(accent.night);
  office.regions = in.objects("region", read_region);
  in.reject_unknown();
  return in.finish(std::move(settings));
}

}  // namespace amity::interop::office_folder
