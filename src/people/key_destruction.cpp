// SPDX-License-Identifier: Apache-2.0
#include "key_destruction.h"

#include "erased_marks.h"
#include "jobs/queue.h"
#include "people/erasure.h"
#include "people/sql.h"

#include <algorithm>

namespace amity::people {
void destroy_keys_of(commands::Command& command, PersonId person, std::vector<PersonalField> const& fields) {
  auto const office = command.office();
  std::vector<std::string> ids;
  command.transaction().each(sql::personal_values, {{"office", office}, {"person", person}}, [&](db::Row const& row) {
    auto const field = parse_personal_field(row.text(0));
    if (field && std::ranges::find(fields, *field) != fields.end()) ids.push_back(row.get<std::string>(1));
  });
  if (ids.empty()) return;
  for (auto const& id : ids) {
    command.watch("erased_key", {office, id});
    command.transaction().execute(sql::note_erased_key,
                                  {{"office", office}, {"key", id}, {"at", amity::to_string(command.at())}});
  }
  enqueue_key_destruction(command);
}

void enqueue_key_destruction(commands::Command& command) {
  command.touch(std::string(erased_touch));
  auto const at = command.at();
  (void)jobs::enqueue(command.transaction(), [at] { return at; }, {.kind = destroy_keys_kind, .key = "erased"}).value();
}

std::size_t destroy_erased_keys(db::Transaction& transaction, KeyStore const& keys) {
  mark_erased(transaction, keys);
  auto const there = keys.all();
  if (there.empty()) return 0;
  std::size_t destroyed = 0;
  transaction.each(sql::erased_keys, {}, [&](db::Row const& row) {
    if (!there.contains(std::string(row.text(0)))) return;
    keys.destroy(row.text(0));
    ++destroyed;
  });
  return destroyed;
}

NotGone not_gone_yet(db::Transaction& transaction, KeyStore const& keys) {
  NotGone left{.marks = unmarked(transaction, keys)};
  auto const there = keys.all();
  transaction.each(sql::erased_keys, {}, [&](db::Row const& row) {
    if (there.contains(std::string(row.text(0)))) ++left.keys;
  });
  return left;
}

jobs::Handler destroy_keys_handler(db::Database& database, KeyStore const& keys) {
  auto const run = [&database, keys](jobs::Task&) -> Result<std::string> {
    auto transaction = database.read();
    return std::to_string(destroy_erased_keys(transaction, keys)) + " destroyed";
  };
  return {.kind = destroy_keys_kind, .run = run};
}

}  // namespace amity::people
