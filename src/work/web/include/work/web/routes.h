// SPDX-License-Identifier: Apache-2.0
// The office's work: what waits today, letters with their handling, numbers, tasks.
#pragma once

#include "contract/operation.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"

#include <memory>

namespace amity::work::web {

void add_pages(http::Router& router, partnerships::web::Desk const& desk);

// What letters and tasks bring to the desk.
void fit(partnerships::web::Fittings& fittings, Clock const& clock);

auto add_letter_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<
        contract::ListLetters, contract::AddLetter, contract::GetLetter, contract::PutLetter, contract::CirculateLetter,
        contract::WithdrawLetter, contract::CountersignLetter, contract::IssueLetter, contract::SendLetter,
        contract::AssignLetter, contract::GiveLetterOpinion, contract::GiveLetterBack, contract::CloseLetter,
        contract::VoidLetter, contract::ListLetterSeries, contract::AddLetterSeries, contract::PutLetterSeries>;
auto add_deputy_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListDeputies, contract::GrantDeputy, contract::RevokeDeputy,
                            contract::CountersignForAnother, contract::IssueForAnother, contract::GiveOpinionForAnother,
                            contract::GiveBackForAnother>;
auto add_task_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListTasks, contract::AddTask, contract::GetTask, contract::PutTask,
                            contract::MoveTask>;
// What tasks wait for, and how they come again.
auto add_recurrence_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                               std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::PutTaskBlockers, contract::PutTaskRecurrence, contract::EndTaskRecurrence,
                            contract::GetTaskSeries>;
// More time for an answer or a task.
auto add_extension_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                              std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ExtendLetter, contract::ExtendTask>;

}  // namespace amity::work::web
