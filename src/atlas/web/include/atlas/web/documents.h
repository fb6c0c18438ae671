// SPDX-License-Identifier: Apache-2.0
// The contract's JSON documents of cities and countries (openapi.yaml, components/schemas).
#pragma once

#include "core/result.h"
#include "http/message.h"
#include "server/json_values.h"
#include "snapshot/world.h"

#include <boost/json/object.hpp>

#include <span>

namespace amity::atlas::web {

json::object city_brief(snapshot::World const& world, atlas::City const& city);
json::object city_document(snapshot::World const& world, atlas::City const& city, Day today);
json::object country_document(snapshot::World const& world, atlas::Country const& country);

// CityName of the contract.
json::object city_name(snapshot::World const& world, CityId id);

// Cities that were found, as a SearchPage lists them.
json::array hit_documents(snapshot::World const& world, std::span<atlas::SearchHit const> hits);
// SearchPage of q, country, limit and cursor.
Result<json::object> search_document(snapshot::World const& world, http::Request const& request);

}  // namespace amity::atlas::web
