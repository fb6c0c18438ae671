// SPDX-License-Identifier: Apache-2.0
#include "partnerships/recording.h"

#include "commands/field_notes.h"
#include "core/utf8.h"
#include "partnerships/sql.h"
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

// Where there is a word for it that is more exact than the error's kind, that.
tl::unexpected<Refusal> refused_at(std::string_view field, Error const& error, std::string_view code = {}) {
  auto at = fields::at_field(error, std::string(field));
  if (!code.empty()) at.code = code;
  return tl::unexpected{Refusal{error.code, fields::Errors{std::vector{std::move(at)}, 0}}};
}

void add_error(std::vector<fields::FieldError>& errors, std::string_view field, Error const& error,
               std::string_view code) {
  errors.push_back(fields::at_field(error, std::string(field)));
  errors.back().code = code;
}

// An office's cities: its own, and the one that it is tied to.
struct Pair {
  CityId home;
  CityId partner;
  Side side_of(OfficeSide side) const {
    auto const home_is_a = home < partner;
    switch (side) {
      case OfficeSide::home:
        return home_is_a ? Side::a : Side::b;
      case OfficeSide::partner:
        return home_is_a ? Side::b : Side::a;
      case OfficeSide::both:
        return Side::both;
      case OfficeSide::none:
        break;
    }
    return Side::none;
  }
  OfficeSide side_of(Side side) const {
    if (side == Side::both) return OfficeSide::both;
    if (side == Side::none) return OfficeSide::none;
    return (side == Side::a) == (home < partner) ? OfficeSide::home : OfficeSide::partner;
  }
};

Result<Pair> pair_of(db::Transaction& transaction, OfficeId office, CityId partner) {
  auto const id = [](db::Row const& row) { return row.get<CityId>(0); };
  auto const home = transaction.one(sql::home_of_office, {{"office", office}}, id);
  if (!home) return fail(Errc::not_found, "there is no such office", "office");
  if (!transaction.one(sql::city_is_known, {{"city", partner}}, id))
    return fail(Errc::not_found, "there is no such city", "partner", "a city of the atlas");
  if (*home == partner) return fail(Errc::invalid, "a city cannot be its own partner", "partner", "another city");
  return Pair{*home, partner};
}

std::optional<PartnershipId> partnership_of(db::Transaction& transaction, Pair const& pair) {
  return transaction.one(sql::find_partnership,
                         {{"a", std::min(pair.home, pair.partner)}, {"b", std::max(pair.home, pair.partner)}},
                         [](db::Row const& row) { return row.get<PartnershipId>(0); });
}

struct StoredSource {
  SourceId id{};
  std::int64_t version{};
  Source source;
};
StoredSource read_stored_source(db::Row const& row) {
  StoredSource stored{row.get<SourceId>(0), row.integer(1), {}};
  stored.source.id = stored.id;
  stored.source.key = row.get<std::string>(2);
  read_description(row, 3, stored.source);
  return stored;
}
std::optional<StoredSource> stored_source_of(db::Transaction& transaction, OfficeId office, std::string_view key) {
  return transaction.one(sql::kept_source, {{"office", office}, {"key", key}}, read_stored_source);
}
Result<StoredSource> source_of(db::Transaction& transaction, OfficeId office, std::string_view key) {
  if (auto stored = stored_source_of(transaction, office, key)) return *std::move(stored);
  return fail(Errc::not_found, "the office keeps no source \"" + std::string(utf8::cut(key, 80)) + "\"", "source",
              "the key of a source that it keeps");
}

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

