// SPDX-License-Identifier: Apache-2.0
// The contract's JSON documents (openapi.yaml, components/schemas) out of the house's values.
#pragma once

#include "api/world.h"
#include "claims/claims.h"
#include "core/result.h"
#include "http/message.h"
#include "partnerships/circle.h"

#include <boost/json/object.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amity::api {

namespace json = boost::json;

json::object city_brief(World const& world, atlas::City const& city);
json::object city_document(World const& world, atlas::City const& city, Day today);
json::object country_document(World const& world, atlas::Country const& country);

struct CircleWish {
  partnerships::CircleQuestion question;
  Day today{};
};
Result<json::object> circle_document(World const& world, atlas::City const& home, CircleWish const& wish);
json::object timeline_document(World const& world, atlas::City const& home, Day today);
json::object office_document(World const& world, partnerships::Office const& office);
json::object partnership_document(World const& world, partnerships::Partnership const& partnership, Day today);
json::object partnership_line(World const& world, partnerships::Partnership const& partnership, Day today);
json::object geojson_document(World const& world, partnerships::Circle const& circle);

// Cities that were found, as a SearchPage lists them.
json::array hit_documents(World const& world, std::span<atlas::SearchHit const> hits);
// SearchPage of q, country, limit and cursor.
Result<json::object> search_document(World const& world, http::Request const& request);

// What was asked of the claims, and what came of it.
struct ClaimsAnswer {
  atlas::City const* city{};         // nullptr where it is between two countries
  std::vector<std::string> between;  // their codes; empty where it is of a city
  std::string group;                 // as it was asked for; empty: all claims
  claims::Question question;
  Day today{};
  std::vector<claims::Claim> claims;
  std::string opened;  // the name of the one that is wanted in full; empty: none
};
claims::Ground ground_of(World const& world);
// ClaimPage: a line for each claim, and the opened one in full. The lines are the opened one's alone, or all; `bare`
// is all for a page that says itself what counts, so that not each sentence need say it.
enum class ClaimLines { of_opened, all, bare };
json::object claims_document(World const& world, ClaimsAnswer const& answer, ClaimLines lines);
json::array claim_lines(World const& world, std::vector<claims::Claim> const& list);
json::object claim_document(World const& world, claims::Claim const& claim);
json::array claim_documents(World const& world, std::vector<claims::Claim> const& list);

// Parts that several documents share.
json::object texts(LocalText const& text);
json::value date_or_null(std::optional<PartialDate> const& date);
json::value text_or_null(std::string_view text);
json::object range(partnerships::Range const& range);
json::object assertion_document(World const& world, partnerships::Assertion const& assertion);
json::object source_document(World const& world, partnerships::Source const& source);
json::object office_brief(partnerships::Office const& office);
json::object step_document(partnerships::Step const& step);
// The label of a partner's hall in the circle of that office; null where there is none.
json::value hall_text(World const& world, partnerships::Office const* office, CityId partner);
// What happened in a partnership's life, with the sources of each step.
std::vector<json::object> events_of(World const& world, partnerships::Partnership const& partnership,
                                    atlas::City const& partner);

}  // namespace amity::api
