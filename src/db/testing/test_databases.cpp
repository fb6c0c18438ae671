// SPDX-License-Identifier: Apache-2.0
#include "db/testing.h"

#include <libpq-fe.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <stdexcept>

namespace amity::db {
namespace {

struct FinishAdmin {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};

void run_as_admin(std::string const& cluster, std::string const& sql) {
  std::unique_ptr<PGconn, FinishAdmin> const connection(PQconnectdb(cluster.c_str()));
  PQsetNoticeProcessor(
      connection.get(), [](void*, char const*) {}, nullptr);
  std::unique_ptr<PGresult, decltype(&PQclear)> const result(PQexec(connection.get(), sql.c_str()), &PQclear);
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
    throw std::runtime_error("AMITY_TEST_POSTGRES: " + std::string(PQerrorMessage(connection.get())));
}

// The address of another database of the same cluster: the path of the URL replaced.
std::string on_cluster(std::string const& cluster, std::string const& name) {
  auto const authority = cluster.find("://") + 3;
  auto const query = std::min(cluster.find('?', authority), cluster.size());
  auto const path = std::min(cluster.find('/', authority), query);
  return cluster.substr(0, path) + "/" + name + cluster.substr(query);
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
    for (auto const& folder : folders_) std::filesystem::remove_all(folder, ignored);
    for (auto const& name : databases_) drop(name);
  }

  std::string sqlite() {
    auto pattern = (std::filesystem::temp_directory_path() / "amity-test-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder can be made: " + pattern);
    folders_.push_back(pattern);
    return "sqlite:" + pattern + "/test.db";
  }

  std::string postgresql() {
    auto const name = "amity_test_" + std::to_string(owner_) + "_" + std::to_string(databases_.size());
    run_as_admin(cluster_, "DROP DATABASE IF EXISTS " + name);
    run_as_admin(cluster_, "CREATE DATABASE " + name);
    databases_.push_back(name);
    return on_cluster(cluster_, name);
  }

  bool has_cluster() {
    if (!cluster_.empty()) return true;
    if (!told_) std::cerr << "PostgreSQL is left out: AMITY_TEST_POSTGRES is not set (see tools/with-postgres)\n";
    told_ = true;
    return false;
  }

 private:
  void drop(std::string const& name) const {
    try {
      run_as_admin(cluster_, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    } catch (std::exception const& error) {
      std::cerr << error.what() << '\n';
    }
  }

  static std::string environment(char const* name) {
    auto const* const value = std::getenv(name);
    return value ? value : "";
  }

  pid_t owner_{getpid()};
  std::string cluster_{environment("AMITY_TEST_POSTGRES")};
  std::vector<std::string> folders_;
  std::vector<std::string> databases_;
  bool told_{};
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
  return kind == "sqlite" ? made().sqlite() : made().postgresql();
}

std::vector<std::string> test_database_urls() {
  std::vector<std::string> urls;
  for (auto const& kind : test_database_kinds()) urls.push_back(test_database_url(kind));
  return urls;
}

std::string kind_of_database(std::string const& url) { return url.starts_with("sqlite:") ? "sqlite" : "postgresql"; }

}  // namespace amity::db
