// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "db/backup.h"

#include <filesystem>
#include <optional>
#include <string>

namespace amity::db {

// An open file or folder, closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor();
  int number() const { return number_; }

 private:
  int number_;
};

// A file in the making: NAME.unfinished beside NAME, alone in its folder for as long as it lives. What another that was
// killed left there is removed first; its own is removed where it does not come to put_in_place().
class UnfinishedFile {
 public:
  static Result<UnfinishedFile> make(std::filesystem::path const& file);
  UnfinishedFile(UnfinishedFile&&) noexcept = default;
  UnfinishedFile& operator=(UnfinishedFile&&) = delete;
  ~UnfinishedFile();

  std::filesystem::path const& path() const { return path_; }
  bool took_over() const { return took_over_; }
  // Everything on the disk, then its name, then that on the disk. Never over a file that is there.
  Result<void> put_in_place();

 private:
  UnfinishedFile(std::filesystem::path file, Descriptor folder);
  void clear();

  std::filesystem::path file_;
  std::filesystem::path path_;
  Descriptor folder_;
  bool took_over_{};
};

std::filesystem::path unfinished_name(std::filesystem::path const& file);

// What a backup's file says that it is, by its first bytes. Errc::invalid for anything else, a folder, an empty file.
Result<Dialect> kind_of_backup(std::filesystem::path const& file);

// Tables that only backups have: the seal in a SQLite backup, the mark of an unfinished restore in PostgreSQL.
inline constexpr std::string_view seal_table = "backup_seal";
inline constexpr std::string_view unfinished_table = "restore_unfinished";
inline bool is_backups_own(std::string_view table) { return table == seal_table || table == unfinished_table; }

// What the check finds, as an error; nothing where it finds nothing.
std::optional<Error> trouble_in(Database& database, WholeCheck const& check);
// The error of an unknown program's or newer database; nothing where this program can use it.
std::optional<Error> foreign(Database& database);
// Errc::conflict where its record of migrations is not one that this program can go on from.
Result<void> check_migrations(Database& database);

Error cannot_write(std::filesystem::path const& file, int system_error);

Result<BackupReport> back_up_sqlite(std::string const& source, std::filesystem::path const& file,
                                    WholeCheck const& check);
Result<BackupReport> restore_sqlite(std::filesystem::path const& file, std::string const& target,
                                    WholeCheck const& check);
Result<BackupReport> back_up_postgresql(std::string const& url, std::filesystem::path const& file,
                                        WholeCheck const& check);
Result<BackupReport> restore_postgresql(std::filesystem::path const& file, std::string const& url,
                                        WholeCheck const& check);

}  // namespace amity::db
