// SPDX-License-Identifier: Apache-2.0
// An office's settings for its layout out of a TOML file. Private to the room.
#pragma once

#include "fields/errors.h"
#include "planning/layout/case.h"
#include "snapshot/world.h"

#include <filesystem>
#include <string>

namespace amity::app {

struct LayoutSettings {
  planning::layout::LayoutRequest request;
  std::filesystem::path flights;  // a folder of OpenFlights; empty: none
  double time_limit{0};           // seconds; 0: none
};

// "12" and "2025:7": stages of a request. Errc::invalid for what is neither.
Result<planning::layout::LayoutStage> parse_stage(std::string const& text);
// "South-Eastern Asia+Southern Asia:6" or "Africa:2@2025", as at least or at most.
enum class QuotaIs { least, most };
Result<planning::layout::RequestedQuota> parse_quota(std::string const& text, QuotaIs is);
// "reach=0.5"
Result<void> set_weight(std::map<planning::layout::LayoutValue, double>& weights, std::string const& text);

// `settings` with what the file says. Policies take the place of those that settings.request has already under the same
// reason. Errors: every setting's, at once.
fields::Checked<LayoutSettings> read_layout_settings(snapshot::World const& world, std::filesystem::path const& file,
                                                     LayoutSettings settings);

}  // namespace amity::app
