// SPDX-License-Identifier: Apache-2.0
// What stands of an approval, from the verdicts alone.
#include "words.h"
#include "work/approval.h"

#include <algorithm>

namespace amity::work {
namespace {

constexpr std::array subject_words{Word{SubjectKind::letter, "letter"}};
constexpr std::array verdict_words{Word{Verdict::agree, "agree"},
                                   Word{Verdict::agree_with_changes, "agree_with_changes"},
                                   Word{Verdict::refuse, "refuse"}};
constexpr std::array step_standing_words{Word{StepStanding::waiting, "waiting"}, Word{StepStanding::due, "due"},
                                         Word{StepStanding::agreed, "agreed"}, Word{StepStanding::refused, "refused"}};

bool has_agreed(ApprovalStep const& step, std::string_view content_hash) {
  return agreed_of(step, content_hash) >= step.need;
}

}  // namespace

std::string_view to_string(SubjectKind kind) { return word_of(subject_words, kind); }
std::string_view to_string(Verdict verdict) { return word_of(verdict_words, verdict); }
std::optional<Verdict> parse_verdict(std::string_view word) { return value_of(verdict_words, word); }
std::string_view to_string(StepStanding standing) { return word_of(step_standing_words, standing); }

bool is_seat_of(Seat const& seat, accounts::Account const& account) {
  if (auto const* person = std::get_if<accounts::AccountId>(&seat)) return *person == account.id;
  return account.fields.department == std::get<accounts::DepartmentId>(seat);
}

GivenVerdict const* standing_verdict(SeatAnswers const& seat, std::string_view content_hash) {
  if (seat.verdicts.empty() || seat.verdicts.back().content_hash != content_hash) return nullptr;
  return &seat.verdicts.back();
}

int agreed_of(ApprovalStep const& step, std::string_view content_hash) {
  return static_cast<int>(std::ranges::count_if(step.seats, [&](SeatAnswers const& seat) {
    auto const* given = standing_verdict(seat, content_hash);
    return given != nullptr && given->verdict != Verdict::refuse;
  }));
}

StepStanding standing_of(std::span<ApprovalStep const> steps, ApprovalStep const& step, std::string_view content_hash) {
  if (has_agreed(step, content_hash)) return StepStanding::agreed;
  auto const refusals = std::ranges::count_if(step.seats, [&](SeatAnswers const& seat) {
    auto const* given = standing_verdict(seat, content_hash);
    return given != nullptr && given->verdict == Verdict::refuse;
  });
  if (static_cast<int>(step.seats.size()) - refusals < step.need) return StepStanding::refused;
  auto const come_first = std::ranges::any_of(
      steps, [&](ApprovalStep const& other) { return other.place < step.place && !has_agreed(other, content_hash); });
  return come_first ? StepStanding::waiting : StepStanding::due;
}

bool is_approved(std::span<ApprovalStep const> steps, std::string_view content_hash) {
  return std::ranges::all_of(steps, [&](ApprovalStep const& step) { return has_agreed(step, content_hash); });
}

Opinions opinions_of(std::span<ApprovalStep const> steps, std::string_view content_hash) {
  Opinions all;
  for (auto const& step : steps) {
    auto const standing = standing_of(steps, step, content_hash);
    for (auto const& seat : step.seats) {
      auto const* given = standing_verdict(seat, content_hash);
      if (given != nullptr)
        ++(given->verdict == Verdict::agree    ? all.agreed
           : given->verdict == Verdict::refuse ? all.refused
                                               : all.with_changes);
      else if (standing != StepStanding::agreed)
        ++(standing == StepStanding::waiting ? all.later : all.silent);
    }
  }
  return all;
}

std::optional<SeatDue> seat_due(std::span<ApprovalStep const> steps, accounts::Account const& account,
                                std::string_view content_hash) {
  std::optional<SeatDue> answered;
  for (auto const& step : steps) {
    if (standing_of(steps, step, content_hash) == StepStanding::waiting) continue;
    for (auto const& seat : step.seats) {
      if (!is_seat_of(seat.seat, account)) continue;
      if (standing_verdict(seat, content_hash) == nullptr) return SeatDue{&step, &seat};
      if (!answered) answered = SeatDue{&step, &seat};
    }
  }
  return answered;
}

}  // namespace amity::work
