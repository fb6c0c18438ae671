// SPDX-License-Identifier: Apache-2.0
#include "work/copy_head.h"

#include "columns.h"
#include "public_copy_rows.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {
namespace {

// As copy_head of public_copy.sql has it.
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
  head.words = row.get<std::string>(11);
  head.published_on = day_at(row, 12);
  head.withdrawn_on = day_at(row, 13);
  head.is_own = row.integer(14) != 0;
  head.is_held = row.integer(15) != 0;
  if (!row.is_null(16)) head.changed_at = row.get<std::string>(16);
  head.last_by = row.get<std::string>(17);
  head.last_at = row.get<std::string>(18);
  return head;
}

std::vector<PublicCopyId> ids_in(db::Transaction& transaction, db::Query const& query,
                                 std::initializer_list<db::Param> parameters) {
  return transaction.all(query, parameters, [](db::Row const& row) { return row.get<PublicCopyId>(0); });
}

}  // namespace

std::vector<CopyHead> heads_of(db::Transaction& transaction, OfficeId office, std::span<PublicCopyId const> copies,
                               std::string_view actor) {
  std::vector<CopyHead> heads;
  heads.reserve(copies.size());
  for (auto const id : copies)
    if (auto head = transaction.one(sql::copy_head, {{"office", office}, {"id", id}, {"actor", actor}}, read_copy_head))
      heads.push_back(*std::move(head));
  return heads;
}

std::vector<CopyHead> copy_heads_of(db::Transaction& transaction, OfficeId office, LetterId letter,
                                    std::string_view actor) {
  auto const ids = ids_in(transaction, sql::ids_of_copies_of_letter, {{"office", office}, {"letter", letter}});
  return heads_of(transaction, office, ids, actor);
}
std::vector<CopyHead> copies_waiting(db::Transaction& transaction, OfficeId office, std::string_view actor) {
  return heads_of(transaction, office, ids_in(transaction, sql::ids_of_copies_waiting, {{"office", office}}), actor);
}
std::vector<PublicCopyId> copies_overtaken(db::Transaction& transaction, OfficeId office) {
  return ids_in(transaction, sql::ids_of_copies_overtaken, {{"office", office}});
}
std::vector<PublicCopyId> copies_held(db::Transaction& transaction, OfficeId office) {
  return ids_in(transaction, sql::ids_of_copies_held, {{"office", office}});
}
std::vector<PublicCopyId> copies_listed(db::Transaction& transaction, OfficeId office, std::optional<CopyState> state) {
  auto const word = state ? to_string(*state) : std::string_view{};
  return ids_in(transaction, sql::ids_of_copies, {{"office", office}, {"state", word}});
}
bool has_copies(db::Transaction& transaction, OfficeId office, LetterId letter) {
  return transaction.one(sql::has_copies, {{"office", office}, {"letter", letter}}, [](db::Row const&) { return true; })
      .has_value();
}

}  // namespace amity::work
