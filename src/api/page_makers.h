// SPDX-License-Identifier: Apache-2.0
// What makes a page out of a request. Private to the room.
#pragma once

#include "api/routes.h"
#include "core/result.h"
#include "http/message.h"
#include "http/router.h"
#include "pages/pages.h"

#include <span>
#include <string>
#include <string_view>

namespace amity::api {

// A whole document; 422 where it says itself what of the question cannot be, 202 where its answer is still to come.
struct MadePage {
  std::string text;
  unsigned status{200};
  http::Keep keep{http::Keep::until_invalidated};

  MadePage(std::string the_text) : text(std::move(the_text)) {}  // NOLINT(google-explicit-constructor)
  MadePage(std::string the_text, unsigned the_status, http::Keep the_keep)
      : text(std::move(the_text)), status(the_status), keep(the_keep) {}
};
using MakePage = Result<MadePage> (*)(Surroundings const&, http::Request const&, pages::Reader const&);
// A path without the language: "/timeline".
struct PageRoute {
  std::string_view path;
  MakePage make;
  http::Cost cost{http::Cost::light};
};

pages::Site site_of(Surroundings const& s);

// Partnerships, cities, countries, chains, comparisons, sources.
std::span<PageRoute const> register_pages();

// Targets, and where the next partners may be.
std::span<PageRoute const> plan_pages();
Result<MadePage> layout_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader);

// Which cities may come next.
std::span<PageRoute const> suggest_pages();
// Whether a city's page can lead to them: as pages::CityDocuments::suggest. Learning begins with it.
std::string suggest_state_of(Surroundings const& s, World const& world, atlas::City const& city);

}  // namespace amity::api
