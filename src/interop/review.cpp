// SPDX-License-Identifier: Apache-2.0
#include "interop/review.h"

#include "interop/sql.h"
#include "review_store.h"

#include <array>
#include <charconv>
#include <cmath>
#include <unordered_set>

namespace amity::interop {
namespace {

Review::State state_of(std::string_view word) {
  if (word == "accepted") return Review::State::accepted;
  return word == "rejected" ? Review::State::rejected : Review::State::waiting;
}

std::string written(std::vector<std::pair<CityId, double>> const& candidates) {
  std::string text;
  for (auto const& [city, points] : candidates)
    text += (text.empty() ? "" : " ") + std::to_string(city.value) + ":" + std::to_string(std::lround(points * 100));
  return text;
}

// "123:75 456:70"
std::vector<std::pair<CityId, int>> read_candidates(std::string_view text) {
  std::vector<std::pair<CityId, int>> candidates;
  auto const* at = text.data();
  auto const* const end = at + text.size();
  while (at < end) {
    CityId city;
    int points{};
    at = std::from_chars(at, end, city.value).ptr;
    if (at == end || *at != ':') break;
    at = std::from_chars(at + 1, end, points).ptr;
    candidates.emplace_back(city, points);
    if (at < end) ++at;
  }
  return candidates;
}

Review read_review(db::Row const& row) {
  Review review;
  review.id = row.integer(0);
  review.key = row.get<std::string>(1);
  review.state = state_of(row.text(2));
  review.decided = row.get<std::optional<CityId>>(3);
  review.name = row.get<std::string>(4);
  review.countries = row.get<std::string>(5);
  review.latitude_deg = row.get<std::optional<double>>(6);
  review.longitude_deg = row.get<std::optional<double>>(7);
  review.people = row.get<std::optional<std::int64_t>>(8);
  review.source = row.get<std::string>(9);
  review.file = row.get<std::string>(10);
  review.line = row.integer(11);
  review.why = row.get<std::string>(12);
  review.candidates = read_candidates(row.text(13));
  return review;
}

std::string joined_words(std::vector<std::string> const& words) {
  std::string text;
  for (auto const& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

std::string_view to_string(Review::State state) {
  switch (state) {
    case Review::State::waiting:
      return "waiting";
    case Review::State::accepted:
      return "accepted";
    case Review::State::rejected:
      return "rejected";
  }
  return {};
}

std::vector<Review> reviews(db::Transaction& transaction) { return transaction.all(sql::reviews, {}, read_review); }

Result<Review> decide(db::Transaction& transaction, std::int64_t id, Review::State state, std::optional<CityId> city,
                      Clock const& clock, journal::Actor const& actor) {
  transaction.lock("import/office");
  auto review = transaction.one(sql::review_by_id, {{"id", id}}, read_review);
  if (!review)
    return fail(Errc::not_found, "there is no review " + std::to_string(id), "review", "a number of amity review list");
  if (review->state == state && (!city || city == review->decided))
    return fail(Errc::conflict, "review " + std::to_string(id) + " is " + std::string(to_string(state)) + " already");
  if (state != Review::State::waiting && review->state != Review::State::waiting)
    return fail(Errc::conflict, "review " + std::to_string(id) + " is decided already", "review",
                "amity review undo " + std::to_string(id) + " first");
  if (state == Review::State::accepted) {
    if (!city && review->candidates.empty())
      return fail(Errc::invalid, "this review has no candidates", "city", "the city it is, by its id");
    if (!city) city = review->candidates.front().first;
    if (!transaction.one(sql::city_there, {{"id", *city}}, [](db::Row const&) { return true; }))
      return fail(Errc::not_found, "there is no city A" + std::to_string(city->value), "city");
  } else {
    city.reset();
  }
  transaction.execute(sql::decide_review, {{"state", to_string(state)}, {"city", city}, {"id", id}});
  auto const detail = R"({"state":")" + std::string(to_string(state)) + R"(","city":)" +
                      (city ? std::to_string(city->value) : "null") + "}";
  journal::append(transaction, the_world, clock, actor, {"review.decide", "review/" + std::to_string(id), detail});
  review->state = state;
  review->decided = city;
  return *review;
}

Remembered remembered_decisions(db::Transaction& transaction) {
  Remembered remembered;
  transaction.each(sql::review_keys, {}, [&](db::Row const& row) {
    if (state_of(row.text(1)) != Review::State::waiting)
      remembered.emplace(row.get<std::string>(0), row.get<std::optional<CityId>>(2));
  });
  return remembered;
}

void queue_reviews(db::Transaction& transaction, std::vector<CityMention> const& mentions, Matches const& matches,
                   std::string const& source) {
  std::unordered_set<std::string> known;
  std::unordered_set<std::string> waited;
  transaction.each(sql::review_keys, {}, [&](db::Row const& row) {
    known.insert(row.get<std::string>(0));
    if (state_of(row.text(1)) == Review::State::waiting) waited.insert(row.get<std::string>(0));
  });
  auto next = transaction.one(sql::last_review, {}, [](db::Row const& row) { return row.integer(0); }).value_or(0);
  std::vector<std::vector<db::Value>> rows;
  for (auto const& waiting : matches.waiting) {
    auto const& city = mentions[waiting.mention];
    auto key = review_key(city);
    if (!known.insert(key).second) continue;
    db::Value lat;
    db::Value lon;
    if (city.position) {
      lat = city.position->latitude_deg();
      lon = city.position->longitude_deg();
    }
    rows.push_back({++next, std::move(key), "waiting", db::Value{}, city.name, joined_words(city.countries), lat, lon,
                    city.people, source, city.file, city.line, waiting.why, written(waiting.candidates)});
  }
  constexpr std::array<std::string_view, 14> columns{"id",        "key",  "state", "city_id",   "name",
                                                     "countries", "lat",  "lon",   "people",    "source",
                                                     "file",      "line", "why",   "candidates"};
  std::size_t at = 0;
  transaction.bulk_insert("city_review", columns, [&](std::vector<db::Value>& row) {
    if (at == rows.size()) return false;
    row = std::move(rows[at++]);
    return true;
  });
  if (waited.empty()) return;
  std::vector<std::vector<db::Value>> told;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!matches.city_of[i]) continue;
    if (auto key = review_key(mentions[i]); waited.contains(key)) told.push_back({std::move(key)});
  }
  constexpr std::array<std::string_view, 1> key_name{"key"};
  transaction.execute_many(sql::forget_waiting, key_name, told);
}

}  // namespace amity::interop
