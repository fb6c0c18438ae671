// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/journal.h"
#include "contract/traits.h"

namespace amity::contract {

// Who did what when in the office, the newest first; no personal values
struct ListJournal {
  static constexpr std::string_view id = "listJournal";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/journal";
  static constexpr Access access = rights("read_journal");
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListJournalParameters;
  using Body = None;
  using Answer = JournalPage;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
