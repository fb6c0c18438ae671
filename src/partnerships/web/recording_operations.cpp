// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/move_by_rules.h"
#include "partnerships/web/older_source.h"
#include "partnerships/web/own_office.h"
#include "partnerships/web/own_record_by_rules.h"
#include "partnerships/web/recording.h"
#include "server/parameters.h"

namespace amity::partnerships::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;

template <class To, class Word>
contract::Nullable<To> word_of(std::optional<Word> const& word) {
  if (!word) return {};
  return contract::parse<To>(to_string(*word));
}
template <class To, class Word>
To word_of(Word word) {
  return contract::parse<To>(to_string(word)).value();
}

contract::AssertionRecord record_of(Kept<AssertionFields> const& kept) {
  auto const& said = kept.value;
  return {kept.version,
          word_of<contract::Kind>(said.kind),
          word_of<contract::Stage>(said.stage),
          said.signed_on,
          said.ended_on,
          word_of<contract::OfficeSide>(said.side),
          word_of<contract::Confidence>(said.confidence),
          said.as_of,
          said.note};
}

contract::SourceRecord record_of(std::string const& key, Kept<SourceFields> const& kept) {
  auto const& source = kept.value;
  return {kept.version,     key,        word_of<contract::SourceKind>(source.kind),
          source.name,      source.url, source.published,
          source.retrieved, source.note};
}

contract::OfficeMove record_of(MoveFields const& move) {
  return {word_of<contract::Act>(move.act), move.on, move.authority, move.document, move.source, move.note};
}

// What reads the database as it is now, so that a writer sees what he changes.
struct Reading {
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  db::Transaction transaction() const { return writing->doorkeeper.database.read(); }
};

struct ListSources : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::OfficeSources> operator()(contract::ListOfficeSourcesParameters const& asked,
                                             Session const& session) const {
    if (auto const office = own_office(*s->world.now(), session, asked.office); !office) return Failure{office.error()};
    auto reading = transaction();
    contract::OfficeSources list;
    for (auto const& source : kept_sources(reading, session.office))
      list.sources.push_back(record_of(source.key, source.kept));
    return list;
  }
};

struct OneSource : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::SourceRecord> operator()(contract::GetOfficeSourceParameters const& asked,
                                            Session const& session) const {
    if (auto const office = own_office(*s->world.now(), session, asked.office); !office) return Failure{office.error()};
    auto reading = transaction();
    auto const kept = kept_source(reading, session.office, asked.source);
    if (kept.version == 0) return fail(Errc::not_found, "the office keeps no such source", "source");
    return record_of(asked.source, kept);
  }
};

struct OneAssertion : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::AssertionRecord> operator()(contract::GetAssertionParameters const& asked,
                                               Session const& session) const {
    auto const world = s->world.now();
    auto const partner = own_partner(*world, session, asked.office, asked.city);
    if (!partner) return Failure{partner.error()};
    auto reading = transaction();
    auto const kept = kept_assertion(reading, session.office, partner->city->id, asked.source);
    if (!kept) return Failure{kept.error()};
    if (kept->version == 0) return fail(Errc::not_found, "the source says nothing of this city", "source");
    return record_of(*kept);
  }
};

struct Life : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::OfficeLife> operator()(contract::GetMovesParameters const& asked, Session const& session) const {
    auto const world = s->world.now();
    auto const partner = own_partner(*world, session, asked.office, asked.city);
    if (!partner) return Failure{partner.error()};
    auto reading = transaction();
    auto const kept = kept_life(reading, session.office, partner->city->id);
    if (!kept) return Failure{kept.error()};
    contract::OfficeLife life{kept->version, {}};
    for (auto const& move : kept->moves) life.moves.push_back(record_of(move));
    return life;
  }
};

