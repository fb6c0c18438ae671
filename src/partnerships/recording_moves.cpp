// SPDX-License-Identifier: Apache-2.0
// The steps of a partnership's life, one by one.
#include "commands/field_notes.h"
#include "partnerships/name_city.h"
#include "partnerships/recording.h"
#include "partnerships/sql.h"
#include "recording_parts.h"
#include "stored_life.h"

#include <algorithm>

namespace amity::partnerships {

using commands::Command;
using commands::Outcome;
using commands::Refusal;

namespace {

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

// A signing, and what follows one: without it the partnership would be in force, or no more.
bool makes_what_counts(Act act) {
  auto const leads_to = [&](MoveRule const& rule) {
    return rule.act == act && act != Act::approve && !is_in_preparation(rule.to);
  };
  return std::ranges::any_of(move_rules, leads_to);
}

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
  name_city(command, partner);
  if (*put != Change::unchanged)
    commands::note_field(command, {subject_of(made->partnership), "step", "", step_text(wanted.act, wanted.on)});
  return *put == Change::unchanged ? Change::unchanged : Change::created;
}

Outcome<Change> withdraw_move(Command& command, CityId partner, std::size_t place, std::string_view version,
                              OwnRecordGuard const& own) {
  auto& transaction = command.transaction();
  auto const pair = pair_of(transaction, command.office(), partner);
  if (!pair) return refused_at(pair.error().field, pair.error());
  auto const there = partnership_of(transaction, *pair);
  if (!there) return refused_at("partner", no_partnership(), "no_partnership");
  auto moves = stored_moves(transaction, command.office(), *there);
  if (version_of(moves) != version) return tl::unexpected{commands::changed_meanwhile({})};
  if (place >= moves.size())
    return refused_at("place", {Errc::not_found, "there is no such move", "place", "the place of a move, from 0"});
  if (makes_what_counts(moves[place].act))
    if (auto const decided = own(command, {partner, {}, {}}); !decided) return tl::unexpected{decided.error()};
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
