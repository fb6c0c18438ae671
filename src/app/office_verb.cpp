// SPDX-License-Identifier: Apache-2.0
#include "office_verb.h"

#include "app/sql.h"

namespace amity::app {

std::map<OfficeId, std::string> office_slugs_in(db::Transaction& transaction) {
  std::map<OfficeId, std::string> slugs;
  transaction.each(sql::office_slugs, {},
                   [&](db::Row const& row) { slugs[row.get<OfficeId>(0)] = row.get<std::string>(1); });
  return slugs;
}

Result<OfficeId> office_named(db::Transaction& transaction, std::string const& slug) {
  std::string known;
  for (auto const& [id, name] : office_slugs_in(transaction)) {
    if (name == slug) return id;
    known += (known.empty() ? "" : ", ") + name;
  }
  return fail(Errc::not_found, "there is no office \"" + slug + "\"", "office", known);
}

int tell(commands::Refusal const& refusal) {
  for (auto const& error : refusal.errors.all()) complain({refusal.code, error.message, error.field, error.remedy});
  return answer_is_no;
}

}  // namespace amity::app
