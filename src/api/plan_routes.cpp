// SPDX-License-Identifier: Apache-2.0
#include "api/documents_plan.h"
#include "handlers.h"
#include "layout_parameters.h"
#include "page_makers.h"
#include "parameters.h"
#include "problem.h"

#include <algorithm>
#include <array>

namespace amity::api {
namespace {

Result<MadePage> plan_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  auto const home = home_of(s);
  if (!home) return Failure{home.error()};
  if (auto const known = only(request, {"as_of"}); !known) return Failure{known.error()};
  auto const targets = read_targets(request, *home->world, {home->city, home->today});
  if (!targets) return Failure{targets.error()};
  return pages::plan_page(site_of(s), reader, targets_document(*home->world, *targets));
}

constexpr std::array<std::string_view, 3> page_only{"least", "least_in", "beside"};

// The form's fields for a least number are one parameter of the contract.
http::Request as_asked(http::Request request) {
  auto const least = std::string(request.query("least").value_or(""));
  auto const where = std::string(request.query("least_in").value_or(""));
  auto& query = request.decoded.query;
  std::erase_if(query, [](auto const& field) {
    return std::find(page_only.begin(), page_only.end(), field.first) != page_only.end();
  });
  if (!least.empty() && least != "0" && !where.empty()) query.emplace_back("min", where + ":" + least);
  return request;
}

Result<json::object> layout_asked(Surroundings const& s, Home const& home, http::Request const& request) {
  if (auto const known = only(request, {layout_parameters.begin(), layout_parameters.end()}); !known)
    return Failure{known.error()};
  auto const question = read_layout(request, *home.world, home.today);
  if (!question) return Failure{question.error()};
  auto answer = s.layouts->answer(home.world, *home.city, *question, s.suggester);
  if (!answer) return Failure{at_its_field(answer.error(), request)};
  return answer;
}

http::Request with_query(http::Request request, std::string_view query) {
  auto target = http::parse_target("/?" + std::string(query));
  request.decoded.query = target ? std::move(target->query) : decltype(request.decoded.query){};
  return request;
}

Result<MadePage> layout_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  auto const home = home_of(s);
  if (!home) return Failure{home.error()};
  pages::PlanLayoutDocuments documents;
  auto const plain = as_asked(request);
  auto const layout = layout_asked(s, *home, plain);
  if (layout)
    documents.layout = *layout;
  else if (layout.error().code != Errc::invalid)
    return Failure{layout.error()};
  else
    documents.problem = problem_document(layout.error());
  if (auto const beside = request.query("beside").value_or(""); layout && !beside.empty())
    if (auto const other = layout_asked(s, *home, as_asked(with_query(request, beside)))) documents.beside = *other;
  return MadePage(pages::plan_layout_page(site_of(s), reader, documents), layout ? 200 : 422);
}

http::Response layout_answer(Surroundings const& s, http::Request const& request) {
  auto const home = home_of(s);
  if (!home) return problem(home.error());
  auto answer = layout_asked(s, *home, request);
  if (!answer) return problem(answer.error());
  auto const keep = answer->at("settled").as_bool() ? http::Keep::until_invalidated : http::Keep::no;
  return as_json(*answer, keep, http::Effort::quick);
}

constexpr std::array routes_of_the_plan{PageRoute{"/plan", plan_page},
                                        PageRoute{"/plan/layout", layout_page, http::Cost::heavy}};

}  // namespace

Result<TargetsAnswer> read_targets(http::Request const& request, World const& world, Asker const& asker) {
  auto const* city = asker.home;
  if (auto const id = request.query("city").value_or(""); !id.empty()) {
    auto const found = find_city(world, id);
    if (!found) return fail(Errc::invalid, found.error().message, "city", found.error().remedy);
    city = *found;
  }
  if (city == nullptr) return fail(Errc::not_found, "this instance has no office yet", {}, "amity import office DIR");
  auto const as_of = read_as_of(request);
  if (!as_of) return Failure{as_of.error()};
  return targets_of(world, *city, as_of->value_or(asker.today));
}

std::span<PageRoute const> plan_pages() { return routes_of_the_plan; }

void add_plan_routes(http::Router& router, Shared const& s) {
  router.add(http::Method::get, "/api/v1/plan/targets", [s](http::Request const& request) {
    if (auto const known = only(request, {"city", "as_of"}); !known) return problem(known.error());
    auto const home = home_of(*s);
    auto const world = home ? home->world : s->world.now();
    auto const asker = home ? Asker{home->city, home->today} : Asker{nullptr, day_at(s->clock, "UTC")};
    auto const targets = read_targets(request, *world, asker);
    if (!targets) return problem(targets.error());
    return as_json(targets_document(*world, *targets), http::Keep::until_invalidated);
  });
  router.add(
      http::Method::get, "/api/v1/plan/layout",
      [s](http::Request const& request) { return layout_answer(*s, request); }, http::Cost::heavy);
}

}  // namespace amity::api
