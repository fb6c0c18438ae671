// SPDX-License-Identifier: Apache-2.0
// Wikidata entities out of a JSON document of any size, one at a time. Private to the room.
#pragma once

#include "core/result.h"

#include <boost/json/value.hpp>

#include <functional>
#include <istream>
#include <string>

namespace amity::interop::lists {

// Calls take(entity) for each entity of {"entities": {"Q1": ...}}, of a dump [{...}, {...}], or for the document itself
// where it is one with "claims". Errc::invalid for what is no whole JSON, none of these, or has an entity of more than
// 64 MiB; name is the file's, for people.
Result<void> each_entity(std::istream& in, std::string const& name,
                         std::function<void(boost::json::value const&)> const& take);

}  // namespace amity::interop::lists
