// SPDX-License-Identifier: Apache-2.0
// The words of amity jobs. Private to the room.
#pragma once

#include "verbs.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace amity::app {

struct JobsOptions {
  // Of list:
  std::string state;   // empty: all
  std::string office;  // slug; empty: all
  std::string kind;    // empty: all
  std::size_t limit{50};
  // Of retry and cancel:
  std::vector<std::int64_t> ids;
};
int jobs_list(DataLocation const& place, JobsOptions const& options, Output output);
int jobs_retry(DataLocation const& place, JobsOptions const& options, Output output);
int jobs_cancel(DataLocation const& place, JobsOptions const& options, Output output);

// status: where the exit status of the verb that runs goes.
void add_jobs_verbs(CLI::App& app, int& status);

}  // namespace amity::app
