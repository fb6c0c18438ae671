// SPDX-License-Identifier: Apache-2.0
// What an office's people write down of its partnerships: what a source says, and the moves of a partnership's life.
// Each is a command: refused with every field's error, or with what somebody else changed meanwhile.
#pragma once

#include "commands/merge.h"
#include "fields/reader.h"
#include "partnerships/record.h"
#include "partnerships/source_age.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace amity::partnerships {

// Which side says it, as an office speaks of its own partnerships.
enum class OfficeSide { home, partner, both, none };
std::string_view to_string(OfficeSide side);
std::optional<OfficeSide> parse_office_side(std::string_view word);

// The fields of an assertion, by the names that people and programs give: kind, stage, signed, ended, side, confidence,
// as_of, note.
struct AssertionFields {
  std::optional<Kind> kind{};
  std::optional<Stage> stage{};
  std::optional<PartialDate> signed_on{};
  std::optional<PartialDate> ended_on{};
  OfficeSide side{OfficeSide::none};
  Confidence confidence{Confidence::medium};
  std::optional<PartialDate> as_of{};
  std::string note{};
  bool operator==(AssertionFields const&) const = default;
};
AssertionFields read_assertion_fields(fields::Reader& in);
commands::FieldTexts texts_of(AssertionFields const& said);

// The fields of a source: kind, name, url, published, retrieved, note. Its key is how it is found.
struct SourceFields {
  SourceKind kind{SourceKind::official};
  std::string name{};
  std::string url{};
  std::optional<PartialDate> published{};
  std::optional<PartialDate> retrieved{};
  std::string note{};
  bool operator==(SourceFields const&) const = default;
};
SourceFields read_source_fields(fields::Reader& in);
commands::FieldTexts texts_of(SourceFields const& source);

// The fields of a move: act, on, authority, document, source (its key), note in the interface's languages.
struct MoveFields {
  Act act{Act::sign};
  std::optional<PartialDate> on{};
  std::string authority{};
  std::string document{};
  std::string source{};
  LocalText note{};
  bool operator==(MoveFields const&) const = default;
};

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
// than a day that it gives, unless that day stood there before, or it is meant (source_older).
commands::Outcome<Recorded> record_assertion(commands::Command& command, CityId partner, std::string const& source,
                                             AssertionFields const& wanted, std::optional<commands::Seen> const& seen,
                                             OlderSource older = OlderSource::asks);
// The office does not have that source say anything of the city any more. A partnership of which nobody says anything
// is gone with it.
commands::Outcome<Recorded> withdraw_assertion(commands::Command& command, CityId partner, std::string const& source,
                                               std::int64_t seen);

// Makes the source or changes it. Errors at key and at its fields.
commands::Outcome<Recorded> record_source(commands::Command& command, std::string const& key,
                                          SourceFields const& wanted, std::optional<commands::Seen> const& seen);
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
// Takes the move at that place (from 0) out of the life that stands at this version.
commands::Outcome<Change> withdraw_move(commands::Command& command, CityId partner, std::size_t place,
                                        std::string_view version);

// The office's home city; nothing where there is no such office.
std::optional<CityId> home_of(db::Transaction& transaction, OfficeId office);
// The other city of a partnership of the office's home city; nothing where it is none of these.
std::optional<CityId> partner_in(db::Transaction& transaction, OfficeId office, PartnershipId partnership);

}  // namespace amity::partnerships
