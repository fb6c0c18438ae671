// SPDX-License-Identifier: Apache-2.0
// Sources, and what each says.
#include "partnerships/web/documents_sources.h"

#include "interop/lists/known_lists.h"
#include "partnerships/field_provenance.h"
#include "server/contract_values.h"

#include <algorithm>

namespace amity::partnerships::web {
namespace {

using contract::in_contract;
using partnerships::Source;

// The weight that a word of this source has at the most: a list's is heavier where both sides state the tie.
contract::Rank heaviest_rank(Source const& source) {
  partnerships::Assertion both;
  both.said_by = partnerships::Side::both;
  return in_contract<contract::Rank>(partnerships::rank_of(both, source));
}

contract::SourceSummary summary(snapshot::World const& world, snapshot::SourceUse const& use) {
  auto document = server::extended<contract::SourceSummary>(source_document(world, *use.source));
  auto const* office = world.reg.office(use.source->office);
  if (office != nullptr) document.office = office_brief(*office);
  document.rank = heaviest_rank(*use.source);
  document.assertions = server::count(use.partnerships.size());
  document.by_both = server::count(use.by_both);
  document.gone = server::count(use.gone);
  return document;
}

contract::SourcePageItem said_of(snapshot::World const& world, snapshot::SourceUse const& use,
                                 partnerships::Partnership const& partnership) {
  auto said = assertion_document(world, snapshot::said_by(world.reg, *use.source, partnership));
  std::vector<contract::PartnershipField> decides;
  std::vector<partnerships::Statement> statements;
  for (auto const& one : world.reg.assertions(partnership))
    statements.push_back({&one, world.reg.source(one.office, one.source)});
  for (auto const& verdict : partnerships::verdicts(statements, partnership.resolution))
    if (verdict.source == use.source) decides.push_back(field_called(verdict.field));
  return {.partnership = partnership.id.value,
          .a = atlas::web::city_name(world, partnership.a),
          .b = atlas::web::city_name(world, partnership.b),
          .rank = said.rank,
          .kind = said.kind,
          .stage = said.stage,
          .signed_ = said.signed_,
          .ended = said.ended,
          .said_by = said.said_by,
          .confidence = said.confidence,
          .as_of = said.as_of,
          .gone = said.gone,
          .note = std::move(said.note),
          .decides = std::move(decides)};
}

}  // namespace

contract::Source source_document(snapshot::World const& world, Source const& source) {
  auto const known = source.office == the_world ? interop::lists::known_list(source.key) : std::nullopt;
  auto const& url = source.url.empty() && known ? known->url : source.url;
  auto const& note = source.note.empty() && known ? known->note : source.note;
  // A list that was given no name of its own was given its key.
  auto const nameless = known && source.name == source.key;
  return {.id = snapshot::source_id(world.reg, source),
          .key = source.key,
          .title = nameless ? std::optional{known->title} : std::nullopt,
          .publisher = known ? server::text_or_null(known->publisher) : contract::Nullable<std::string>{},
          .licence = known ? server::text_or_null(known->licence) : contract::Nullable<std::string>{},
          .licence_url = known ? server::text_or_null(known->licence_url) : contract::Nullable<std::string>{},
          .kind = in_contract<contract::SourceKind>(source.kind),
          .name = nameless ? known->title.at("en") : source.name,
          .url = server::text_or_null(url),
          .published = source.published,
          .retrieved = source.retrieved,
          .note = note};
}

contract::SourceList sources_document(snapshot::World const& world) {
  contract::SourceList document;
  for (auto const& use : world.sources.all()) document.sources.push_back(summary(world, use));
  return document;
}

contract::SourcePage source_page_document(snapshot::World const& world, snapshot::SourceUse const& use,
                                          server::Part const& part) {
  auto document = server::extended<contract::SourcePage>(summary(world, use));
  auto const last = std::min(use.partnerships.size(), part.first + part.limit);
  for (auto i = part.first; i < last; ++i)
    document.items.push_back(said_of(world, use, world.reg.partnerships()[use.partnerships[i]]));
  if (last < use.partnerships.size()) document.next = std::to_string(last);
  return document;
}

}  // namespace amity::partnerships::web
