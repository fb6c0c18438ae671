// SPDX-License-Identifier: Apache-2.0
#include "partnerships/office.h"

#include "partnerships/record.h"
#include "partnerships/sql.h"
#include "rows.h"

#include <algorithm>

namespace amity::partnerships {
namespace {

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' && std::all_of(text.begin() + 1, text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

LocalText stored_name(db::Transaction& transaction, OfficeId office) {
  LocalText name;
  transaction.each(sql::office_names, {{"office", office}},
                   [&](db::Row const& row) { name.emplace(row.get<std::string>(0), row.get<std::string>(1)); });
  return name;
}

std::vector<OwnRegion> stored_regions(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::office_regions, {{"office", office}}, [](db::Row const& row) {
    return OwnRegion{row.get<std::string>(0), split(row.text(1)), read_texts(row, 2)};
  });
}

void write_parts(db::Transaction& transaction, OfficeId id, Office const& office) {
  transaction.execute(sql::delete_office_names, {{"office", id}});
  for (auto const& [language, name] : office.name)
    transaction.execute(sql::insert_office_name, {{"office", id}, {"language", language}, {"name", name}});
  transaction.execute(sql::delete_office_regions, {{"office", id}});
  for (auto const& region : office.regions)
    transaction.execute(sql::insert_office_region, {{"office", id},
                                                    {"slug", region.slug},
                                                    {"countries", joined(region.countries)},
                                                    {"zh", text_in(region.name, "zh")},
                                                    {"ja", text_in(region.name, "ja")},
                                                    {"en", text_in(region.name, "en")}});
}

}  // namespace

std::optional<KeptRow<Office>> find_office(db::Transaction& transaction, std::string_view slug) {
  auto kept = transaction.one(sql::find_office, {{"slug", slug}}, [&](db::Row const& row) {
    KeptRow<Office> found{row.integer(0), row.integer(6), {}};
    auto& office = found.value;
    office.id = row.get<OfficeId>(0);
    office.slug = slug;
    office.home = row.get<CityId>(1);
    office.timezone = row.get<std::string>(2);
    office.accent_day = row.get<std::string>(3);
    office.accent_night = row.get<std::string>(4);
    office.languages = split(row.text(5));
    return found;
  });
  if (!kept) return std::nullopt;
  kept->value.name = stored_name(transaction, kept->value.id);
  kept->value.regions = stored_regions(transaction, kept->value.id);
  return kept;
}

Result<Put<OfficeId>> put_office(db::Transaction& transaction, Office const& office) {
  if (office.name.empty()) return fail(Errc::invalid, "an office needs a name in at least one language", "name");
  for (auto const* accent : {&office.accent_day, &office.accent_night})
    if (!is_colour(*accent))
      return fail(Errc::invalid, "\"" + accent->substr(0, 40) + "\" is not a colour", "accent",
                  "six hex digits such as #b3263a");
  auto wanted = office;
  std::sort(wanted.regions.begin(), wanted.regions.end(),
            [](OwnRegion const& x, OwnRegion const& y) { return x.slug < y.slug; });

  auto const kept = find_office(transaction, office.slug);
  auto const* stored = kept ? &kept->value : nullptr;
  if (stored == nullptr) {
    auto const id = transaction.one(sql::insert_office,
                                    {{"slug", wanted.slug},
                                     {"home", wanted.home},
                                     {"timezone", wanted.timezone},
                                     {"accent_day", wanted.accent_day},
                                     {"accent_night", wanted.accent_night},
                                     {"languages", joined(wanted.languages)}},
                                    [](db::Row const& row) { return row.get<OfficeId>(0); });
    write_parts(transaction, *id, wanted);
    return Put<OfficeId>{*id, Change::created};
  }
  wanted.id = stored->id;
  if (wanted.home != stored->home)
    return fail(Errc::conflict, "the office \"" + office.slug + "\" already keeps the circle of another city", "home",
                "a new slug for a new office");
  if (wanted == *stored) return Put<OfficeId>{stored->id, Change::unchanged};
  transaction.execute(sql::update_office, {{"id", stored->id},
                                           {"timezone", wanted.timezone},
                                           {"accent_day", wanted.accent_day},
                                           {"accent_night", wanted.accent_night},
                                           {"languages", joined(wanted.languages)}});
  write_parts(transaction, stored->id, wanted);
  return Put<OfficeId>{stored->id, Change::changed};
}

}  // namespace amity::partnerships
