// SPDX-License-Identifier: Apache-2.0
// To the identity provider and back: begin sends a browser there, return is where it comes back to, and finish lets it
// in.
#include "identity.h"

#include "accounts/identity.h"
#include "commands/web/broken.h"
#include "entrance.h"
#include "notices.h"
#include "ui/links.h"
#include "ui/template.h"
#include "workbench/web/identity_routes.h"

#include <algorithm>
#include <memory>

namespace amity::workbench::web {
namespace {

using accounts::Asserted;
using accounts::Cookie;
using SharedRequest = std::shared_ptr<http::Request const>;

struct Ways {
  Desk desk;
  IdentityProviders providers;
  std::function<void(std::string_view)> log;
};
using SharedWays = std::shared_ptr<Ways const>;

std::string desk_root(std::string_view language) { return "/" + std::string(language) + "/office"; }

// All of it made of the one secret that the browser's cookie holds, so that only that browser fits the answer, and
// nothing of it is stored: the table has another hash. The state says in which language the page is that it returns to.
oidc::Ties ties_of(std::string const& secret, std::string_view language) {
  return {std::string(language) + "." + accounts::hash_of("state " + secret), accounts::hash_of("nonce " + secret),
          accounts::hash_of("verifier " + secret)};
}

std::string_view language_of_state(std::string_view state) {
  auto const found =
      std::ranges::find_if(interface_languages, [&](auto one) { return state.starts_with(std::string(one) + "."); });
  return found == interface_languages.end() ? "en" : *found;
}

// The request as the entrance would have had it: with the place to go on to, without what the provider sent along.
http::Request at_entrance(http::Request const& request, std::string_view language, std::string const& then) {
  auto same = request;
  same.decoded.path = desk_root(language) + "/enter";
  same.decoded.query = {{"then", then}};
  return same;
}

IdentityProvider const* provider_at(Ways const& ways, std::string_view slug) {
  auto const found = std::ranges::find(ways.providers, slug, &IdentityProvider::slug);
  return found == ways.providers.end() ? nullptr : &*found;
}

http::Response without_cookie(Ways const& ways, http::Request const& request, http::Response response) {
  response.headers.emplace_back("Set-Cookie",
                                accounts::forgotten_cookie(ways.desk.writing->doorkeeper, request, Cookie::identity));
  return response;
}

// A browser on its way back, and how it is answered.
struct Comer {
  SharedWays ways;
  SharedRequest request;
  std::string_view language;
  http::Completion completion;
  std::string then{};
  IdentityProvider const* provider{};  // of `ways`

