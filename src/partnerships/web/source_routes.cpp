// SPDX-License-Identifier: Apache-2.0
#include "no_such_source.h"
#include "partnerships/web/documents_sources.h"
#include "server/context.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "subject_routes.h"

namespace amity::partnerships::web {
namespace {

// Answers that are many and asked for seldom are not worth the longest compression.
http::Response as_quick_json(json::object const& document) {
  return server::as_json(document, http::CachePolicy::until_invalidated, http::Effort::quick);
}

http::Response source_answer(snapshot::World const& world, http::Request const& request) {
  if (auto const known = server::reject_unknown_parameters(request, {"limit", "cursor"}); !known)
    return server::problem(known.error());
  auto const part = server::read_page(request);
  if (!part) return server::problem(part.error());
  auto const* use = world.sources.find(world.reg, request.path_parameter("id"));
  if (use == nullptr) return server::problem(no_such_source(request.path_parameter("id")));
  return as_quick_json(source_page_document(world, *use, {part->offset, part->limit}));
}

}  // namespace

Error no_such_source(std::string_view id) {
  return {Errc::not_found, "no source has the id \"" + std::string(id.substr(0, 80)) + "\"", "id",
          "an id of /api/v1/sources"};
}

contract::Registered<contract::ListSources, contract::GetSource> add_source_routes(http::Router& router,
                                                                                   server::Shared const& s) {
  return contract::PublicOperations<>(router)
      .add<contract::ListSources>([s](http::Request const& request) {
        if (auto const known = server::reject_unknown_parameters(request, {}); !known)
          return server::problem(known.error());
        return server::as_json(sources_document(*s->world.now()), http::CachePolicy::until_invalidated);
      })
      .add<contract::GetSource>([s](http::Request const& request) { return source_answer(*s->world.now(), request); })
      .done();
}

}  // namespace amity::partnerships::web
