// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/office_operations.h"
#include "contract/generated/curation_operations.h"
#include "contract/generated/statements_operations.h"
#include "contract/generated/letters_operations.h"
#include "contract/generated/handling_operations.h"
#include "contract/generated/tasks_operations.h"
#include "contract/generated/circle_operations.h"
#include "contract/generated/atlas_operations.h"
#include "contract/generated/register_operations.h"
#include "contract/generated/world_operations.h"
#include "contract/generated/plan_operations.h"
#include "contract/generated/operations_operations.h"

namespace amity::contract {

using AllOperations = List<
    AddLetter,
    AddLetterSeries,
    AddMove,
    AddOfficeCity,
    AddOfficeFigure,
    AddOfficePolicy,
    AddOfficePost,
    AddOfficeTarget,
    AddTask,
    AskForLayout,
    AssignLetter,
    CirculateLetter,
    CloseLetter,
    CompareCities,
    CountersignLetter,
    DeleteAssertion,
    DeleteMove,
    DeleteOfficeFigure,
    DeleteOfficePolicy,
    DeleteOfficePost,
    DeleteOfficeSource,
    DeleteOfficeTarget,
    DeleteOwnRegion,
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
    GetOfficeCity,
    GetOfficeRecord,
    GetOfficeSource,
    GetPartnership,
    GetReady,
    GetSource,
    GetTargets,
    GetTask,
    GetTimeline,
    GetWorld,
    GetWorldCities,
    GetWorldNetwork,
    GetWorldTies,
    GiveUpLayout,
    IssueLetter,
    ListLetterSeries,
    ListLetters,
    ListOfficeFigures,
    ListOfficePolicies,
    ListOfficePosts,
    ListOfficeSources,
    ListOfficeTargets,
    ListOwnRegions,
    ListPartnerships,
    ListSources,
    ListTasks,
    MoveTask,
    PasteRows,
    PutAssertion,
    PutHallText,
    PutLetter,
    PutLetterSeries,
    PutOfficeCity,
    PutOfficeFigure,
    PutOfficePolicy,
    PutOfficePost,
    PutOfficeRecord,
    PutOfficeSource,
    PutOfficeTarget,
    PutOwnRegion,
    PutTask,
    Search,
    SendLetter,
    VoidLetter,
    WithdrawLetter>;

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
