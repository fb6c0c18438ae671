// SPDX-License-Identifier: Apache-2.0
#include "partnerships/recording.h"

#include "commands/field_notes.h"
#include "partnerships/name_city.h"
#include "partnerships/sql.h"
#include "recording_parts.h"
#include "rows.h"
#include "stored_life.h"

#include <algorithm>

namespace amity::partnerships {
namespace {

using commands::Command;
using commands::FieldTexts;
using commands::Outcome;
using commands::Refusal;
using commands::Seen;

struct StoredAssertion {
  AssertionId id{};
  std::int64_t version{};
  Assertion says;
};
std::optional<StoredAssertion> stored_assertion_of(db::Transaction& transaction, OfficeId office,
                                                   PartnershipId partnership, SourceId source) {
  return transaction.one(sql::kept_assertion, {{"office", office}, {"partnership", partnership}, {"source", source}},
                         [](db::Row const& row) {
                           StoredAssertion stored{row.get<AssertionId>(0), row.integer(1), {}};
                           read_said(row, 2, stored.says);
                           return stored;
                         });
}

AssertionFields fields_of(Assertion const& says, Pair const& pair) {
  return {says.kind,       says.stage, says.signed_on, says.ended_on, pair.side_of(says.said_by),
          says.confidence, says.as_of, says.note};
}

SourceFields fields_of(Source const& source) {
  return {source.kind, source.name, source.url, source.published, source.retrieved, source.note};
}

// Fields that were put together out of two people's writing, each right by itself.
template <class Read>
auto read_again(FieldTexts const& texts, Read const& read) {
  std::vector<std::string> names;
  std::vector<std::string> cells;
  for (auto const& [name, text] : texts) {
    names.push_back(name);
    cells.push_back(text);
  }
  auto const source = fields::row_source(names, cells, 0);
  fields::Reader in(source);
  return in.finish(read(in));
}

// The first day that an assertion gives and its source cannot have seen. One that stood there before was asked then.
std::optional<PartialDate> unseen_day(Source const& source, Assertion const& says, Assertion const* before) {
  auto const day = speaks_of(says, source);
  auto const same_day = before != nullptr && speaks_of(*before, source) == day;
  if (is_older(day, says.signed_on) && !(same_day && before->signed_on == says.signed_on)) return says.signed_on;
  if (is_older(day, says.ended_on) && !(same_day && before->ended_on == says.ended_on)) return says.ended_on;
  return std::nullopt;
}

// A statement's fields under the key of the source that makes it: "enwiki-2023/kind".
FieldTexts of_source(std::string const& source, FieldTexts const& texts) {
  FieldTexts named;
  for (auto const& [name, text] : texts) named.emplace(source + "/" + name, text);
  return named;
}
}  // namespace

Result<Kept<AssertionFields>> kept_assertion(db::Transaction& transaction, OfficeId office, CityId partner,
                                             std::string_view source) {
  auto const pair = pair_of(transaction, office, partner);
  if (!pair) return Failure{pair.error()};
  auto const id = source_of(transaction, office, source);
  if (!id) return Failure{id.error()};
  auto const partnership = partnership_of(transaction, *pair);
  if (!partnership) return Kept<AssertionFields>{};
  auto const stored = stored_assertion_of(transaction, office, *partnership, id->id);
  if (!stored) return Kept<AssertionFields>{};
  return Kept<AssertionFields>{stored->version, fields_of(stored->says, *pair)};
}

std::optional<KeptPartnership> kept_partnership(db::Transaction& transaction, OfficeId office, CityId partner) {
  auto const pair = pair_of(transaction, office, partner);
  auto const partnership = pair ? partnership_of(transaction, *pair) : std::nullopt;
  if (!partnership) return std::nullopt;
  KeptPartnership kept{*partnership, {}};
  transaction.each(sql::office_says_of, {{"office", office}, {"partnership", *partnership}}, [&](db::Row const& row) {
    Assertion says;
    read_said(row, 2, says);
    kept.assertions.push_back({row.get<std::string>(0), {row.integer(1), fields_of(says, *pair)}});
  });
  return kept;
}

Kept<SourceFields> kept_source(db::Transaction& transaction, OfficeId office, std::string_view key) {
  auto const stored = stored_source_of(transaction, office, key);
  if (!stored) return {};
  return {stored->version, fields_of(stored->source)};
}

std::vector<KeyedSource> kept_sources(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::kept_sources, {{"office", office}}, [](db::Row const& row) {
    auto const stored = read_stored_source(row);
    return KeyedSource{stored.source.key, {stored.version, fields_of(stored.source)}};
  });
}

