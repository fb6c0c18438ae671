// SPDX-License-Identifier: Apache-2.0
#include "key_destruction.h"

#include "jobs/queue.h"
#include "people/erasure.h"
#include "people/sql.h"

#include <algorithm>

namespace amity::people {
namespace {

// Ids are of hex digits: whatever else is in the payload stands between them.
std::vector<std::string> ids_in(std::string_view payload) {
  std::vector<std::string> ids;
  constexpr std::string_view digits{"0123456789abcdef"};
  while (!payload.empty()) {
    auto const from = payload.find('"');
    if (from == std::string_view::npos) break;
    payload.remove_prefix(from + 1);
    auto const to = std::min(payload.find('"'), payload.size());
    auto const word = payload.substr(0, to);
    if (!word.empty() && word.find_first_not_of(digits) == std::string_view::npos) ids.emplace_back(word);
    payload.remove_prefix(std::min(to + 1, payload.size()));
  }
  return ids;
}

}  // namespace

void destroy_keys_of(commands::Command& command, PersonId person, std::vector<PersonalField> const& fields) {
  std::string ids;
  command.transaction().each(sql::personal_values, {{"office", command.office()}, {"person", person}},
                             [&](db::Row const& row) {
                               auto const field = parse_personal_field(row.text(0));
                               if (field && std::ranges::find(fields, *field) != fields.end())
                                 ids += (ids.empty() ? "\"" : ", \"") + row.get<std::string>(1) + "\"";
                             });
  if (ids.empty()) return;
  auto const at = command.at();
  (void)jobs::enqueue(command.transaction(), [at] { return at; },
                      {.kind = destroy_keys_kind, .payload = "{\"keys\": [" + ids + "]}"})
      .value();
}

jobs::Handler destroy_keys_handler(db::Database& database, KeyStore const& keys) {
  auto const run = [&database, keys](jobs::Task& task) -> Result<std::string> {
    std::size_t destroyed = 0;
    for (auto const& id : ids_in(task.payload())) {
      auto const is_used = [&] {
        auto transaction = database.read();
        return transaction.one(sql::key_is_in_use, {{"key", id}}, [](db::Row const&) { return true; }).has_value();
      }();
      if (is_used) continue;
      keys.destroy(id);
      ++destroyed;
    }
    return std::to_string(destroyed) + " destroyed";
  };
  return {.kind = destroy_keys_kind, .run = run};
}

}  // namespace amity::people
