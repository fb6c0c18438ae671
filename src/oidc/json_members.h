// SPDX-License-Identifier: Apache-2.0
// Members of a JSON object that somebody else wrote. Private to the room.
#pragma once

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amity::oidc {

// Nothing where the text is no JSON, or no object.
std::optional<boost::json::object> object_in(std::string_view text);

// A text; nothing where the member is not there, or is something else.
std::optional<std::string> text_in(boost::json::object const& object, std::string_view name);
// A whole number; of one with a fraction, what is before it. Times are numbers of any kind (RFC 7519, 2).
std::optional<std::int64_t> number_in(boost::json::object const& object, std::string_view name);
bool is_true_in(boost::json::object const& object, std::string_view name);
// Whether a list of texts has that one; false where it is no list.
bool lists(boost::json::object const& object, std::string_view name, std::string_view text);

}  // namespace amity::oidc
