// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"
#include "db/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::db {

// A test that is run on a fresh database of each kind there is; the parameter is the place in
// test_database_kinds().
class OnEachDatabase : public testing::TestWithParam<std::size_t> {
 protected:
  static Database opened(std::string const& url, Database::Options const& options = {}) {
    auto made = Database::open(url, options);
    if (!made) throw std::runtime_error(made.error().message);
    return std::move(*made);
  }
  // Texts of the first column.
  std::vector<std::string> texts(std::string_view sql, std::initializer_list<Param> params = {}) {
    return database.read().all({"texts", sql}, params, [](Row const& row) { return row.get<std::string>(0); });
  }
  // Runs one statement in a transaction of its own.
  std::int64_t commit(std::string_view sql, std::initializer_list<Param> params = {}) {
    auto tx = database.write();
    auto const changed = tx.execute({"commit", sql}, params);
    tx.commit();
    return changed;
  }
  std::int64_t number(std::string_view sql) {
    return database.read().one({"number", sql}, {}, [](Row const& row) { return row.get<std::int64_t>(0); }).value();
  }

  std::string const url{empty_database_url(test_database_kinds().at(GetParam()))};
  Database database{opened(url)};
};

// What kind of error f() throws; fails the test where it throws none.
template <class F>
std::optional<DatabaseError> error_of(F&& f) {
  try {
    f();
  } catch (DatabaseError const& error) {
    return error;
  }
  return std::nullopt;
}

inline std::string name_of_database(testing::TestParamInfo<std::size_t> const& info) {
  return info.param == 0 ? "sqlite" : "postgresql";
}

inline std::size_t kinds_of_database() { return std::getenv("AMITY_TEST_POSTGRES") ? 2U : 1U; }

#define AMITY_ON_EACH_DATABASE(suite) \
  INSTANTIATE_TEST_SUITE_P(Databases, suite, testing::Range<std::size_t>(0, kinds_of_database()), name_of_database)

}  // namespace amity::db
