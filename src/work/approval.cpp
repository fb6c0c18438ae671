// SPDX-License-Identifier: Apache-2.0
#include "work/approval.h"

#include "acting.h"
#include "refusals.h"
#include "words.h"
#include "work/sql.h"

#include <algorithm>
#include <set>

namespace amity::work {

using commands::Command;
using commands::Outcome;

namespace {

constexpr std::array subject_words{Word{SubjectKind::letter, "letter"}};
constexpr std::array verdict_words{Word{Verdict::agree, "agree"},
                                   Word{Verdict::agree_with_changes, "agree_with_changes"},
                                   Word{Verdict::refuse, "refuse"}};
constexpr std::array standing_words{Word{StepStanding::waiting, "waiting"}, Word{StepStanding::due, "due"},
                                    Word{StepStanding::agreed, "agreed"}, Word{StepStanding::refused, "refused"}};

std::optional<ApprovalStep> step_of(std::vector<ApprovalStep> const& steps, accounts::DepartmentId department) {
  for (auto const& step : steps)
    if (step.asked.department == department) return step;
  return std::nullopt;
}

std::vector<fields::FieldError> errors_in_steps(Command& command, std::vector<ApprovalStep> const& now,
                                                std::string_view content_hash, std::vector<StepAsked> const& wanted) {
  std::vector<fields::FieldError> errors;
  auto const all = accounts::departments_of(command.transaction(), command.office());
  std::set<accounts::DepartmentId> asked;
  for (auto const& one : wanted) {
    auto const number = std::to_string(one.department.value);
    if (std::ranges::none_of(all, [&](auto const& department) { return department.id == one.department; }))
      errors.push_back(
          wrong("departments", number, "not_found", "the office has no such department", "one of its departments"));
    if (!asked.insert(one.department).second)
      errors.push_back(wrong("departments", number, "repeated", "a department is asked once", "each department once"));
    if (one.place < 1 || one.place > most_places)
      errors.push_back(wrong("departments", std::to_string(one.place), "invalid", "this is no place in the order",
                             "1 to " + std::to_string(most_places)));
  }
  for (auto const& step : now)
    if (!asked.contains(step.asked.department) && standing_verdict(step, content_hash) != nullptr)
      errors.push_back(wrong("departments", std::to_string(step.asked.department.value), "verdict_given",
                             "this department has answered to the present text already", "leave it in"));
  return errors;
}

}  // namespace

std::string_view to_string(SubjectKind kind) { return word_of(subject_words, kind); }
std::string_view to_string(Verdict verdict) { return word_of(verdict_words, verdict); }
std::optional<Verdict> parse_verdict(std::string_view word) { return value_of(verdict_words, word); }
std::string_view to_string(StepStanding standing) { return word_of(standing_words, standing); }

GivenVerdict const* standing_verdict(ApprovalStep const& step, std::string_view content_hash) {
  if (step.verdicts.empty() || step.verdicts.back().content_hash != content_hash) return nullptr;
  return &step.verdicts.back();
}

StepStanding standing_of(std::span<ApprovalStep const> steps, ApprovalStep const& step, std::string_view content_hash) {
  if (auto const* given = standing_verdict(step, content_hash))
    return given->verdict == Verdict::refuse ? StepStanding::refused : StepStanding::agreed;
  for (auto const& other : steps) {
    if (other.asked.place >= step.asked.place) continue;
    auto const* before = standing_verdict(other, content_hash);
    if (before == nullptr || before->verdict == Verdict::refuse) return StepStanding::waiting;
  }
  return StepStanding::due;
}

bool is_approved(std::span<ApprovalStep const> steps, std::string_view content_hash) {
  return std::ranges::all_of(steps, [&](auto const& step) {
    auto const* given = standing_verdict(step, content_hash);
    return given != nullptr && given->verdict != Verdict::refuse;
  });
}

std::vector<ApprovalStep> steps_of(db::Transaction& transaction, OfficeId office, Subject const& subject) {
  std::vector<ApprovalStep> steps;
  transaction.each(
      sql::approval_steps, {{"office", office}, {"kind", to_string(subject.kind)}, {"subject", subject.id}},
      [&](db::Row const& row) {
        StepAsked const asked{row.get<accounts::DepartmentId>(0), row.get<int>(1)};
        if (steps.empty() || steps.back().asked != asked) steps.push_back({asked});
        if (row.is_null(2)) return;
        steps.back().verdicts.push_back({parse_verdict(row.text(2)).value_or(Verdict::refuse), row.get<std::string>(3),
                                         row.get<std::string>(4), row.get<std::string>(5), row.get<std::string>(6)});
      });
  return steps;
}

Outcome<std::monostate> ask_departments(Command& command, Subject const& subject, std::string_view content_hash,
                                        std::vector<StepAsked> const& wanted) {
  auto& transaction = command.transaction();
  auto const now = steps_of(transaction, command.office(), subject);
  if (auto errors = errors_in_steps(command, now, content_hash, wanted); !errors.empty())
    return refused(std::move(errors));
  auto const kind = to_string(subject.kind);
  command.watch("approval_step", {command.office(), kind, subject.id});
  transaction.execute(sql::delete_approval_steps,
                      {{"office", command.office()}, {"kind", kind}, {"subject", subject.id}});
  for (auto const& one : wanted)
    transaction.execute(sql::insert_approval_step, {{"office", command.office()},
                                                    {"kind", kind},
                                                    {"subject", subject.id},
                                                    {"department", one.department},
                                                    {"place", one.place}});
  return std::monostate{};
}

Outcome<accounts::DepartmentId> give_verdict(Command& command, Subject const& subject, std::string_view content_hash,
                                             VerdictGiven const& given) {
  auto& transaction = command.transaction();
  auto const acting = acting_of(command);
  if (!acting) return refused(Errc::refused, a_person_decides());
  auto const steps = steps_of(transaction, command.office(), subject);
  auto const step = acting->fields.department ? step_of(steps, *acting->fields.department) : std::nullopt;
  if (!step)
    return refused(Errc::refused, wrong("verdict", {}, "department_not_asked", "your department was not asked",
                                        "somebody of a department that was"));
  if (given.content_hash != content_hash)
    return refused(Errc::conflict, wrong("content_hash", {}, "text_changed", "the text was changed since you read it",
                                         "read it as it is now"));
  if (standing_of(steps, *step, content_hash) == StepStanding::waiting)
    return refused(Errc::conflict, wrong("verdict", {}, "others_first", "other departments come before yours",
                                         "wait until they have agreed"));
  if (given.verdict != Verdict::agree && is_blank(given.opinion))
    return refused({wrong("opinion", {}, "empty", "a change or a refusal says why", "a few words")});
  auto const kind = to_string(subject.kind);
  command.watch("approval_verdict", {command.office(), kind, subject.id, step->asked.department});
  transaction.execute(sql::insert_verdict, {{"office", command.office()},
                                            {"kind", kind},
                                            {"subject", subject.id},
                                            {"department", step->asked.department},
                                            {"seq", static_cast<std::int64_t>(step->verdicts.size()) + 1},
                                            {"hash", content_hash},
                                            {"verdict", to_string(given.verdict)},
                                            {"opinion", given.opinion},
                                            {"actor", command.actor()},
                                            {"at", amity::to_string(command.at())}});
  return step->asked.department;
}

}  // namespace amity::work
