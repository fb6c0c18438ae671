// SPDX-License-Identifier: Apache-2.0
#include "interop/world_import.h"

#include "city_match.h"
#include "country_words.h"
#include "partnerships/put_listed.h"
#include "partnerships/record.h"
#include "register_content.h"
#include "review_store.h"
#include "world_harvest.h"

#include <algorithm>

namespace amity::interop {
namespace {

using partnerships::ListedTie;
using partnerships::Side;

struct TieKey {
  std::int64_t a, b, source;
  bool operator==(TieKey const&) const = default;
};
struct TieKeyHash {
  std::size_t operator()(TieKey const& key) const noexcept {
    return std::hash<std::int64_t>{}((key.a * 1'000'003 + key.b) * 8191 + key.source);
  }
};

Side turned(Side side) {
  if (side == Side::a) return Side::b;
  return side == Side::b ? Side::a : side;
}

Side together(Side one, Side other) {
  if (one == Side::none || one == other) return other;
  return other == Side::none ? one : Side::both;
}

std::string detail_of(WorldReport const& r) {
  auto const number = [](char const* name, std::int64_t value) {
    return "\"" + std::string(name) + "\":" + std::to_string(value);
  };
  return "{" + number("read", r.read) + "," + number("accepted", r.accepted) + "," + number("merged", r.merged) + "," +
         number("changed", r.changed) + "," + number("refused", r.refused) + "," + number("unresolved", r.unresolved) +
         "," + number("new_cities", r.new_cities) + "," + number("new_partnerships", r.new_partnerships) + "," +
         number("gone", r.gone) + "}";
}

class WorldStore {
 public:
  WorldStore(db::Transaction& transaction, Harvest harvest, WorldFiles const& files)
      : transaction_(transaction), harvest_(std::move(harvest)), files_(files) {}

  Result<WorldReport> store() {
    // Two imports at once would both believe that their rows are new.
    transaction_.lock("atlas");
    transaction_.lock("import/office");
    report_.format = harvest_.format;
    report_.read = harvest_.read();
    store_cities();
    if (auto const put = store_sources(); !put) return Failure{put.error()};
    if (auto const put = store_ties(); !put) return Failure{put.error()};
    report_.refusals = std::move(harvest_.refusals);
    report_.refused += static_cast<std::int64_t>(report_.refusals.size());
    return std::move(report_);
  }

 private:
  std::string list_name() const { return files_.source.empty() ? "world" : files_.source; }

  void store_cities() {
    auto const atlas = atlas::Atlas::load(transaction_);
    name_countries(atlas, harvest_.cities);
    auto const matches = match_cities(atlas, harvest_.cities, remembered_decisions(transaction_), list_name());
    auto const put = atlas::put_cities(transaction_, atlas, matches.cities);
    report_.new_cities = put.created;
    report_.changed += put.created + put.changed;
    report_.waiting = static_cast<std::int64_t>(matches.waiting.size());
    queue_reviews(transaction_, harvest_.cities, matches, list_name());
    city_of_.resize(harvest_.cities.size());
    for (std::size_t i = 0; i < harvest_.cities.size(); ++i) {
      auto const listed = harvest_.cities[i].of_city_list;
      if (!matches.city_of[i]) {
        report_.unresolved += listed ? 1 : 0;
        continue;
      }
      report_.accepted += listed ? 1 : 0;
      auto const& city = matches.cities[*matches.city_of[i]];
      city_of_[i] = put.ids[*matches.city_of[i]];
      auto const* known = atlas.city(city_of_[i]);
      if (city.same_as) city_of_[i] = *city.same_as;
      if (known != nullptr && known->same_as) city_of_[i] = *known->same_as;
    }
  }

  Result<void> store_sources() {
    auto const stored = partnerships::sources_of(transaction_, the_world);
    for (auto source : harvest_.sources) {
      auto const at = std::ranges::find(stored, source.key, &partnerships::Source::key);
      std::optional<PartialDate> before_now;
      if (at != stored.end()) {
        before_now = at->retrieved;
        source = *at;
      }
      if (files_.retrieved && (!before_now || before(*before_now, *files_.retrieved) == Truth::yes))
        source.retrieved = files_.retrieved;
      auto const put = partnerships::put_source(transaction_, source);
      if (!put) return Failure{put.error()};
      report_.changed += put->change == partnerships::Change::unchanged ? 0 : 1;
      source_of_.push_back(put->id);
      if (before_now && source.retrieved != before_now) read_again_.push_back({put->id, *before_now});
    }
    return {};
  }