// What is recorded has happened: not before the day after tomorrow's beginning anywhere on Earth is it certain that a
// date lies ahead.
bool lies_ahead(Command const& command, std::optional<PartialDate> const& date) {
  auto const today = std::chrono::floor<std::chrono::days>(command.at());
  return date && date->earliest() > today + std::chrono::days{1};
}
Refusal ahead(std::string_view field, PartialDate const& date) {
  auto at = fields::at_field({Errc::invalid, to_string(date) + " lies ahead", {}, "a date that has come"},
                             std::string(field));
  at.code = "lies_ahead";
  return Refusal{Errc::invalid, fields::Errors{std::vector{std::move(at)}, 0}};
}
using NamedDate = std::pair<std::string_view, std::optional<PartialDate> const*>;
std::optional<Refusal> first_ahead(Command const& command, std::initializer_list<NamedDate> dates) {
  for (auto const& [name, date] : dates)
    if (lies_ahead(command, *date)) return ahead(name, **date);
  return std::nullopt;
}

// At `source`: it says on which day it is itself.
Refusal older_than(Source const& source, PartialDate const& event) {
  auto const day = own_day(source.published, source.retrieved).value_or(event);
  auto at = fields::at_field({Errc::invalid,
                              "the source is of " + to_string(day) + ", before " + to_string(event) +
                                  ": it can announce this, and not prove it",
                              {},
                              "a later source, or older_source where it is meant"},
                             "source");
  at.code = "source_older";
  return Refusal{Errc::invalid, fields::Errors{std::vector{std::move(at)}, 0}};
}

// The first day that an assertion gives and its source cannot have seen. One that stood there before was asked then.
std::optional<PartialDate> unseen_day(Source const& source, Assertion const& says, Assertion const* before) {
  auto const day = speaks_of(says, source);
  auto const same_day = before != nullptr && speaks_of(*before, source) == day;
  if (is_older(day, says.signed_on) && !(same_day && before->signed_on == says.signed_on)) return says.signed_on;
  if (is_older(day, says.ended_on) && !(same_day && before->ended_on == says.ended_on)) return says.ended_on;
  return std::nullopt;
}

// A life that tells no signing of its own is signed when the sources say so: what goes before a signing cannot lie
// after all of their dates, what follows one not before all of them.
bool contradicts_signing(db::Transaction& transaction, std::optional<PartnershipId> partnership,
                         std::vector<Move> const& moves, Move const& move) {
  auto const signs = std::ranges::any_of(moves, [](Move const& one) { return one.act == Act::sign; });
  if (!partnership || !move.on || signs) return false;
  auto const dates = transaction.all(sql::signing_dates, {{"partnership", *partnership}},
                                     [](db::Row const& row) { return row.get<PartialDate>(0); });
  if (dates.empty()) return false;
  auto const goes_before = is_in_preparation(after(Stage::unknown, move.act).value_or(Stage::active));
  return std::ranges::all_of(dates, [&](PartialDate const& signed_on) {
    return (goes_before ? before(signed_on, *move.on) : before(*move.on, signed_on)) == Truth::yes;
  });
}

// A life is that of a partnership, and a partnership is what a source says of it.
Error no_partnership() {
  return {Errc::invalid, "the city is no partner in the register", "partner",
          "first what a source says of the two cities"};
}

void touch(Command& command, PartnershipId partnership) { command.touch("partnership", partnership.value); }

std::string subject_of(PartnershipId partnership) { return "partnership/" + std::to_string(partnership.value); }

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

