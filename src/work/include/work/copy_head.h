// SPDX-License-Identifier: Apache-2.0
// Copies for the public as lists name them: without their texts, and with what is to be known before one acts on them.
#pragma once

#include "work/public_copy.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::work {

struct CopyHead {
  PublicCopyId id{};
  LetterId letter{};
  CopyState state{};
  Direction letter_direction{};  // the letter's, and how it stands now
  LetterState letter_state{};
  std::string number;
  Office<LocalText> title;
  std::string made_by;  // who wrote at it last: "account:5"
  std::string made_at;  // UTC
  std::string words;
  std::optional<Day> published_on{};
  std::optional<Day> withdrawn_on{};
  bool is_own{};             // the actor wrote at it
  bool is_held{};            // is_under_hold()
  std::string changed_at{};  // when its letter was changed last, as change_of_letter() has it; empty: it was not
  std::string last_by;       // who did the last of what was done with it, and when
  std::string last_at;
  bool operator==(CopyHead const&) const = default;

  // Everyone saw it, sees it still but for a hold, and its letter is another than when that was decided.
  bool is_overtaken() const { return state == CopyState::published && !changed_at.empty(); }
  // Publishing it would be refused as things stand: its letter is in hand again, or a hold stands.
  bool is_stopped() const { return is_held || !is_over_for_public(letter_direction, letter_state); }
};

// The heads of these copies of the office for this actor ("account:5"), in their order.
std::vector<CopyHead> heads_of(db::Transaction& transaction, OfficeId office, std::span<PublicCopyId const> copies,
                               std::string_view actor);
// Of a letter, as made.
std::vector<CopyHead> copy_heads_of(db::Transaction& transaction, OfficeId office, LetterId letter,
                                    std::string_view actor);
// Those that wait for who decides, and those that came back, as made.
std::vector<CopyHead> copies_waiting(db::Transaction& transaction, OfficeId office, std::string_view actor);
// Those that is_overtaken(), as made.
std::vector<PublicCopyId> copies_overtaken(db::Transaction& transaction, OfficeId office);
// Those in hand or public that a hold keeps from the public, the newest first.
std::vector<PublicCopyId> copies_held(db::Transaction& transaction, OfficeId office);
// All of the office, the newest first; of one state, or of each.
std::vector<PublicCopyId> copies_listed(db::Transaction& transaction, OfficeId office, std::optional<CopyState> state);
bool has_copies(db::Transaction& transaction, OfficeId office, LetterId letter);

}  // namespace amity::work
