// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/documents.h"
#include "server/contract_values.h"

#include <stdexcept>

namespace amity::partnerships::web {
namespace {

using contract::in_contract;

// Of what an office states, each thing has its source: the database sees to it.
contract::Source its_source(snapshot::World const& world, OfficeId office, SourceId id) {
  if (auto source = source_by_id(world, office, id)) return std::move(*source);
  throw std::logic_error("a statement of an office without its source");
}

contract::OfficialFigure figure_document(snapshot::World const& world, partnerships::Office const& office,
                                         partnerships::OfficialFigure const& figure) {
  auto const check = partnerships::check_figure(world.reg, world.atlas, *world.atlas.city(office.home), figure)
                         .value_or(partnerships::FigureCheck{});
  auto const is_least = figure.is == partnerships::OfficialFigure::Is::at_least;
  return {.on = figure.on,
          .kind = contract::parse<contract::CountedKind>(figure.kind).value(),
          .region = server::text_or_null(figure.region),
          .figure = figure.figure,
          .figure_is = is_least ? contract::FigureIs::at_least : contract::FigureIs::exactly,
          .statement = figure.statement,
          .source = its_source(world, office.id, figure.source),
          .register_ = server::range_of(check.in_register),
          .difference = {.at_least = check.difference_at_least, .at_most = check.difference_at_most}};
}

contract::OfficePageTarget target_document(snapshot::World const& world, OfficeId office,
                                           planning::targets::Target const& target) {
  return {.by = target.by,
          .kind = target.kind,
          .region = server::text_or_null(target.region),
          .figure = target.figure,
          .source = its_source(world, office, target.source),
          .note = target.note};
}

contract::OfficePagePost post_document(snapshot::World const& world, OfficeId office,
                                       institutions::ConsularPost const& post) {
  return {.sort = in_contract<contract::PostSort>(post.sort),
          .country = server::text_or_null(post.country),
          .place = post.place,
          .name = post.name,
          .posts = post.posts,
          .serves = post.serves,
          .serves_count = post.serves_count ? std::optional<std::int64_t>{*post.serves_count} : std::nullopt,
          .source = its_source(world, office, post.source),
          .note = post.note};
}

}  // namespace

contract::Nullable<contract::Source> source_by_id(snapshot::World const& world, OfficeId office, SourceId id) {
  auto const* source = world.reg.source(office, id);
  return source != nullptr ? std::optional{source_document(world, *source)} : std::nullopt;
}

contract::OfficeBrief office_brief(partnerships::Office const& office) {
  return {.slug = office.slug,
          .name = office.name,
          .languages = office.languages,
          .timezone = office.timezone,
          .accent = {.day = office.accent_day, .night = office.accent_night}};
}

contract::OfficePage office_document(snapshot::World const& world, partnerships::Office const& office) {
  auto const& said = world.statements.at(office.id);
  contract::OfficePage document{};
  document.office = office_brief(office);
  document.city = atlas::web::city_brief(world, *world.atlas.city(office.home));
  for (auto const& figure : said.figures) document.figures.push_back(figure_document(world, office, figure));
  for (auto const& target : said.targets) document.targets.push_back(target_document(world, office.id, target));
  for (auto const& policy : said.policies)
    document.policies.push_back({.reason = policy.reason,
                                 .country = policy.country,
                                 .source = its_source(world, office.id, policy.source),
                                 .note = policy.note});
  for (auto const& post : said.posts) document.posts.push_back(post_document(world, office.id, post));
  for (auto const& region : office.regions)
    document.regions.push_back({.slug = region.slug, .name = region.name, .countries = region.countries});
  return document;
}

}  // namespace amity::partnerships::web
