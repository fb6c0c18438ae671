// SPDX-License-Identifier: Apache-2.0
#include "jobs/task.h"

#include "running_job.h"

#include <algorithm>
#include <cmath>

namespace amity::jobs {
namespace {

constexpr std::size_t longest_word = 80;

std::string plain(std::string_view word) {
  std::string text(word.substr(0, longest_word));
  std::ranges::replace_if(
      text, [](char c) { return c < ' ' || c > '~'; }, '?');
  return text;
}

}  // namespace

JobId Task::id() const { return job_.job.id; }
OfficeId Task::office() const { return job_.job.office; }
std::string_view Task::payload() const { return job_.job.payload; }
int Task::tries() const { return job_.job.tries; }
std::stop_token Task::stop_token() const { return job_.stop.get_token(); }
bool Task::heartbeat() { return job_.renew_now(); }

void Task::progress(double fraction, std::string_view word) {
  std::lock_guard const lock(job_.mutex);
  job_.last = {std::isnan(fraction) ? 0.0 : std::clamp(fraction, 0.0, 1.0), plain(word)};
  job_.has_news = true;
}

void Task::hand_over(std::any value) {
  std::lock_guard const lock(job_.mutex);
  job_.value = std::move(value);
}

}  // namespace amity::jobs
