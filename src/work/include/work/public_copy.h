// SPDX-License-Identifier: Apache-2.0
// A letter chosen for the public: its copy, beside the original that is kept as it is. Who drafts letters makes it and
// takes out what is not for the public, who issues letters publishes it or returns it, and nobody decides on what they
// wrote. Each verb is a command.
//
//   draft -> waiting -> published -> withdrawn
//            waiting -> returned -> draft; what was not published can be dropped
//                       published -> published, once its letter was changed: it stands all the same
#pragma once

#include "work/letter.h"
#include "work/published_letter.h"

#include <array>

namespace amity::work {

enum class CopyState { draft, waiting, returned, published, withdrawn, dropped };
inline constexpr std::array all_copy_states{CopyState::draft,     CopyState::waiting,   CopyState::returned,
                                            CopyState::published, CopyState::withdrawn, CopyState::dropped};
std::string_view to_string(CopyState state);
std::optional<CopyState> parse_copy_state(std::string_view word);

enum class CopyAct { write, hand_up, publish, give_back, withdraw, let_stand };
struct CopyMove {
  CopyState from;
  CopyAct act;
  CopyState to;
};
// The table of what may follow what.
inline constexpr std::array copy_moves{
    CopyMove{CopyState::draft, CopyAct::write, CopyState::draft},
    CopyMove{CopyState::draft, CopyAct::hand_up, CopyState::waiting},
    CopyMove{CopyState::draft, CopyAct::withdraw, CopyState::dropped},
    CopyMove{CopyState::waiting, CopyAct::write, CopyState::draft},
    CopyMove{CopyState::waiting, CopyAct::publish, CopyState::published},
    CopyMove{CopyState::waiting, CopyAct::give_back, CopyState::returned},
    CopyMove{CopyState::waiting, CopyAct::withdraw, CopyState::dropped},
    CopyMove{CopyState::returned, CopyAct::write, CopyState::draft},
    CopyMove{CopyState::returned, CopyAct::hand_up, CopyState::waiting},
    CopyMove{CopyState::returned, CopyAct::withdraw, CopyState::dropped},
    CopyMove{CopyState::published, CopyAct::withdraw, CopyState::withdrawn},
    CopyMove{CopyState::published, CopyAct::let_stand, CopyState::published},
};
std::optional<CopyState> after(CopyState from, CopyAct act);
// Neither withdrawn nor dropped: its letter takes no other copy.
// Nobody outside has seen it, and it may still be published.
constexpr bool is_before_publishing(CopyState state) {
  return state == CopyState::draft || state == CopyState::waiting || state == CopyState::returned;
}
constexpr bool is_in_hand(CopyState state) { return state != CopyState::withdrawn && state != CopyState::dropped; }

// Somebody decided that it stands so; a draft, and one that waits, may bear what was decided on it before.
constexpr bool is_decided(CopyState state) { return state != CopyState::draft && state != CopyState::waiting; }

inline constexpr std::size_t longest_copy_title{300};    // characters, as of letters
inline constexpr std::size_t longest_copy_body{20'000};  // characters, as of letters
inline constexpr std::size_t longest_copy_words{2000};   // characters: why it came back, why it was withdrawn

struct PublicCopy {
  PublicCopyId id{};
  std::int64_t version{};
  LetterId letter{};
  CopyState state{};
  Direction direction{};
  std::string language;  // in which the letter was written when the copy was made
  std::string number;
  int year{};
  std::optional<Day> on{};
  std::optional<CityId> partner{};
  Office<CopyTexts> texts;   // the office's own until somebody publishes it
  std::string made_by;       // who wrote at it last: "account:5"
  std::string made_at;       // UTC
  std::string decided_by{};  // published, returned, withdrew or dropped it last; empty: nobody yet
  std::string decided_at{};  // stays while it is written at and handed up again, as the words do
  std::string words{};       // why it was returned or withdrawn; the office's own
  std::optional<Day> published_on{};
  std::optional<Day> withdrawn_on{};
  bool operator==(PublicCopy const&) const = default;
};
std::optional<PublicCopy> copy_of(db::Transaction& transaction, OfficeId office, PublicCopyId id);
std::vector<PublicCopy> copies_of_letter(db::Transaction& transaction, OfficeId office, LetterId letter);  // as made
// Whether this actor ("account:5") wrote at the copy: then somebody else decides.
bool wrote_copy(db::Transaction& transaction, OfficeId office, PublicCopyId id, std::string_view actor);

// Whether a legal hold stands on its letter, on that letter's partner, or on the partner that the copy names: then it
// is not published, and nobody outside sees it.
bool is_under_hold(db::Transaction& transaction, OfficeId office, PublicCopyId id);
// Whether a letter in this state can be chosen: one that was issued, or that came in and is closed. Never a draft, one
// that is still in hand, or a void one.
bool can_be_public(Letter const& letter);
// The same of its state alone.
bool is_over_for_public(Direction direction, LetterState state);
// Of a letter that is issued and not yet on its way: published now, the public would have it before its addressee. That
// is said to who decides, and refused to nobody: an open letter may go out so.
constexpr bool is_before_sending(Direction direction, LetterState letter, CopyState copy) {
  return direction == Direction::out && letter == LetterState::issued && is_before_publishing(copy);
}
// What a copy begins as: the letter's text, and its translation where that is of this text.
CopyTexts texts_of_letter(db::Transaction& transaction, OfficeId office, Letter const& letter);

// A draft of a copy. Errors: title_zh, body_zh ... (`copy_half` where a language has one of both, `copy_empty` where
// none has any; `too_long`, `not_one_line`; `wrong_mark`: brackets that say no ground; `classified`: a mark of state
// secrecy); Errc::not_found; Errc::conflict `not_public` where the letter is not one that can be chosen, `copy_there`
// where it has a copy in hand.
commands::Outcome<PublicCopyId> make_copy(commands::Command& command, LetterId letter, CopyTexts const& texts);

// `seen`: the version that was read. All of these refuse Errc::not_found, what was changed meanwhile (Errc::conflict),
// and what cannot follow the copy's state (Errc::conflict,
// `copy_not_now`). They return the version that stands then.
commands::Outcome<std::int64_t> change_copy(commands::Command& command, PublicCopyId id, std::int64_t seen,
                                            CopyTexts const& texts);
// To who decides; they are told. Errc::conflict `copy_held` while it is_under_hold().
commands::Outcome<std::int64_t> hand_up_copy(commands::Command& command, PublicCopyId id, std::int64_t seen);
// From now on everyone sees it. Errc::conflict `copy_held` as above; Errc::refused `a_person_decides` for a token,
// `own_draft` for who wrote at it.
commands::Outcome<std::int64_t> publish_copy(commands::Command& command, PublicCopyId id, std::int64_t seen);
// Back to who made it, with words. Errors at words (`empty`, `too_long`); Errc::refused as above.
commands::Outcome<std::int64_t> return_copy(commands::Command& command, PublicCopyId id, std::int64_t seen,
                                            std::string const& words);
// Its letter was changed since it was published, and it stays public as it is. `words`: why, where there is more to
// say. Errors at words (`too_long`); Errc::conflict `copy_not_now` where the letter was not changed; Errc::refused as
// above.
commands::Outcome<std::int64_t> let_copy_stand(commands::Command& command, PublicCopyId id, std::int64_t seen,
                                               std::string const& words);
// Nobody outside sees it any more; who wrote at it or handed it up, and the letter's people, are told. One that nobody
// saw yet loses its text, once no hold stands. Errors at words (`empty` of one that was published; `too_long`).
commands::Outcome<std::int64_t> withdraw_copy(commands::Command& command, PublicCopyId id, std::int64_t seen,
                                              std::string const& words);

}  // namespace amity::work