// What is written: looked at by the world that answers now, done by the rows as they are then.
struct Recording {
  server::Shared s;
  template <class Parameters>
  Result<void> check(Parameters const& asked, Session const& session) const {
    auto const world = s->world.now();
    if constexpr (requires { asked.city; }) {
      if (auto const partner = own_partner(*world, session, asked.office, asked.city); !partner)
        return Failure{partner.error()};
    } else {
      if (auto const office = own_office(*world, session, asked.office); !office) return Failure{office.error()};
    }
    return {};
  }
  template <class Parameters>
  CityId city(Parameters const& asked) const {
    auto const found = server::find_city(*s->world.now(), asked.city);
    return found ? (*found)->id : CityId{};
  }
};

template <class To, class From, class Make>
Outcome<To> made(Outcome<From> const& outcome, Make const& make) {
  if (!outcome) return commands::Refused{outcome.error()};
  return make(*outcome);
}

contract::MoveRecorded move_recorded(Change change) { return {recorded({change, 0}).change}; }

struct WriteSource : Recording {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "source.put";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutOfficeSourceParameters const& asked,
                                         contract::SourceInput const& input) const {
    return made<contract::Recorded>(
        record_source(command, asked.source, fields_of(input), seen_of(input), own_record_by_rules(s->world.now())),
        recorded);
  }
};

struct WriteAssertion : Recording {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "assertion.put";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutAssertionParameters const& asked,
                                         contract::AssertionInput const& input) const {
    return made<contract::Recorded>(
        record_assertion(
            command, city(asked), asked.source, fields_of(input), seen_of(input),
            {older_source(input.older_source), own_record_by_rules(s->world.now(), {input.rule_reason, {}})}),
        recorded);
  }
};

struct TakeAssertionBack : Recording {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "assertion.delete";
  Outcome<contract::Recorded> operator()(Command& command, contract::DeleteAssertionParameters const& asked) const {
    return made<contract::Recorded>(
        withdraw_assertion(command, city(asked), asked.source, asked.version, own_record_by_rules(s->world.now())),
        recorded);
  }
};

struct WriteMove : Recording {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "partnership.move";
  Outcome<contract::MoveRecorded> operator()(Command& command, contract::AddMoveParameters const& asked,
                                             contract::MoveInput const& input) const {
    MoveWanted const wanted{fields_of(input), input.rule_reason, older_source(input.older_source)};
    return made<contract::MoveRecorded>(record_move_by_rules(command, *s->world.now(), city(asked), wanted),
                                        move_recorded);
  }
};

struct TakeMoveBack : Recording {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "partnership.unmove";
  Outcome<contract::MoveRecorded> operator()(Command& command, contract::DeleteMoveParameters const& asked) const {
    return made<contract::MoveRecorded>(withdraw_move(command, city(asked), static_cast<std::size_t>(asked.place),
                                                      asked.version, own_record_by_rules(s->world.now())),
                                        move_recorded);
  }
};

}  // namespace

auto add_recording_operations(Operations const& operations, server::Shared const& s,
                              std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListOfficeSources, contract::GetOfficeSource, contract::PutOfficeSource,
                            contract::GetAssertion, contract::PutAssertion, contract::DeleteAssertion,
                            contract::GetMoves, contract::AddMove, contract::DeleteMove> {
  using commands::Later;
  return operations.add<contract::ListOfficeSources>(ListSources{{s, writing}})
      .add<contract::GetOfficeSource>(OneSource{{s, writing}})
      .add_later<contract::PutOfficeSource>(Later<contract::PutOfficeSource, WriteSource>{writing, {{s}}})
      .add<contract::GetAssertion>(OneAssertion{{s, writing}})
      .add_later<contract::PutAssertion>(Later<contract::PutAssertion, WriteAssertion>{writing, {{s}}})
      .add_later<contract::DeleteAssertion>(Later<contract::DeleteAssertion, TakeAssertionBack>{writing, {{s}}})
      .add<contract::GetMoves>(Life{{s, writing}})
      .add_later<contract::AddMove>(Later<contract::AddMove, WriteMove>{writing, {{s}}})
      .add_later<contract::DeleteMove>(Later<contract::DeleteMove, TakeMoveBack>{writing, {{s}}})
      .done();
}

}  // namespace amity::partnerships::web
