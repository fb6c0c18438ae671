// SPDX-License-Identifier: Apache-2.0
// Sources, and what each says.
#include "api/documents_world.h"
#include "interop/lists/known_lists.h"
#include "partnerships/verdict.h"

#include <algorithm>

namespace amity::api {
namespace {

using partnerships::Source;

// The weight that a word of this source has at the most: a list's is heavier where both sides state the tie.
std::string_view heaviest_rank(Source const& source) {
  partnerships::Assertion both;
  both.said_by = partnerships::Side::both;
  return partnerships::to_string(partnerships::rank_of(both, source));
}

json::object summary(World const& world, SourceUse const& use) {
  auto document = source_document(world, *use.source);
  auto const* office = world.reg.office(use.source->office);
  document["office"] = office != nullptr ? json::value(office_brief(*office)) : json::value(nullptr);
  document["rank"] = heaviest_rank(*use.source);
  document["assertions"] = use.partnerships.size();
  document["by_both"] = use.by_both;
  document["gone"] = use.gone;
  return document;
}

json::object said_of(World const& world, SourceUse const& use, partnerships::Partnership const& partnership) {
  auto said = assertion_document(world, said_by(world.reg, *use.source, partnership));
  said.erase("source");
  json::array decides;
  std::vector<partnerships::Statement> statements;
  for (auto const& one : world.reg.assertions(partnership))
    statements.push_back({&one, world.reg.source(one.office, one.source)});
  for (auto const& verdict : partnerships::verdicts(statements, partnership.resolution))
    if (verdict.source == use.source) decides.emplace_back(verdict.field);
  said["partnership"] = partnership.id.value;
  said["a"] = city_name(world, partnership.a);
  said["b"] = city_name(world, partnership.b);
  said["decides"] = std::move(decides);
  return said;
}

}  // namespace

json::object source_document(World const& world, Source const& source) {
  auto const known = source.office == the_world ? interop::lists::known_list(source.key) : std::nullopt;
  auto const& url = source.url.empty() && known ? known->url : source.url;
  auto const& note = source.note.empty() && known ? known->note : source.note;
  // A list that was given no name of its own was given its key.
  auto const nameless = known && source.name == source.key;
  return {{"id", source_id(world.reg, source)},
          {"key", source.key},
          {"kind", partnerships::to_string(source.kind)},
          {"name", nameless ? known->title.at("en") : source.name},
          {"title", nameless ? json::value(texts(known->title)) : json::value(nullptr)},
          {"publisher", known ? text_or_null(known->publisher) : json::value(nullptr)},
          {"licence", known ? text_or_null(known->licence) : json::value(nullptr)},
          {"licence_url", known ? text_or_null(known->licence_url) : json::value(nullptr)},
          {"url", text_or_null(url)},
          {"published", date_or_null(source.published)},
          {"retrieved", date_or_null(source.retrieved)},
          {"note", note}};
}

json::object sources_document(World const& world) {
  json::array sources;
  for (auto const& use : world.sources.all()) sources.push_back(summary(world, use));
  return {{"sources", std::move(sources)}};
}

json::object source_page_document(World const& world, SourceUse const& use, Part const& part) {
  json::array items;
  auto const last = std::min(use.partnerships.size(), part.first + part.limit);
  for (auto i = part.first; i < last; ++i)
    items.push_back(said_of(world, use, world.reg.partnerships()[use.partnerships[i]]));
  auto document = summary(world, use);
  document["items"] = std::move(items);
  document["next"] = last < use.partnerships.size() ? json::value(std::to_string(last)) : json::value(nullptr);
  return document;
}

}  // namespace amity::api
