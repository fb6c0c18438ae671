// SPDX-License-Identifier: Apache-2.0
#include "atlas/country.h"
#include "core/utf8.h"
#include "curation/rows.h"
#include "curation/sql.h"

namespace amity::curation {
namespace {

std::string read_word(db::Row const& row) { return row.get<std::string>(0); }

std::string shown(std::string_view text) { return "\"" + std::string(utf8::cut(text, 80)) + "\""; }

}  // namespace

References references_of(db::Transaction& transaction, OfficeId office) {
  return {
      [&transaction, office](std::string_view key) -> Result<SourceId> {
        auto const found = transaction.one(sql::source_of_key, {{"office", office}, {"key", key}},
                                           [](db::Row const& row) { return row.get<SourceId>(0); });
        if (found) return *found;
        return fail(Errc::not_found, "the office keeps no source " + shown(key), {}, "the key of one of its sources");
      },
      [&transaction, office](std::string_view slug) -> Result<std::string> {
        if (atlas::find_region(slug) != nullptr ||
            transaction.one(sql::own_region, {{"office", office}, {"slug", slug}}, read_word))
          return std::string(slug);
        return fail(Errc::not_found, "no region is called " + shown(slug), {},
                    "one of the office's own regions, or a UN region such as south-eastern-asia");
      },
      [&transaction](std::string_view code) -> Result<std::string> {
        if (auto found = transaction.one(sql::is_country, {{"code", code}}, read_word)) return *std::move(found);
        return fail(Errc::not_found, "no country has the code " + shown(code), {}, "a code of ISO 3166-1 such as TH");
      },
      [&transaction](std::string_view slug) -> Result<std::string> {
        if (auto found = transaction.one(sql::is_city, {{"slug", slug}}, read_word)) return *std::move(found);
        return fail(Errc::not_found, "no city is called " + shown(slug), {},
                    "the short name of a city, such as kunming");
      }};
}

SourceKeys source_keys(db::Transaction& transaction, OfficeId office) {
  SourceKeys keys;
  transaction.each(sql::source_keys, {{"office", office}},
                   [&](db::Row const& row) { keys.emplace(row.get<SourceId>(0), row.get<std::string>(1)); });
  return keys;
}

}  // namespace amity::curation
