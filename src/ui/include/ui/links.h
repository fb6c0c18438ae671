// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/reader.h"
#include "ui/site.h"

#include <string>
#include <string_view>

namespace amity::ui {

using Query = std::vector<std::pair<std::string, std::string>>;

// A part of a path or a query: all but letters, digits and -._~ as percent codes.
std::string percent_encoded(std::string_view text);
// "?as_of=1999-12-31&kind=sister_city"; empty for an empty query. Percent-encoded, not HTML-escaped.
std::string query_text(Query const& query);
// The first value of that name; empty where there is none.
std::string_view value_of(Query const& query, std::string_view name);
// The query with one value set anew, or left out where `value` is empty.
Query with(Query query, std::string_view name, std::string_view value);
// Only these names, in the query's order, empty values left out.
Query only(Query const& query, std::initializer_list<std::string_view> names);

// "/en/partners/fujisawa"
std::string page_address(std::string_view language, std::string_view path);
// The address of a partner's hall; empty for a city without a slug.
std::string hall_address(std::string_view language, std::string_view slug);

// http and https links from outside; anything else (javascript:, data:) is empty.
std::string safe_link(std::string_view url);

}  // namespace amity::ui
