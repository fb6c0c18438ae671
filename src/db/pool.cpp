// SPDX-License-Identifier: Apache-2.0
#include "pool.h"

namespace amity::db {

Pool::Pool(Settings settings) : settings_{std::move(settings)} {
  readers_.places = settings_.readers;
  writers_.places = settings_.writers;
  lane(Access::write).idle.push_back(settings_.open());
}

Lease Pool::take(Access access) {
  auto& wanted = lane(access);
  enter(wanted);
  try {
    return {*this, wanted, begun(wanted, access)};
  } catch (...) {
    leave(wanted, nullptr);
    throw;
  }
}

void Pool::enter(Lane& wanted) {
  std::unique_lock lock(mutex_);
  if (!freed_.wait_for(lock, settings_.busy_timeout, [&] { return wanted.places > 0; }))
    throw DatabaseError(DatabaseError::Kind::busy, "every connection to the database stayed in use for " +
                                                       std::to_string(settings_.busy_timeout.count()) + " ms");
  --wanted.places;
}

void Pool::leave(Lane& left, std::unique_ptr<Connection> connection) {
  {
    std::lock_guard const lock(mutex_);
    ++left.places;
    if (connection) left.idle.push_back(std::move(connection));
  }
  freed_.notify_all();  // those waiting may want different lanes
}

std::unique_ptr<Connection> Pool::next_idle(Lane& from) {
  std::lock_guard const lock(mutex_);
  if (from.idle.empty()) return nullptr;
  auto connection = std::move(from.idle.back());
  from.idle.pop_back();
  return connection;
}

void Pool::put_back(Lane& to, std::unique_ptr<Connection> connection) {
  std::lock_guard const lock(mutex_);
  to.idle.push_back(std::move(connection));
}

std::unique_ptr<Connection> Pool::begun(Lane& from, Access access) {
  // A server that was restarted has cut every idle connection; nothing was done on them yet, so another is as good.
  while (auto connection = next_idle(from)) {
    try {
      connection->begin(access);
      return connection;
    } catch (DatabaseError const& error) {
      if (error.kind() == DatabaseError::Kind::gone) continue;
      connection->rollback();
      if (!connection->broken()) put_back(from, std::move(connection));
      throw;
    }
  }
  auto connection = settings_.open();
  connection->begin(access);
  return connection;
}

Lease::~Lease() {
  if (!connection_) return;
  connection_->rollback();
  if (connection_->broken()) connection_.reset();
  pool_->leave(*lane_, std::move(connection_));
}

}  // namespace amity::db
