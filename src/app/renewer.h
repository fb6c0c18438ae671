// SPDX-License-Identifier: Apache-2.0
// Keeps what the server answers from up with what was committed. Private to the room.
#pragma once

#include "core/id.h"
#include "db/database.h"
#include "http/server.h"
#include "server/context.h"
#include "snapshot/touched.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace amity::app {

// Renews the world by what commits touched, by this server or another, and forgets the answers that rest on it. Called
// by any thread: by who committed, before he is answered, and now and then for what others committed.
class Renewer {
 public:
  using Revisions = std::map<OfficeId, std::int64_t>;
  // `revisions`: those that the world was read at.
  Renewer(db::Database& database, std::shared_ptr<server::ServerContext> context, Revisions revisions)
      : database_(database), context_(std::move(context)), revisions_(std::move(revisions)) {}

  // Whose kept answers are to be forgotten; before the first look().
  void answers_of(http::Server& server) {
    std::lock_guard const lock(mutex_);
    server_ = &server;
  }
  // Before the server ends: what waits to be written is still done, and told to nobody.
  void answers_of_nobody() {
    std::lock_guard const lock(mutex_);
    server_ = nullptr;
  }

  // by_rows: who committed waits for no more than that; what needs the whole register read anew is left to who looks
  // now and then, and while that is done nobody waits for it.
  enum class Depth { by_rows, everything };
  // Throws db::DatabaseError where the database does not answer; it is looked at again then.
  void look(Depth depth = Depth::everything);
  // How often something was renewed.
  std::uint64_t renewals() const { return renewals_; }

 private:
  std::vector<snapshot::Touched> touched(Revisions& now);

  db::Database& database_;
  std::shared_ptr<server::ServerContext> context_;
  http::Server* server_{};
  std::mutex mutex_;
  bool is_reading_anew_{false};  // a world is being read without the lock, and put in its place by who reads it
  Revisions revisions_;
  std::atomic<std::uint64_t> renewals_{0};
};

}  // namespace amity::app
