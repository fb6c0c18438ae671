// SPDX-License-Identifier: Apache-2.0
#include "api/documents.h"
#include "api/documents_world.h"
#include "handlers.h"
#include "page_makers.h"
#include "pages/pages.h"
#include "parameters.h"
#include "problem.h"
#include "wished_language.h"

#include <algorithm>
#include <array>

namespace amity::api {
namespace {

constexpr auto html = "text/html; charset=utf-8";

http::Response page(MadePage made) {
  return {made.status,
          {{"Cache-Control", "no-cache"}},
          http::prepare(std::move(made.text), html, http::Effort::quick),
          made.status == 200 ? made.keep : http::Keep::no};
}

pages::Reader reader_of(http::Request const& request, std::string_view language) {
  pages::Reader reader;
  reader.language = std::string(language);
  auto path = request.path().substr(std::min(request.path().size(), language.size() + 1));
  reader.path = path.empty() ? "/" : path;
  reader.query = request.decoded.query;
  return reader;
}

Error nothing_here() { return {Errc::not_found, "there is nothing at this address", {}, {}}; }

http::Response problem_page(Surroundings const& s, pages::Reader const& reader, Error const& error) {
  return {status_of(error.code),
          {{"Cache-Control", "no-cache"}},
          http::prepare(pages::problem_page(site_of(s), reader, problem_document(error)), html, http::Effort::quick),
          http::Keep::no};
}

Result<json::object> home_circle(Home const& home, partnerships::CircleQuestion const& question) {
  return circle_document(*home.world, *home.city, {question, home.today});
}

Result<MadePage> circle_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  auto const home = home_of(s);
  if (!home) return Failure{home.error()};
  if (auto const known = only(request, {"as_of", "kind", "region", "sort"}); !known) return Failure{known.error()};
  auto const question = read_circle_question(request, home->today);
  if (!question) return Failure{question.error()};
  auto everything = *question;
  everything.kind.reset();
  everything.region.clear();
  auto const circle = home_circle(*home, everything);
  if (!circle) return Failure{circle.error()};
  pages::CircleDocuments documents{*circle, nullptr};
  if (question->kind || !question->region.empty()) {
    auto const shown = home_circle(*home, *question);
    if (!shown) return Failure{shown.error()};
    documents.shown = *shown;
  }
  return pages::circle_page(site_of(s), reader, documents);
}

// What can be said of one partnership, as lines of the contract's ClaimPage.
json::value claims_on(Home const& home, partnerships::Partnership const& partnership) {
  auto found = claims::claims_of(ground_of(*home.world), *home.city, {{.as_of = home.today}});
  std::erase_if(found, [&](claims::Claim const& claim) { return claim.subject != &partnership; });
  return claim_lines(*home.world, found);
}

Result<MadePage> hall_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  auto const home = home_of(s);
  if (!home) return Failure{home.error()};
  if (auto const known = only(request, {}); !known) return Failure{known.error()};
  auto const slug = request.path_parameter("slug");
  auto const city = find_city(*home->world, slug);
  auto const none = fail(Errc::not_found, "there is no hall called \"" + std::string(slug.substr(0, 80)) + "\"");
  if (!city) return none;
  for (auto const at : home->world->reg.of(home->city->id)) {
    auto const& partnership = home->world->reg.partnerships()[at];
    if (partnership.other(home->city->id) != (*city)->id) continue;
    auto const circle = home_circle(*home, {.as_of = home->today});
    if (!circle) return Failure{circle.error()};
    return pages::hall_page(site_of(s), reader,
                            {partnership_document(*home->world, partnership, home->today),
                             city_document(*home->world, **city, home->today), *circle, claims_on(*home, partnership)});
  }
  return none;
}

Result<MadePage> timeline_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  auto const home = home_of(s);
  if (!home) return Failure{home.error()};
  if (auto const known = only(request, {}); !known) return Failure{known.error()};
  return pages::timeline_page(site_of(s), reader, timeline_document(*home->world, *home->city, home->today));
}

Result<MadePage> claims_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  auto const home = home_of(s);
  if (!home) return Failure{home.error()};
  if (auto const known = only(request, {claims_parameters.begin(), claims_parameters.end()}); !known)
    return Failure{known.error()};
  auto const answer = read_claims(request, *home->world, {home->city, home->today});
  if (!answer) return Failure{answer.error()};
  return pages::claims_page(site_of(s), reader, claims_document(*home->world, *answer, ClaimLines::bare));
}

Result<MadePage> world_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  if (auto const known = only(request, {"city", "country", "from", "to"}); !known) return Failure{known.error()};
  auto const home = home_of(s);
  auto const world = home ? home->world : s.world.now();
  auto const today = home ? home->today : day_at(s.clock, "UTC");
  return pages::world_page(site_of(s), reader, {world_document(*world), to_string(today)});
}

Result<MadePage> data_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  if (auto const known = only(request, {}); !known) return Failure{known.error()};
  return pages::data_page(site_of(s), reader);
}

