// SPDX-License-Identifier: Apache-2.0
#include "server/context.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "subject_routes.h"
#include "world_plot.h"

#include <algorithm>

namespace amity::explore::web {
namespace {

struct Moment {
  std::shared_ptr<snapshot::World const> world;
  Day today;
};

Moment now_at(server::ServerContext const& s) {
  auto const home = server::home_of(s);
  return home ? Moment{home->world, home->today} : Moment{s.world.now(), snapshot::day_at(s.clock, "UTC")};
}

http::Response kept_answer(std::shared_ptr<http::Body const> body) {
  return {200, {{"Cache-Control", "no-cache"}}, std::move(body), http::CachePolicy::until_invalidated};
}

Result<std::string_view> read_language(http::Request const& request) {
  auto const wished = request.query("language").value_or("en");
  auto const found = std::find(interface_languages.begin(), interface_languages.end(), wished);
  if (found == interface_languages.end())
    return fail(Errc::invalid, "\"" + std::string(wished.substr(0, 80)) + "\" is no language of these pages",
                "language", "zh, ja or en");
  return *found;
}

}  // namespace

contract::Registered<contract::GetWorldTies, contract::GetWorldCities> add_world_plot_routes(http::Router& router,
                                                                                             server::Shared const& s) {
  auto const kept = std::make_shared<KeptPlot>();
  // The first who asks after a change waits while all ties are put in order and compressed: not where others are
  // served.
  return contract::PublicOperations<>(router)
      .add<contract::GetWorldTies>([s, kept](http::Request const& request) {
        if (auto const known = server::reject_unknown_parameters(request, {}); !known)
          return server::problem(known.error());
        auto const [world, today] = now_at(*s);
        return kept_answer(kept->ties(world, today));
      })
      .add<contract::GetWorldCities>([s, kept](http::Request const& request) {
        if (auto const known = server::reject_unknown_parameters(request, {"language"}); !known)
          return server::problem(known.error());
        auto const language = read_language(request);
        if (!language) return server::problem(language.error());
        auto const [world, today] = now_at(*s);
        return kept_answer(kept->cities(world, today, *language));
      })
      .done();
}

}  // namespace amity::explore::web