Outcome<Recorded> record_assertion(Command& command, CityId partner, std::string const& source,
                                   AssertionFields const& wanted, std::optional<Seen> const& seen, OlderSource older) {
  auto& transaction = command.transaction();
  auto const pair = pair_of(transaction, command.office(), partner);
  if (!pair) return refused_at(pair.error().field, pair.error());
  auto const source_id = source_of(transaction, command.office(), source);
  if (!source_id) return refused_at("source", source_id.error(), "no_such_source");
  auto const there = partnership_of(transaction, *pair);
  auto const stored = there ? stored_assertion_of(transaction, command.office(), *there, source_id->id) : std::nullopt;
  auto const theirs = stored ? texts_of(fields_of(stored->says, *pair)) : FieldTexts{};
  auto const texts = commands::fields_to_write(texts_of(wanted), seen, theirs, stored ? stored->version : 0);
  if (!texts) return tl::unexpected{texts.error()};
  auto const merged = read_again(*texts, read_assertion_fields);
  if (!merged) return tl::unexpected{Refusal{merged.error()}};
  Assertion says{command.office(),
                 {},
                 {},
                 source_id->id,
                 merged->kind,
                 merged->stage,
                 merged->signed_on,
                 merged->ended_on,
                 pair->side_of(merged->side),
                 merged->confidence,
                 merged->as_of,
                 merged->note};
  if (auto wrong = first_ahead(command, {{"signed", &says.signed_on}, {"as_of", &says.as_of}}))
    return tl::unexpected{*std::move(wrong)};
  // Before the pair is made: what is refused leaves nothing behind.
  if (auto const checked = check(says); !checked)
    return refused_at(checked.error().field, checked.error(), "end_before_signing");
  if (older == OlderSource::asks)
    if (auto const day = unseen_day(source_id->source, says, stored ? &stored->says : nullptr))
      return tl::unexpected{older_than(source_id->source, *day)};
  auto const made = put_partnership(transaction, pair->home, partner);
  if (!made) return refused_at("partner", made.error());
  if (made->change == Change::created) command.inserted("partnership", {made->id});
  says.partnership = made->id;
  if (stored) command.watch("assertion", {command.office(), stored->id});
  auto const put = put_assertion(transaction, says);
  if (!put) return refused_at(put.error().field, put.error());
  if (put->change == Change::created) command.inserted("assertion", {command.office(), put->id});
  command.name_subject(subject_of(made->id));
  if (put->change != Change::unchanged) touch(command, made->id);
  if (stored && put->change != Change::unchanged)
    commands::note_fields(command, subject_of(made->id),
                          {of_source(source, theirs), of_source(source, texts_of(*merged))});
  if (put->change == Change::unchanged) return Recorded{put->change, stored ? stored->version : 0};
  return Recorded{put->change, stored_assertion_of(transaction, command.office(), made->id, source_id->id)->version};
}

