// SPDX-License-Identifier: Apache-2.0
#include "reconciliation/review_store.h"

#include "db/id_sequence.h"
#include "reconciliation/sql.h"

#include <array>
#include <cmath>
#include <unordered_set>

namespace amity::reconciliation {
namespace {

std::string written(std::vector<std::pair<CityId, double>> const& candidates) {
  std::string text;
  for (auto const& [city, points] : candidates)
    text += (text.empty() ? "" : " ") + std::to_string(city.value) + ":" + std::to_string(std::lround(points * 100));
  return text;
}

std::string joined_words(std::vector<std::string> const& words) {
  std::string text;
  for (auto const& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// Gathers what changes, and writes it in one go.
class ReviewKeeper {
 public:
  ReviewKeeper(db::Transaction& transaction, ReviewMemory const& memory, std::string const& source)
      : transaction_(transaction), memory_(memory), source_(source) {}

  void wait(CityMention const& city, Waiting const& waiting) {
    auto key = review_key(city);
    if (!done_.insert(key).second) return;
    auto const at = memory_.of_list.find(key);
    if (at == memory_.of_list.end())
      insert(std::move(key), "waiting", db::Value{}, db::Value{}, "", city, waiting.why, written(waiting.candidates));
    else if (at->second.state == "told" || at->second.city) {
      // Told before and not any more, or decided in vain.
      if (at->second.city && at->second.gave == "city") left_.push_back(*at->second.city);
      apply(key, at->second.state == "told" ? "waiting" : at->second.state,
            at->second.state == "accepted" ? db::Value(*at->second.decided) : db::Value{}, db::Value{}, "");
    }
  }

  void match(CityMention const& city, Taken const& taken, MatchedBy by, std::string_view gave) {
    if (by == MatchedBy::id && memory_.of_list.empty()) return;
    auto key = review_key(city);
    if (done_.contains(key)) return;
    auto const at = memory_.of_list.find(key);
    if (at == memory_.of_list.end()) {
      // An id that a city has is memory enough.
      if (by == MatchedBy::id || (city.wikidata_id && by != MatchedBy::decision)) return;
      done_.insert(key);
      insert(std::move(key), "told", taken.record, taken.place, gave, city, "", "");
      return;
    }
    done_.insert(key);
    rematch(key, at->second, taken, by, gave, city.wikidata_id.has_value());
  }

  std::vector<CityId> const& left() const { return left_; }

  void write() {
    constexpr std::array<std::string_view, 16> columns{
        "id",        "key", "source", "state",  "city_id", "applied_city", "gave", "name",
        "countries", "lat", "lon",    "people", "file",    "line",         "why",  "candidates"};
    auto next = inserted_.empty()
                    ? 0
                    : db::take_ids(transaction_, the_world, "city_review", static_cast<std::int64_t>(inserted_.size()));
    std::size_t at = 0;
    transaction_.bulk_insert("city_review", columns, [&](std::vector<db::Value>& row) {
      if (at == inserted_.size()) return false;
      row = std::move(inserted_[at++]);
      row.front() = next++;
      return true;
    });
    constexpr std::array<std::string_view, 6> applied{"state", "city", "applied", "gave", "key", "source"};
    transaction_.execute_many(sql::apply_review, applied, applied_);
    constexpr std::array<std::string_view, 2> forgotten{"key", "source"};
    transaction_.execute_many(sql::forget_review, forgotten, forgotten_);
  }

 private:
  void rematch(std::string const& key, Applied const& before, Taken const& taken, MatchedBy by, std::string_view gave,
               bool has_id) {
    auto const same = before.city == taken.place;
    if (!same && before.city && before.gave == "city") left_.push_back(*before.city);
    if (before.state == "accepted" || before.state == "rejected") {
      if (!same) apply(key, before.state, before.decided ? db::Value(*before.decided) : db::Value{}, taken.place, gave);
    } else if (before.state == "waiting" && (by == MatchedBy::id || has_id)) {
      forgotten_.push_back({key, source_});
    } else if (before.state == "waiting" || !same || before.decided != taken.record) {
      apply(key, "told", taken.record, taken.place, same ? std::string_view(before.gave) : gave);
    }
  }

  void insert(std::string key, std::string_view state, db::Value decided, db::Value applied, std::string_view gave,
              CityMention const& city, std::string const& why, std::string const& candidates) {
    db::Value lat;
    db::Value lon;
    if (city.position) {
      lat = city.position->latitude_deg();
      lon = city.position->longitude_deg();
    }
    inserted_.push_back({std::nullopt, std::move(key), source_, state, std::move(decided), std::move(applied), gave,
                         city.name, joined_words(city.countries), lat, lon, city.people, city.file, city.line, why,
                         candidates});
  }
  void apply(std::string const& key, std::string_view state, db::Value decided, db::Value applied,
             std::string_view gave) {
    applied_.push_back({state, std::move(decided), std::move(applied), gave, key, source_});
  }

  db::Transaction& transaction_;
  ReviewMemory const& memory_;
  std::string const& source_;
  std::unordered_set<std::string> done_;
  std::vector<std::vector<db::Value>> inserted_;
  std::vector<std::vector<db::Value>> applied_;
  std::vector<std::vector<db::Value>> forgotten_;
  std::vector<CityId> left_;
};

}  // namespace

ReviewMemory review_memory(db::Transaction& transaction, std::string const& source) {
  ReviewMemory memory;
  transaction.each(sql::review_memory, {}, [&](db::Row const& row) {
    auto key = row.get<std::string>(0);
    Applied applied{row.get<std::string>(2), row.get<std::optional<CityId>>(3), row.get<std::optional<CityId>>(4),
                    row.get<std::string>(5)};
    if (applied.state == "accepted" || applied.state == "rejected")
      memory.remembered.decided.emplace(key, Decided{applied.decided, row.get<std::string>(6)});
    else if (applied.state == "waiting" && applied.gave == "city" && applied.city)
      memory.remembered.unmade.insert(*applied.city);
    if (row.text(1) != source) return;
    if (applied.state == "told" && applied.decided) memory.remembered.told.emplace(key, *applied.decided);
    if (applied.state == "rejected" && applied.gave == "city" && applied.city)
      memory.remembered.told.emplace(key, *applied.city);
    memory.of_list.emplace(std::move(key), std::move(applied));
  });
  return memory;
}

Moved moved_since(ReviewMemory const& memory, std::span<CityMention const> mentions, std::span<Taken const> taken) {
  Moved moved;
  if (memory.of_list.empty()) return moved;
  moved.was.resize(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    auto const at = memory.of_list.find(review_key(mentions[i]));
    if (at == memory.of_list.end() || !at->second.city || *at->second.city == taken[i].place) continue;
    moved.was[i] = at->second.city;
    moved.any = true;
  }
  return moved;
}

std::vector<CityId> keep_reviews(db::Transaction& transaction, ReviewMemory const& memory,
                                 std::span<CityMention const> mentions, Matches const& matches,
                                 std::span<Taken const> taken, std::string const& source) {
  ReviewKeeper keeper(transaction, memory, source);
  for (auto const& waiting : matches.waiting) keeper.wait(mentions[waiting.mention], waiting);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!matches.city_of[i]) continue;
    auto const& listed = matches.cities[*matches.city_of[i]];
    std::string_view gave;
    if (matches.by[i] == MatchedBy::making && !listed.known) gave = "city";
    if (matches.by[i] == MatchedBy::decision && listed.wikidata_id && listed.wikidata_id == mentions[i].wikidata_id)
      gave = "id";
    keeper.match(mentions[i], taken[i], matches.by[i], gave);
  }
  keeper.write();
  auto left = keeper.left();
  left.insert(left.end(), memory.remembered.unmade.begin(), memory.remembered.unmade.end());
  return left;
}

void forget_cities(db::Transaction& transaction, std::span<CityId const> cities) {
  for (auto const city : cities) {
    auto const bereft = transaction.one(sql::bereft_city, {{"id", city}}, [](db::Row const&) { return true; });
    if (!bereft) continue;
    transaction.execute(sql::delete_city_names, {{"id", city}});
    transaction.execute(sql::delete_city_populations, {{"id", city}});
    transaction.execute(sql::delete_city, {{"id", city}});
  }
}

}  // namespace amity::reconciliation
