// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "db/database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amity::journal {

// Who acted: a person's account, a token, or the program on someone's behalf ("cli:maria").
struct Actor {
  std::string name;
};

// What was done. Verb and subject are stable words for programs; detail is a JSON object. None of them holds personal
// values: the journal cannot forget.
struct AuditEvent {
  std::string verb;     // "import.office"
  std::string subject;  // "office/kunming"
  std::string detail;   // {"accepted": 28}
};

struct Line {
  OfficeId office;
  std::int64_t seq{};  // from 1, without gaps, in each office's chain
  std::string at;      // UTC, "2022-11-27T08:00:00.000Z"
  std::string actor;
  AuditEvent event;
  std::string previous_hash;  // 64 hex digits; zeros before the first line
  std::string hash;           // SHA-256 over the previous hash and this line's content
  std::int64_t format{2};     // 1: written before lines held what they changed
  std::string changes;        // see TableChange; empty: no rows of tables
};

// Where a line stands.
struct LineRef {
  OfficeId office;
  std::int64_t seq{};
  bool operator==(LineRef const&) const = default;
};

// Appends a line to the office's chain, within the transaction that makes the change: both are kept or neither is.
// Waits for other writers of the same chain.
LineRef append(db::Transaction& transaction, OfficeId office, Clock const& clock, Actor const& actor,
               AuditEvent const& event, std::string const& changes = {});

// A line that does not follow from the one before it, or whose content is not what was hashed; or a chain whose end is
// missing (seq is then the first that is).
struct Break {
  OfficeId office;
  std::int64_t seq{};
  std::string what;
};

struct Verification {
  std::int64_t lines{};
  std::vector<Break> breaks;
};

// Recomputes every chain from its first line to the end that was noted apart from it.
Verification verify(db::Transaction& transaction);

// The newest hash of each chain, joined: differs as soon as anything journalled was committed.
std::string state_of(db::Transaction& transaction);

// Whether anybody ever did such a thing here.
bool ever_done(db::Transaction& transaction, std::string_view verb);

// The newest lines of an office's chain, newest first.
std::vector<Line> recent(db::Transaction& transaction, OfficeId office, int limit);
// The newest of these that are about one thing, such as "partnership/12".
std::vector<Line> about(db::Transaction& transaction, OfficeId office, std::string_view subject, int limit);

}  // namespace amity::journal
