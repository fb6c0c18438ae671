// SPDX-License-Identifier: Apache-2.0
// The verbs of the command line. Private to the room.
#pragma once

#include "core/result.h"
#include "db/database.h"
#include "identity_settings.h"
#include "mail/server.h"
#include "papers_options.h"
#include "partnerships/upsert_assertions.h"
#include "plain_http.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace amity::app {

inline constexpr int done = 0;
inline constexpr int answer_is_no = 1;
inline constexpr int cannot = 2;

// Where the data is, for every verb.
struct DataLocation {
  std::filesystem::path data{"amity-data"};
  std::string database;          // empty: SQLite in the data folder
  std::filesystem::path keys{};  // of personal values; empty: beside SQLite's file

  // Empty where there is none: another database, and no --keys.
  std::filesystem::path keys_folder() const {
    return !keys.empty() ? keys : (database.empty() ? data / "keys" : std::filesystem::path{});
  }
  std::string url() const { return database.empty() ? "sqlite:" + (data / "amity.sqlite").string() : database; }
};

// Of documents, as they were given; see document_options.h.
struct DocumentTexts {
  std::string folder;
  std::string most_megabytes;
  std::string clamd;
  std::string bucket;  // instead of a folder
  std::string region;
  std::string key_id;
  std::string secret_file;
};

struct ServeOptions {
  DataLocation place;
  std::string listen{"127.0.0.1"};
  std::uint16_t port{8080};
  std::filesystem::path web;        // the web build; empty: beside the program
  std::filesystem::path gazetteer;  // a node_modules folder; read when the atlas is empty
  std::filesystem::path office;     // an office's folder; read when there is no office
  std::filesystem::path outlines;   // another outlines.json
  std::string home;                 // slug of the office shown at "/"
  std::string origin;
  std::string trusted_proxies{"127.0.0.1 ::1"};  // addresses and ranges, blanks between them
  double requests_per_second{100};
  unsigned threads{0};
  bool access_log{false};
  std::vector<IdentityProviderSettings> identity_providers{};  // of the settings file only
  mail::ServerTexts mail;
  PapersOptions papers;
  DocumentTexts documents;
};

enum class Output { text, json };

int serve(ServeOptions const& options);
int import_gazetteer(DataLocation const& place, std::filesystem::path const& folder, Output output);
struct OfficeImportOptions {
  bool dry_run{false};
  bool replace{false};  // also what was written at the desk
};
int import_office(DataLocation const& place, DocumentTexts const& documents, std::filesystem::path const& folder,
                  OfficeImportOptions const& options, Output output);

struct WorldOptions {
  std::vector<std::filesystem::path> paths;
  std::string source;
  std::string retrieved;
  std::vector<std::string> columns;  // "role=column"
  bool dry_run{false};
  bool again{false};  // read also what was read to its end before
  partnerships::Extent extent{partnerships::Extent::by_share};
};
int import_world(DataLocation const& place, WorldOptions const& options, Output output);
// An office's folder, a gazetteer's or a list, whichever the path holds.
int import_anything(DataLocation const& place, WorldOptions const& options, Output output);

struct ReviewOptions {
  std::string decision;  // accept, reject or undo
  std::int64_t id{};
  std::string city;
  std::string country;  // of a city of its own
  std::string source;   // only this list's
  bool all{false};
  bool told{false};  // those that were told by name, instead of those that wait
};
int review_list(DataLocation const& place, ReviewOptions const& options, Output output);
int review_decide(DataLocation const& place, ReviewOptions const& options, Output output);

struct SearchOptions {
  std::string text;
  std::string country;
  int limit{10};
};
int search(DataLocation const& place, SearchOptions const& options, Output output);

struct CircleOptions {
  std::string city;
  std::string as_of;
  std::string kind;
  std::string region;
  bool whole_life{false};
};
int circle(DataLocation const& place, CircleOptions const& options, Output output);

// What counts in claims, a chain or a comparison.
struct ClaimScopeOptions {
  std::string as_of;
  std::string kind;
  std::string sources{"all"};
};
struct ClaimsOptions {
  std::string city;                  // or:
  std::vector<std::string> between;  // two country codes
  std::string group;                 // of a city: only its place among these
  int among{3};
  ClaimScopeOptions counting;
  bool full{};  // the contract's Claim, not only what stands for and against it
};
int claim(DataLocation const& place, ClaimsOptions const& options, Output output);

struct ChainOptions {
  std::string from;
  std::string to;
  ClaimScopeOptions counting;
};
int chain(DataLocation const& place, ChainOptions const& options, Output output);
struct CompareOptions {
  std::vector<std::string> cities;
  ClaimScopeOptions counting;
};
int compare(DataLocation const& place, CompareOptions const& options, Output output);
struct ExportOptions {
  std::string city;  // of a circle: an id, a slug or a name
  std::string format{"json"};
  std::string as_of;
  std::string kind;
  std::string region;
  std::filesystem::path output;  // empty: the standard output
};
int export_register(DataLocation const& place, ExportOptions const& options, Output output);
int export_circle(DataLocation const& place, ExportOptions const& options, Output output);
// An office's folder, as `amity import office` reads it. `city` is its slug, `output` a folder, which is made.
int export_office(DataLocation const& place, DocumentTexts const& documents, ExportOptions const& options,
                  Output output);
// Gives each city that an office names, and that has no short name, one (partnerships/name_city.h); says which on
// stderr.
int give_short_names(DataLocation const& place);
// reached: as `amity serve` is told, to say whether visitors come by plain http.
int doctor(DataLocation const& place, DocumentTexts const& documents, PapersOptions const& papers,
           ServedAt const& reached, Output output);

// FILE, and the documents as files in the folder FILE.documents.
int backup(DataLocation const& place, DocumentTexts const& documents, std::filesystem::path const& file, Output output);
int restore(DataLocation const& place, DocumentTexts const& documents, std::filesystem::path const& file,
            Output output);

struct CopyOptions {
  std::string from;  // an address as DataLocation::database, or a folder of data
  std::string to;
};
int copy(CopyOptions const& options, Output output);

// Opens the database of an existing instance, migrated. Prints what is wrong and gives nothing where it cannot be used.
enum class Missing { make, refuse };
std::optional<db::Database> open_database(DataLocation const& place, Missing missing,
                                          db::Database::Options const& options = {});

// 2 where something cannot be used, 1 where what was asked is refused.
int status_of(Error const& error);

// Makes the data folder where it is not there; says which folder and why where it cannot be made or written to.
Result<void> make_folder(std::filesystem::path const& folder);

// Prints "amity: <message>" and the remedy on the error output.
void complain(Error const& error);

// Who is recorded in the journal for what is done from here: "cli:" and the user's name.
std::string actor_name();

// Where the program's own files are: beside the binary when installed (../share/amity), else empty.
std::filesystem::path own_share();

}  // namespace amity::app
