// SPDX-License-Identifier: Apache-2.0
#include "office_slugs.h"

#include "app/sql.h"

namespace amity::app {

OfficeSlugs office_slugs(db::Transaction& transaction) {
  OfficeSlugs slugs;
  transaction.each(sql::office_slugs, {},
                   [&](db::Row const& row) { slugs[row.get<OfficeId>(0)] = row.get<std::string>(1); });
  return slugs;
}

Result<OfficeId> office_of(OfficeSlugs const& slugs, std::string const& wanted) {
  std::string known;
  for (auto const& [id, slug] : slugs) {
    if (slug == wanted) return id;
    known += (known.empty() ? "" : ", ") + slug;
  }
  return fail(Errc::not_found, "there is no office \"" + wanted + "\"", "office", known);
}

}  // namespace amity::app
