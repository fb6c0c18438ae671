// SPDX-License-Identifier: Apache-2.0
// For tests only: link amity_db_testing.
//
// A test has the databases that it asks for to itself until it ends; then they are cleared and given to the next one.
// What is asked for outside of a test (in SetUpTestSuite) stays as long as the program. All vanish when the program
// ends.
#pragma once

#include <string>
#include <vector>

namespace amity::db {

// "sqlite" always; "postgresql" where AMITY_TEST_POSTGRES holds the postgresql:// address of a cluster on which
// databases may be made (tools/with-postgres gives one). Makes no database, so that listing a program's tests costs
// nothing.
std::vector<std::string> test_database_kinds();

// The address of a database of this kind that is as Database::migrate() leaves it: with all tables, and nothing put in.
std::string test_database_url(std::string const& kind);

// The address of a database of this kind without any table.
std::string empty_database_url(std::string const& kind);

// Of each kind one with all tables. Ask for the one kind that the test uses where it uses one.
std::vector<std::string> test_database_urls();

// "sqlite" or "postgresql".
std::string kind_of_database(std::string const& url);

}  // namespace amity::db
