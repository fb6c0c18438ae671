// SPDX-License-Identifier: Apache-2.0
#include "backup_file.h"
#include "db/sql.h"
#include "digest.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <map>
#include <memory>

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

constexpr Query create_seal{
    "seal", "CREATE TABLE backup_seal (name TEXT PRIMARY KEY, \"rows\" BIGINT NOT NULL, digest TEXT NOT NULL)"};
constexpr Query put_seal{"seal", "INSERT INTO backup_seal (name, \"rows\", digest) VALUES (:name, :rows, :digest)"};
constexpr Query read_seal{"seal", "SELECT name, \"rows\", digest FROM backup_seal ORDER BY name"};
constexpr Query drop_seal{"seal", "DROP TABLE backup_seal"};

struct CloseRaw {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using RawDatabase = std::unique_ptr<sqlite3, CloseRaw>;

// Without what SqliteConnection sets up: a backup must not become a database with a log beside it.
Result<RawDatabase> open_raw(std::filesystem::path const& file, int flags) {
  sqlite3* opened = nullptr;
  auto const code = sqlite3_open_v2(file.c_str(), &opened, flags | SQLITE_OPEN_EXRESCODE, nullptr);
  RawDatabase database(opened);
  if (code != SQLITE_OK)
    return fail(Errc::unavailable, file.string() + " cannot be opened: " + sqlite3_errmsg(opened), "file");
  sqlite3_busy_timeout(opened, 10000);
  return database;
}

// All pages as they are at one moment: the log lets others write meanwhile.
Result<void> copy_pages(std::filesystem::path const& from, std::filesystem::path const& to) {
  auto const source = open_raw(from, SQLITE_OPEN_READONLY);
  if (!source) return Failure{source.error()};
  auto const target = open_raw(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!target) return Failure{target.error()};
  // The file is thrown away where this does not come to its end, and put on the disk as a whole after it.
  sqlite3_exec(target->get(), "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF", nullptr, nullptr, nullptr);
  auto* const backup = sqlite3_backup_init(target->get(), "main", source->get(), "main");
  if (!backup) return fail(Errc::unavailable, "the backup cannot begin: " + std::string(sqlite3_errmsg(target->get())));
  auto const stepped = sqlite3_backup_step(backup, -1);
  auto const system_error = errno;
  sqlite3_backup_finish(backup);
  if (stepped == SQLITE_DONE) return {};
  if ((stepped & 0xff) == SQLITE_FULL || (stepped & 0xff) == SQLITE_IOERR)
    return Failure{cannot_write(to, (stepped & 0xff) == SQLITE_FULL ? ENOSPC : system_error)};
  return fail(Errc::unavailable, "the database cannot be read: " + std::string(sqlite3_errstr(stepped)), "database");
}

// One plain file again, which can be read from a medium that cannot be written.
Result<void> leave_log(std::filesystem::path const& file) {
  auto const database = open_raw(file, SQLITE_OPEN_READWRITE);
  if (!database) return Failure{database.error()};
  if (sqlite3_exec(database->get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
    return fail(Errc::unavailable, file.string() + ": " + sqlite3_errmsg(database->get()), "file");
  return {};
}

// The definitions of tables and indexes are sealed like rows: a spoilt CHECK would be noticed by nothing else.
TableDigest digest_of_schema(Transaction& transaction) {
  Digest digest;
  std::int64_t count = 0;
  transaction.each(sql::sqlite_schema_texts, {{"but", seal_table}}, [&](Row const& row) {
    ++count;
    for (std::size_t i = 0; i < 3; ++i) digest.add(Value(row.text(i)));
  });
  return {"sqlite_schema", count, digest.hex()};
}

std::vector<TableDigest> digests_to_seal(Transaction& transaction) {
  auto digests = digests_of(transaction, tables_of(transaction));
  digests.push_back(digest_of_schema(transaction));
  return digests;
}

std::vector<TableDigest> without_schema(std::vector<TableDigest> digests) {
  std::erase_if(digests,
                [](TableDigest const& d) { return d.table == "sqlite_schema" || d.table == "schema_migration"; });
  return digests;
}

std::vector<TableDigest> seal(Database& database) {
  auto transaction = database.write();
  if (has_table(transaction, seal_table)) transaction.execute(drop_seal);
  auto digests = digests_to_seal(transaction);
  transaction.execute(create_seal);
  for (auto const& digest : digests)
    transaction.execute(put_seal, {{"name", digest.table}, {"rows", digest.rows}, {"digest", digest.digest}});
  transaction.commit();
  return digests;
}

// Compares with the seal, and takes it off. A copy that was made by other means has none, and goes without.
std::optional<Error> unseal(Database& database) {
  auto transaction = database.write();
  if (!has_table(transaction, seal_table)) return std::nullopt;
  std::map<std::string, TableDigest> sealed;
  transaction.each(read_seal, {}, [&](Row const& row) {
    sealed.emplace(row.get<std::string>(0),
                   TableDigest{row.get<std::string>(0), row.integer(1), row.get<std::string>(2)});
  });
  for (auto const& found : digests_to_seal(transaction)) {
    auto const was = sealed.find(found.table);
    if (was == sealed.end() || was->second != found)
      return Error{Errc::invalid,
                   "its content is not what was backed up: " + found.table + " differs from the backup's seal", "file",
                   "another backup"};
    sealed.erase(was);
  }
  if (!sealed.empty())
    return Error{Errc::invalid, "its content is not what was backed up: " + sealed.begin()->first + " is missing",
                 "file", "another backup"};
  transaction.execute(drop_seal);
  transaction.commit();
  return std::nullopt;
}

std::uint32_t big_endian(std::array<unsigned char, 100> const& bytes, std::size_t at, std::size_t length) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < length; ++i) number = number << 8 | bytes[at + i];
  return number;
}

// Whether it is cut off, or lives: the newest of a database in use is in the log beside it (SQLite file format, 1.3).
Result<void> check_file(std::filesystem::path const& file, int descriptor) {
  std::array<unsigned char, 100> head{};
  auto const size = lseek(descriptor, 0, SEEK_END);
  if (pread(descriptor, head.data(), head.size(), 0) != static_cast<ssize_t>(head.size()))
    return fail(Errc::invalid, file.string() + " is cut off after " + std::to_string(size) + " bytes", "file",
                "another backup");
  auto const page = big_endian(head, 16, 2) == 1 ? 65536 : big_endian(head, 16, 2);
  auto const whole = static_cast<std::int64_t>(page) * big_endian(head, 28, 4);
  if (size != whole)
    return fail(Errc::invalid,
                file.string() + (size < whole ? " is cut off after " : " is too long: ") + std::to_string(size) +
                    " of " + std::to_string(whole) + " bytes",
                "file", "another backup");
  std::error_code error;
  auto const log = std::filesystem::file_size(file.string() + "-wal", error);
  if (!error && log > 0)
    return fail(Errc::invalid, file.string() + " is a database in use, with changes in " + file.string() + "-wal",
                "file", "a file that amity backup has made of it");
  return {};
}

Result<void> copy_bytes(int from, std::filesystem::path const& to) {
  Descriptor const out(open(to.c_str(), O_WRONLY | O_CLOEXEC));
  if (out.number() < 0) return Failure{cannot_write(to, errno)};
  std::vector<char> buffer(1 << 20);
  for (off_t at = 0;;) {
    auto const got = pread(from, buffer.data(), buffer.size(), at);
    if (got < 0) return fail(Errc::unavailable, "the backup cannot be read to its end", "file");
    if (got == 0) return {};
    for (ssize_t done = 0; done < got;) {
      auto const put = write(out.number(), buffer.data() + done, static_cast<std::size_t>(got - done));
      if (put < 0) return Failure{cannot_write(to, errno)};
      done += put;
    }
    at += got;
  }
}

std::int64_t size_of(std::filesystem::path const& file) {
  return static_cast<std::int64_t>(std::filesystem::file_size(file));
}

// In the unfinished file: known, as it was sealed, of this version, whole. Its connections are closed at the end.
Result<BackupReport> made_ready(std::filesystem::path const& file, WholeCheck const& check) {
  auto database = Database::open("sqlite:" + file.string());
  if (!database) return fail(Errc::invalid, database.error().message, "file", "another backup");
  if (auto const troubles = database->check(); !troubles.empty())
    return fail(Errc::invalid, "it is broken: " + troubles.front(), "file", "another backup");
  if (auto error = foreign(*database)) return Failure{std::move(*error)};
  if (auto error = unseal(*database)) return Failure{std::move(*error)};
  if (auto const migrated = database->migrate(); !migrated) return Failure{migrated.error()};
  if (auto error = trouble_in(*database, check)) return Failure{std::move(*error)};
  auto transaction = database->read();
  return BackupReport{Dialect::sqlite, 0, digests_of(transaction, content_tables_of(transaction)), {}};
}

}  // namespace

