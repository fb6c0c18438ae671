// SPDX-License-Identifier: Apache-2.0
// What recording what sources say and recording steps have in common. Private to the room.
#pragma once

#include "commands/command.h"
#include "partnerships/recording.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::partnerships {

// Where there is a word for it that is more exact than the error's kind, that.
tl::unexpected<commands::Refusal> refused_at(std::string_view field, Error const& error, std::string_view code = {});
void add_error(std::vector<fields::FieldError>& errors, std::string_view field, Error const& error,
               std::string_view code);

// An office's cities: its own, and the one that it is tied to.
struct Pair {
  CityId home;
  CityId partner;
  Side side_of(OfficeSide side) const;
  OfficeSide side_of(Side side) const;
};
Result<Pair> pair_of(db::Transaction& transaction, OfficeId office, CityId partner);
std::optional<PartnershipId> partnership_of(db::Transaction& transaction, Pair const& pair);

struct StoredSource {
  SourceId id{};
  std::int64_t version{};
  Source source;
};
StoredSource read_stored_source(db::Row const& row);
std::optional<StoredSource> stored_source_of(db::Transaction& transaction, OfficeId office, std::string_view key);
Result<StoredSource> source_of(db::Transaction& transaction, OfficeId office, std::string_view key);

// The first of the dates that lies ahead: what is recorded has happened.
using NamedDate = std::pair<std::string_view, std::optional<PartialDate> const*>;
std::optional<commands::Refusal> first_ahead(commands::Command const& command, std::initializer_list<NamedDate> dates);
// At `source`: it says on which day it is itself.
commands::Refusal older_than(Source const& source, PartialDate const& event);

void touch(commands::Command& command, PartnershipId partnership);
std::string subject_of(PartnershipId partnership);

}  // namespace amity::partnerships
