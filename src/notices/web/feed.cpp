// SPDX-License-Identifier: Apache-2.0
// The secret address of one's own calendar: made and revoked on the page of one's notices, read by calendar programs.
#include "notices/feed.h"

#include "accounts/secret.h"
#include "morning_time.h"
#include "notices/web/routes.h"
#include "notices/web/sending.h"
#include "own.h"
#include "own_calendar.h"
#include "partnerships/web/desk_routes.h"
#include "server/problem.h"
#include "ui/format.h"
#include "ui/template.h"

namespace amity::notices::web {
namespace {

using accounts::Session;
using commands::Command;
using partnerships::web::Sent;

constexpr std::string_view file_ending{".ics"};

http::Response nothing_here() {
  return server::problem(
      Error{Errc::not_found, "there is no calendar at this address", {}, "the one that is copied whole"});
}

http::Response read_feed(Desk const& desk, http::Request const& request) {
  auto secret = request.path_parameter("file");
  if (!secret.starts_with(feed_prefix) || !secret.ends_with(file_ending)) return nothing_here();
  secret.remove_suffix(file_ending.size());
  auto transaction = desk.writing->doorkeeper.database.read();
  auto const account = owner_of_feed(transaction, accounts::hash_of(secret));
  if (!account) return nothing_here();
  auto const post = post_of(*desk.s->world.now(), account->office, desk.s->origin);
  if (!post) return nothing_here();
  auto text = own_calendar(transaction, *post, *account, local_day(desk.s->clock(), post->timezone));
  // Asked for again each time, which the ETag makes cheap; kept by nobody on the way.
  return {200,
          {{"Cache-Control", "private, no-cache"},
           {"Content-Disposition", "inline; filename=\"amity.ics\""},
           {"Referrer-Policy", "no-referrer"}},
          http::prepare(std::move(text), "text/calendar; charset=utf-8", http::Effort::quick)};
}

std::string address_here(AtDesk const& at, std::string const& path) {
  auto const& origin = at.desk.s->origin;
  auto const scheme = at.request.scheme == http::Scheme::https ? "https://" : "http://";
  return (origin.empty() ? scheme + std::string(at.request.header("Host").value_or("localhost")) : origin) + path;
}

http::Response made_page(AtDesk const& at, std::string const& path) {
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("feeds.title");
  content.description = at.localizer.text("feeds.lead");
  content.main = ui::render("office_feed_made", at.localizer.language(),
                            {{"notices", at.address("/notices")}, {"address", address_here(at, path)}});
  return partnerships::web::desk_page(at, std::move(content));
}

void made(AtDesk const& at, http::Completion const& completion) {
  if (at.session.account.value == 0) return completion(partnerships::web::desk_problem(at, only_accounts()));
  auto const secret = accounts::new_secret(feed_prefix);
  Sent sent{of_everybody, "feed.make", "account"};
  sent.work = [account = at.session.account, hash = accounts::hash_of(secret)](Command& command) {
    return put_feed(command, account, hash);
  };
  // Of a press before this one the address is not known any more.
  sent.finally = [secret](AtDesk const& again, std::string const& answer) {
    return answer == accounts::hash_of(secret) ? made_page(again, feed_path(secret))
                                               : partnerships::web::see_other(again.address("/notices"));
  };
  sent.again = [](AtDesk const& again, ui::Form const&, unsigned status) {
    return notices_page(again, nullptr, status);
  };
  partnerships::web::send(at, {}, std::move(sent), completion);
}

void revoked(AtDesk const& at, http::Completion const& completion) {
  if (at.session.account.value == 0) return completion(partnerships::web::desk_problem(at, only_accounts()));
  Sent sent{of_everybody, "feed.revoke", "account"};
  sent.work = [account = at.session.account](Command& command) { return revoke_feed(command, account); };
  sent.done = at.address("/notices");
  sent.again = [](AtDesk const& again, ui::Form const&, unsigned status) {
    return notices_page(again, nullptr, status);
  };
  partnerships::web::send(at, {}, std::move(sent), completion);
}

contract::CalendarFeed record_of(db::Transaction& transaction, OfficeId office, accounts::AccountId account) {
  auto const feed = feed_of(transaction, office, account);
  if (!feed || feed->state == Feed::State::ended) return {};
  return {feed->made_at};
}

struct OwnFeed : OwnReading {
  static constexpr auto access = contract::needs(of_everybody);
  Result<contract::CalendarFeed> operator()(contract::GetCalendarFeedParameters const& asked,
                                            Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    return record_of(reading, session.office, session.account);
  }
};

// Its answer is kept for no second request: a secret is told once.
struct MakeFeed {
  static constexpr auto access = contract::needs(of_everybody);
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  void operator()(contract::MakeCalendarFeedParameters const& asked, Session const& session,
                  std::shared_ptr<http::Request const> const&, http::Completion const& completion) const {
    using contract::respond_with;
    if (auto const ours = own_account_of(s, session, asked.office); !ours)
      return completion(respond_with(contract::problem_of(ours.error())));
    auto const secret = accounts::new_secret(feed_prefix);
    commands::Request request{session.office, {session.actor}, "feed.make", "account", {}, {}};
    request.authorise = [session, clock = writing->doorkeeper.clock](db::Transaction& transaction) {
      return accounts::may(transaction, session, of_everybody, clock());
    };
    writing->runner.submit(
        std::move(request),
        [account = session.account, hash = accounts::hash_of(secret)](Command& command) {
          return put_feed(command, account, hash);
        },
        [completion, secret](commands::Finished const& finished) {
          if (finished.broken || !finished.outcome) return completion(respond_with(commands::problem_of(finished)));
          completion(contract::for_one_only(contract::respond_with_bytes(
              contract::MakeCalendarFeed::status, contract::json_text(contract::CalendarFeedMade{feed_path(secret)}),
              "application/json", contract::Caching::none)));
        });
  }
};

struct RevokeFeed : OwnWrites {
  static constexpr auto right = of_everybody;
  static constexpr std::string_view verb = "feed.revoke";
  commands::Outcome<contract::CalendarFeed> operator()(Command& command,
                                                       contract::RevokeCalendarFeedParameters const&) const {
    auto const account = account_acting(command);
    auto const done = revoke_feed(command, account);
    if (!done) return commands::Refused{done.error()};
    return record_of(command.transaction(), command.office(), account);
  }
};

}  // namespace

std::string feed_path(std::string_view secret) { return "/calendar/" + std::string(secret) + std::string(file_ending); }

std::string feed_section(AtDesk const& at, db::Transaction& transaction) {
  auto const feed = feed_of(transaction, at.office.id, at.session.account);
  auto const holds = feed && feed->state == Feed::State::holds;
  auto const day = feed ? ui::format_date(at.localizer.language(), feed->made_at.substr(0, 10)) : std::string{};
  return ui::render("office_feed", at.localizer.language(),
                    {{"has_feed", holds},
                     {"ended", feed && !holds ? at.localizer.text("feeds.ended", {{"when", day}}) : std::string{}},
                     {"made", holds ? at.localizer.text("feeds.made", {{"when", day}}) : std::string{}},
                     {"make", partnerships::web::with_once(at.address("/notices/calendar"))},
                     {"revoke", partnerships::web::with_once(at.address("/notices/calendar/revoke"))}});
}

void add_feed_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_action(router, desk, "/notices/calendar", made);
  partnerships::web::add_desk_action(router, desk, "/notices/calendar/revoke", revoked);
}

void add_feed(http::Router& router, Desk const& desk) {
  router.add(http::Method::get, "/calendar/{file}",
             http::Handler{[desk](http::Request const& request) { return read_feed(desk, request); }},
             http::Cost::quick);
}

auto add_feed_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::GetCalendarFeed, contract::MakeCalendarFeed, contract::RevokeCalendarFeed> {
  using commands::Later;
  return operations.add<contract::GetCalendarFeed>(OwnFeed{{s, writing}})
      .add_later<contract::MakeCalendarFeed>(MakeFeed{s, writing})
      .add_later<contract::RevokeCalendarFeed>(Later<contract::RevokeCalendarFeed, RevokeFeed>{writing, {{s}}})
      .done();
}

}  // namespace amity::notices::web
