// SPDX-License-Identifier: Apache-2.0
#include "pavilion/hall.h"

#include "pavilion/sql.h"

namespace amity::pavilion {
namespace {

using partnerships::Change;

LocalText read_label(db::Row const& row) {
  LocalText text;
  for (std::size_t i = 0; i < interface_languages.size(); ++i)
    if (auto const words = row.text(1 + i); !words.empty()) text.emplace(interface_languages.at(i), words);
  return text;
}

}  // namespace

Change put_hall(db::Transaction& transaction, OfficeId office, CityId partner, LocalText const& text) {
  auto const stored = transaction.one(sql::find_hall, {{"office", office}, {"city", partner}}, read_label);
  if (stored == text) return Change::unchanged;
  transaction.execute(stored ? sql::update_hall : sql::insert_hall, {{"office", office},
                                                                     {"city", partner},
                                                                     {"zh", text_in(text, "zh")},
                                                                     {"ja", text_in(text, "ja")},
                                                                     {"en", text_in(text, "en")}});
  return stored ? Change::changed : Change::created;
}

Halls halls_of(db::Transaction& transaction, OfficeId office) {
  Halls halls;
  transaction.each(sql::halls_of, {{"office", office}},
                   [&](db::Row const& row) { halls.emplace(row.get<CityId>(0), Public<LocalText>(read_label(row))); });
  return halls;
}

}  // namespace amity::pavilion
