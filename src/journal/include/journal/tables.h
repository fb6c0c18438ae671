// SPDX-License-Identifier: Apache-2.0
// What a line of the journal says of the rows that it changed, and whether the tables still hold what the lines say.
#pragma once

#include "db/row_digest.h"
#include "journal/journal.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::journal {

// Tables that no line accounts for: the journal's own, and what the program keeps for itself and can make anew.
bool is_accounted_for(std::string_view table);

// The tables as the database describes them, read once for many commands.
class Tables {
 public:
  explicit Tables(db::Transaction& transaction);
  std::span<db::Table const> all() const { return tables_; }
  // Throws std::logic_error for a table that is not there: a mistake of the program.
  db::Table const& of(std::string_view name) const;

 private:
  std::vector<db::Table> tables_;
};

struct RowChange {
  std::string key;     // as db::OnRowDigest gives it
  std::string before;  // hex; empty: the row is new
  std::string after;   // hex; empty: the row is gone
  bool operator==(RowChange const&) const = default;
};

// A table's part (an office's rows, or all of a table without offices) after a change.
struct TableChange {
  OfficeId office;
  std::string table;
  std::int64_t rows{};               // in that part now
  std::string digest;                // db::RowSetDigest of them
  bool rescanned{false};             // too many to be listed
  std::vector<RowChange> changed{};  // in the order of their keys
  bool operator==(TableChange const&) const = default;
};
std::string text_of(std::span<TableChange const> changes);
std::vector<TableChange> parse_changes(std::string_view text);

// Follows what one unit of work does to the tables.
class ChangeRecorder {
 public:
  ChangeRecorder(db::Transaction& transaction, Tables const& tables) : transaction_(transaction), tables_(tables) {}

  // Before rows are changed or deleted, or put in under a key of the program's own: those whose key begins so (with the
  // office, where the table has offices).
  void watch(std::string_view table, std::vector<db::Value> key_prefix);
  // After the database numbered a new row.
  void inserted(std::string_view table, std::vector<db::Value> key);
  // For imports that touch many rows: all rows of the office, or of a table without offices, are looked at in the end.
  void rescan(std::string_view table, OfficeId office);

  // What has changed up to now; empty where all is as it was.
  std::vector<TableChange> changes();
  // Notes the tables' digests down as those of that line.
  void keep(std::span<TableChange const> changes, LineRef const& line);

 private:
  struct Part {
    std::set<std::vector<std::string>> seen;       // prefixes, as text
    std::vector<std::vector<db::Value>> prefixes;  // the same, as values
    std::map<std::string, db::RowDigest, std::less<>> before;
    bool rescan{false};
  };
  using Key = std::pair<OfficeId, std::string>;
  Part& part_of(db::Table const& table, OfficeId office);
  Part& part_of(db::Table const& table, std::span<db::Value const> prefix);
  void read(db::Table const& table, std::span<db::Value const> prefix,
            std::map<std::string, db::RowDigest, std::less<>>& into);

  db::Transaction& transaction_;
  Tables const& tables_;
  std::map<Key, Part> parts_;
};

// One line a trouble: rows that are not what the newest line on them left, rows that no line accounts for, digests that
// are not those of their line. None where all is whole.
std::vector<std::string> verify_tables(db::Transaction& transaction);

// A line that says what all tables hold now: after migrations, which change rows without a line. `found` is what
// verify_tables() said before them. Nothing where no table has rows.
void write_baseline(db::Transaction& transaction, Clock const& clock, Actor const& actor,
                    std::span<std::string const> found);

}  // namespace amity::journal
