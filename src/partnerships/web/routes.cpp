// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/routes.h"

#include "partnerships/web/documents.h"
#include "server/context.h"
#include "server/parameters.h"
#include "subject_routes.h"

#include <algorithm>

namespace amity::partnerships::web {
namespace {

bool touches(snapshot::World const& world, Partnership const& partnership, std::string const& country) {
  return country.empty() || world.atlas.city(partnership.a)->country == country ||
         world.atlas.city(partnership.b)->country == country;
}

struct ListPartnershipsOperation {
  static constexpr auto access = contract::everybody;
  static constexpr auto caching = contract::Caching::none;
  server::Shared s;

  // The cursor is the id after which the page begins: it stays right when partnerships are added.
  Result<contract::PartnershipPage> operator()(contract::ListPartnershipsParameters const& asked) const {
    auto const world = s->world.now();
    auto const today = server::today_of(*s);
    auto const country = server::country_asked(asked.country, *world);
    if (!country) return Failure{country.error()};
    auto const part = server::part_asked(asked.limit, asked.cursor);
    if (!part) return Failure{part.error()};
    contract::PartnershipPage page;
    auto const& all = world->reg.partnerships();
    auto const first = std::upper_bound(all.begin(), all.end(), static_cast<std::int64_t>(part->first),
                                        [](std::int64_t id, auto const& p) { return id < p.id.value; });
    for (auto at = first; at != all.end(); ++at) {
      if (!touches(*world, *at, *country)) continue;
      if (page.items.size() == part->limit) {
        page.next = std::to_string(page.items.back().id);
        break;
      }
      page.items.push_back(partnership_line(*world, *at, today));
    }
    return page;
  }
};

struct GetPartnershipOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::Partnership> operator()(contract::GetPartnershipParameters const& asked) const {
    auto const world = s->world.now();
    auto const* partnership = world->reg.find(PartnershipId{asked.id});
    if (partnership == nullptr)
      return fail(Errc::not_found, "no partnership has this id", "id", "an id of /api/v1/partnerships");
    return partnership_document(*world, *partnership, server::today_of(*s));
  }
};

}  // namespace

contract::Registered<contract::ListPartnerships, contract::GetPartnership> add_register_routes(
    http::Router& router, server::Shared const& s) {
  return contract::public_operations(router)
      .add<contract::ListPartnerships>(ListPartnershipsOperation{s})
      .add<contract::GetPartnership>(GetPartnershipOperation{s})
      .done();
}

contract::Registered<contract::GetCircle, contract::GetCityCircle, contract::GetTimeline, contract::GetOffice,
                     contract::ListPartnerships, contract::GetPartnership, contract::ListSources, contract::GetSource>
add_routes(http::Router& router, server::Shared const& s) {
  return contract::together(contract::together(add_circle_routes(router, s), add_register_routes(router, s)),
                            add_source_routes(router, s));
}

}  // namespace amity::partnerships::web
