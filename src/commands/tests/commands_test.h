// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/runner.h"
#include "db/testing.h"
#include "journal/journal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::commands {

inline constexpr OfficeId kunming{1};
inline constexpr OfficeId fujisawa{2};

class CommandsTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    database.emplace(db::Database::open(db::test_database_url(GetParam()), {.connections = 6}).value());
    ASSERT_TRUE(database->migrate());
  }
  // Puts a source of that number under the office; what verbs of slices look like.
  static Verb put_source(std::int64_t id) {
    return [id](Command& command) -> Outcome<std::string> {
      command.watch("source", {command.office(), id});
      command.transaction().execute({"test.put",
                                     "INSERT INTO source (office_id, id, key, kind, name, url, published, retrieved, "
                                     "note) VALUES (:office, :id, :key, 'press', 'A paper', '', NULL, NULL, '')"},
                                    {{"office", command.office()}, {"id", id}, {"key", std::to_string(id)}});
      command.touch("source", id);
      return "source " + std::to_string(id);
    };
  }
  static Verb refuse() {
    return [](Command& command) -> Outcome<std::string> {
      command.transaction().execute({"test.half", "DELETE FROM source"});
      return Refused{Refusal{Error{Errc::invalid, "no", "field"}}};
    };
  }
  static Request request(OfficeId office = kunming) { return {office, {"test"}, "test.put", "source/1", {}, {}}; }
  std::int64_t number(std::string_view sql) {
    return database->read()
        .one({"number", sql}, {}, [](db::Row const& row) { return row.get<std::int64_t>(0); })
        .value();
  }
  std::vector<std::string> troubles() {
    auto tx = database->read();
    auto found = journal::verify_tables(tx);
    for (auto const& broken : journal::verify(tx).breaks) found.push_back(broken.what);
    return found;
  }

  std::optional<db::Database> database;
  Clock clock = fixed_clock(parse_day("2026-11-28").value());
};

inline std::string kind_of_parameter(testing::TestParamInfo<std::string> const& info) { return info.param; }

}  // namespace amity::commands
