// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/office_operations.h"
#include "contract/generated/steps_operations.h"
#include "contract/generated/exhibits_operations.h"
#include "contract/generated/curation_operations.h"
#include "contract/generated/statements_operations.h"
#include "contract/generated/letters_operations.h"
#include "contract/generated/documents_operations.h"
#include "contract/generated/handling_operations.h"
#include "contract/generated/papers_operations.h"
#include "contract/generated/tasks_operations.h"
#include "contract/generated/recurrence_operations.h"
#include "contract/generated/deadlines_operations.h"
#include "contract/generated/deputies_operations.h"
#include "contract/generated/people_operations.h"
#include "contract/generated/personal_operations.h"
#include "contract/generated/views_operations.h"
#include "contract/generated/comments_operations.h"
#include "contract/generated/notices_operations.h"
#include "contract/generated/feeds_operations.h"
#include "contract/generated/rules_operations.h"
#include "contract/generated/journal_operations.h"
#include "contract/generated/guests_operations.h"
#include "contract/generated/circle_operations.h"
#include "contract/generated/atlas_operations.h"
#include "contract/generated/register_operations.h"
#include "contract/generated/world_operations.h"
#include "contract/generated/plan_operations.h"
#include "contract/generated/operations_operations.h"

namespace amity::contract {

using AllOperations = List<
    ActivateRuleSet,
    AddCap,
    AddComment,
    AddLetter,
    AddLetterDocument,
    AddLetterSeries,
    AddMove,
    AddOfficeCity,
    AddOfficeFigure,
    AddOfficePolicy,
    AddOfficePost,
    AddOfficeTarget,
    AddOrganisation,
    AddPartnerDocument,
    AddPerson,
    AddTask,
    AddView,
    AskForLayout,
    AssignLetter,
    ChooseView,
    CirculateLetter,
    CloseLetter,
    CompareCities,
    ConfirmRule,
    CountersignForAnother,
    CountersignLetter,
    DeleteAssertion,
    DeleteCap,
    DeleteComment,
    DeleteMove,
    DeleteOfficeFigure,
    DeleteOfficePolicy,
    DeleteOfficePost,
    DeleteOfficeSource,
    DeleteOfficeTarget,
    DeleteOwnRegion,
    DeleteView,
    EndTaskRecurrence,
    ErasePerson,
    ExportCircle,
    ExportCityCircle,
    ExportRegister,
    ExtendLetter,
    ExtendTask,
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
    GetLetterDocumentContent,
    GetLetterDocumentPreview,
    GetLetterPaper,
    GetLive,
    GetMetrics,
    GetMoves,
    GetNoticeChoices,
    GetOffice,
    GetOfficeCity,
    GetOfficeRecord,
    GetOfficeSource,
    GetOrganisation,
    GetPaperDetails,
    GetPaperTemplate,
    GetPartnerDocument,
    GetPartnerDocumentContent,
    GetPartnerDocumentPreview,
    GetPartnership,
    GetPerson,
    GetReady,
    GetRetention,
    GetRuleSet,
    GetSource,
    GetStep,
    GetTargets,
    GetTask,
    GetTaskSeries,
    GetTimeline,
    GetWorld,
    GetWorldCities,
    GetWorldNetwork,
    GetWorldTies,
    GetYearlyRegister,
    GiveUpLayout,
    GrantDeputy,
    HoldPerson,
    IssueForAnother,
    IssueLetter,
    ListComments,
    ListDeputies,
    ListGuests,
    ListJournal,
    ListLetterDocuments,
    ListLetterSeries,
    ListLetters,
    ListNotices,
    ListOfficeFigures,
    ListOfficePolicies,
    ListOfficePosts,
    ListOfficeSources,
    ListOfficeTargets,
    ListOrganisations,
    ListOwnRegions,
    ListPartnerDocuments,
    ListPartnerships,
    ListPersons,
    ListRuleSets,
    ListSources,
    ListSteps,
    ListTasks,
    ListViews,
    LoadRuleSet,
    MakeCalendarFeed,
    MoveTask,
    OpenPersonal,
    PasteRows,
    PrepareStep,
    PreviewPeople,
    PutAssertion,
    PutCap,
    PutComment,
    PutHallText,
    PutLetter,
    PutLetterDocumentBack,
    PutLetterSeries,
    PutNoticeChoices,
    PutOfficeCity,
    PutOfficeFigure,
    PutOfficePolicy,
    PutOfficePost,
    PutOfficeRecord,
    PutOfficeSource,
    PutOfficeTarget,
    PutOrganisation,
    PutOwnRegion,
    PutPaperDetails,
    PutPaperTemplate,
    PutPartnerDocument,
    PutPartnerDocumentBack,
    PutPerson,
    PutPersonal,
    PutRetentionRule,
    PutStep,
    PutTask,
    PutTaskBlockers,
    PutTaskRecurrence,
    ReadNotices,
    RecordStep,
    ReleasePerson,
    RestorePaperTemplate,
    ReturnStep,
    RevokeCalendarFeed,
    RevokeDeputy,
    RevokeGuest,
    Search,
    SearchDesk,
    SendLetter,
    ShareLetter,
    TakeInPeople,
    TakeLetterDocumentAway,
    TakePartnerDocumentAway,
    TryRuleSet,
    VoidLetter,
    WithdrawLetter,
    WithdrawStep>;

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
