// SPDX-License-Identifier: Apache-2.0
// The verbs that keep an instance's data safe: backup, restore, copy.
#include "checks.h"
#include "db/backup.h"
#include "db/copy.h"
#include "document_keeping.h"
#include "journal/journal.h"
#include "verbs.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value_from.hpp>

#include <iostream>

namespace amity::app {
namespace {

namespace json = boost::json;

json::array tables_document(std::vector<db::TableDigest> const& tables) {
  json::array list;
  for (auto const& table : tables)
    list.push_back(json::object{{"table", table.table}, {"rows", table.rows}, {"digest", table.digest}});
  return list;
}

std::int64_t sum_of_rows(std::vector<db::TableDigest> const& tables) {
  std::int64_t sum = 0;
  for (auto const& table : tables) sum += table.rows;
  return sum;
}

std::string_view word_for(db::Dialect dialect) { return dialect == db::Dialect::sqlite ? "sqlite" : "postgresql"; }

void print(db::BackupReport const& report, std::string const& what, CopiedDocuments const& documents,
           std::filesystem::path const& file, Output output) {
  if (output == Output::json) {
    json::array repairs;
    for (auto const& repair : report.repairs) repairs.emplace_back(repair);
    std::cout << json::serialize(json::object{{"file", file.string()},
                                              {"kind", word_for(report.kind)},
                                              {"bytes", report.bytes},
                                              {"rows", sum_of_rows(report.tables)},
                                              {"tables", tables_document(report.tables)},
                                              {"documents", documents.documents},
                                              {"troubles", json::value_from(documents.troubles)},
                                              {"repairs", std::move(repairs)}})
              << '\n';
    return;
  }
  for (auto const& repair : report.repairs) std::cout << repair << '\n';
  std::cout << what << ": " << sum_of_rows(report.tables) << " rows of " << report.tables.size() << " tables, "
            << report.bytes << " bytes";
  if (documents.documents > 0) std::cout << ", and " << documents.documents << " files of documents";
  for (auto const& trouble : documents.troubles) std::cout << "\n  " << trouble;
  std::cout << (documents.troubles.empty() ? ". All is whole.\n" : "\nDocuments are not whole.\n");
}

int refuse(Error const& error) {
  complain(error);
  return status_of(error);
}

int cannot_use(Error const& error) {
  complain(error);
  return cannot;
}

std::vector<std::string> troubles_of(db::Database& database) { return examine(database).troubles; }

bool is_address(std::string const& text) {
  return text.starts_with("sqlite:") || text.find("://") != std::string::npos;
}

// A folder of data is its SQLite file.
std::string address_of(std::string const& text) {
  if (is_address(text)) return text;
  auto const folder = std::filesystem::is_directory(text) || text.ends_with('/');
  return "sqlite:" + (folder ? std::filesystem::path(text) / "amity.sqlite" : std::filesystem::path(text)).string();
}

Result<void> require_there(std::string const& address, std::string const& option) {
  if (!address.starts_with("sqlite:")) return {};
  auto const file = address.substr(std::string_view("sqlite:").size());
  if (std::filesystem::is_regular_file(file)) return {};
  return fail(Errc::unavailable, "there is no database " + file, option,
              "sqlite:PATH, postgresql://... or a folder of data");
}

Result<db::Database> opened(std::string const& address) {
  if (address.starts_with("sqlite:") && db::restore_is_unfinished(address.substr(7)))
    return fail(Errc::conflict, "a restore into " + address.substr(7) + " was begun and not finished", {},
                "amity restore with the same backup again");
  auto database = db::Database::open(address);
  if (!database) return database;
  if (auto const migrated = database->migrate(); !migrated) return Failure{migrated.error()};
  return database;
}

Result<void> journal_is_whole(db::Transaction& target) {
  auto const verdict = journal::verify(target);
  if (verdict.breaks.empty()) return {};
  auto const& broken = verdict.breaks.front();
  return fail(Errc::refused,
              "the journal is broken at line " + std::to_string(broken.seq) + " of office " +
                  std::to_string(broken.office.value) + ": " + broken.what + "; nothing was kept",
              "from", "see amity doctor");
}

// Nothing but what a restore that was killed has left there.
Result<void> require_empty_folder(std::filesystem::path const& folder) {
  for (auto const& entry : std::filesystem::directory_iterator(folder)) {
    auto const name = entry.path().filename().string();
    // The keys of personal values are brought back apart.
    if (!name.starts_with("amity.sqlite.unfinished") && name != "keys")
      return fail(Errc::conflict, folder.string() + " is not empty: there is " + name + " in it", "data",
                  "a new folder by --data");
  }
  return {};
}

}  // namespace

int backup(DataLocation const& place, DocumentTexts const& documents, std::filesystem::path const& file,
           Output output) {
  // Says in the words of every verb what is wrong with the place, and brings old tables to this version.
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  // Before and after: what is there before the database's moment may be gone after it, and the other way round.
  auto kept =
      std::filesystem::exists(file) ? Result<CopiedDocuments>{} : back_up_documents(*database, documents, place, file);
  if (!kept) return refuse(kept.error());
  auto const report = db::back_up(place.url(), file, troubles_of);
  if (!report) return refuse(report.error());
  kept = back_up_documents(*database, documents, place, file);
  if (!kept) return refuse(kept.error());
  print(*report, "Backed up into " + file.string(), *kept, file, output);
  return kept->troubles.empty() ? done : answer_is_no;
}

namespace {

// The documents of a database that is restored.
int print_with_documents(db::BackupReport const& report, std::string const& what, DataLocation const& place,
                         DocumentTexts const& documents, std::filesystem::path const& file, Output output) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto const kept = restore_documents(*database, documents, place, file);
  if (!kept) return refuse(kept.error());
  print(report, what, *kept, file, output);
  return kept->troubles.empty() ? done : answer_is_no;
}

// What a backup cannot tell: who was erased after it was made.
void say_what_keys_do(Output output) {
  if (output == Output::json) return;
  std::cout
      << "Whoever was erased after this backup was made is back in it, and is erased again by the marks beside the "
         "keys:\nuse the keys' folder as it is, or its newest copy, never one of the backup's day.\n";
}

}  // namespace

