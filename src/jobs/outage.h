// SPDX-License-Identifier: Apache-2.0
// The database that is away: said once, and once when it is back. Private to the room.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace amity::jobs {

// However long the database has been away, it is asked again after so many polls.
inline constexpr int longest_rest_in_polls = 5;

class Outage {
 public:
  // SQLite can be read while somebody else writes for long.
  enum class Of { reading, writing };

  explicit Outage(std::function<void(std::string_view)> const& log) : log_{log} {}

  void seen(Of what, std::string_view why) {
    std::lock_guard const lock(mutex_);
    if (reading_ + writing_ == 0) log_("jobs wait, the database does not answer: " + std::string(why));
    ++(what == Of::reading ? reading_ : writing_);
  }
  void over(Of what) {
    std::lock_guard const lock(mutex_);
    if (reading_ + writing_ == 0) return;
    reading_ = 0;
    if (what == Of::writing) writing_ = 0;
    if (reading_ + writing_ == 0) log_("jobs go on, the database answers again");
  }
  int failures() {
    std::lock_guard const lock(mutex_);
    return reading_ + writing_;
  }

 private:
  std::function<void(std::string_view)> const& log_;
  std::mutex mutex_;
  int reading_{};  // failures since it last answered
  int writing_{};
};

}  // namespace amity::jobs