Outcome<Recorded> withdraw_assertion(Command& command, CityId partner, std::string const& source, std::int64_t seen) {
  auto& transaction = command.transaction();
  auto const pair = pair_of(transaction, command.office(), partner);
  if (!pair) return refused_at(pair.error().field, pair.error());
  auto const source_id = source_of(transaction, command.office(), source);
  if (!source_id) return refused_at("source", source_id.error(), "no_such_source");
  auto const there = partnership_of(transaction, *pair);
  auto const stored = there ? stored_assertion_of(transaction, command.office(), *there, source_id->id) : std::nullopt;
  if (!stored) return Recorded{Change::unchanged, 0};
  if (stored->version != seen) return tl::unexpected{commands::changed_meanwhile({})};
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

Outcome<Recorded> record_source(Command& command, std::string const& key, SourceFields const& wanted,
                                std::optional<Seen> const& seen) {
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

namespace {

// The life with the move in its place; `is_there` already, and nothing is to be written.
struct MadeMove {
  PartnershipId partnership{};
  std::vector<Move> moves;
  bool is_there{false};
};

// All that is wrong with it at once: a writer who has mended one field does not learn of the next by the next press.
Outcome<MadeMove> made_move(Command& command, CityId partner, MoveFields const& wanted, OlderSource older) {
  auto& transaction = command.transaction();
  auto const pair = pair_of(transaction, command.office(), partner);
  if (!pair) return refused_at(pair.error().field, pair.error());
  std::vector<fields::FieldError> errors;
  auto code = Errc::invalid;
  auto const source = source_of(transaction, command.office(), wanted.source);
  if (!source) {
    code = source.error().code;
    add_error(errors, "source", source.error(), "no_such_source");
  }
  Move move{command.office(), {}, wanted.act, wanted.on, wanted.authority, wanted.document, {}, wanted.note};
  if (source) move.source = source->id;
  auto const there = partnership_of(transaction, *pair);
  MadeMove made;
  if (there) {
    move.partnership = made.partnership = *there;
    made.moves = stored_moves(transaction, command.office(), *there);
    made.is_there = source && std::ranges::find(made.moves, move) != made.moves.end();
    if (made.is_there) return made;
  } else {
    add_error(errors, "partner", no_partnership(), "no_partnership");
  }
  auto const is_ahead = first_ahead(command, {{"on", &move.on}});
  if (is_ahead) errors.push_back(is_ahead->errors.first());
  if (there) {
    auto const place = place_of(made.moves, move);
    made.moves.insert(made.moves.begin() + static_cast<std::ptrdiff_t>(place), move);
    // Which move it is that cannot stand where it would stand is in the message; the writer can mend his own only.
    if (auto const checked = check_life(made.moves); !checked) {
      auto const of_act = checked.error().code == Errc::refused;
      if (errors.empty()) code = checked.error().code;
      add_error(errors, of_act ? "act" : "on", checked.error(), of_act ? "move_not_allowed" : "move_out_of_order");
    } else if (contradicts_signing(transaction, there, made.moves, move)) {
      add_error(errors, "on",
                {Errc::invalid,
                 "this does not fit the date of signing that the sources give",
                 {},
                 "a date that fits it, or first the step that corrects the signing"},
                "move_against_signing");
    }
  }
  if (source && older == OlderSource::asks &&
      is_older(own_day(source->source.published, source->source.retrieved), move.on))
    errors.push_back(older_than(source->source, *move.on).errors.first());
  if (errors.empty()) return made;
  return tl::unexpected{Refusal{code, fields::Errors{std::move(errors), 0}}};
}

}  // namespace

Outcome<Change> check_move(Command& command, CityId partner, MoveFields const& wanted, OlderSource older) {
  auto const made = made_move(command, partner, wanted, older);
  if (!made) return tl::unexpected{made.error()};
  return made->is_there ? Change::unchanged : Change::created;
}

Outcome<Change> record_move(Command& command, CityId partner, MoveFields const& wanted, OlderSource older) {
  auto const made = made_move(command, partner, wanted, older);
  if (!made) return tl::unexpected{made.error()};
  if (made->is_there) return Change::unchanged;
  command.watch("partnership_move", {command.office(), made->partnership});
  auto const put = put_moves(command.transaction(), command.office(), made->partnership, made->moves);
  if (!put) return refused_at("act", put.error());
  command.name_subject(subject_of(made->partnership));
  touch(command, made->partnership);
  if (*put != Change::unchanged)
    commands::note_field(command, {subject_of(made->partnership), "step", "", step_text(wanted.act, wanted.on)});
  return *put == Change::unchanged ? Change::unchanged : Change::created;
}

Outcome<Change> withdraw_move(Command& command, CityId partner, std::size_t place, std::string_view version) {
  auto& transaction = command.transaction();
  auto const pair = pair_of(transaction, command.office(), partner);
  if (!pair) return refused_at(pair.error().field, pair.error());
  auto const there = partnership_of(transaction, *pair);
  if (!there) return refused_at("partner", no_partnership(), "no_partnership");
  auto moves = stored_moves(transaction, command.office(), *there);
  if (version_of(moves) != version) return tl::unexpected{commands::changed_meanwhile({})};
  if (place >= moves.size())
    return refused_at("place", {Errc::not_found, "there is no such move", "place", "the place of a move, from 0"});
  auto const gone = step_text(moves[place].act, moves[place].on);
  moves.erase(moves.begin() + static_cast<std::ptrdiff_t>(place));
  if (auto const checked = check_life(moves); !checked) return refused_at("place", checked.error(), "move_not_allowed");
  command.watch("partnership_move", {command.office(), *there});
  command.watch("partnership", {*there});
  auto const put = put_moves(transaction, command.office(), *there, moves);
  if (!put) return refused_at("place", put.error());
  transaction.execute(sql::delete_bereft_partnership, {{"id", *there}});
  command.name_subject(subject_of(*there));
  touch(command, *there);
  commands::note_field(command, {subject_of(*there), "step", gone, ""});
  return Change::changed;
}

}  // namespace amity::partnerships