Result<KeptLife> kept_life(db::Transaction& transaction, OfficeId office, CityId partner) {
  auto const pair = pair_of(transaction, office, partner);
  if (!pair) return Failure{pair.error()};
  auto const partnership = partnership_of(transaction, *pair);
  auto const moves = partnership ? stored_moves(transaction, office, *partnership) : std::vector<Move>{};
  KeptLife life{{}, version_of(moves)};
  std::map<SourceId, std::string> keys;
  transaction.each(sql::kept_sources, {{"office", office}},
                   [&](db::Row const& row) { keys.emplace(row.get<SourceId>(0), row.get<std::string>(2)); });
  for (auto const& move : moves)
    life.moves.push_back({move.act, move.on, move.authority, move.document, keys[move.source], move.note});
  return life;
}

namespace {

// A statement as it would stand, beside what stands there; nothing is written yet.
struct MadeSaying {
  Pair pair;
  StoredSource source;
  std::optional<StoredAssertion> stored{};
  AssertionFields fields{};
  Assertion says{};
  std::optional<AssertionFields> before() const {
    return stored ? std::optional{fields_of(stored->says, pair)} : std::nullopt;
  }
};

// What a list names without more is a claim of a partnership. The office's own record outweighs all claims, so it says
// what there is; its note alone may change, whatever stands there.
std::optional<Refusal> saying_nothing(MadeSaying const& made) {
  auto const& now = made.fields;
  auto const has_stage = now.stage && *now.stage != Stage::unknown;
  if (made.source.source.kind != SourceKind::office || now.kind || has_stage || now.signed_on || now.ended_on)
    return std::nullopt;
  if (!own_act({}, {}, made.before(), now)) return std::nullopt;
  return refused_at("kind",
                    {Errc::invalid,
                     "the office's own record says nothing of the partnership",
                     {},
                     "its kind, its stage or a day; or take the record back"},
                    "says_nothing")
      .value();
}

Outcome<MadeSaying> made_saying(Command& command, CityId partner, std::string const& source,
                                AssertionFields const& wanted, std::optional<Seen> const& seen, OlderSource older) {
  auto& transaction = command.transaction();
  auto const pair = pair_of(transaction, command.office(), partner);
  if (!pair) return refused_at(pair.error().field, pair.error());
  auto const stored_source = source_of(transaction, command.office(), source);
  if (!stored_source) return refused_at("source", stored_source.error(), "no_such_source");
  MadeSaying made{*pair, *stored_source};
  if (auto const there = partnership_of(transaction, *pair))
    made.stored = stored_assertion_of(transaction, command.office(), *there, stored_source->id);
  auto const theirs = made.stored ? texts_of(*made.before()) : FieldTexts{};
  auto const texts = commands::fields_to_write(texts_of(wanted), seen, theirs, made.stored ? made.stored->version : 0);
  if (!texts) return tl::unexpected{texts.error()};
  auto const merged = read_again(*texts, read_assertion_fields);
  if (!merged) return tl::unexpected{Refusal{merged.error()}};
  made.fields = *merged;
  made.says = {command.office(),
               {},
               {},
               stored_source->id,
               merged->kind,
               merged->stage,
               merged->signed_on,
               merged->ended_on,
               pair->side_of(merged->side),
               merged->confidence,
               merged->as_of,
               merged->note};
  if (auto wrong = first_ahead(command, {{"signed", &made.says.signed_on}, {"as_of", &made.says.as_of}}))
    return tl::unexpected{*std::move(wrong)};
  if (auto const checked = check(made.says); !checked)
    return refused_at(checked.error().field, checked.error(), "end_before_signing");
  if (auto error = saying_nothing(made)) return tl::unexpected{*std::move(error)};
  if (older == OlderSource::asks)
    if (auto const day = unseen_day(made.source.source, made.says, made.stored ? &made.stored->says : nullptr))
      return tl::unexpected{older_than(made.source.source, *day)};
  return made;
}

Outcome<Recorded> write_saying(Command& command, CityId partner, MadeSaying made) {
  auto& transaction = command.transaction();
  auto const& [pair, source, stored, merged, says] = made;
  auto const pair_put = put_partnership(transaction, pair.home, partner);
  if (!pair_put) return refused_at("partner", pair_put.error());
  if (pair_put->change == Change::created) command.inserted("partnership", {pair_put->id});
  made.says.partnership = pair_put->id;
  if (stored) command.watch("assertion", {command.office(), stored->id});
  auto const put = put_assertion(transaction, says);
  if (!put) return refused_at(put.error().field, put.error());
  if (put->change == Change::created) command.inserted("assertion", {command.office(), put->id});
  command.name_subject(subject_of(pair_put->id));
  if (put->change == Change::unchanged) return Recorded{put->change, stored ? stored->version : 0};
  touch(command, pair_put->id);
  name_city(command, partner);
  auto const& key = source.source.key;
  if (stored)
    commands::note_fields(command, subject_of(pair_put->id),
                          {of_source(key, texts_of(*made.before())), of_source(key, texts_of(merged))});
  return Recorded{put->change, stored_assertion_of(transaction, command.office(), pair_put->id, source.id)->version};
}

}  // namespace

