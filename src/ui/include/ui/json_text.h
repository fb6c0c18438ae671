// SPDX-License-Identifier: Apache-2.0
// JSON as people like to read it.
#pragma once

#include <boost/json/value.hpp>

#include <string>

namespace amity::ui {

// Like boost::json::serialize, but a number is written as short as it can be without losing a bit: 25.03889, where
// Boost.JSON 1.81 writes 2.503889E1.
std::string json_text(boost::json::value const& value);

}  // namespace amity::ui
