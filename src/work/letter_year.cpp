// SPDX-License-Identifier: Apache-2.0
#include "work/letter_year.h"

#include "columns.h"
#include "work/sql.h"

namespace amity::work {

std::vector<NumberedLetter> letters_of_year(db::Transaction& transaction, OfficeId office, Direction direction,
                                            int year) {
  return transaction.all(
      sql::letters_numbered_in, {{"office", office}, {"direction", to_string(direction)}, {"year", year}},
      [](db::Row const& row) {
        return NumberedLetter{row.get<LetterId>(0),    parse_letter_state(row.text(1)).value_or(LetterState::voided),
                              row.get<std::string>(2), row.get<std::string>(3),
                              row.get<std::string>(4), day_at(row, 5),
                              row.get<std::string>(6), row.get<std::string>(7),
                              row.get<std::string>(8)};
      });
}

}  // namespace amity::work
