// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connection.h"

#include <condition_variable>
#include <mutex>

namespace amity::db {

class Lease;

// Connections to one database, made when first needed and kept. Readers and writers wait in lanes of their own, except
// where one connection is all there is (SQLite in memory).
class Pool {
 public:
  using Open = std::function<std::unique_ptr<Connection>()>;
  struct Settings {
    Open open;
    int readers{};
    int writers{};  // 0: readers and writers share the readers' lane
    std::chrono::milliseconds busy_timeout{};
    Dialect dialect{};
    std::string description;  // for people, without a password
  };

  // Opens one connection, so that a database that cannot be used is known at once.
  explicit Pool(Settings settings);

  // A connection in a transaction. Waits for one to be free; Kind::busy after the busy timeout. Idle connections that
  // broke meanwhile are replaced.
  Lease take(Access access);

  Dialect dialect() const { return settings_.dialect; }
  std::string const& description() const { return settings_.description; }

 private:
  friend class Lease;
  struct Lane {
    int places{};  // how many more may be out at once
    std::vector<std::unique_ptr<Connection>> idle;
  };

  Lane& lane(Access access) { return access == Access::write && settings_.writers > 0 ? writers_ : readers_; }
  std::unique_ptr<Connection> next_idle(Lane& lane);
  void put_back(Lane& lane, std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> begun(Lane& lane, Access access);
  void enter(Lane& lane);
  void leave(Lane& lane, std::unique_ptr<Connection> connection);

  Settings settings_;
  std::mutex mutex_;
  std::condition_variable freed_;
  Lane readers_;
  Lane writers_;
};

// A connection on loan. Going out of scope rolls back what was not committed and gives it back; a broken one is closed.
class Lease {
 public:
  Lease(Pool& pool, Pool::Lane& lane, std::unique_ptr<Connection> connection)
      : pool_{&pool}, lane_{&lane}, connection_{std::move(connection)} {}
  ~Lease();
  Lease(Lease&&) noexcept = default;
  Lease& operator=(Lease&&) = delete;
  Connection& operator*() const { return *connection_; }
  Connection* operator->() const { return connection_.get(); }

 private:
  Pool* pool_;
  Pool::Lane* lane_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace amity::db
