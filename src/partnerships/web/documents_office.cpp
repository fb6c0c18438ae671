// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/documents.h"

namespace amity::partnerships::web {
namespace {

json::value source_by_id(snapshot::World const& world, OfficeId office, SourceId id) {
  auto const* source = world.reg.source(office, id);
  return source != nullptr ? json::value(source_document(world, *source)) : json::value(nullptr);
}

json::array words(std::vector<std::string> const& list) {
  json::array array;
  for (auto const& word : list) array.emplace_back(word);
  return array;
}

json::object figure_document(snapshot::World const& world, partnerships::Office const& office,
                             partnerships::OfficialFigure const& figure) {
  auto const check = partnerships::check_figure(world.reg, world.atlas, *world.atlas.city(office.home), figure)
                         .value_or(partnerships::FigureCheck{});
  return {{"on", to_string(figure.on)},
          {"kind", figure.kind},
          {"region", server::text_or_null(figure.region)},
          {"figure", figure.figure},
          {"figure_is", figure.is == partnerships::OfficialFigure::Is::at_least ? "at_least" : "exactly"},
          {"statement", server::texts(figure.statement)},
          {"source", source_by_id(world, office.id, figure.source)},
          {"register", server::range(check.in_register)},
          {"difference", json::object{{"at_least", check.difference_at_least}, {"at_most", check.difference_at_most}}}};
}

json::object target_document(snapshot::World const& world, OfficeId office, planning::targets::Target const& target) {
  return {{"by", to_string(target.by)},
          {"kind", target.kind},
          {"region", server::text_or_null(target.region)},
          {"figure", target.figure},
          {"source", source_by_id(world, office, target.source)},
          {"note", target.note}};
}

json::object policy_document(snapshot::World const& world, OfficeId office, planning::layout::Policy const& policy) {
  return {{"reason", policy.reason},
          {"country", policy.country},
          {"source", source_by_id(world, office, policy.source)},
          {"note", policy.note}};
}

json::object post_document(snapshot::World const& world, OfficeId office, institutions::ConsularPost const& post) {
  return {{"sort", institutions::to_string(post.sort)},
          {"country", server::text_or_null(post.country)},
          {"place", post.place},
          {"name", server::texts(post.name)},
          {"posts", post.posts},
          {"serves", words(post.serves)},
          {"serves_count", post.serves_count ? json::value(*post.serves_count) : json::value(nullptr)},
          {"source", source_by_id(world, office, post.source)},
          {"note", post.note}};
}

}  // namespace

json::object office_brief(partnerships::Office const& office) {
  return {{"slug", office.slug},
          {"name", server::texts(office.name)},
          {"languages", words(office.languages)},
          {"timezone", office.timezone},
          {"accent", json::object{{"day", office.accent_day}, {"night", office.accent_night}}}};
}

json::object office_document(snapshot::World const& world, partnerships::Office const& office) {
  auto const& said = world.statements.at(office.id);
  json::array figures;
  for (auto const& figure : said.figures) figures.push_back(figure_document(world, office, figure));
  json::array targets;
  for (auto const& target : said.targets) targets.push_back(target_document(world, office.id, target));
  json::array policies;
  for (auto const& policy : said.policies) policies.push_back(policy_document(world, office.id, policy));
  json::array posts;
  for (auto const& post : said.posts) posts.push_back(post_document(world, office.id, post));
  json::array regions;
  for (auto const& region : office.regions)
    regions.push_back(json::object{
        {"slug", region.slug}, {"name", server::texts(region.name)}, {"countries", words(region.countries)}});
  return {{"office", office_brief(office)},  {"city", atlas::web::city_brief(world, *world.atlas.city(office.home))},
          {"figures", std::move(figures)},   {"targets", std::move(targets)},
          {"policies", std::move(policies)}, {"posts", std::move(posts)},
          {"regions", std::move(regions)}};
}

}  // namespace amity::partnerships::web
