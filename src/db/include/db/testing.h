// SPDX-License-Identifier: Apache-2.0
// For tests only: link amity_db_testing.
#pragma once

#include <string>
#include <vector>

namespace amity::db {

// Addresses of fresh, empty databases of each kind there is: a SQLite file always; a PostgreSQL database where
// AMITY_TEST_POSTGRES holds the postgresql:// address of a cluster on which databases may be made (tools/with-postgres
// gives one). Each call makes new ones; they vanish when the program ends.
std::vector<std::string> test_database_urls();

// "sqlite" or "postgresql".
std::string kind_of_database(std::string const& url);

// The kinds that test_database_urls() has, in its order; makes no database, so that listing a program's tests costs
// nothing.
std::vector<std::string> test_database_kinds();

// A fresh, empty database of this kind, one of test_database_kinds().
std::string test_database_url(std::string const& kind);

}  // namespace amity::db
