// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/office_operations.h"
#include "contract/generated/letters_operations.h"
#include "contract/generated/handling_operations.h"
#include "contract/generated/tasks_operations.h"
#include "contract/generated/notices_operations.h"
#include "contract/generated/feeds_operations.h"
#include "contract/generated/guests_operations.h"
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
    AddTask,
    AskForLayout,
    AssignLetter,
    CirculateLetter,
    CloseLetter,
    CompareCities,
    CountersignLetter,
    DeleteAssertion,
    DeleteMove,
    ExportCircle,
    ExportCityCircle,
    ExportRegister,
    GetAssertion,
    GetCalendarFeed,
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
    GetNoticeChoices,
    GetOffice,
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
    ListGuests,
    ListLetterSeries,
    ListLetters,
    ListNotices,
    ListOfficeSources,
    ListPartnerships,
    ListSources,
    ListTasks,
    MakeCalendarFeed,
    MoveTask,
    PutAssertion,
    PutHallText,
    PutLetter,
    PutLetterSeries,
    PutNoticeChoices,
    PutOfficeSource,
    PutTask,
    ReadNotices,
    RevokeCalendarFeed,
    RevokeGuest,
    Search,
    SendLetter,
    ShareLetter,
    VoidLetter,
    WithdrawLetter>;

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
