// SPDX-License-Identifier: Apache-2.0
#include "renewer.h"

#include "commands/execute.h"
#include "people/erasure.h"

#include <string>

namespace amity::app {

void Renewer::look(Depth depth) {
  std::unique_lock lock(mutex_);
  // What is committed now is of the next look.
  if (is_reading_anew_) return;
  Revisions now;
  auto const rows = touched(now);
  if (rows.empty()) return;
  auto const before = context_->world.now();
  auto renewal = snapshot::renewed_by_rows(*before, database_, rows);
  if (!renewal) {
    if (depth == Depth::by_rows) return;
    is_reading_anew_ = true;
    lock.unlock();
    try {
      renewal = snapshot::renewed(*before, database_, rows);
    } catch (...) {
      lock.lock();
      is_reading_anew_ = false;
      throw;
    }
    lock.lock();
    is_reading_anew_ = false;
  }
  context_->world.replace(renewal->world);
  revisions_ = std::move(now);
  if (server_ != nullptr) server_->invalidate(std::vector<std::string>(renewal->tags.begin(), renewal->tags.end()));
  ++renewals_;
}

// What the offices' revisions since the last look touched; empty where there are none.
std::vector<snapshot::Touched> Renewer::touched(Revisions& now) {
  auto transaction = database_.read();
  now = commands::revisions_of(transaction);
  std::vector<snapshot::Touched> all;
  for (auto const& [office, revision] : now) {
    auto const seen = revisions_.find(office);
    if (seen != revisions_.end() && seen->second == revision) continue;
    auto const touches = commands::touched_since(transaction, office, seen == revisions_.end() ? 0 : seen->second);
    if (!touches) all.push_back({snapshot::Touched::What::everything, office, 0});
    for (auto const& touch : touches.value_or(std::vector<commands::Touch>{}))
      if (touch.kind != people::erased_touch)  // which is the key folder's
        all.push_back(
            {snapshot::parse_touched(touch.kind).value_or(snapshot::Touched::What::everything), office, touch.key});
  }
  return all;
}

}  // namespace amity::app
