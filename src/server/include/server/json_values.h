// SPDX-License-Identifier: Apache-2.0
// The house's values as the contract writes them.
#pragma once

#include "core/language.h"
#include "core/partial_date.h"
#include "partnerships/circle.h"

#include <boost/json.hpp>

#include <optional>
#include <string_view>

namespace amity {

namespace json = boost::json;

}  // namespace amity

namespace amity::server {

json::object texts(LocalText const& text);
json::value date_or_null(std::optional<PartialDate> const& date);
json::value text_or_null(std::string_view text);
json::object range(partnerships::Range const& range);

}  // namespace amity::server
