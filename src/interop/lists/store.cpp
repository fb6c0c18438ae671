// SPDX-License-Identifier: Apache-2.0
#include "store.h"

#include "partnerships/record.h"
#include "reconciliation/country_words.h"
#include "reconciliation/place_check.h"

#include <algorithm>

namespace amity::interop::lists {
namespace {

using partnerships::Side;

Side turned(Side side) {
  if (side == Side::a) return Side::b;
  return side == Side::b ? Side::a : side;
}

Side together(Side one, Side other) {
  if (one == Side::none || one == other) return other;
  return other == Side::none ? one : Side::both;
}

// The same pair by the same source again: its sides add up, dates and words of the first row stand.
void add_to(partnerships::Assertion& first, partnerships::Assertion const& again) {
  first.said_by = together(first.said_by, again.said_by);
  if (!first.kind) first.kind = again.kind;
  if (!first.stage) first.stage = again.stage;
  if (!first.signed_on &&
      (!first.ended_on || !again.signed_on || before(*first.ended_on, *again.signed_on) != Truth::yes))
    first.signed_on = again.signed_on;
  if (!first.ended_on &&
      (!first.signed_on || !again.ended_on || before(*again.ended_on, *first.signed_on) != Truth::yes))
    first.ended_on = again.ended_on;
  if (first.note.empty()) first.note = again.note;
}

std::string joined_countries(std::vector<std::string> const& codes) {
  std::string text;
  for (auto const& code : codes) text += (text.empty() ? "" : " ") + code;
  return text;
}

}  // namespace

Result<reconciliation::WorldReport> WorldStore::put(std::vector<partnerships::SourceReading>& readings,
                                                    partnerships::SeenAssertions& said, ImportMonitor const& monitor) {
  report_.format = parsed_.format;
  report_.read = parsed_.read();
  if (monitor.on_progress) monitor.on_progress({WorldProgress::Step::matching, {}, 0, 0});
  auto const placed = place_cities();
  if (monitor.on_progress) monitor.on_progress({WorldProgress::Step::writing, {}, 0, 0});
  if (auto const put = put_sources(readings); !put) return Failure{put.error()};
  auto const moved = reconciliation::moved_since(placed.memory, parsed_.cities, taken_);
  if (auto const put = put_ties(readings, said, moved); !put) return Failure{put.error()};
  auto const left =
      reconciliation::keep_reviews(transaction_, placed.memory, parsed_.cities, placed.matches, taken_, list_);
  reconciliation::forget_cities(transaction_, left);
  report_.refusals = std::move(parsed_.refusals);
  report_.refused = parsed_.refused;
  report_.refused_told = parsed_.refused_told;
  return std::move(report_);
}

WorldStore::Placed WorldStore::place_cities() {
  auto const atlas = atlas::Atlas::load(transaction_);
  reconciliation::name_countries(atlas, parsed_.cities);
  reconciliation::check_places(atlas, parsed_.cities);
  refuse_cities();
  Placed placed{reconciliation::review_memory(transaction_, list_), {}};
  placed.matches = reconciliation::match_cities(atlas, parsed_.cities, parsed_.ties, placed.memory.remembered, list_);
  auto const put = atlas::put_cities(transaction_, atlas, placed.matches.cities);
  report_.new_cities = put.created;
  report_.changed += put.created + put.changed;
  taken_.resize(parsed_.cities.size());
  // The main record of each: that of the atlas, or of this list.
  auto const place_of = [&](std::size_t entry) {
    auto const& city = placed.matches.cities[entry];
    if (city.same_as_listed) entry = *city.same_as_listed;
    if (city.same_as) return *city.same_as;
    auto const* known = atlas.city(put.ids[entry]);
    return known != nullptr && known->same_as ? *known->same_as : put.ids[entry];
  };
  for (std::size_t i = 0; i < parsed_.cities.size(); ++i) {
    auto const& mention = parsed_.cities[i];
    auto const& entry = placed.matches.city_of[i];
    if (entry) taken_[i] = {place_of(*entry), put.ids[*entry]};
    if (!mention.of_city_list || mention.refused()) continue;
    ++(entry ? report_.accepted : report_.unresolved);
  }
  wait_for(placed);
  return placed;
}

// A row of the cities' file; where cities are only named by ties, each of their rows is refused by take().
void WorldStore::refuse_cities() {
  for (auto const& mention : parsed_.cities)
    if (mention.refused() && mention.of_city_list)
      parsed_.refuse({mention.file, mention.line, mention.given->field, std::to_string(mention.given->latitude_deg),
                      mention.refused_for, "latitude -90 to 90, longitude -180 to 180, in the city's country"});
}

void WorldStore::wait_for(Placed const& placed) {
  report_.waiting = static_cast<std::int64_t>(placed.matches.waiting.size());
  for (auto const& waiting : placed.matches.waiting) {
    if (report_.waits.size() == told_one_by_one) return;
    auto const& mention = parsed_.cities[waiting.mention];
    report_.waits.push_back({mention.file, mention.line, mention.name, joined_countries(mention.countries), waiting.why,
                             waiting.candidates});
  }
}

Result<void> WorldStore::put_sources(std::vector<partnerships::SourceReading>& readings) {
  auto const stored = partnerships::sources_of(transaction_, the_world);
  for (auto source : parsed_.sources) {
    auto const at = std::ranges::find(stored, source.key, &partnerships::Source::key);
    std::optional<PartialDate> before_now;
    if (at != stored.end()) {
      before_now = at->retrieved;
      source = *at;
    } else {
      source.retrieved = retrieved_;
    }
    auto const put = partnerships::put_source(transaction_, source);
    if (!put) return Failure{put.error()};
    report_.changed += put->change == partnerships::Change::unchanged ? 0 : 1;
    source_of_.push_back(put->id);
    // A second file of one reading must not find the source as the first one left it.
    if (std::ranges::find(readings, put->id, &partnerships::SourceReading::source) == readings.end())
      readings.push_back({put->id, before_now, retrieved_});
  }
  return {};
}

bool WorldStore::take_or_refuse(reconciliation::TieMention const& tie) {
  for (auto const end : {tie.a, tie.b}) {
    auto const& mention = parsed_.cities[end];
    if (!mention.refused()) continue;
    auto const field = mention.of_city_list ? std::string(end == tie.a ? "city_a" : "city_b") : mention.given->field;
    parsed_.refuse(
        {parsed_.ties_file, tie.line, field, mention.name,
         mention.of_city_list ? "its city was refused on line " + std::to_string(mention.line) : mention.refused_for,
         "a city that is where its list says"},
        tie.rows);
    return false;
  }
  if (taken_[tie.a].place.value == 0 || taken_[tie.b].place.value == 0) {
    report_.unresolved += tie.rows;
    return false;
  }
  if (taken_[tie.a].place != taken_[tie.b].place) return true;
  parsed_.refuse({parsed_.ties_file, tie.line, "city_b", parsed_.cities[tie.b].name,
                  "both ends are one place, " + parsed_.cities[tie.a].name, "two different cities"},
                 tie.rows);
  return false;
}

void WorldStore::take(reconciliation::TieMention const& tie) {
  if (!take_or_refuse(tie)) return;
  report_.accepted += tie.rows;
  auto const a = taken_[tie.a].place;
  auto const b = taken_[tie.b].place;
  auto repeated = false;
  for (auto const source : tie.sources) {
    auto says = tie.says;
    says.source = source_of_[source];
    if (std::ranges::find(tie.dated, source) == tie.dated.end()) {
      says.kind.reset();
      says.signed_on.reset();
      says.ended_on.reset();
    }
    if (b < a) says.said_by = turned(says.said_by);
    auto const low = std::min(a, b);
    auto const high = std::max(a, b);
    auto const [at, fresh] = tie_at_.try_emplace({low.value, high.value, says.source.value}, ties_.size());
    if (fresh) {
      ties_.push_back({low, high, std::move(says)});
    } else {
      add_to(ties_[at->second].says, says);
      repeated = true;
    }
  }
  report_.merged += tie.rows - (repeated ? 0 : 1);
}

// What the last reading put to other cities, where a row's city has moved since and no row says it of those now.
std::vector<partnerships::Withdrawn> WorldStore::withdrawn(reconciliation::Moved const& moved) const {
  std::vector<partnerships::Withdrawn> gone;
  if (!moved.any) return gone;
  for (auto const& tie : parsed_.ties) {
    if (!moved.was[tie.a] && !moved.was[tie.b]) continue;
    auto const a = moved.was[tie.a].value_or(taken_[tie.a].place);
    auto const b = moved.was[tie.b].value_or(taken_[tie.b].place);
    if (a.value == 0 || b.value == 0 || a == b) continue;
    for (auto const source : tie.sources) {
      auto const id = source_of_[source];
      if (!tie_at_.contains({std::min(a, b).value, std::max(a, b).value, id.value})) gone.push_back({a, b, id});
    }
  }
  return gone;
}

Result<void> WorldStore::put_ties(std::vector<partnerships::SourceReading> const& readings,
                                  partnerships::SeenAssertions& said, reconciliation::Moved const& moved) {
  ties_.reserve(parsed_.ties.size() * 2);
  tie_at_.reserve(parsed_.ties.size() * 2);
  for (auto const& tie : parsed_.ties) take(tie);
  auto put = partnerships::upsert_assertions(transaction_, the_world, ties_, readings, withdrawn(moved), said);
  if (!put) return Failure{put.error()};
  report_.new_partnerships = put->new_partnerships;
  report_.new_statements = put->created;
  report_.back = put->back;
  report_.withdrawn = put->withdrawn;
  report_.changed += put->new_partnerships + put->created + put->changed + put->withdrawn;
  report_.changes = std::move(put->changes);
  return {};
}

}  // namespace amity::interop::lists
