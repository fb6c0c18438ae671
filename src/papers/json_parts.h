// SPDX-License-Identifier: Apache-2.0
// Parts of papers as their templates read them. Private to the room.
#pragma once

#include "papers/letter_paper.h"

#include <boost/json.hpp>

namespace amity::papers {

namespace json = boost::json;

json::array texts(std::vector<std::string> const& list);
json::object office_head(OfficeHead const& office);
json::value mark_or_none(std::optional<PaperMark> const& mark);

}  // namespace amity::papers