Result<MadePage> search_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  auto const home = home_of(s);
  if (!home) return Failure{home.error()};
  auto const circle = home_circle(*home, {.as_of = home->today});
  if (!circle) return Failure{circle.error()};
  if (request.query("q").value_or("").empty()) return pages::search_page(site_of(s), reader, nullptr, *circle);
  auto const results = search_document(*home->world, request);
  if (!results) return Failure{results.error()};
  return pages::search_page(site_of(s), reader, *results, *circle);
}

constexpr std::array page_routes{
    PageRoute{"", circle_page},        PageRoute{"/partners/{slug}", hall_page}, PageRoute{"/timeline", timeline_page},
    PageRoute{"/claims", claims_page}, PageRoute{"/world", world_page},          PageRoute{"/data", data_page},
    PageRoute{"/search", search_page}};

// The reader's language by Accept-Language, for addresses without one.
std::string_view language_of(http::Request const& request, std::string_view otherwise) {
  return wished_language(request.header("Accept-Language").value_or(""), otherwise);
}

http::Response redirect(Surroundings const& s, http::Request const& request) {
  auto const home = home_of(s);
  std::string_view const otherwise =
      home && !home->office->languages.empty() ? std::string_view{home->office->languages.front()} : "en";
  auto const known = std::find(interface_languages.begin(), interface_languages.end(), otherwise);
  auto const language = language_of(request, known == interface_languages.end() ? "en" : *known);
  return {302,
          {{"Location", "/" + std::string(language) + std::string(request.target)},
           {"Vary", "Accept-Language"},
           {"Cache-Control", "no-cache"}},
          nullptr};
}

void add_language(http::Router& router, Shared const& s, std::string_view language) {
  auto const answer = [s, language](http::Request const& request, MakePage make) {
    auto const reader = reader_of(request, language);
    auto text = make(*s, request, reader);
    return text ? page(std::move(*text)) : problem_page(*s, reader, text.error());
  };
  auto const root = "/" + std::string(language);
  auto const add = [&](PageRoute const& route) {
    if (!route.path.empty())
      router.add(
          http::Method::get, root + std::string(route.path),
          [answer, make = route.make](http::Request const& request) { return answer(request, make); }, route.cost);
  };
  for (auto const& route : page_routes) add(route);
  for (auto const& route : register_pages()) add(route);
  for (auto const& route : plan_pages()) add(route);
  for (auto const& route : suggest_pages()) add(route);
  router.add(http::Method::get, root, [root](http::Request const& request) {
    auto const query = std::string(request.target.substr(std::min(root.size(), request.target.size())));
    return http::Response{308, {{"Location", root + "/" + query}}, nullptr};
  });
  // "/en/" itself, and what is not there, in the reader's language.
  router.add(http::Method::get, root + "/{rest...}", [s, language, answer](http::Request const& request) {
    if (request.path_parameter("rest").empty()) return answer(request, circle_page);
    return problem_page(*s, reader_of(request, language), nothing_here());
  });
}

// What no other route has: files of the web build, else a page or a document that says so.
http::Response file_or_nothing(Surroundings const& s, http::Request const& request) {
  auto const name = request.path_parameter("rest");
  // The build's list of its own files is for us.
  if (!name.starts_with(".vite/"))
    if (auto file = s.files.find(name)) return *file;
  if (name == "api" || name.starts_with("api/")) return problem(nothing_here());
  auto const accepts = request.header("Accept").value_or("");
  auto answer = accepts.find("text/html") == std::string_view::npos
                    ? problem(nothing_here())
                    : problem_page(s, {std::string(language_of(request, "en")), "/", {}}, nothing_here());
  answer.headers.emplace_back("Vary", "Accept, Accept-Language");
  return answer;
}

}  // namespace

pages::Site site_of(Surroundings const& s) {
  pages::Site site{s.assets, s.origin, nullptr};
  if (auto const home = home_of(s)) site.office = office_document(*home->world, *home->office);
  return site;
}

void add_page_routes(http::Router& router, Shared const& s) {
  for (auto const language : interface_languages) add_language(router, s, language);
  auto const add_redirect = [&](PageRoute const& route) {
    router.add(http::Method::get, route.path.empty() ? "/" : route.path,
               [s](http::Request const& request) { return redirect(*s, request); });
  };
  for (auto const& route : page_routes) add_redirect(route);
  for (auto const& route : register_pages()) add_redirect(route);
  for (auto const& route : plan_pages()) add_redirect(route);
  for (auto const& route : suggest_pages()) add_redirect(route);
  auto const styled = [s](auto make, char const* type) {
    return [s, make, type](http::Request const&) {
      return http::Response{200,
                            {{"Cache-Control", "no-cache"}},
                            http::prepare(make(site_of(*s).office), type),
                            http::Keep::until_invalidated};
    };
  };
  router.add(http::Method::get, "/theme.css", styled(pages::theme_css, "text/css; charset=utf-8"));
  if (s->outlines)
    router.add(http::Method::get, "/outlines.json", [s](http::Request const&) {
      return http::Response{200, {{"Cache-Control", "no-cache"}}, s->outlines, http::Keep::until_invalidated};
    });
  router.add(http::Method::get, "/{rest...}",
             [s](http::Request const& request) { return file_or_nothing(*s, request); });
}

}  // namespace amity::api
