// SPDX-License-Identifier: Apache-2.0
// What an office says beside its register, as lists of rows that its people write one by one.
#pragma once

#include "curation/rows.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace amity::curation {

enum class List {
  figures,   // what was said officially of the number of partners
  targets,   // how many partners are wanted by when
  policies,  // countries in which no new partner is sought
  posts      // consulates general and visa centres
};
inline constexpr std::array all_lists{List::figures, List::targets, List::policies, List::posts};
std::string_view to_string(List list);  // also its file's name in an office's folder, and its part of addresses
std::optional<List> parse_list(std::string_view word);

// The columns of the list's file, in their order; a row must have a text in the required ones.
struct Column {
  std::string_view name;
  enum class Need { optional, required } need{Need::optional};
};
std::span<Column const> columns_of(List list);

struct RowTexts {
  std::int64_t row{};
  std::int64_t version{};
  commands::FieldTexts texts;
};
// In the order in which they were written down.
std::vector<RowTexts> rows_of(db::Transaction& transaction, OfficeId office, List list);
std::optional<RowTexts> find_row(db::Transaction& transaction, OfficeId office, List list, std::int64_t row);

struct RowWritten {
  partnerships::Change change{partnerships::Change::unchanged};
  std::int64_t row{};
  std::int64_t version{};  // 0 after it was taken back
};
// Row 0: a new one, unless the same stands there already. Errors at the row's columns; at `row` (Errc::not_found) where
// there is no such row; Errc::conflict for what others wrote in the same field meanwhile.
commands::Outcome<RowWritten> write_row(commands::Command& command, List list, std::int64_t row,
                                        commands::FieldTexts const& wanted, std::optional<commands::Seen> const& seen);
// Errc::conflict where it stands at another version. A row that is not there is taken back already.
commands::Outcome<RowWritten> take_back_row(commands::Command& command, List list, std::int64_t row,
                                            std::int64_t version);

}  // namespace amity::curation