Outcome<CheckedSaying> check_assertion(Command& command, CityId partner, std::string const& source,
                                       AssertionFields const& wanted, std::optional<Seen> const& seen,
                                       OlderSource older) {
  auto const made = made_saying(command, partner, source, wanted, seen, older);
  if (!made) return tl::unexpected{made.error()};
  return CheckedSaying{made->fields, made->stored ? made->stored->version : 0,
                       own_act(partner, source, made->before(), made->fields)};
}

Outcome<Recorded> record_assertion(Command& command, CityId partner, std::string const& source,
                                   AssertionFields const& wanted, std::optional<Seen> const& seen, Saying const& how) {
  // Before the pair is made: what is refused leaves nothing behind.
  auto made = made_saying(command, partner, source, wanted, seen, how.older);
  if (!made) return tl::unexpected{made.error()};
  if (made->source.source.kind == SourceKind::office)
    if (auto const act = own_act(partner, source, made->before(), made->fields))
      if (auto const decided = how.own(command, *act); !decided) return tl::unexpected{decided.error()};
  return write_saying(command, partner, *std::move(made));
}

Outcome<Recorded> withdraw_assertion(Command& command, CityId partner, std::string const& source, std::int64_t seen,
                                     OwnRecordGuard const& own) {
  auto& transaction = command.transaction();
  auto const pair = pair_of(transaction, command.office(), partner);
  if (!pair) return refused_at(pair.error().field, pair.error());
  auto const source_id = source_of(transaction, command.office(), source);
  if (!source_id) return refused_at("source", source_id.error(), "no_such_source");
  auto const there = partnership_of(transaction, *pair);
  auto const stored = there ? stored_assertion_of(transaction, command.office(), *there, source_id->id) : std::nullopt;
  if (!stored) return Recorded{Change::unchanged, 0};
  if (stored->version != seen) return tl::unexpected{commands::changed_meanwhile({})};
  if (source_id->source.kind == SourceKind::office)
    if (auto const decided = own(command, {partner, {}, {}}); !decided) return tl::unexpected{decided.error()};
  command.watch("assertion", {command.office(), stored->id});
  command.watch("partnership", {*there});
  transaction.execute(sql::delete_assertion, {{"office", command.office()}, {"id", stored->id}});
  transaction.execute(sql::retire_version, {{"office", command.office()}, {"next", stored->version + 1}});
  transaction.execute(sql::delete_bereft_partnership, {{"id", *there}});
  command.name_subject(subject_of(*there));
  touch(command, *there);
  commands::note_fields(command, subject_of(*there), {of_source(source, texts_of(fields_of(stored->says, *pair))), {}});
  return Recorded{Change::changed, 0};
}

