// SPDX-License-Identifier: Apache-2.0
// Who was erased stays so, whatever backup of the database is restored.
#include "erased_marks.h"

#include "commands/execute.h"
#include "key_destruction.h"
#include "people/sql.h"
#include "person_rows.h"

#include <algorithm>

namespace amity::people {
namespace {

struct Everybody {
  BackAgain who;
  std::string mark;
  bool is_erased{};
};

// The number alone would not do: after a restore the next new person has a number again that somebody had who was
// erased since. The moment at which the record was made tells them apart, and backups of any age have it.
std::vector<Everybody> everybody(db::Transaction& transaction) {
  return transaction.all(sql::everybody, {}, [](db::Row const& row) {
    auto const about = "person/" + std::to_string(row.integer(0)) + "/" + std::to_string(row.integer(1)) + "/" +
                       std::string(row.text(2));
    return Everybody{{row.get<OfficeId>(0), row.get<PersonId>(1)}, id_about(about), row.text(3) == "erased"};
  });
}

}  // namespace

void mark_erased(db::Transaction& transaction, KeyStore const& keys) {
  auto const marked = keys.destroyed();
  for (auto const& one : everybody(transaction))
    if (one.is_erased && !marked.contains(one.mark)) keys.destroy(one.mark);
}

std::size_t unmarked(db::Transaction& transaction, KeyStore const& keys) {
  auto const marked = keys.destroyed();
  return static_cast<std::size_t>(std::ranges::count_if(
      everybody(transaction), [&](Everybody const& one) { return one.is_erased && !marked.contains(one.mark); }));
}

std::vector<BackAgain> erased_and_back(db::Transaction& transaction, KeyStore const& keys) {
  auto const marked = keys.destroyed();
  std::vector<BackAgain> back;
  if (marked.empty()) return back;
  for (auto const& one : everybody(transaction))
    if (!one.is_erased && marked.contains(one.mark)) back.push_back(one.who);
  return back;
}

std::size_t erase_again(db::Database& database, Clock const& clock, KeyStore const& keys, std::string const& actor,
                        Forget const& forget) {
  auto const back = [&] {
    auto transaction = database.read();
    mark_erased(transaction, keys);
    return erased_and_back(transaction, keys);
  }();
  std::size_t erased = 0;
  for (auto const& one : back)
    if (commands::execute_value(
            database, clock, {one.office, {actor}, "person.erase_again", subject_of(one.person), {}, {}},
            [&](commands::Command& command) { return erase_person_again(command, one.person, forget); }))
      ++erased;
  return erased;
}

}  // namespace amity::people
