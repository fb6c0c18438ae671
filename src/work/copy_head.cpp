// SPDX-License-Identifier: Apache-2.0
#include "work/copy_head.h"

#include "columns.h"
#include "public_copy_rows.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {
namespace {

// As the queries of public_copy.sql have it.
CopyHead read_copy_head(db::Row const& row) {
  constexpr std::size_t title = 6;
  CopyHead head;
  head.id = row.get<PublicCopyId>(0);
  head.letter = row.get<LetterId>(1);
  head.state = parse_copy_state(row.text(2)).value_or(CopyState::dropped);
  head.letter_direction = parse_direction(row.text(3)).value_or(Direction::out);
  head.letter_state = parse_letter_state(row.text(4)).value_or(LetterState::voided);
  head.number = row.get<std::string>(5);
  head.title = Office<LocalText>{local_text_at(row, title)};
  head.made_by = row.get<std::string>(9);
  head.made_at = row.get<std::string>(10);
  head.decided_by = row.get<std::string>(11);
  head.decided_at = row.get<std::string>(12);
  head.words = row.get<std::string>(13);
  head.published_on = day_at(row, 14);
  head.withdrawn_on = day_at(row, 15);
  head.is_own = row.integer(16) != 0;
  head.is_held = row.integer(17) != 0;
  if (!row.is_null(18)) head.changed_at = row.get<std::string>(18);
  return head;
}

}  // namespace

std::vector<CopyHead> copy_heads_of(db::Transaction& transaction, OfficeId office, LetterId letter,
                                    std::string_view actor) {
  return transaction.all(sql::copy_heads_of_letter, {{"office", office}, {"letter", letter}, {"actor", actor}},
                         read_copy_head);
}
std::vector<CopyHead> copies_waiting(db::Transaction& transaction, OfficeId office, std::string_view actor) {
  return transaction.all(sql::copies_waiting, {{"office", office}, {"actor", actor}}, read_copy_head);
}
std::vector<CopyHead> copies_overtaken(db::Transaction& transaction, OfficeId office, std::string_view actor) {
  return transaction.all(sql::copies_overtaken, {{"office", office}, {"actor", actor}}, read_copy_head);
}
std::vector<CopyHead> copies_listed(db::Transaction& transaction, OfficeId office, std::optional<CopyState> state,
                                    std::string_view actor) {
  auto const word = state ? to_string(*state) : std::string_view{};
  return transaction.all(sql::copies_listed, {{"office", office}, {"state", word}, {"actor", actor}}, read_copy_head);
}
bool has_copies(db::Transaction& transaction, OfficeId office, LetterId letter) {
  return transaction.one(sql::has_copies, {{"office", office}, {"letter", letter}}, [](db::Row const&) { return true; })
      .has_value();
}

}  // namespace amity::work