int restore(DataLocation const& place, DocumentTexts const& documents, std::filesystem::path const& file,
            Output output) {
  if (place.database.empty()) {
    auto const fresh = !std::filesystem::exists(place.data);
    if (auto const made = make_folder(place.data); !made) return refuse(made.error());
    if (auto const empty = require_empty_folder(place.data); !empty) return refuse(empty.error());
    auto const report = db::restore(file, place.url(), troubles_of);
    if (!report) {
      std::error_code ignored;
      if (fresh) std::filesystem::remove(place.data, ignored);
      return refuse(report.error());
    }
    auto const status =
        print_with_documents(*report, "Restored into " + place.data.string(), place, documents, file, output);
    say_what_keys_do(output);
    return status;
  }
  auto const report = db::restore(file, place.url(), troubles_of);
  if (!report) return refuse(report.error());
  auto const status = print_with_documents(*report, "Restored", place, documents, file, output);
  say_what_keys_do(output);
  return status;
}

int copy(CopyOptions const& options, Output output) {
  auto const source = address_of(options.from);
  if (auto const there = require_there(source, "from"); !there) return cannot_use(there.error());
  auto from = opened(source);
  if (!from) return cannot_use(from.error());
  auto to = opened(address_of(options.to));
  if (!to) return cannot_use(to.error());
  auto const tables = db::copy_all(*from, *to, journal_is_whole);
  if (!tables) return refuse(tables.error());
  auto const found = examine(*to);
  if (output == Output::json) {
    json::array troubles;
    for (auto const& trouble : found.troubles) troubles.emplace_back(trouble);
    std::cout << json::serialize(json::object{{"from", from->describe()},
                                              {"to", to->describe()},
                                              {"rows", sum_of_rows(*tables)},
                                              {"journal_lines", found.journal_lines},
                                              {"tables", tables_document(*tables)},
                                              {"troubles", std::move(troubles)}})
              << '\n';
  } else {
    std::cout << from->describe() << " -> " << to->describe() << ": " << sum_of_rows(*tables) << " rows of "
              << tables->size() << " tables, each read again and compared\n";
    for (auto const& trouble : found.troubles) std::cout << "  " << trouble << '\n';
    std::cout << (found.troubles.empty() ? "All is whole.\n" : std::to_string(found.troubles.size()) + " troubles.\n");
  }
  return found.troubles.empty() ? done : answer_is_no;
}

}  // namespace amity::app
