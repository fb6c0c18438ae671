// SPDX-License-Identifier: Apache-2.0
// Whether the database can be written to now, found out by writing. Private to the room.
#pragma once

#include "db/database.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <string>

namespace amity::app {

// For /health/ready, which anybody may ask as often as they like: written at most once in `between`, a number that
// nobody reads. Safe to use from many threads.
class WriteProbe {
 public:
  static constexpr std::chrono::seconds between{5};

  explicit WriteProbe(db::Database& database) : database_(database) {}

  // Why not, in a sentence; nothing where it can.
  std::optional<std::string> trouble();

 private:
  std::optional<std::string> written();

  db::Database& database_;
  std::mutex mutex_;
  std::optional<std::chrono::steady_clock::time_point> looked_{};
  std::optional<std::string> found_{};
};

}  // namespace amity::app