  void answer(http::Response response) const { completion(without_cookie(*ways, *request, std::move(response))); }
  http::Request entering() const { return at_entrance(*request, language, then); }
  void refuse(std::string_view key, unsigned status = 422) const {
    ui::Localizer const localizer{language};
    auto const* known = provider == nullptr ? nullptr : provider_of(ways->desk, provider->office);
    auto const name = known == nullptr ? std::string{} : provider_name(localizer, *known);
    auto words = known == nullptr ? localizer.text(key) : localizer.text(key, {{"name", name}});
    answer(entrance_again(ways->desk, entering(), language, std::move(words), status));
  }
  // What the provider did not do. The log says what a stranger need not know.
  void refuse(Error const& error) const {
    if (ways->log) ways->log("sign-in of " + provider->slug + ": " + error.message);
    if (error.code == Errc::unavailable) return refuse("account.identity.down", 503);
    refuse("account.identity.refused");
  }
};

http::Response begin(Ways const& ways, http::Request const& request, std::string_view language) {
  auto const& keeper = ways.desk.writing->doorkeeper;
  auto const then = then_of(request, language);
  auto const* provider = provider_at(ways, request.query("office").value_or(""));
  // Nobody is signed in by a page that he happens to look at.
  if (provider == nullptr || accounts::is_forged(keeper, request))
    return partnerships::web::see_other(desk_root(language) + "/enter" + ui::query_text({{"then", then}}));
  auto const secret = accounts::new_secret(accounts::identity_prefix);
  auto const address = provider->provider->authorization_address(ties_of(secret, language));
  if (!address) {
    if (ways.log) ways.log("sign-in of " + provider->slug + ": " + address.error().message);
    ui::Localizer const localizer{language};
    auto const* known = provider_of(ways.desk, provider->office);
    auto const name = known == nullptr ? provider->slug : provider_name(localizer, *known);
    return entrance_again(ways.desk, at_entrance(request, language, then), language,
                          localizer.text("account.identity.down", {{"name", name}}), 503);
  }
  {
    auto transaction = keeper.database.write();
    accounts::keep_request(transaction, {provider->office, provider->provider->issuer(), then},
                           accounts::hash_of(secret), keeper.clock());
    transaction.commit();
  }
  auto response = partnerships::web::see_other(*address);
  response.headers.emplace_back("Set-Cookie", accounts::kept_in_cookie(keeper, request, Cookie::identity, secret));
  return response;
}

// The provider sends the browser here from its own site, and on such a way a browser keeps back every SameSite=Strict
// cookie: the one of this sign-in, the session before, the one by which it is known. So nothing is done here but to go
// on to a page of ours by one's own page, on which way they all come along.
http::Response come_back(Ways const& ways, http::Request const& request) {
  auto const state = request.query("state").value_or("");
  auto const language = language_of_state(state);
  ui::Query kept;
  for (auto const* name : {"state", "code", "iss", "error"})
    if (auto const value = request.query(name)) kept.emplace_back(name, *value);
  auto const on = desk_root(language) + "/identity/finish" + ui::query_text(kept);
  ui::Localizer const localizer{language};
  Threshold page{localizer.text("account.identity.going.title"), localizer.text("account.identity.going"), {}, {}};
  page.below = ui::render("office_identity_return", language, {{"on", on}});
  auto response = threshold_page(ways.desk, at_entrance(request, language, desk_root(language)), language, page);
  response.headers.emplace_back("Refresh", "0; url=" + on);
  return response;
}

bool is_of_domain(std::string_view address, std::string_view domain) {
  auto const at = address.rfind('@');
  return domain.empty() || (at != std::string_view::npos && http::same_name(address.substr(at + 1), domain));
}

// Whom the provider names; with an address only where it is needed to find the account, and verified.
Result<Asserted> asserted(Comer const& comer, oidc::Provider::Proven const& proven) {
  Asserted who{comer.provider->provider->issuer(), proven.person.subject};
  auto const is_known = [&] {
    auto transaction = comer.ways->desk.writing->doorkeeper.database.read();
    return accounts::is_joined(transaction, comer.provider->office, who);
  };
  if (is_known()) return who;
  auto email = proven.person.email;
  if (!email) {
    auto asked = comer.provider->provider->email_of(proven);
    if (!asked) return Failure{asked.error()};
    email = std::move(*asked);
  }
  if (email && email->is == oidc::Email::Is::verified && is_of_domain(email->address, comer.provider->accepted_domain))
    who.email = email->address;
  return who;
}

// The password's place has been taken by the provider's word; the code is still asked for.
void ask_for_code(Comer const& comer, accounts::Account const& account, Asserted const& who) {
  auto const& desk = comer.ways->desk;
  auto const& keeper = desk.writing->doorkeeper;
  auto const secret = accounts::new_secret(accounts::link_prefix);
  accounts::Link const link{account.office, account.id, accounts::LinkFor::second_factor};
  auto const ends = keeper.clock() + accounts::second_factor_lasts;
  {
    auto transaction = keeper.database.write();
    accounts::keep_link(transaction, link, accounts::hash_of(secret), ends);
    accounts::keep_waiting(transaction, link, accounts::hash_of(secret), who, ends);
    transaction.commit();
  }
  comer.answer(code_page(desk, comer.entering(), comer.language, secret));
}

void let_in(Comer const& comer, accounts::Account const& account, Asserted who, accounts::SecondFactor second_factor) {
  auto const& desk = comer.ways->desk;
  auto beginning = new_beginning(desk, *comer.request);
  beginning.session.second_factor = second_factor;
  auto const session = beginning.session;
  desk.writing->runner.submit(
      {account.office,
       {accounts::actor_of(account.id)},
       "session.begin",
       "account/" + std::to_string(account.id.value),
       {},
       {}},
      with_notice_of_browser(desk, account, attempt_of(desk, *comer.request, account.fields.email), session,
                             [who = std::move(who), session](commands::Command& command) {
                               command.tell(R"({"by":"identity provider"})");
                               return accounts::begin_session_of(command, who, session);
                             }),
      [comer, beginning = std::move(beginning)](commands::Finished const& finished) {
        ui::Localizer const localizer{comer.language};
        if (finished.broken) {
          auto const told = commands::told_broken(finished.broken);
          return comer.answer(entrance_again(comer.ways->desk, comer.entering(), comer.language,
                                             localizer.text(told.words), told.status));
        }
        if (!finished.outcome) return comer.refuse("account.identity.nobody");
        send_now(comer.ways->desk);
        comer.answer(begun(comer.ways->desk, *comer.request, beginning, comer.then));
      });
}

void finish(Comer comer) {
  auto const& request = *comer.request;
  auto const& keeper = comer.ways->desk.writing->doorkeeper;
  auto const secret = std::string(accounts::cookie_of(keeper, request, Cookie::identity));
  auto const ties = ties_of(secret, comer.language);
  comer.then = desk_root(comer.language);
  // Nothing is used up and no cookie forgotten: another page must not spoil a sign-in that is under way.
  if (secret.empty() || request.query("state").value_or("") != ties.state)
    return comer.completion(entrance_again(comer.ways->desk, comer.entering(), comer.language,
                                           ui::Localizer{comer.language}.text("account.identity.late"), 422));
  auto const taken = [&] {
    auto transaction = keeper.database.write();
    auto found = accounts::take_request(transaction, accounts::hash_of(secret), keeper.clock());
    transaction.commit();
    return found;
  }();
  if (!taken) return comer.refuse("account.identity.late");
  comer.then = taken->then;
  auto const& providers = comer.ways->providers;
  auto const found = std::ranges::find(providers, taken->office, &IdentityProvider::office);
  if (found == providers.end() || found->provider->issuer() != taken->issuer)
    return comer.refuse("account.identity.late");
  comer.provider = &*found;
  if (auto const error = request.query("error"); error == "access_denied")
    return comer.refuse("account.identity.cancelled");
  oidc::Provider::Return const returned{std::string(request.query("code").value_or("")),
                                        std::string(request.query("iss").value_or(""))};
  if (returned.code.empty()) return comer.refuse(Error{Errc::refused, "the provider sent no code"});
  auto const proven = found->provider->redeem(returned, ties);
  if (!proven) return comer.refuse(proven.error());
  auto const who = asserted(comer, *proven);
  if (!who) return comer.refuse(who.error());
  auto const account = [&] {
    auto transaction = keeper.database.read();
    return accounts::account_for(transaction, taken->office, *who);
  }();
  // One answer whether there is no such account, it is disabled, another office's, or joined to somebody else.
  if (!account) return comer.refuse("account.identity.nobody");
  auto const has_several = proven->person.factors == oidc::Person::Factors::several;
  if (account->has_totp && !has_several) return ask_for_code(comer, *account, *who);
  using SecondFactor = accounts::SecondFactor;
  let_in(comer, *account, *who, has_several ? SecondFactor::had : SecondFactor::asked);
}

}  // namespace

void add_identity_routes(http::Router& router, Desk const& desk, IdentityProviders providers,
                         std::function<void(std::string_view)> log) {
  if (providers.empty()) return;
  auto const ways = std::make_shared<Ways const>(Ways{desk, std::move(providers), std::move(log)});
  router.add(http::Method::get, identity_return_path,
             http::Handler{[ways](http::Request const& request) { return come_back(*ways, request); }},
             http::Cost::quick);
  for (auto const language : interface_languages) {
    auto const root = desk_root(language) + "/identity";
    router.add(http::Method::get, root + "/begin", http::Handler{[ways, language](http::Request const& request) {
                 return begin(*ways, request, language);
               }},
               http::Cost::remote);
    router.add(http::Method::get, root + "/finish",
               http::AsyncHandler{[ways, language](SharedRequest const& request, http::Completion const& completion) {
                 finish({ways, request, language, completion});
               }},
               http::Cost::remote);
  }
}

}  // namespace amity::workbench::web
