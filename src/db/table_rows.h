// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/tables.h"

#include <functional>
#include <span>

namespace amity::db {

Value value_at(Row const& row, std::size_t column, ColumnType type);

// The rows whose key begins with these values, in the order of the key, texts by code points; the columns as declared.
void each_row(Transaction& transaction, Table const& table, std::span<Value const> key_prefix,
              std::function<void(Row const&)> const& f);

}  // namespace amity::db
