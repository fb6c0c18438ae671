// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"

namespace amity::db {

enum class Access { read, write };

// One connection to one database. Used by one thread at a time; every function but rollback() may throw DatabaseError.
class Connection {
 public:
  using NextRow = std::function<bool(std::vector<Value>&)>;

  virtual ~Connection() = default;

  virtual void begin(Access access) = 0;
  virtual void commit() = 0;
  // A part of the transaction that can be undone alone; at most one at a time.
  virtual void set_savepoint() = 0;
  virtual void keep_savepoint() = 0;
  // Back to the savepoint, also after a statement failed. Throws where the whole transaction is lost.
  virtual void undo_savepoint() = 0;
  virtual void rollback() noexcept = 0;
  // True where the connection is of no more use and must be replaced.
  virtual bool broken() const = 0;

  virtual std::int64_t execute(Query const& query, std::span<Param const> params) = 0;
  // The same, sent along with the next statement where that saves a trip; what goes wrong is thrown there.
  virtual void execute_later(Query const& query, std::span<Param const> params) = 0;
  virtual void each(Query const& query, std::span<Param const> params, std::function<void(Row const&)> const& f) = 0;
  virtual std::int64_t execute_many(Query const& query, std::span<std::string_view const> names,
                                    std::span<std::vector<Value> const> rows) = 0;
  virtual std::int64_t bulk_insert(std::string_view table, std::span<std::string_view const> columns,
                                   NextRow const& next) = 0;
  virtual void number_after(std::string_view table) = 0;
  virtual void script(Query const& query) = 0;
  virtual void lock(std::string_view key) = 0;
  virtual std::vector<std::string> check() = 0;
  virtual Dialect dialect() const = 0;
};

}  // namespace amity::db
