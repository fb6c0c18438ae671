// SPDX-License-Identifier: Apache-2.0
// What makes a page out of a request. Private to the room.
#pragma once

#include "api/routes.h"
#include "core/result.h"
#include "http/message.h"
#include "pages/pages.h"

#include <span>
#include <string>
#include <string_view>

namespace amity::api {

using MakePage = Result<std::string> (*)(Surroundings const&, http::Request const&, pages::Reader const&);
// A path without the language: "/timeline".
struct PageRoute {
  std::string_view path;
  MakePage make;
};

pages::Site site_of(Surroundings const& s);

// Partnerships, cities, countries, chains, comparisons, sources.
std::span<PageRoute const> register_pages();

// Targets, and where the next partners may be.
std::span<PageRoute const> plan_pages();

}  // namespace amity::api
