// SPDX-License-Identifier: Apache-2.0
#include "contract/words.h"
#include "operations.h"
#include "search.h"

namespace amity::desk::web {
namespace {

struct Search : Reading {
  static constexpr auto access = contract::needs(accounts::Right::read_office);
  Result<contract::DeskHits> operator()(contract::SearchDeskParameters const& asked,
                                        accounts::Session const& session) const {
    auto const world = s->world.now();
    auto const ours = partnerships::web::own_office(*world, session, asked.office);
    if (!ours) return Failure{ours.error()};
    auto reading = transaction();
    contract::DeskHits answer;
    auto const& languages = (*ours)->languages;
    auto const language = languages.empty() ? std::string{"en"} : languages.front();
    for (auto const& hit :
         found(*fittings, {reading, *world, session, language, asked.q, {}, static_cast<std::size_t>(asked.limit)}))
      answer.hits.push_back({contract::parse<contract::DeskHitKind>(hit.kind).value(), hit.id, hit.title, hit.note});
    return answer;
  }
};

}  // namespace

auto add_search_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing,
                           std::shared_ptr<partnerships::web::Fittings const> const& fittings)
    -> contract::Registered<contract::SearchDesk> {
  return operations.add<contract::SearchDesk>(Search{{{{s}, fittings}, writing}}).done();
}

}  // namespace amity::desk::web
