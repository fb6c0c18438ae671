// SPDX-License-Identifier: Apache-2.0
// Which readings of lists were finished. Private to the room.
#pragma once

#include "db/database.h"
#include "reconciliation/list_report.h"

#include <optional>
#include <string>

namespace amity::reconciliation {

enum class ReadingState {
  open,  // files of the reading are still to come
  part,  // read to its end, as a part of the list
  whole
};

struct ReadingKey {
  std::string source;
  std::optional<PartialDate> retrieved;
  std::string digest;
};

struct KeptReading {
  ReadingState state{};
  WorldReport report;  // counts of the rows; nothing changed
};

// The digest of a list's files, joined with the rules of this program: under others it may be understood otherwise.
std::string under_these_rules(std::string const& digest);

std::optional<KeptReading> kept_reading(db::Transaction& transaction, ReadingKey const& key);
void keep_reading(db::Transaction& transaction, ReadingKey const& key, ReadingState state, WorldReport const& report);
void set_reading_state(db::Transaction& transaction, ReadingKey const& key, ReadingState state);

// Adds what closing showed to the report; tells whether the reading was whole.
ReadingState add_closing(WorldReport& report, partnerships::ClosedReadings const& closed);

// The report's counts as the journal keeps them.
std::string detail_of(WorldReport const& report, std::optional<PartialDate> const& retrieved);

}  // namespace amity::reconciliation
