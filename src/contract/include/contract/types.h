// SPDX-License-Identifier: Apache-2.0
// What the generated types are made of.
#pragma once

#include "contract/nullable.h"
#include "contract/rule.h"
#include "core/clock.h"
#include "core/language.h"
#include "core/partial_date.h"
#include "core/truth.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amity::contract {

// A value of which the contract says nothing.
using Json = boost::json::value;

}  // namespace amity::contract
