// SPDX-License-Identifier: Apache-2.0
// Backups of PostgreSQL by its own tools, pg_dump and pg_restore.
#include "backup_file.h"
#include "child_process.h"
#include "db/migrations.h"
#include "db/sql.h"
#include "postgresql_place.h"
#include "values.h"

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

constexpr Query mark{"mark", "CREATE TABLE restore_unfinished (began BIGINT PRIMARY KEY)"};
constexpr Query unmark{"unmark", "DROP TABLE restore_unfinished"};

// How the tools find the database. Passwords go through the environment: words of a command line are for all to see.
struct Address {
  std::string words;  // host='...' dbname='...'
  std::vector<std::pair<std::string, std::string>> environment;
};

Result<Address> address_of(std::string const& url) {
  std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> const options(PQconninfoParse(url.c_str(), nullptr),
                                                                             &PQconninfoFree);
  if (!options)
    return fail(Errc::invalid, "this is not an address of a PostgreSQL database", "database",
                "postgresql://user@host:5432/name");
  Address found;
  if (wants_proof(url)) found.environment.emplace_back("PGSSLMODE", with_proof);
  for (auto const* option = options.get(); option->keyword; ++option) {
    std::string_view const keyword = option->keyword;
    if (!option->val) continue;
    if (keyword == "password") {
      found.environment.emplace_back("PGPASSWORD", option->val);
      continue;
    }
    if (keyword == "sslpassword")
      return fail(Errc::invalid, "the key's password (sslpassword) cannot be handed to pg_dump unseen", "database",
                  "a key without a password, or pg_dump by hand");
    found.words += (found.words.empty() ? "" : " ") + std::string(keyword) + "='";
    for (char const* c = option->val; *c != '\0'; ++c) {
      if (*c == '\'' || *c == '\\') found.words += '\\';
      found.words += *c;
    }
    found.words += '\'';
  }
  return found;
}

std::string first_line(std::string const& text) { return text.substr(0, text.find('\n')); }

// What a tool that failed has said, as an error.
Error failed(std::string const& tool, ChildEnded const& ended, Errc code) {
  if (ended.status == 127) return {Errc::unavailable, tool + " is not installed", {}, "apt install postgresql-client"};
  auto const said = first_line(ended.errors);
  return {code, said.empty() ? tool + " ended with status " + std::to_string(ended.status) : said, {}};
}

bool is_known(std::string_view name) {
  return std::ranges::any_of(migrations::all, [&](Query const& migration) { return migration.name == name; });
}

// Its record of migrations says whose it is, before anything is touched. Errc::invalid where it has none.
Result<void> check_origin(std::filesystem::path const& file) {
  std::string text;
  auto const ended = run_child({{"pg_restore", "--data-only", "--table=schema_migration", "--file=-", file.string()},
                                {},
                                [&](std::string_view piece) { text += piece; }});
  if (ended.status != 0) {
    auto error = failed("pg_restore", ended, Errc::invalid);
    error.message = file.string() + " is broken: " + error.message;
    return Failure{std::move(error)};
  }
  auto at = text.find("COPY public.schema_migration ");
  if (at == std::string::npos)
    return fail(Errc::invalid, file.string() + " is a backup, but not one of Amity", "file",
                "a file that amity backup has made");
  while ((at = text.find('\n', at)) != std::string::npos && !text.substr(++at).starts_with("\\.")) {
    auto const line = std::string_view(text).substr(at, text.find('\n', at) - at);
    auto const tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    auto const name = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
    if (!is_known(name))
      return fail(Errc::conflict,
                  file.string() + " was made by a newer program: it has the migration " + std::string(name), "file",
                  "restore it with the newer program");
  }
  return {};
}

Result<void> read_whole(std::filesystem::path const& file) {
  auto const ended = run_child({{"pg_restore", "--file=/dev/null", file.string()}, {}, {}});
  if (ended.status == 0) return {};
  auto error = failed("pg_restore", ended, Errc::invalid);
  if (error.code == Errc::invalid) error.message = file.string() + " is broken: " + error.message;
  return Failure{std::move(error)};
}

