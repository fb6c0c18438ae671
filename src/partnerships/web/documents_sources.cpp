// SPDX-License-Identifier: Apache-2.0
// Sources, and what each says.
#include "partnerships/web/documents_sources.h"

#include "interop/lists/known_lists.h"
#include "partnerships/field_provenance.h"

#include <algorithm>

namespace amity::partnerships::web {
namespace {

using partnerships::Source;

// The weight that a word of this source has at the most: a list's is heavier where both sides state the tie.
std::string_view heaviest_rank(Source const& source) {
  partnerships::Assertion both;
  both.said_by = partnerships::Side::both;
  return partnerships::to_string(partnerships::rank_of(both, source));
}

json::object summary(snapshot::World const& world, snapshot::SourceUse const& use) {
  auto document = source_document(world, *use.source);
  auto const* office = world.reg.office(use.source->office);
  document["office"] = office != nullptr ? json::value(office_brief(*office)) : json::value(nullptr);
  document["rank"] = heaviest_rank(*use.source);
  document["assertions"] = use.partnerships.size();
  document["by_both"] = use.by_both;
  document["gone"] = use.gone;
  return document;
}

json::object said_of(snapshot::World const& world, snapshot::SourceUse const& use,
                     partnerships::Partnership const& partnership) {
  auto said = assertion_document(world, snapshot::said_by(world.reg, *use.source, partnership));
  said.erase("source");
  json::array decides;
  std::vector<partnerships::Statement> statements;
  for (auto const& one : world.reg.assertions(partnership))
    statements.push_back({&one, world.reg.source(one.office, one.source)});
  for (auto const& verdict : partnerships::verdicts(statements, partnership.resolution))
    if (verdict.source == use.source) decides.emplace_back(verdict.field);
  said["partnership"] = partnership.id.value;
  said["a"] = atlas::web::city_name(world, partnership.a);
  said["b"] = atlas::web::city_name(world, partnership.b);
  said["decides"] = std::move(decides);
  return said;
}

}  // namespace

json::object source_document(snapshot::World const& world, Source const& source) {
  auto const known = source.office == the_world ? interop::lists::known_list(source.key) : std::nullopt;
  auto const& url = source.url.empty() && known ? known->url : source.url;
  auto const& note = source.note.empty() && known ? known->note : source.note;
  // A list that was given no name of its own was given its key.
  auto const nameless = known && source.name == source.key;
  return {{"id", snapshot::source_id(world.reg, source)},
          {"key", source.key},
          {"kind", partnerships::to_string(source.kind)},
          {"name", nameless ? known->title.at("en") : source.name},
          {"title", nameless ? json::value(server::texts(known->title)) : json::value(nullptr)},
          {"publisher", known ? server::text_or_null(known->publisher) : json::value(nullptr)},
          {"licence", known ? server::text_or_null(known->licence) : json::value(nullptr)},
          {"licence_url", known ? server::text_or_null(known->licence_url) : json::value(nullptr)},
          {"url", server::text_or_null(url)},
          {"published", server::date_or_null(source.published)},
          {"retrieved", server::date_or_null(source.retrieved)},
          {"note", note}};
}

json::object sources_document(snapshot::World const& world) {
  json::array sources;
  for (auto const& use : world.sources.all()) sources.push_back(summary(world, use));
  return {{"sources", std::move(sources)}};
}

json::object source_page_document(snapshot::World const& world, snapshot::SourceUse const& use,
                                  server::Part const& part) {
  json::array items;
  auto const last = std::min(use.partnerships.size(), part.first + part.limit);
  for (auto i = part.first; i < last; ++i)
    items.push_back(said_of(world, use, world.reg.partnerships()[use.partnerships[i]]));
  auto document = summary(world, use);
  document["items"] = std::move(items);
  document["next"] = last < use.partnerships.size() ? json::value(std::to_string(last)) : json::value(nullptr);
  return document;
}

}  // namespace amity::partnerships::web
