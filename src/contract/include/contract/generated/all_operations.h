// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/office_operations.h"
#include "contract/generated/letters_operations.h"
#include "contract/generated/handling_operations.h"
#include "contract/generated/tasks_operations.h"
#include "contract/generated/deputies_operations.h"
#include "contract/generated/rules_operations.h"
#include "contract/generated/circle_operations.h"
#include "contract/generated/atlas_operations.h"
#include "contract/generated/register_operations.h"
#include "contract/generated/world_operations.h"
#include "contract/generated/plan_operations.h"
#include "contract/generated/operations_operations.h"

namespace amity::contract {

using AllOperations = List<
    ActivateRuleSet,
    AddLetter,
    AddLetterSeries,
    AddMove,
    AddTask,
    AskForLayout,
    AssignLetter,
    CirculateLetter,
    CloseLetter,
    CompareCities,
    ConfirmRule,
    CountersignForAnother,
    CountersignLetter,
    DeleteAssertion,
    DeleteMove,
    ExportCircle,
    ExportCityCircle,
    ExportRegister,
    GetAssertion,
    GetChain,
    GetCircle,
    GetCircleCalendar,
    GetCircleCsv,
    GetCircleGeoJson,
    GetCity,
    GetCityCircle,
    GetCitySuggestions,
    GetClaims,
    GetContract,
    GetCountry,
    GetCountryCircle,
    GetHallText,
    GetLayout,
    GetLayoutStanding,
    GetLetter,
    GetLive,
    GetMetrics,
    GetMoves,
    GetOffice,
    GetOfficeSource,
    GetPartnership,
    GetReady,
    GetRuleSet,
    GetSource,
    GetTargets,
    GetTask,
    GetTimeline,
    GetWorld,
    GetWorldCities,
    GetWorldNetwork,
    GetWorldTies,
    GiveUpLayout,
    GrantDeputy,
    IssueForAnother,
    IssueLetter,
    ListDeputies,
    ListLetterSeries,
    ListLetters,
    ListOfficeSources,
    ListPartnerships,
    ListRuleSets,
    ListSources,
    ListTasks,
    LoadRuleSet,
    MoveTask,
    PutAssertion,
    PutHallText,
    PutLetter,
    PutLetterSeries,
    PutOfficeSource,
    PutTask,
    RevokeDeputy,
    Search,
    SendLetter,
    TryRuleSet,
    VoidLetter,
    WithdrawLetter>;

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
