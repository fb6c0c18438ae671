// SPDX-License-Identifier: Apache-2.0
#include "reconciliation/review.h"

#include "atlas/city.h"
#include "reconciliation/sql.h"

#include <charconv>
#include <tuple>

namespace amity::reconciliation {
namespace {

Review::State state_of(std::string_view word) {
  if (word == "accepted") return Review::State::accepted;
  if (word == "told") return Review::State::told;
  return word == "rejected" ? Review::State::rejected : Review::State::waiting;
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

// What a decision brought into being and the last import used is taken back with it: an id that a city got, or the ids
// of a city that was made. What else it changed is put right by the next import.
void take_back(commands::Command& command, std::int64_t id) {
  auto& transaction = command.transaction();
  auto const found = transaction.one(sql::review_gave, {{"id", id}}, [](db::Row const& row) {
    return std::tuple{row.get<std::string>(0), row.get<std::optional<CityId>>(1), row.get<std::string>(2)};
  });
  if (!found) return;
  auto const& [gave, city, key] = *found;
  if (!city) return;
  command.watch("city", {*city});
  if (gave == "city") transaction.execute(sql::take_ids_back, {{"city", *city}});
  auto const number = atlas::parse_public_id(key);
  if (gave == "id" && number)
    transaction.execute(sql::take_wikidata_back, {{"city", *city}, {"number", std::int64_t{number->number}}});
}

}  // namespace

std::string_view to_string(Review::State state) {
  switch (state) {
    case Review::State::waiting:
      return "waiting";
    case Review::State::told:
      return "told";
    case Review::State::accepted:
      return "accepted";
    case Review::State::rejected:
      return "rejected";
  }
  return {};
}

std::string label_of(db::Transaction& transaction, CityId id) {
  auto const label = transaction.one(sql::city_label, {{"id", id}}, [&](db::Row const& row) {
    atlas::City city;
    city.id = id;
    if (auto const number = row.get<std::optional<std::int64_t>>(2))
      city.wikidata_id = static_cast<std::uint32_t>(*number);
    if (auto const number = row.get<std::optional<std::int64_t>>(3))
      city.geonames_id = static_cast<std::uint32_t>(*number);
    return row.get<std::string>(0) + ", " + row.get<std::string>(1) + " (" + to_string(atlas::public_id(city)) + ")";
  });
  return label.value_or("A" + std::to_string(id.value));
}

std::vector<Review> reviews(db::Transaction& transaction) { return transaction.all(sql::reviews, {}, read_review); }

Result<Review> decide(commands::Command& command, std::int64_t id, Decision const& decision) {
  using State = Review::State;
  auto& transaction = command.transaction();
  transaction.lock("import/office");
  auto review = transaction.one(sql::review_by_id, {{"id", id}}, read_review);
  if (!review)
    return fail(Errc::not_found, "there is no review " + std::to_string(id), "review", "a number of amity review list");
  auto const decided = review->state == State::accepted || review->state == State::rejected;
  auto const number = std::to_string(id);
  if (decision.state == State::waiting && !decided)
    return fail(Errc::conflict, "review " + number + " has no decision to take back", "review");
  if (decided && review->state == decision.state && (!decision.city || decision.city == review->decided))
    return fail(Errc::conflict, "review " + number + " is " + std::string(to_string(review->state)) + " already");
  if (decided && decision.state != State::waiting)
    return fail(Errc::conflict, "review " + number + " is decided already", "review",
                "amity review undo " + number + " first");
  auto city = decision.city;
  if (decision.state == State::accepted) {
    if (!city && review->candidates.empty())
      return fail(Errc::invalid, "this review has no candidates", "city", "the city it is, by its id");
    if (!city) city = review->candidates.front().first;
    if (!transaction.one(sql::city_there, {{"id", *city}}, [](db::Row const&) { return true; }))
      return fail(Errc::not_found, "there is no city A" + std::to_string(city->value), "city");
  } else {
    city.reset();
  }
  if (decision.state == State::rejected && !decision.country.empty()) review->countries = decision.country;
  if (decision.state == State::rejected && (review->countries.empty() || review->countries.size() > 2))
    return fail(Errc::invalid, "a city of its own needs its country, which the list does not tell", "country",
                "amity review reject " + number + " --country CODE");
  if (decision.state == State::rejected &&
      !transaction.one(sql::is_country, {{"code", review->countries}}, [](db::Row const&) { return true; }))
    return fail(Errc::not_found, "there is no country " + review->countries, "country", "a code such as CN");
  command.watch("city_review", {id});
  if (decision.state == State::waiting) take_back(command, id);
  transaction.execute(
      sql::decide_review,
      {{"state", to_string(decision.state)}, {"city", city}, {"countries", review->countries}, {"id", id}});
  // Every list may be understood otherwise now.
  transaction.execute(sql::forget_readings);
  auto const detail = R"({"state":")" + std::string(to_string(decision.state)) + R"(","city":)" +
                      (city ? std::to_string(city->value) : "null") + "}";
  command.name_subject("review/" + number);
  command.tell(detail);
  command.touch("everything");
  review->state = decision.state;
  review->decided = city;
  return *review;
}

}  // namespace amity::reconciliation
