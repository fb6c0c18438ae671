// SPDX-License-Identifier: Apache-2.0
#include "stored_life.h"

#include "commands/command.h"
#include "partnerships/sql.h"
#include "rows.h"

#include <algorithm>

namespace amity::partnerships {

std::vector<Move> stored_moves(db::Transaction& transaction, OfficeId office, PartnershipId partnership) {
  return transaction.all(sql::moves_of, {{"office", office}, {"partnership", partnership}}, [&](db::Row const& row) {
    Move move;
    read_move(row, move);
    move.office = office;
    move.partnership = partnership;
    return move;
  });
}

std::string version_of(std::vector<Move> const& moves) {
  std::vector<std::string> parts;
  for (auto const& move : moves) {
    parts.emplace_back(to_string(move.act));
    parts.push_back(move.on ? to_string(*move.on) : std::string{});
    parts.push_back(move.authority);
    parts.push_back(move.document);
    parts.push_back(std::to_string(move.source.value));
    for (auto const language : interface_languages) parts.emplace_back(text_in(move.note, language));
  }
  std::vector<std::string_view> const views(parts.begin(), parts.end());
  return commands::fingerprint_of(views).substr(0, 16);
}

std::size_t place_of(std::vector<Move> const& moves, Move const& move) {
  if (!move.on) return moves.size();
  for (std::size_t i = moves.size(); i > 0; --i)
    if (auto const& on = moves[i - 1].on; on && before(*move.on, *on) != Truth::yes) return i;
  // Moves without a date stay ahead of what is known to be later only where nothing says otherwise.
  auto const dated = std::ranges::find_if(moves, [](Move const& one) { return one.on.has_value(); });
  return static_cast<std::size_t>(dated - moves.begin());
}

std::string step_text(Act act, std::optional<PartialDate> const& on) {
  return std::string(to_string(act)) + (on ? " " + to_string(*on) : std::string{});
}

}  // namespace amity::partnerships
