// SPDX-License-Identifier: Apache-2.0
#include "work/approval.h"

#include "acting.h"
#include "refusals.h"
#include "takers.h"
#include "work/sql.h"

#include <algorithm>
#include <set>

namespace amity::work {

using accounts::AccountId;
using accounts::DepartmentId;
using commands::Command;
using commands::Outcome;

namespace {

std::string_view kind_of(Seat const& seat) {
  return std::holds_alternative<DepartmentId>(seat) ? "department" : "person";
}
std::int64_t number_of_seat(Seat const& seat) {
  return std::visit([](auto const& id) { return id.value; }, seat);
}
std::string field_of(Seat const& seat) {
  return std::holds_alternative<DepartmentId>(seat) ? "departments" : "persons";
}

fields::FieldError seat_error(Seat const& seat, std::string code, std::string message, std::string remedy) {
  return wrong(field_of(seat), std::to_string(number_of_seat(seat)), std::move(code), std::move(message),
               std::move(remedy));
}

// What is wrong with asking it, if anything is.
std::optional<fields::FieldError> error_in_seat(Command& command, Seat const& seat) {
  if (auto const* department = std::get_if<DepartmentId>(&seat))
    return error_in_department(command, field_of(seat), *department);
  return error_in_person(command, field_of(seat), std::get<AccountId>(seat),
                         {.right = accounts::Right::countersign,
                          .code = "cannot_countersign",
                          .message = "whoever has this role does not countersign",
                          .remedy = "a director, or a liaison of a department"});
}

std::vector<fields::FieldError> errors_in_steps(Command& command, std::vector<ApprovalStep> const& now,
                                                std::string_view content_hash, std::vector<StepAsked> const& wanted) {
  std::vector<fields::FieldError> errors;
  std::set<Seat> asked;
  for (auto const& step : wanted) {
    if (step.place < 1 || step.place > most_places)
      errors.push_back(wrong("place", std::to_string(step.place), "invalid", "this is no place in the order",
                             "1 to " + std::to_string(most_places)));
    if (step.need < 1 || step.need > static_cast<int>(step.seats.size()))
      errors.push_back(wrong("need", std::to_string(step.need), "need_too_many",
                             "so many cannot agree of those who are asked together",
                             "1 to " + std::to_string(step.seats.size())));
    for (auto const& seat : step.seats) {
      if (auto error = error_in_seat(command, seat)) errors.push_back(*std::move(error));
      if (!asked.insert(seat).second)
        errors.push_back(seat_error(seat, "repeated", "everybody is asked once", "each of them once"));
    }
  }
  for (auto const& step : now)
    for (auto const& seat : step.seats)
      if (!asked.contains(seat.seat) && standing_verdict(seat, content_hash) != nullptr)
        errors.push_back(
            seat_error(seat.seat, "verdict_given", "this one has answered to the present text already", "leave it in"));
  return errors;
}

void insert_step(Command& command, Subject const& subject, std::int64_t number, StepAsked const& step) {
  auto& transaction = command.transaction();
  auto const kind = to_string(subject.kind);
  transaction.execute(sql::insert_approval_group, {{"office", command.office()},
                                                   {"kind", kind},
                                                   {"subject", subject.id},
                                                   {"step", number},
                                                   {"place", step.place},
                                                   {"need", step.need}});
  for (auto const& seat : step.seats)
    transaction.execute(sql::insert_approval_seat, {{"office", command.office()},
                                                    {"kind", kind},
                                                    {"subject", subject.id},
                                                    {"seat_kind", kind_of(seat)},
                                                    {"seat", number_of_seat(seat)},
                                                    {"step", number}});
}

void insert_answer(Command& command, Subject const& subject, SeatAnswers const& seat, VerdictGiven const& given,
                   std::optional<AccountId> const& for_whom) {
  auto const kind = to_string(subject.kind);
  auto const number = number_of_seat(seat.seat);
  command.watch("approval_answer", {command.office(), kind, subject.id, kind_of(seat.seat), number});
  command.transaction().execute(sql::insert_answer, {{"office", command.office()},
                                                     {"kind", kind},
                                                     {"subject", subject.id},
                                                     {"seat_kind", kind_of(seat.seat)},
                                                     {"seat", number},
                                                     {"seq", static_cast<std::int64_t>(seat.verdicts.size()) + 1},
                                                     {"hash", given.content_hash},
                                                     {"verdict", to_string(given.verdict)},
                                                     {"opinion", given.opinion},
                                                     {"actor", command.actor()},
                                                     {"for_account", for_whom},
                                                     {"at", amity::to_string(command.at())}});
}

// A deputy who is asked in person too, or one who is the deputy of two, has one voice in a group all the same.
bool answered_for_another(ApprovalStep const& step, SeatAnswers const& seat, std::string_view content_hash,
                          std::string_view actor) {
  return std::ranges::any_of(step.seats, [&](SeatAnswers const& other) {
    if (other.seat == seat.seat) return false;
    auto const* given = standing_verdict(other, content_hash);
    return given != nullptr && given->actor == actor;
  });
}

}  // namespace

std::vector<ApprovalStep> steps_of(db::Transaction& transaction, OfficeId office, Subject const& subject) {
  std::vector<ApprovalStep> steps;
  std::optional<std::int64_t> last;
  transaction.each(
      sql::approval_steps, {{"office", office}, {"kind", to_string(subject.kind)}, {"subject", subject.id}},
      [&](db::Row const& row) {
        if (auto const step = row.get<std::int64_t>(0); last != step) {
          steps.push_back({row.get<int>(1), row.get<int>(2)});
          last = step;
        }
        auto& seats = steps.back().seats;
        auto const seat = row.text(3) == "department" ? Seat{row.get<DepartmentId>(4)} : Seat{row.get<AccountId>(4)};
        if (seats.empty() || seats.back().seat != seat) seats.push_back({seat});
        if (row.is_null(5)) return;
        seats.back().verdicts.push_back({parse_verdict(row.text(5)).value_or(Verdict::refuse), row.get<std::string>(6),
                                         row.get<std::string>(7), row.get<std::string>(8), row.get<std::string>(9),
                                         row.get<std::optional<AccountId>>(10)});
      });
  return steps;
}

Outcome<std::monostate> ask_to_agree(Command& command, Subject const& subject, std::string_view content_hash,
                                     std::vector<StepAsked> const& wanted) {
  auto& transaction = command.transaction();
  auto const now = steps_of(transaction, command.office(), subject);
  if (auto errors = errors_in_steps(command, now, content_hash, wanted); !errors.empty())
    return refused(std::move(errors));
  auto const kind = to_string(subject.kind);
  command.watch("approval_group", {command.office(), kind, subject.id});
  command.watch("approval_seat", {command.office(), kind, subject.id});
  transaction.execute(sql::delete_approval_seats,
                      {{"office", command.office()}, {"kind", kind}, {"subject", subject.id}});
  transaction.execute(sql::delete_approval_groups,
                      {{"office", command.office()}, {"kind", kind}, {"subject", subject.id}});
  std::int64_t number = 0;
  for (auto const& step : wanted) insert_step(command, subject, ++number, step);
  return std::monostate{};
}

Outcome<Answered> give_verdict(Command& command, Subject const& subject, std::string_view content_hash,
                               VerdictGiven const& given) {
  auto const deciding = deciding_of(command, given.under, accounts::Right::countersign);
  if (!deciding) return commands::Refused{deciding.error()};
  auto const steps = steps_of(command.transaction(), command.office(), subject);
  auto const& whose = deciding->whose();
  auto const is_asked = std::ranges::any_of(steps, [&](ApprovalStep const& step) {
    return std::ranges::any_of(step.seats, [&](SeatAnswers const& seat) { return is_seat_of(seat.seat, whose); });
  });
  if (!is_asked)
    return refused(Errc::refused, wrong("verdict", {}, "department_not_asked",
                                        "neither you nor your department is asked", "somebody who is"));
  if (given.content_hash != content_hash)
    return refused(Errc::conflict, wrong("content_hash", {}, "text_changed", "the text was changed since you read it",
                                         "read it as it is now"));
  auto const due = seat_due(steps, whose, content_hash);
  if (!due)
    return refused(Errc::conflict, wrong("verdict", {}, "others_first", "other departments come before yours",
                                         "wait until they have agreed"));
  if (answered_for_another(*due->step, *due->seat, content_hash, command.actor()))
    return refused(Errc::refused, wrong("verdict", {}, "answered_once",
                                        "you have answered in this group already, for yourself or for another",
                                        "somebody else; each head counts once"));
  if (given.verdict != Verdict::agree && is_blank(given.opinion))
    return refused({wrong("opinion", {}, "empty", "a change or a refusal says why", "a few words")});
  // The same words to the same text once more, as a second press sends them, are the answer that stands.
  if (auto const* standing = standing_verdict(*due->seat, content_hash);
      standing != nullptr && standing->verdict == given.verdict && standing->opinion == given.opinion &&
      standing->actor == command.actor() && standing->for_whom == deciding->for_id())
    return Answered{due->seat->seat, deciding->for_id(), true};
  insert_answer(command, subject, *due->seat, given, deciding->for_id());
  return Answered{due->seat->seat, deciding->for_id()};
}

}  // namespace amity::work
