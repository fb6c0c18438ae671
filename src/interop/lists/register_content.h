// SPDX-License-Identifier: Apache-2.0
// What a file of the register says, whether its CSV tables or its JSON, before anything is decided about it. Private to
// the room.
#pragma once

#include "atlas/put_city.h"
#include "core/latlon.h"
#include "fields/reader.h"
#include "interop/exports/register_tables.h"
#include "interop/lists/import.h"
#include "partnerships/assertion.h"
#include "partnerships/office.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace amity::interop::lists {

// A row of one of the tables, wherever it stood.
struct RegisterRow {
  exports::RegisterTable table{};
  std::string file;
  std::int64_t line{};  // of a CSV file; in JSON the number of the record in its list
  std::vector<std::pair<std::string, std::string>> fields;
};

struct ContentPlace {
  std::string file;
  std::int64_t line{};
};

struct ContentCity {
  ContentPlace at;
  std::string id;  // as the file names it
  std::optional<std::uint32_t> wikidata_id;
  std::optional<std::uint32_t> geonames_id;
  std::string name;
  std::string country;
  std::optional<LatLon> position;
  std::optional<atlas::CitySort> sort;
  std::string slug;
  std::string timezone;
  std::string same_as;  // an id of this file; empty: none
  std::vector<atlas::CityRecord::Alias> names;
  std::vector<atlas::CityRecord::People> populations;
};

struct ContentSource {
  ContentPlace at;
  std::string office;  // slug; empty: the world's
  partnerships::Source source;
};

struct ContentAssertion {
  ContentPlace at;
  std::uint32_t a{};  // positions in RegisterContent::cities
  std::uint32_t b{};
  std::uint32_t source{};        // position in RegisterContent::sources
  partnerships::Assertion says;  // a and b as here
};

struct ContentMove {
  ContentPlace at;
  std::uint32_t a{};
  std::uint32_t b{};
  std::uint32_t source{};
  partnerships::Move move;
};

struct ContentOffice {
  ContentPlace at;
  std::uint32_t home{};
  partnerships::Office office;
};

struct RegisterContent {
  std::string format;
  std::vector<ContentCity> cities;
  std::vector<ContentSource> sources;
  std::vector<ContentOffice> offices;
  std::vector<ContentAssertion> assertions;
  std::vector<ContentMove> moves;
  std::int64_t read{};
  std::int64_t refused{};  // rows
  std::vector<formats::Refusal> refusals;
};

// Takes the rows of all tables, checks each field, and finds what they name. Tables come in the order offices,
// office_names, office_regions, sources, cities, city_names, populations, assertions, moves; offices name their home
// before it is read, so that is looked up by finish().
class RegisterTaker {
 public:
  explicit RegisterTaker(std::string format) { content_.format = std::move(format); }
  void take(RegisterRow const& row);
  RegisterContent finish();

 private:
  // The two cities and the source of a row.
  struct Ends {
    std::uint32_t a{};
    std::uint32_t b{};
    std::uint32_t source{};
  };

  void take(RegisterRow const& row, fields::Reader& in);
  void take_office(ContentPlace const& at, fields::Reader& in);
  void take_office_name(fields::Reader& in);
  void take_office_region(fields::Reader& in);
  void take_source(ContentPlace const& at, fields::Reader& in);
  void take_city(ContentPlace const& at, fields::Reader& in);
  void take_city_name(fields::Reader& in);
  void take_population(fields::Reader& in);
  void take_assertion(ContentPlace const& at, fields::Reader& in);
  void take_move(ContentPlace const& at, fields::Reader& in);
  // Positions of what a row names; with an error of the row where there is none.
  std::uint32_t office_of(fields::Reader& in);
  std::uint32_t city_of(fields::Reader& in);
  std::optional<std::uint32_t> end_of(ContentPlace const& at, fields::Reader& in, std::string const& side);
  std::optional<std::uint32_t> source_of(ContentPlace const& at, fields::Reader& in);
  std::optional<Ends> ends_of(ContentPlace const& at, fields::Reader& in);

  RegisterContent content_;
  std::unordered_map<std::string, std::uint32_t> city_at_;
  std::map<std::pair<std::string, std::string>, std::uint32_t> source_at_;
  std::map<std::string, std::uint32_t> office_at_;
  std::vector<std::string> home_of_;  // of each office, its city's id
};

// Whether these paths are the register's own CSV (a folder with assertions.csv, or that table alone) or JSON, told by
// content.
bool is_register_file(std::vector<std::filesystem::path> const& paths);
// Reads them. An Error means that a file cannot be read as a whole.
Result<RegisterContent> read_register(std::filesystem::path const& path);
Result<RegisterContent> read_register_json(std::filesystem::path const& file);
Result<RegisterContent> read_register_csv(std::filesystem::path const& path);

// Brings the instance to what the content says, by import_world's promises; nothing is committed.
Result<reconciliation::WorldReport> store_register(db::Transaction& transaction, RegisterContent content);

}  // namespace amity::interop::lists