namespace {

// Whether the source may be brought to that: what rests on it would weigh otherwise.
Outcome<std::monostate> may_become(Command& command, StoredSource const& stored, SourceFields const& wanted,
                                   OwnRecordGuard const& own) {
  auto const& was = stored.source;
  auto const is_own = was.kind == SourceKind::office;
  auto const turns = is_own != (wanted.kind == SourceKind::office);
  auto const moves = is_own && (was.published != wanted.published || was.retrieved != wanted.retrieved);
  if (!turns && !moves) return std::monostate{};
  if (!command.transaction().one(sql::source_states, {{"office", command.office()}, {"source", stored.id}},
                                 [](db::Row const&) { return true; }))
    return std::monostate{};
  if (turns)
    return refused_at("kind",
                      {Errc::invalid,
                       "statements rest on this source: it does not become the office's own record, or cease to be",
                       {},
                       "a source of its own for the office's record, and the statements written down with it"},
                      "own_record_kind");
  return own(command, {});
}

}  // namespace

Outcome<Recorded> record_source(Command& command, std::string const& key, SourceFields const& wanted,
                                std::optional<Seen> const& seen, OwnRecordGuard const& own) {
  auto& transaction = command.transaction();
  auto const stored = stored_source_of(transaction, command.office(), key);
  auto const theirs = stored ? texts_of(fields_of(stored->source)) : FieldTexts{};
  auto const now = stored ? stored->version : 0;
  auto const texts = commands::fields_to_write(texts_of(wanted), seen, theirs, now);
  if (!texts) return tl::unexpected{texts.error()};
  auto const merged = read_again(*texts, read_source_fields);
  if (!merged) return tl::unexpected{Refusal{merged.error()}};
  if (auto wrong = first_ahead(command, {{"published", &merged->published}, {"retrieved", &merged->retrieved}}))
    return tl::unexpected{*std::move(wrong)};
  if (stored)
    if (auto const may = may_become(command, *stored, *merged, own); !may) return tl::unexpected{may.error()};
  if (stored) command.watch("source", {command.office(), stored->id});
  auto const put = put_source(transaction, {command.office(),
                                            {},
                                            key,
                                            merged->kind,
                                            merged->name,
                                            merged->url,
                                            merged->published,
                                            merged->retrieved,
                                            merged->note});
  if (!put) return refused_at(put.error().field, put.error(), put.error().field == "url" ? "not_a_web_address" : "");
  if (put->change == Change::created) command.inserted("source", {command.office(), put->id});
  command.name_subject("source/" + key);
  if (put->change != Change::unchanged) command.touch("source", put->id.value);
  if (stored && put->change != Change::unchanged)
    commands::note_fields(command, command.subject(), {theirs, texts_of(*merged)});
  if (put->change == Change::unchanged) return Recorded{put->change, now};
  return Recorded{put->change, stored_source_of(transaction, command.office(), key)->version};
}

Outcome<Recorded> withdraw_source(Command& command, std::string const& key, std::int64_t seen) {
  auto& transaction = command.transaction();
  auto const stored = stored_source_of(transaction, command.office(), key);
  if (!stored) return Recorded{Change::unchanged, 0};
  if (stored->version != seen) return tl::unexpected{commands::changed_meanwhile({})};
  if (transaction.one(sql::source_is_used, {{"office", command.office()}, {"source", stored->id}, {"key", key}},
                      [](db::Row const&) { return true; }))
    return refused_at("source",
                      {Errc::invalid,
                       "something that the office has written down still rests on this source",
                       {},
                       "first the statements, steps and rows that name it, with another source or taken back"},
                      "still_used");
  command.watch("source", {command.office(), stored->id});
  transaction.execute(sql::delete_source, {{"office", command.office()}, {"id", stored->id}});
  transaction.execute(sql::retire_version, {{"office", command.office()}, {"next", stored->version + 1}});
  command.name_subject("source/" + key);
  command.touch("source", stored->id.value);
  commands::note_fields(command, command.subject(), {texts_of(fields_of(stored->source)), {}});
  return Recorded{Change::changed, 0};
}

}  // namespace amity::partnerships