// Empty, or with what an unfinished restore has left, which is cleared away; then marked as one that is not finished.
Result<bool> take(Database& database) {
  auto transaction = database.write();
  transaction.lock("amity restore");
  auto const took_over = has_table(transaction, unfinished_table);
  auto tables = tables_of(transaction);
  if (!took_over && !tables.empty())
    return fail(Errc::conflict,
                database.describe() + " is not empty: it has the table " + tables.front().name + " and " +
                    std::to_string(tables.size() - 1) + " more",
                "database", "a new database, by createdb");
  for (auto const& table : tables) {
    auto const text = "DROP TABLE " + db::quoted(table.name) + " CASCADE";
    transaction.script({"clear", text});
  }
  if (!took_over) transaction.execute(mark);
  transaction.commit();
  return took_over;
}

void give_back(Database& database) {
  if (!take(database)) return;
  auto transaction = database.write();
  transaction.execute(unmark);
  transaction.commit();
}

Result<BackupReport> fill(Database& database, std::filesystem::path const& file, Address const& address,
                          WholeCheck const& check) {
  auto const ended = run_child({{"pg_restore", "--single-transaction", "--exit-on-error", "--no-owner",
                                 "--no-privileges", "--dbname=" + address.words, file.string()},
                                address.environment,
                                {}});
  if (ended.status != 0) return Failure{failed("pg_restore", ended, Errc::invalid)};
  if (auto const migrated = migrate(database, migrations::all); !migrated) return Failure{migrated.error()};
  if (auto error = trouble_in(database, check)) return Failure{std::move(*error)};
  auto transaction = database.write();
  BackupReport report{Dialect::postgresql,
                      static_cast<std::int64_t>(std::filesystem::file_size(file)),
                      digests_of(transaction, content_tables_of(transaction)),
                      {}};
  transaction.execute(unmark);
  transaction.commit();
  return report;
}

}  // namespace

Result<BackupReport> back_up_postgresql(std::string const& url, std::filesystem::path const& file,
                                        WholeCheck const& check) {
  auto const address = address_of(url);
  if (!address) return Failure{address.error()};
  auto unfinished = UnfinishedFile::make(file);
  if (!unfinished) return Failure{unfinished.error()};
  auto database = Database::open(url);
  if (!database) return Failure{database.error()};
  if (auto error = trouble_in(*database, check)) return Failure{std::move(*error)};
  // pg_dump sees exactly what this transaction sees.
  auto transaction = database->read();
  auto const snapshot =
      transaction.one(sql::postgresql_snapshot, {}, [](Row const& row) { return row.get<std::string>(0); });
  auto const ended =
      run_child({{"pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--snapshot=" + snapshot.value(),
                  "--file=" + unfinished->path().string(), "--dbname=" + address->words},
                 address->environment,
                 {}});
  if (ended.status != 0) return Failure{failed("pg_dump", ended, Errc::unavailable)};
  BackupReport report{Dialect::postgresql,
                      static_cast<std::int64_t>(std::filesystem::file_size(unfinished->path())),
                      digests_of(transaction, content_tables_of(transaction)),
                      {}};
  if (auto const whole = read_whole(unfinished->path()); !whole) return Failure{whole.error()};
  if (auto const placed = unfinished->put_in_place(); !placed) return Failure{placed.error()};
  return report;
}

Result<BackupReport> restore_postgresql(std::filesystem::path const& file, std::string const& url,
                                        WholeCheck const& check) {
  if (auto const origin = check_origin(file); !origin) return Failure{origin.error()};
  if (auto const whole = read_whole(file); !whole) return Failure{whole.error()};
  auto const address = address_of(url);
  if (!address) return Failure{address.error()};
  auto database = Database::open(url);
  if (!database) return Failure{database.error()};
  auto const took_over = take(*database);
  if (!took_over) return Failure{took_over.error()};
  auto report = fill(*database, file, *address, check);
  if (!report) {
    give_back(*database);
    return report;
  }
  if (*took_over) report->repairs.emplace_back("an unfinished restore was cleared away");
  return report;
}

}  // namespace amity::db