Result<BackupReport> back_up_sqlite(std::string const& source, std::filesystem::path const& file,
                                    WholeCheck const& check) {
  auto unfinished = UnfinishedFile::make(file);
  if (!unfinished) return Failure{unfinished.error()};
  if (auto const copied = copy_pages(source, unfinished->path()); !copied) return Failure{copied.error()};
  BackupReport report;
  {
    auto database = Database::open("sqlite:" + unfinished->path().string());
    if (!database) return Failure{database.error()};
    if (auto error = trouble_in(*database, check)) return Failure{std::move(*error)};
    report = {Dialect::sqlite, 0, without_schema(seal(*database)), {}};
  }
  if (auto const left = leave_log(unfinished->path()); !left) return Failure{left.error()};
  report.bytes = size_of(unfinished->path());
  if (auto const placed = unfinished->put_in_place(); !placed) return Failure{placed.error()};
  return report;
}

Result<BackupReport> restore_sqlite(std::filesystem::path const& file, std::string const& target,
                                    WholeCheck const& check) {
  Descriptor const backup(open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (backup.number() < 0) return fail(Errc::unavailable, file.string() + " cannot be read", "file");
  if (auto const sound = check_file(file, backup.number()); !sound) return Failure{sound.error()};
  auto unfinished = UnfinishedFile::make(target);
  if (!unfinished) return Failure{unfinished.error()};
  if (auto const copied = copy_bytes(backup.number(), unfinished->path()); !copied) return Failure{copied.error()};
  auto report = [&]() -> Result<BackupReport> {
    try {
      return made_ready(unfinished->path(), check);
    } catch (DatabaseError const& error) {
      // Spoilt pages show themselves as soon as something is read from them.
      if (error.kind() == Kind::full) throw;
      return fail(Errc::invalid, std::string("it is broken: ") + error.what(), "file", "another backup");
    }
  }();
  if (!report) {
    auto error = report.error();
    if (!error.message.starts_with(file.string())) error.message.insert(0, file.string() + ": ");
    return Failure{std::move(error)};
  }
  report->bytes = size_of(file);
  if (unfinished->took_over()) report->repairs.emplace_back("an unfinished restore was cleared away");
  if (auto const placed = unfinished->put_in_place(); !placed) return Failure{placed.error()};
  return report;
}

}  // namespace amity::db
