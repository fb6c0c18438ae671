// SPDX-License-Identifier: Apache-2.0
#include "backup_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace amity::db {
namespace {

std::filesystem::path folder_of(std::filesystem::path const& file) {
  auto const folder = file.parent_path();
  return folder.empty() ? std::filesystem::path(".") : folder;
}

// Whether the name was free, and is taken now. Not every file system knows RENAME_NOREPLACE.
int rename_to_free_name(std::filesystem::path const& from, std::filesystem::path const& to) {
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  if (std::filesystem::exists(std::filesystem::symlink_status(to))) return EEXIST;
  return rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

Error already_there(std::filesystem::path const& file) {
  return {Errc::conflict, file.string() + " is there already, and is not overwritten", "file", "another name"};
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) close(number_);
}

Error cannot_write(std::filesystem::path const& file, int system_error) {
  return {Errc::unavailable, file.string() + " cannot be written: " + std::strerror(system_error), "file"};
}

std::filesystem::path unfinished_name(std::filesystem::path const& file) { return file.string() + ".unfinished"; }

UnfinishedFile::UnfinishedFile(std::filesystem::path file, Descriptor folder)
    : file_{std::move(file)}, path_{unfinished_name(file_)}, folder_{std::move(folder)} {
  took_over_ = std::filesystem::exists(path_);
  clear();
}

Result<UnfinishedFile> UnfinishedFile::make(std::filesystem::path const& file) {
  auto const folder = folder_of(file);
  Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.number() < 0)
    return fail(Errc::unavailable, "the folder " + folder.string() + " cannot be used: " + std::strerror(errno),
                "file");
  if (flock(opened.number(), LOCK_EX | LOCK_NB) != 0)
    return fail(Errc::unavailable, "another backup or restore is at work in " + folder.string(), "file",
                "try again when it is done");
  if (std::filesystem::exists(std::filesystem::symlink_status(file))) return Failure{already_there(file)};
  if (access(folder.c_str(), W_OK | X_OK) != 0) return Failure{cannot_write(file, errno)};
  UnfinishedFile made(file, std::move(opened));
  // For nobody else: it holds accounts.
  Descriptor const begun(open(made.path().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (begun.number() < 0) return Failure{cannot_write(made.path(), errno)};
  return made;
}

UnfinishedFile::~UnfinishedFile() {
  if (folder_.number() >= 0) clear();
}

void UnfinishedFile::clear() {
  std::error_code ignored;
  for (auto const* neighbour : {"", "-wal", "-shm", "-journal"})
    std::filesystem::remove(path_.string() + neighbour, ignored);
}

Result<void> UnfinishedFile::put_in_place() {
  Descriptor const written(open(path_.c_str(), O_RDWR | O_CLOEXEC));
  if (written.number() < 0 || fsync(written.number()) != 0) return Failure{cannot_write(path_, errno)};
  auto const failed = rename_to_free_name(path_, file_);
  if (failed == EEXIST) return Failure{already_there(file_)};
  if (failed != 0) return Failure{cannot_write(file_, failed)};
  if (fsync(folder_.number()) != 0) return Failure{cannot_write(file_, errno)};
  return {};
}

Result<Dialect> kind_of_backup(std::filesystem::path const& file) {
  std::error_code error;
  auto const status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found)
    return fail(Errc::unavailable, "there is no file " + file.string(), "file");
  if (status.type() != std::filesystem::file_type::regular)
    return fail(Errc::invalid, file.string() + " is not a file", "file", "a file that amity backup has made");
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(Errc::unavailable, file.string() + " cannot be read: " + std::strerror(errno), "file");
  std::array<char, 16> first{};
  in.read(first.data(), first.size());
  std::string_view const head(first.data(), static_cast<std::size_t>(in.gcount()));
  if (head == std::string_view("SQLite format 3\0", 16)) return Dialect::sqlite;
  if (head.starts_with("PGDMP")) return Dialect::postgresql;
  return fail(Errc::invalid, file.string() + (head.empty() ? " is empty" : " is no backup: it begins otherwise"),
              "file", "a file that amity backup has made");
}

std::optional<Error> trouble_in(Database& database, WholeCheck const& check) {
  auto const troubles = check(database);
  if (troubles.empty()) return std::nullopt;
  auto const more = troubles.size() > 1 ? " (and " + std::to_string(troubles.size() - 1) + " more)" : std::string{};
  return Error{Errc::refused, "what it holds is not whole: " + troubles.front() + more, "file", "see amity doctor"};
}

std::optional<Error> foreign(Database& database) {
  {
    auto transaction = database.read();
    if (!has_table(transaction, "schema_migration") || !has_table(transaction, "journal"))
      return Error{Errc::invalid, "it is a database, but not one of Amity", "file",
                   "a file that amity backup has made"};
  }
  if (auto const known = check_migrations(database); !known) return known.error();
  return std::nullopt;
}

Result<BackupReport> back_up(std::string_view url, std::filesystem::path const& file, WholeCheck const& check) {
  if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
    return back_up_postgresql(std::string(url), file, check);
  return back_up_sqlite(std::string(url.starts_with("sqlite:") ? url.substr(7) : url), file, check);
}

Result<BackupReport> restore(std::filesystem::path const& file, std::string_view url, WholeCheck const& check) {
  auto const kind = kind_of_backup(file);
  if (!kind) return Failure{kind.error()};
  auto const into_postgresql = url.starts_with("postgresql://") || url.starts_with("postgres://");
  if (into_postgresql != (*kind == Dialect::postgresql))
    return fail(Errc::conflict,
                file.string() + (into_postgresql ? " is a backup of SQLite, and the target is a PostgreSQL database"
                                                 : " is a backup of PostgreSQL, and the target is a SQLite file"),
                "file", "restore it into a database of its own kind, then: amity copy --from ... --to ...");
  if (into_postgresql) return restore_postgresql(file, std::string(url), check);
  return restore_sqlite(file, std::string(url.starts_with("sqlite:") ? url.substr(7) : url), check);
}

bool restore_is_unfinished(std::filesystem::path const& database) {
  return std::filesystem::exists(unfinished_name(database)) && !std::filesystem::exists(database);
}

}  // namespace amity::db
