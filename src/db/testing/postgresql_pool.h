// SPDX-License-Identifier: Apache-2.0
// PostgreSQL databases for tests, used again: making one costs a hundred times what emptying one does.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace testing {
class TestInfo;
}

namespace amity::db {

class PostgresqlPool {
 public:
  // cluster: the postgresql:// address of any database on it. migrate(url) makes this program's tables.
  PostgresqlPool(std::string cluster, std::function<void(std::string const& url)> migrate);
  PostgresqlPool(PostgresqlPool const&) = delete;
  PostgresqlPool& operator=(PostgresqlPool const&) = delete;

  std::string empty();
  std::string migrated();

  // Removes the databases from the cluster.
  void drop_all() const;

 private:
  // A database belongs to the test that asked for it and is given away again once another test runs. What is asked
  // for outside of a test belongs to the whole program.
  struct Made {
    std::string name;
    bool is_migrated{};
    testing::TestInfo const* owner{};
  };

  std::string take(bool migrated);
  bool clean(Made const& made) const;
  std::string create(bool migrated);
  void make_template();
  std::string address_of(std::string const& name) const;

  std::string cluster_;
  std::function<void(std::string const& url)> migrate_;
  std::vector<Made> made_;
  std::string template_;  // its name, once there is one
  std::string shape_;     // of its tables
  std::string clear_;     // SQL that makes the rows of another database of that shape those of the template
};

}  // namespace amity::db
