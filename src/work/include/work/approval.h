// SPDX-License-Identifier: Apache-2.0
// Approval by departments (office.md, 1, item 6). A verdict is bound to the text that it was given to: once that is
// changed, it stands no more. Departments of equal place are asked at the same time, later ones after all before them.
#pragma once

#include "accounts/account.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
  bool operator==(GivenVerdict const&) const = default;
};

struct StepAsked {
  accounts::DepartmentId department{};
  int place{1};  // from 1 on
  auto operator<=>(StepAsked const&) const = default;
};

struct ApprovalStep {
  StepAsked asked;
  std::vector<GivenVerdict> verdicts{};  // the oldest first
  bool operator==(ApprovalStep const&) const = default;
};

// waiting: others come before. Silence is `due` for as long as it lasts; it is never read as assent.
enum class StepStanding { waiting, due, agreed, refused };
std::string_view to_string(StepStanding standing);

// The verdict that stands on the text of that hash; nothing where there is none.
GivenVerdict const* standing_verdict(ApprovalStep const& step, std::string_view content_hash);
StepStanding standing_of(std::span<ApprovalStep const> steps, ApprovalStep const& step, std::string_view content_hash);
// Whether all that were asked agreed to just this text; true where nobody was asked.
bool is_approved(std::span<ApprovalStep const> steps, std::string_view content_hash);

// By place, then department.
std::vector<ApprovalStep> steps_of(db::Transaction& transaction, OfficeId office, Subject const& subject);

inline constexpr int most_places = 9;
// Asks these departments and no others; what was answered stays. Errors at `departments`: none of the office's, asked
// twice, a place that is none, one left out that has answered to the present text.
commands::Outcome<std::monostate> ask_departments(commands::Command& command, Subject const& subject,
                                                  std::string_view content_hash, std::vector<StepAsked> const& wanted);

struct VerdictGiven {
  Verdict verdict{};
  std::string opinion;
  std::string content_hash;  // of the text that was read
};
// By somebody of a department that is asked. Errc::conflict where the text is another now; Errc::refused for who is of
// no such department, and where others come first; error at `opinion` where a refusal or a change gives no reason.
commands::Outcome<accounts::DepartmentId> give_verdict(commands::Command& command, Subject const& subject,
                                                       std::string_view content_hash, VerdictGiven const& given);

}  // namespace amity::work
