// SPDX-License-Identifier: Apache-2.0
// Approval by groups (office.md, 1, item 6): of those who are asked together so many agree as the group needs. A
// verdict is bound to the text that it was given to: once that is changed, it stands no more. Groups of equal place are
// asked at the same time, later ones after all before them.
#pragma once

#include "work/deputy.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amity::work {

// What a task, an approval or a note is about.
enum class SubjectKind { letter };
struct Subject {
  SubjectKind kind{};
  std::int64_t id{};
  bool operator==(Subject const&) const = default;
};
std::string_view to_string(SubjectKind kind);

enum class Verdict { agree, agree_with_changes, refuse };
inline constexpr std::array all_verdicts{Verdict::agree, Verdict::agree_with_changes, Verdict::refuse};
std::string_view to_string(Verdict verdict);
std::optional<Verdict> parse_verdict(std::string_view word);

struct GivenVerdict {
  Verdict verdict{};
  std::string opinion;
  std::string actor;  // "account:5"
  std::string at;     // UTC
  std::string content_hash;
  std::optional<accounts::AccountId> for_whom{};  // where a deputy gave it
  bool operator==(GivenVerdict const&) const = default;
};

// Who is asked: a department, for which any of its people answers, or a person.
using Seat = std::variant<accounts::DepartmentId, accounts::AccountId>;
bool is_seat_of(Seat const& seat, accounts::Account const& account);

struct StepAsked {
  int place{1};  // from 1 on
  int need{1};   // how many of the seats agree
  std::vector<Seat> seats{};
  bool operator==(StepAsked const&) const = default;
};
// A department that answers for itself.
inline StepAsked asked_alone(Seat seat, int place = 1) { return {place, 1, {seat}}; }

struct SeatAnswers {
  Seat seat;
  std::vector<GivenVerdict> verdicts{};  // the oldest first
  bool operator==(SeatAnswers const&) const = default;
};

struct ApprovalStep {
  int place{1};
  int need{1};
  std::vector<SeatAnswers> seats{};
  bool operator==(ApprovalStep const&) const = default;
};

// waiting: others come before. Silence is `due` for as long as it lasts; it is never read as assent. refused: so many
// refused that those who are left are too few.
enum class StepStanding { waiting, due, agreed, refused };
std::string_view to_string(StepStanding standing);

// The verdict that stands on the text of that hash; nothing where there is none.
GivenVerdict const* standing_verdict(SeatAnswers const& seat, std::string_view content_hash);
int agreed_of(ApprovalStep const& step, std::string_view content_hash);  // how many of its seats agree
StepStanding standing_of(std::span<ApprovalStep const> steps, ApprovalStep const& step, std::string_view content_hash);
// Whether all groups that were asked agreed to just this text; true where nobody was asked.
bool is_approved(std::span<ApprovalStep const> steps, std::string_view content_hash);
// How many of those who were asked stand how to the text of that hash. silent: asked, and has not answered, though its
// group needs it (who is silent where enough agreed counts nowhere). later: others are asked before.
struct Opinions {
  int agreed{};
  int with_changes{};
  int refused{};
  int silent{};
  int later{};
  bool operator==(Opinions const&) const = default;
};
Opinions opinions_of(std::span<ApprovalStep const> steps, std::string_view content_hash);
// The seat that this account answers for when it is asked now: one that has not answered to this text before one that
// has; nothing where it has none, or others come first.
struct SeatDue {
  ApprovalStep const* step{};
  SeatAnswers const* seat{};
};
std::optional<SeatDue> seat_due(std::span<ApprovalStep const> steps, accounts::Account const& account,
                                std::string_view content_hash);

// By place, then as they were asked.
std::vector<ApprovalStep> steps_of(db::Transaction& transaction, OfficeId office, Subject const& subject);

inline constexpr int most_places = 9;
inline constexpr std::size_t most_seats = 100;
// Asks these and nobody else; what was answered stays. Errors at `departments` and `persons`: none of the office's,
// asked twice, a person who may not countersign, one left out that has answered to the present text; at `place`; at
// `need` (`need_too_many`): none, or more than are asked.
commands::Outcome<std::monostate> ask_to_agree(commands::Command& command, Subject const& subject,
                                               std::string_view content_hash, std::vector<StepAsked> const& wanted);

struct VerdictGiven {
  Verdict verdict{};
  std::string opinion;
  std::string content_hash;        // of the text that was read
  std::optional<GrantId> under{};  // the grant that makes who answers a deputy
};
struct Answered {
  Seat seat;
  std::optional<accounts::AccountId> for_whom{};
  bool was_given{};  // just so, by the same person to the same text: nothing was written
};
// By somebody who is asked, in person or for the department, or by the deputy of such. Errc::conflict where the text is
// another now; Errc::refused for who was not asked, where others come first, and for who has answered in the same group
// for another (`answered_once`: each head counts once); error at `opinion` where a refusal or a change gives no reason.
commands::Outcome<Answered> give_verdict(commands::Command& command, Subject const& subject,
                                         std::string_view content_hash, VerdictGiven const& given);

}  // namespace amity::work
