// SPDX-License-Identifier: Apache-2.0
#include "listed_rows.h"
#include "partnerships/record.h"
#include "partnerships/sql.h"

#include <algorithm>
#include <array>

namespace amity::partnerships {
namespace {

// Of what a source said before: how much may be missing before a reading is taken for a part of the list.
constexpr std::int64_t one_in = 10;

struct Later {
  SourceReading reading;
  ReadingClosed closed;
  std::vector<Assertion> missing;
  std::vector<AssertionId> said_now;  // with the reading's own date on them
};

bool is_whole(Extent extent, ReadingClosed const& closed) {
  switch (extent) {
    case Extent::whole:
      return true;
    case Extent::part:
      return false;
    case Extent::by_share:
      return closed.missing * one_in <= closed.known;
  }
  return false;
}

std::unordered_map<std::int64_t, std::pair<CityId, CityId>> pairs_of(db::Transaction& transaction) {
  std::unordered_map<std::int64_t, std::pair<CityId, CityId>> pairs;
  transaction.each(sql::all_partnerships, {}, [&](db::Row const& row) {
    pairs.emplace(row.integer(0), std::pair{row.get<CityId>(1), row.get<CityId>(2)});
  });
  return pairs;
}

std::int64_t move_dates(db::Transaction& transaction, OfficeId office, std::span<SourceReading const> readings,
                        std::vector<Later> const& later) {
  std::int64_t changed = 0;
  for (auto source : sources_of(transaction, office)) {
    auto const at = std::ranges::find(readings, source.id, &SourceReading::source);
    if (at == readings.end() || !at->now || at->is_earlier()) continue;
    auto const read_in_part = std::ranges::any_of(
        later, [&](Later const& one) { return one.reading.source == source.id && !one.closed.whole; });
    if (read_in_part || source.retrieved == at->now || (at->before && !at->is_later())) continue;
    source.retrieved = at->now;
    put_source(transaction, source).value();
    ++changed;
  }
  return changed;
}

}  // namespace

ClosedReadings close_readings(db::Transaction& transaction, OfficeId office, std::span<SourceReading const> readings,
                              SeenAssertions const& said, Extent extent) {
  ClosedReadings closed;
  std::vector<Later> later;
  for (auto const& reading : readings)
    if (reading.is_later()) later.push_back({reading, {reading.source}, {}, {}});
  if (!later.empty())
    each_assertion(transaction, office, [&](Assertion stored) {
      auto const at = std::ranges::find(later, stored.source, [](Later const& one) { return one.reading.source; });
      if (at == later.end()) return;
      auto const now = said.contains({stored.partnership, stored.source});
      if (now && stored.as_of == at->reading.now) at->said_now.push_back(stored.id);
      if (!was_current(stored, at->reading) || stored.as_of == at->reading.now) return;
      ++at->closed.known;
      if (now) return;
      ++at->closed.missing;
      at->missing.push_back(std::move(stored));
    });
  std::vector<DbRow> rows;
  auto const pairs = later.empty() ? decltype(pairs_of(transaction)){} : pairs_of(transaction);
  for (auto& one : later) {
    one.closed.whole = is_whole(extent, one.closed);
    if (one.closed.whole) {
      one.closed.gone = one.closed.missing;
      for (auto const& stored : one.missing) {
        auto const last_seen = stored.as_of ? *stored.as_of : *one.reading.before;
        if (!stored.as_of) rows.push_back({last_seen, office, stored.id});
        auto const& [a, b] = pairs.at(stored.partnership.value);
        closed.gone.push_back({ListedChange::What::gone, a, b, stored.source, last_seen});
      }
      // The source as a whole speaks of this day now.
      for (auto const id : one.said_now) rows.push_back({db::Value{}, office, id});
    }
    closed.sources.push_back(one.closed);
  }
  constexpr std::array<std::string_view, 3> names{"as_of", "office", "id"};
  transaction.execute_many(sql::last_seen, names, rows);
  closed.changed = static_cast<std::int64_t>(closed.gone.size());
  closed.changed += move_dates(transaction, office, readings, later);
  return closed;
}

}  // namespace amity::partnerships
