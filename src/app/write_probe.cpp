// SPDX-License-Identifier: Apache-2.0
#include "write_probe.h"

#include "db/id_sequence.h"

namespace amity::app {
namespace {

std::string in_words(db::DatabaseError::Kind kind) {
  using Kind = db::DatabaseError::Kind;
  switch (kind) {
    case Kind::full:
      return "the database's disk is full: nothing can be written, and pages are served from what was last read";
    case Kind::busy:
      return "somebody else has been writing to the database for so long that nothing else can be written";
    case Kind::gone:
      return "the database does not answer; pages are served from what was last read";
    case Kind::constraint:
    case Kind::other:
      break;
  }
  return "the database cannot be written to; pages are served from what was last read";
}

}  // namespace

std::optional<std::string> WriteProbe::trouble() {
  // Who comes while somebody looks waits for what they find.
  std::lock_guard const lock(mutex_);
  auto const now = std::chrono::steady_clock::now();
  if (looked_ && now - *looked_ < between) return found_;
  found_ = written();
  looked_ = std::chrono::steady_clock::now();
  return found_;
}

std::optional<std::string> WriteProbe::written() {
  try {
    auto transaction = database_.write();
    // Of no table: doctor and everybody else pass it over.
    (void)db::take_ids(transaction, OfficeId{0}, "write_probe");
    transaction.commit();
    return std::nullopt;
  } catch (db::DatabaseError const& error) {
    return in_words(error.kind());
  }
}

}  // namespace amity::app
