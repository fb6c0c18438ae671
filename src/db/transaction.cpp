// SPDX-License-Identifier: Apache-2.0
#include "pool.h"
#include "transaction_state.h"

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

}  // namespace

Transaction::Transaction(std::unique_ptr<State> state) : state_{std::move(state)} {}
Transaction::Transaction(Transaction&&) noexcept = default;
Transaction::~Transaction() = default;

template <class F>
auto Transaction::State::guarded(F&& f) {
  if (!lease) throw DatabaseError(Kind::other, "the transaction was committed already");
  if (failure) throw DatabaseError(failure->kind(), std::string("the transaction had failed: ") + failure->what());
  try {
    return f(**lease);
  } catch (DatabaseError const& error) {
    failure = error;
    throw;
  }
}

std::int64_t Transaction::execute(Query const& query, std::initializer_list<Param> params) {
  return state_->guarded(
      [&](Connection& connection) { return connection.execute(query, std::span(params.begin(), params.size())); });
}

void Transaction::execute_later(Query const& query, std::initializer_list<Param> params) {
  state_->guarded(
      [&](Connection& connection) { connection.execute_later(query, std::span(params.begin(), params.size())); });
}

void Transaction::note(std::string_view key, std::string value) {
  state_->notes.insert_or_assign(std::string(key), std::move(value));
}

std::optional<std::string> Transaction::noted(std::string_view key) const {
  auto const found = state_->notes.find(key);
  if (found == state_->notes.end()) return std::nullopt;
  return found->second;
}

void Transaction::each(Query const& query, std::initializer_list<Param> params,
                       std::function<void(Row const&)> const& f) {
  state_->guarded([&](Connection& connection) { connection.each(query, std::span(params.begin(), params.size()), f); });
}

void Transaction::each(Query const& query, std::vector<Param> const& params, std::function<void(Row const&)> const& f) {
  state_->guarded([&](Connection& connection) { connection.each(query, params, f); });
}

std::int64_t Transaction::execute_many(Query const& query, std::span<std::string_view const> names,
                                       std::span<std::vector<Value> const> rows) {
  return state_->guarded([&](Connection& connection) { return connection.execute_many(query, names, rows); });
}

std::int64_t Transaction::bulk_insert(std::string_view table, std::span<std::string_view const> columns,
                                      std::function<bool(std::vector<Value>&)> const& next) {
  // Some of the rows are in already when next() throws something of its own.
  return state_->guarded([&](Connection& connection) {
    try {
      return connection.bulk_insert(table, columns, next);
    } catch (DatabaseError const&) {
      throw;
    } catch (...) {
      state_->failure.emplace(Kind::other, std::string(table) + ": the rows stopped coming");
      throw;
    }
  });
}

void Transaction::number_after(std::string_view table) {
  state_->guarded([&](Connection& connection) { connection.number_after(table); });
}

void Transaction::script(Query const& query) {
  state_->guarded([&](Connection& connection) { connection.script(query); });
}

void Transaction::lock(std::string_view key) {
  state_->guarded([&](Connection& connection) { connection.lock(key); });
}

void Transaction::set_savepoint() {
  state_->guarded([](Connection& connection) { connection.set_savepoint(); });
}

void Transaction::keep_savepoint() {
  state_->guarded([](Connection& connection) { connection.keep_savepoint(); });
}

void Transaction::undo_savepoint() {
  if (!state_->lease) throw DatabaseError(Kind::other, "the transaction was committed already");
  state_->notes.clear();
  try {
    (*state_->lease)->undo_savepoint();
    state_->failure.reset();
  } catch (DatabaseError const& error) {
    // What failed first says more than that nothing is left to go back to.
    if (!state_->failure) state_->failure = error;
    throw DatabaseError(*state_->failure);
  }
}

void Transaction::commit() {
  state_->guarded([](Connection& connection) { connection.commit(); });
  state_->lease.reset();
}

Dialect Transaction::dialect() const { return state_->dialect; }

}  // namespace amity::db
