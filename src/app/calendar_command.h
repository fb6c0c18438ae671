// SPDX-License-Identifier: Apache-2.0
// amity calendar: which days an office works. Private to the room.
#pragma once

#include "rules/office_calendar.h"
#include "verbs.h"

#include <CLI/App.hpp>

#include <filesystem>
#include <string>

namespace amity::app {

struct CalendarRequest {
  DataLocation place;
  std::filesystem::path file;  // a calendar as docs/deadlines.md says; "-" is standard input
  std::string office;          // its slug
  bool dry_run{false};         // only tell what would change
  rules::FewerDays fewer{rules::FewerDays::asks};
};
int load_office_calendar(CalendarRequest const& request, Output output);

void add_calendar_verbs(CLI::App& app, int& status);

}  // namespace amity::app
