// SPDX-License-Identifier: Apache-2.0
// The journal as people read it: who did what with a record, and what stood in its fields before and after.
#pragma once

#include "journal/tables.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::journal {

// A field that a line changed. Kept beside the chain, and not in it: rows can be taken away, a line cannot.
struct FieldChange {
  std::string subject;  // of the record, "task/5"; mostly the line's own
  std::string field;    // "title"
  // Nothing: the value is personal, and was not kept. Empty: nothing stood there.
  std::optional<std::string> was{};
  std::optional<std::string> became{};
  bool operator==(FieldChange const&) const = default;
};

// Keeps them as those of the line that the office's chain takes next; to be called before the recorder's changes() are
// taken, in the transaction that appends the line. Waits for other writers of the same chain.
void keep_fields(db::Transaction& transaction, ChangeRecorder& recorder, OfficeId office,
                 std::span<FieldChange const> fields);

struct ToldLine {
  std::int64_t seq{};
  std::string at;     // UTC
  std::string actor;  // "account:5"
  std::string verb;
  std::string subject;
  std::string detail;                 // JSON
  std::vector<FieldChange> fields{};  // of the records that were asked for
  bool operator==(ToldLine const&) const = default;
};
struct ToldQuestion {
  std::vector<std::string> subjects;  // "task/5"; a record and its parts
  std::string verbs{};                // lines whose verb begins so alone; empty: all
  std::int64_t limit{30};
};
// The newest lines that are about one of these records or changed a field of it, each once, the newest first.
std::vector<ToldLine> told_about(db::Transaction& transaction, OfficeId office, ToldQuestion const& question);
// The newest lines after that moment (UTC; empty: all) of others than the actor, without their fields, the newest
// first.
std::vector<ToldLine> told_since(db::Transaction& transaction, OfficeId office, std::string_view at,
                                 std::string_view actor, std::int64_t limit);
// Of each record whose name begins so ("partner/"): when (UTC) the newest line was written that is about it or changed
// a field of it. Records that no line names are not among them.
std::map<std::string, std::string> newest_moments(db::Transaction& transaction, OfficeId office,
                                                  std::string_view beginning);

}  // namespace amity::journal
