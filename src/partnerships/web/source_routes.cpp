// SPDX-License-Identifier: Apache-2.0
#include "no_such_source.h"
#include "partnerships/web/documents_sources.h"
#include "server/context.h"
#include "server/parameters.h"
#include "subject_routes.h"

namespace amity::partnerships::web {
namespace {

struct ListSourcesOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::SourceList> operator()() const { return sources_document(*s->world.now()); }
};

struct GetSourceOperation {
  static constexpr auto access = contract::everybody;
  // Answers that are many and asked for seldom are not worth the longest compression.
  static constexpr auto caching = contract::Caching::quick;
  server::Shared s;
  Result<contract::SourcePage> operator()(contract::GetSourceParameters const& asked) const {
    auto const part = server::part_asked(asked.limit, asked.cursor);
    if (!part) return Failure{part.error()};
    auto const world = s->world.now();
    auto const* use = world->sources.find(world->reg, asked.id);
    if (use == nullptr) return Failure{no_such_source(asked.id)};
    return source_page_document(*world, *use, *part);
  }
};

}  // namespace

Error no_such_source(std::string_view id) {
  return {Errc::not_found, "no source has the id \"" + server::shortened(id) + "\"", "id", "an id of /api/v1/sources"};
}

contract::Registered<contract::ListSources, contract::GetSource> add_source_routes(http::Router& router,
                                                                                   server::Shared const& s) {
  return contract::public_operations(router)
      .add<contract::ListSources>(ListSourcesOperation{s})
      .add<contract::GetSource>(GetSourceOperation{s})
      .done();
}

}  // namespace amity::partnerships::web
