// SPDX-License-Identifier: Apache-2.0
// What an office's people write down of its partnerships: what a source says, and the moves of a partnership's life.
// Each is a command: refused with every field's error, or with what somebody else changed meanwhile.
#pragma once

#include "partnerships/own_record.h"
#include "partnerships/record.h"
#include "partnerships/recording_fields.h"
#include "partnerships/source_age.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace amity::partnerships {

// A record as it stands now. version 0: there is none.
template <class T>
struct Kept {
  std::int64_t version{};
  T value{};
};

// What was done, and the version that stands now; 0 after it was taken away.
struct Recorded {
  Change change{Change::unchanged};
  std::int64_t version{};
};

// How the record stands in the tables. Errc::not_found for a city or a source that is not known.
Result<Kept<AssertionFields>> kept_assertion(db::Transaction& transaction, OfficeId office, CityId partner,
                                             std::string_view source);
// All that the office's sources say of its partnership with the city, in the order in which it was written down.
// Nothing where the two have none in the register, or the city is not known.
struct KeyedAssertion {
  std::string source;  // its key
  Kept<AssertionFields> kept;
};
struct KeptPartnership {
  PartnershipId id{};
  std::vector<KeyedAssertion> assertions;
};
std::optional<KeptPartnership> kept_partnership(db::Transaction& transaction, OfficeId office, CityId partner);
Kept<SourceFields> kept_source(db::Transaction& transaction, OfficeId office, std::string_view key);
struct KeyedSource {
  std::string key;
  Kept<SourceFields> kept;
};
std::vector<KeyedSource> kept_sources(db::Transaction& transaction, OfficeId office);
// The moves as the office keeps them, in the order they happened, and a version that is another after every change.
struct KeptLife {
  std::vector<MoveFields> moves;
  std::string version;
};
Result<KeptLife> kept_life(db::Transaction& transaction, OfficeId office, CityId partner);

// What the source with that key says of the office's partnership with the city from now on. The partnership is made
// where there is none. Errors at source, partner (Errc::not_found), ended (before signed); at source where it is older
// than a day that it gives, unless that day stood there before, or it is meant (source_older); at kind where the
// office's own record would say neither kind nor stage nor day (says_nothing). Where the source is the office's own
// record, `how.own` is asked before anything is written (own_record.h); so it is where something is taken back.
struct Saying {
  OlderSource older{OlderSource::asks};
  OwnRecordGuard own{nobody_decides};
};
commands::Outcome<Recorded> record_assertion(commands::Command& command, CityId partner, std::string const& source,
                                             AssertionFields const& wanted, std::optional<commands::Seen> const& seen,
                                             Saying const& how = {});
// What record_assertion() would write, merged with what stands; nothing is written and nobody who decides is asked.
struct CheckedSaying {
  AssertionFields says{};
  std::int64_t version{};       // of what stands there now; 0: nothing
  std::optional<OwnAct> act{};  // as of the office's own record, whatever the source's kind; nothing: of no weight
};
commands::Outcome<CheckedSaying> check_assertion(commands::Command& command, CityId partner, std::string const& source,
                                                 AssertionFields const& wanted,
                                                 std::optional<commands::Seen> const& seen,
                                                 OlderSource older = OlderSource::asks);
// The office does not have that source say anything of the city any more. A partnership of which nobody says anything
// is gone with it.
commands::Outcome<Recorded> withdraw_assertion(commands::Command& command, CityId partner, std::string const& source,
                                               std::int64_t seen, OwnRecordGuard const& own = nobody_decides);

// Makes the source or changes it. Errors at key and at its fields. Where statements rest on it already it does not
// become the office's own record, and does not cease to be (`own_record_kind` at kind): they would all weigh otherwise.
// So would they by another day of such a record, for which `own` is asked.
commands::Outcome<Recorded> record_source(commands::Command& command, std::string const& key,
                                          SourceFields const& wanted, std::optional<commands::Seen> const& seen,
                                          OwnRecordGuard const& own = nobody_decides);
// The office does not keep the source any more. Errors at source, where anything still rests on it (still_used).
commands::Outcome<Recorded> withdraw_source(commands::Command& command, std::string const& key, std::int64_t seen);

// A move of the partnership's life; refused at partner where the two cities have none (no_partnership). It takes its
// place by its date, the last place where it has none. Refused where the life would not be one that lifecycle.h allows:
// at act, or at on for a date out of order; at source where it is older than the move and nobody said that it is meant
// (source_older). The same move again changes nothing.
commands::Outcome<Change> record_move(commands::Command& command, CityId partner, MoveFields const& move,
                                      OlderSource older = OlderSource::asks);
// What record_move() would say; nothing is written.
commands::Outcome<Change> check_move(commands::Command& command, CityId partner, MoveFields const& move,
                                     OlderSource older = OlderSource::asks);
// Takes the move at that place (from 0) out of the life that stands at this version. For a signing and what follows one
// `own` is asked: without it the partnership would stand in another state.
commands::Outcome<Change> withdraw_move(commands::Command& command, CityId partner, std::size_t place,
                                        std::string_view version, OwnRecordGuard const& own = nobody_decides);

// The office's home city; nothing where there is no such office.
std::optional<CityId> home_of(db::Transaction& transaction, OfficeId office);
// The other city of a partnership of the office's home city; nothing where it is none of these.
std::optional<CityId> partner_in(db::Transaction& transaction, OfficeId office, PartnershipId partnership);

}  // namespace amity::partnerships
