// SPDX-License-Identifier: Apache-2.0
#include "db/database.h"
#include "db/testing.h"
#include "postgresql_pool.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <stdexcept>

namespace amity::db {
namespace {

namespace fs = std::filesystem;

std::string environment(char const* name) {
  auto const* const value = std::getenv(name);
  return value ? value : "";
}

void migrate(std::string const& url) {
  auto database = Database::open(url);
  if (!database) throw std::runtime_error(database.error().message);
  if (auto const made = database->migrate(); !made) throw std::runtime_error(made.error().message);
}

// Removes what was made when the program ends; forked children leave it to their parent.
class Made {
 public:
  Made() = default;
  Made(Made const&) = delete;
  Made& operator=(Made const&) = delete;
  ~Made() {
    if (getpid() != owner_) return;
    std::error_code ignored;
    for (auto const& folder : folders_) fs::remove_all(folder, ignored);
    postgresql.drop_all();
  }

  fs::path empty_sqlite() {
    auto pattern = (fs::temp_directory_path() / "amity-test-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder can be made: " + pattern);
    folders_.push_back(pattern);
    return fs::path(pattern) / "test.db";
  }

  fs::path migrated_sqlite() {
    if (template_.empty()) {
      auto const file = empty_sqlite();
      migrate("sqlite:" + file.string());
      template_ = file;
    }
    auto const file = empty_sqlite();
    fs::copy_file(template_, file);
    return file;
  }

  bool has_cluster() {
    if (!cluster_.empty()) return true;
    if (!told_) std::cerr << "PostgreSQL is left out: AMITY_TEST_POSTGRES is not set (see tools/with-postgres)\n";
    told_ = true;
    return false;
  }

 private:
  pid_t owner_{getpid()};
  std::string cluster_{environment("AMITY_TEST_POSTGRES")};
  std::vector<std::string> folders_;
  fs::path template_;
  bool told_{};

 public:
  PostgresqlPool postgresql{cluster_, migrate};
};

Made& made() {
  static Made all;
  return all;
}

}  // namespace

std::vector<std::string> test_database_kinds() {
  std::vector<std::string> kinds{"sqlite"};
  if (made().has_cluster()) kinds.emplace_back("postgresql");
  return kinds;
}

std::string test_database_url(std::string const& kind) {
  return kind == "sqlite" ? "sqlite:" + made().migrated_sqlite().string() : made().postgresql.migrated();
}

std::string empty_database_url(std::string const& kind) {
  return kind == "sqlite" ? "sqlite:" + made().empty_sqlite().string() : made().postgresql.empty();
}

std::vector<std::string> test_database_urls() {
  std::vector<std::string> urls;
  for (auto const& kind : test_database_kinds()) urls.push_back(test_database_url(kind));
  return urls;
}

std::string kind_of_database(std::string const& url) { return url.starts_with("sqlite:") ? "sqlite" : "postgresql"; }

}  // namespace amity::db
