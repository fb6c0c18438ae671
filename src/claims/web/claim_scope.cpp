// SPDX-License-Identifier: Apache-2.0
#include "claims/web/claim_scope.h"

#include "server/parameters.h"

namespace amity::claims::web {
namespace {

Result<claims::SourceLevel> read_sources(http::Request const& request) {
  auto const text = request.query("sources").value_or("");
  if (text.empty()) return claims::SourceLevel::all;
  if (auto const level = claims::parse_source_level(text)) return *level;
  return fail(Errc::invalid, "\"" + std::string(text.substr(0, 80)) + "\" is no level of sources", "sources",
              "all, stated or official");
}

}  // namespace

Result<claims::ClaimScope> read_counting(http::Request const& request, Day today) {
  auto const as_of = server::read_as_of(request);
  if (!as_of) return Failure{as_of.error()};
  auto const kind = server::read_kind(request);
  if (!kind) return Failure{kind.error()};
  auto const sources = read_sources(request);
  if (!sources) return Failure{sources.error()};
  return claims::ClaimScope{as_of->value_or(today), *kind, *sources};
}

}  // namespace amity::claims::web
