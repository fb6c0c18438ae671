// SPDX-License-Identifier: Apache-2.0
// The address in a digest's head (RFC 8058): a press there ends the digest, without signing in and nothing else.
// Looking at it changes nothing, since programs that look for bad links in mails do.
#include "accounts/secret.h"
#include "commands/web/broken.h"
#include "notices/choice.h"
#include "notices/web/mails.h"
#include "partnerships/web/site.h"
#include "parts.h"
#include "server/problem.h"
#include "ui/links.h"
#include "ui/problem_page.h"
#include "ui/template.h"

namespace amity::notices::web {
namespace {

using SharedRequest = std::shared_ptr<http::Request const>;

constexpr auto html = "text/html; charset=utf-8";
constexpr std::size_t most_bytes = 4096;

http::Response page(Desk const& desk, std::string_view language, std::string const& text, std::string const& press,
                    unsigned status) {
  ui::Localizer const localizer{language};
  ui::Content content;
  content.name = "office";
  content.title = localizer.text("notices.end.title");
  content.description = content.title;
  content.listed = false;
  content.main = ui::render("digest_end", language, {{"text", text}, {"press", press}});
  // In another language the page is the desk's: the secret stays out of links.
  ui::Reader const reader{std::string(language), "/office/notices", {}};
  return {status,
          {{"Cache-Control", "private, no-store"}, {"Referrer-Policy", "no-referrer"}},
          http::prepare(ui::in_layout(partnerships::web::site_of_desk(*desk.s), reader, content), html,
                        http::Effort::quick)};
}

http::Response gone(Desk const& desk, std::string_view language) {
  ui::Reader const reader{std::string(language), "/office/notices", {}};
  auto const problem =
      contract::problem_of(Error{Errc::not_found, "this link is none any more", {}, "the page of your notices"});
  return {404,
          {{"Cache-Control", "private, no-store"}},
          http::prepare(ui::problem_page(partnerships::web::site_of_desk(*desk.s), reader, problem), html,
                        http::Effort::quick)};
}

std::optional<DigestLink> link_of(Desk const& desk, http::Request const& request) {
  auto const secret = request.path_parameter("secret");
  if (!secret.starts_with(digest_link_prefix)) return std::nullopt;
  auto transaction = desk.writing->doorkeeper.database.read();
  return digest_link_of(transaction, accounts::hash_of(secret));
}

void pressed(Desk const& desk, SharedRequest const& request, std::string_view language,
             http::Completion const& completion) {
  auto const link = link_of(desk, *request);
  if (!link) return completion(gone(desk, language));
  desk.writing->runner.submit(
      {link->office,
       {accounts::actor_of(link->account)},
       "notices.end_digest",
       "account/" + std::to_string(link->account.value),
       {},
       {}},
      [hash = accounts::hash_of(request->path_parameter("secret"))](commands::Command& command) {
        return end_digest(command, hash);
      },
      [desk, language, completion](commands::Finished const& finished) {
        ui::Localizer const localizer{language};
        if (finished.broken) {
          auto const told = commands::told_broken(finished.broken);
          return completion(page(desk, language, localizer.text(told.words), {}, told.status));
        }
        if (!finished.outcome) return completion(gone(desk, language));
        completion(page(desk, language, localizer.text("notices.end.done"), {}, 200));
      });
}

}  // namespace

void add_end_of_digest(http::Router& router, Desk const& desk) {
  for (auto const language : interface_languages) {
    auto const pattern = end_digest_path(language, "{secret}");
    router.add(http::Method::get, pattern, http::Handler{[desk, language](http::Request const& request) {
                 if (!link_of(desk, request)) return gone(desk, language);
                 ui::Localizer const localizer{language};
                 return page(desk, language, localizer.text("notices.end.ask"), localizer.text("notices.end.press"),
                             200);
               }},
               http::Cost::quick);
    router.add(http::Method::post, pattern,
               http::AsyncHandler{[desk, language](SharedRequest const& request, http::Completion const& completion) {
                 pressed(desk, request, language, completion);
               }},
               http::RouteOptions{
                   http::Cost::write, most_bytes, {"application/x-www-form-urlencoded", "multipart/form-data"}});
  }
}

}  // namespace amity::notices::web
