// SPDX-License-Identifier: Apache-2.0
#include "page_routes.h"

#include "claims/web/routes.h"
#include "explore/web/routes.h"
#include "interop/exports/web/routes.h"
#include "partnerships/web/routes.h"
#include "partnerships/web/site.h"
#include "pavilion/web/routes.h"
#include "planning/layout/web/routes.h"
#include "planning/suggestions/web/routes.h"
#include "planning/targets/web/routes.h"
#include "preferred_language.h"
#include "server/page.h"
#include "server/problem.h"
#include "ui/problem_page.h"
#include "work/published/web/routes.h"

#include <algorithm>
#include <vector>

namespace amity::app {
namespace {

constexpr auto html = "text/html; charset=utf-8";

std::vector<server::PageRoute> all_pages() {
  std::vector<server::PageRoute> all;
  for (auto const pages : {partnerships::web::page_routes(), pavilion::web::page_routes(), claims::web::page_routes(),
                           explore::web::page_routes(), planning::suggestions::web::page_routes(),
                           planning::targets::web::page_routes(), planning::layout::web::page_routes(),
                           interop::exports::web::page_routes(), work::published::web::page_routes()})
    all.insert(all.end(), pages.begin(), pages.end());
  return all;
}

http::Response page(server::MadePage made, server::Tags const& tags) {
  http::Response response{made.status,
                          {{"Cache-Control", "no-cache"}},
                          http::prepare(std::move(made.text), html, http::Effort::quick),
                          made.status == 200 ? made.cache_policy : http::CachePolicy::no};
  for (auto const tag : tags)
    if (!tag.empty()) response.tags.emplace_back(tag);
  return response;
}

ui::Reader reader_of(http::Request const& request, std::string_view language) {
  ui::Reader reader;
  reader.language = std::string(language);
  auto path = request.path().substr(std::min(request.path().size(), language.size() + 1));
  reader.path = path.empty() ? "/" : path;
  reader.query = request.decoded.query;
  return reader;
}

Error nothing_here() { return {Errc::not_found, "there is nothing at this address", {}, {}}; }

http::Response problem_page(server::ServerContext const& s, ui::Reader const& reader,
                            contract::Refusal const& refusal) {
  auto const& problem = refusal.problem();
  return {static_cast<unsigned>(problem.status),
          {{"Cache-Control", "no-cache"}},
          http::prepare(ui::problem_page(partnerships::web::site_of(s), reader, problem), html, http::Effort::quick),
          http::CachePolicy::no};
}

// The reader's language by Accept-Language, for addresses without one.
std::string_view language_of(http::Request const& request, std::string_view otherwise) {
  return preferred_language(request.header("Accept-Language").value_or(""), otherwise);
}

http::Response redirect(server::ServerContext const& s, http::Request const& request) {
  auto const home = server::home_of(s);
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

void add_language(http::Router& router, server::Shared const& s, std::vector<server::PageRoute> const& pages,
                  std::string_view language) {
  auto const answer = [s, language](http::Request const& request, server::PageRoute const& route) {
    auto const reader = reader_of(request, language);
    auto text = route.make(*s, request, reader);
    return text ? page(std::move(*text), route.tags) : problem_page(*s, reader, text.error());
  };
  auto const root = "/" + std::string(language);
  auto const add = [&](server::PageRoute const& route) {
    if (!route.path.empty())
      router.add(
          http::Method::get, root + std::string(route.path),
          [answer, route](http::Request const& request) { return answer(request, route); }, route.cost);
  };
  for (auto const& route : pages) add(route);
  auto const first =
      std::find_if(pages.begin(), pages.end(), [](server::PageRoute const& route) { return route.path.empty(); });
  router.add(http::Method::get, root, [root](http::Request const& request) {
    auto const query = std::string(request.target.substr(std::min(root.size(), request.target.size())));
    return http::Response{308, {{"Location", root + "/" + query}}, nullptr};
  });
  // "/en/" itself, and what is not there, in the reader's language.
  router.add(http::Method::get, root + "/{rest...}",
             [s, language, answer, root_page = *first](http::Request const& request) {
               if (request.path_parameter("rest").empty()) return answer(request, root_page);
               return problem_page(*s, reader_of(request, language), nothing_here());
             });
}

// What no other route has: files of the web build, else a document that says so (error_pages.h makes a page of it).
http::Response file_or_nothing(server::ServerContext const& s, http::Request const& request) {
  auto const name = request.path_parameter("rest");
  // The build's list of its own files is for us.
  if (!name.starts_with(".vite/"))
    if (auto file = s.files.find(name)) return *file;
  return server::problem(nothing_here());
}

}  // namespace

void add_page_routes(http::Router& router, server::Shared const& s) {
  auto const pages = all_pages();
  for (auto const language : interface_languages) add_language(router, s, pages, language);
  auto const add_redirect = [&](server::PageRoute const& route) {
    router.add(http::Method::get, route.path.empty() ? "/" : route.path,
               [s](http::Request const& request) { return redirect(*s, request); });
  };
  for (auto const& route : pages) add_redirect(route);
  router.add(http::Method::get, "/office", [s](http::Request const& request) { return redirect(*s, request); });
  auto const styled = [s](auto make, char const* type) {
    return [s, make, type](http::Request const&) {
      return http::Response{200,
                            {{"Cache-Control", "no-cache"}},
                            http::prepare(make(partnerships::web::site_of(*s).office), type),
                            http::CachePolicy::until_invalidated};
    };
  };
  router.add(http::Method::get, "/theme.css", styled(ui::theme_css, "text/css; charset=utf-8"));
  if (s->outlines)
    router.add(http::Method::get, "/outlines.json", [s](http::Request const&) {
      return http::Response{200, {{"Cache-Control", "no-cache"}}, s->outlines, http::CachePolicy::until_invalidated};
    });
  router.add(http::Method::get, "/{rest...}",
             [s](http::Request const& request) { return file_or_nothing(*s, request); });
}

}  // namespace amity::app
