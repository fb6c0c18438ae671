// SPDX-License-Identifier: Apache-2.0
#include "api/documents.h"
#include "handlers.h"
#include "parameters.h"
#include "problem.h"

#include <algorithm>
#include <charconv>

namespace amity::api {
namespace {

bool touches(World const& world, partnerships::Partnership const& partnership, std::string const& country) {
  return country.empty() || world.atlas.city(partnership.a)->country == country ||
         world.atlas.city(partnership.b)->country == country;
}

// The cursor is the id after which the page begins: it stays right when partnerships are added.
http::Response list_answer(http::Request const& request, World const& world, Day today) {
  if (auto const known = only(request, {"country", "limit", "cursor"}); !known) return problem(known.error());
  auto const country = read_country(request, world);
  if (!country) return problem(country.error());
  auto const page = read_page(request);
  if (!page) return problem(page.error());
  json::array items;
  json::value next = nullptr;
  auto const& all = world.reg.partnerships();
  auto const first = std::upper_bound(all.begin(), all.end(), static_cast<std::int64_t>(page->offset),
                                      [](std::int64_t id, auto const& p) { return id < p.id.value; });
  std::int64_t last_id = 0;
  for (auto at = first; at != all.end(); ++at) {
    if (!touches(world, *at, *country)) continue;
    if (items.size() == page->limit) {
      next = std::to_string(last_id);
      break;
    }
    items.push_back(partnership_line(world, *at, today));
    last_id = at->id.value;
  }
  return as_json({{"items", std::move(items)}, {"next", std::move(next)}}, http::Keep::no);
}

}  // namespace

partnerships::Partnership const* find_partnership(World const& world, std::string_view text) {
  PartnershipId id;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  return error == std::errc{} && end == text.data() + text.size() ? world.reg.find(id) : nullptr;
}

void add_register_routes(http::Router& router, Shared const& s) {
  router.add(http::Method::get, "/api/v1/partnerships", [s](http::Request const& request) {
    return list_answer(request, *s->world.now(), day_at(s->clock, "UTC"));
  });
  router.add(http::Method::get, "/api/v1/partnerships/{id}", [s](http::Request const& request) {
    if (auto const known = only(request, {}); !known) return problem(known.error());
    auto const world = s->world.now();
    auto const* partnership = find_partnership(*world, request.path_parameter("id"));
    if (partnership == nullptr)
      return problem(Error{Errc::not_found, "no partnership has this id", "id", "an id of /api/v1/partnerships"});
    return as_json(partnership_document(*world, *partnership, day_at(s->clock, "UTC")), http::Keep::until_invalidated);
  });
}

}  // namespace amity::api