  void refuse_same_place(TieMention const& tie) {
    harvest_.refusals.push_back({harvest_.ties_file, tie.line, "city_b", harvest_.cities[tie.b].name,
                                 "both ends are one place, " + harvest_.cities[tie.a].name, "two different cities"});
  }

  void take(TieMention const& tie) {
    auto const a = city_of_[tie.a];
    auto const b = city_of_[tie.b];
    if (a.value == 0 || b.value == 0) {
      report_.unresolved += tie.rows;
      return;
    }
    if (a == b) {
      refuse_same_place(tie);
      report_.refused += tie.rows - 1;
      return;
    }
    report_.accepted += tie.rows;
    auto const turn = b < a;
    auto repeated = false;
    for (auto const source : tie.sources) {
      auto says = tie.says;
      says.source = source_of_[source];
      if (std::ranges::find(tie.dated, source) == tie.dated.end()) {
        says.kind.reset();
        says.signed_on.reset();
        says.ended_on.reset();
      }
      if (turn) says.said_by = turned(says.said_by);
      auto const low = std::min(a, b);
      auto const high = std::max(a, b);
      auto const [at, fresh] = tie_at_.try_emplace({low.value, high.value, says.source.value}, ties_.size());
      if (fresh)
        ties_.push_back({low, high, std::move(says)});
      else
        repeated |= add_to(ties_[at->second].says, says);
    }
    report_.merged += tie.rows - (repeated ? 0 : 1);
  }

  // The same pair by the same source again: its sides add up, dates and words of the first row stand.
  static bool add_to(partnerships::Assertion& first, partnerships::Assertion const& again) {
    first.said_by = together(first.said_by, again.said_by);
    if (!first.kind) first.kind = again.kind;
    if (!first.stage) first.stage = again.stage;
    if (!first.signed_on) first.signed_on = again.signed_on;
    if (!first.ended_on &&
        (!first.signed_on || !again.ended_on || before(*again.ended_on, *first.signed_on) != Truth::yes))
      first.ended_on = again.ended_on;
    if (first.note.empty()) first.note = again.note;
    return true;
  }

  Result<void> store_ties() {
    ties_.reserve(harvest_.ties.size() * 2);
    tie_at_.reserve(harvest_.ties.size() * 2);
    for (auto const& tie : harvest_.ties) take(tie);
    auto const put = partnerships::put_listed(transaction_, the_world, ties_, read_again_);
    if (!put) return Failure{put.error()};
    report_.new_partnerships = put->new_partnerships;
    report_.gone = put->gone;
    report_.changed += put->new_partnerships + put->created + put->changed + put->gone;
    return {};
  }

  db::Transaction& transaction_;
  Harvest harvest_;
  WorldFiles const& files_;
  WorldReport report_;
  std::vector<CityId> city_of_;  // 0: waits
  std::vector<SourceId> source_of_;
  std::vector<partnerships::ReadAgain> read_again_;
  std::vector<ListedTie> ties_;
  std::unordered_map<TieKey, std::size_t, TieKeyHash> tie_at_;
};

Result<WorldReport> import_register(db::Transaction& transaction, WorldFiles const& files) {
  auto content = read_register(files.paths.front());
  if (!content) return Failure{content.error()};
  return store_register(transaction, std::move(*content));
}

Result<WorldReport> import_list(db::Transaction& transaction, WorldFiles const& files) {
  auto harvest = harvest_files(files);
  if (!harvest) return Failure{harvest.error()};
  return WorldStore(transaction, std::move(*harvest), files).store();
}

}  // namespace

Result<WorldReport> import_world(db::Transaction& transaction, WorldFiles const& files, Clock const& clock,
                                 journal::Actor const& actor) {
  auto report = is_register_file(files.paths) ? import_register(transaction, files) : import_list(transaction, files);
  if (report && report->changed > 0)
    journal::append(
        transaction, the_world, clock, actor,
        {"import.world", "list/" + (files.source.empty() ? report->format : files.source), detail_of(*report)});
  return report;
}

}  // namespace amity::interop
