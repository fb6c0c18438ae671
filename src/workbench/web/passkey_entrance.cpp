// SPDX-License-Identifier: Apache-2.0
// Coming in by a passkey. Nothing that is answered tells whether there is such an account, or such a key.
#include "commands/web/broken.h"
#include "identity.h"
#include "notices.h"
#include "partnerships/web/site.h"
#include "passkeys.h"
#include "person_fields.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::workbench::web {
namespace {

using accounts::PasskeyFault;
using SharedRequest = std::shared_ptr<http::Request const>;

constexpr std::string_view does_not_work{"field.error.passkey_unknown"};

std::string way_in(std::string_view language) { return "/" + std::string(language) + "/office/enter/passkey"; }

http::Response give_options(Desk const& desk, http::Request const& request, std::string_view language) {
  ui::Localizer const localizer{language};
  if (accounts::is_forged(desk.writing->doorkeeper, request))
    return refused_to_script(403, localizer.text("field.error.refused"));
  auto const party = party_of(desk, request);
  if (!party) return refused_to_script(404, localizer.text(does_not_work));
  if (auto const wait = must_wait(desk, localizer, attempt_of(desk, request, {})); !wait.empty())
    return refused_to_script(429, wait);
  auto const challenge = accounts::challenge_for_anybody();
  auto const secret = kept_challenge(desk, challenge);
  return for_script(200, options_to_enter(*party, challenge, secret));
}

// Whoever may come in by what was brought; else what to say.
struct Newcomer {
  accounts::Passkey passkey;
  accounts::CredentialUse use;
  accounts::Account account;
};
tl::expected<Newcomer, std::string_view> newcomer_of(Desk const& desk, accounts::Ceremony const& ceremony,
                                                     AssertionAnswer const& answer) {
  auto transaction = desk.writing->doorkeeper.database.read();
  auto const passkey = accounts::passkey_of(transaction, answer.credential_id);
  if (!passkey || passkey->user_handle != answer.user_handle) return tl::unexpected{does_not_work};
  auto const use = accounts::verify_assertion(ceremony, answer.assertion, passkey->known);
  if (!use)
    return tl::unexpected{use.error() == PasskeyFault::counter ? std::string_view{"field.error.passkey_copied"}
                                                               : does_not_work};
  auto const account = accounts::account_of(transaction, passkey->office, passkey->account);
  if (!account || account->state != accounts::AccountState::active) return tl::unexpected{does_not_work};
  return Newcomer{*passkey, *use, *account};
}

void begin(Desk const& desk, SharedRequest const& request, std::string_view language, Newcomer const& newcomer,
           http::Completion const& completion) {
  auto beginning = new_beginning(desk, *request);
  auto const session = beginning.session;
  auto const& passkey = newcomer.passkey;
  desk.writing->runner.submit(
      {passkey.office,
       {accounts::actor_of(passkey.account)},
       "session.begin",
       "account/" + std::to_string(passkey.account.value),
       {},
       {}},
      with_notice_of_browser(desk, newcomer.account, attempt_of(desk, *request, newcomer.account.fields.email), session,
                             [newcomer, session](commands::Command& command) {
                               return accounts::begin_session_by(command, newcomer.passkey, newcomer.use, session);
                             }),
      [desk, request, language, beginning = std::move(beginning), completion](commands::Finished const& finished) {
        ui::Localizer const localizer{language};
        if (finished.broken) {
          auto const told = commands::told_broken(finished.broken);
          return completion(entrance_again(desk, *request, language, localizer.text(told.words), told.status));
        }
        if (finished.outcome) {
          send_now(desk);
          return completion(begun(desk, *request, beginning, then_of(*request, language)));
        }
        auto const& error = finished.outcome.error().errors.first();
        auto const is_copied = error.code == "passkey_copied";
        completion(entrance_again(desk, *request, language,
                                  is_copied ? commands::in_words(localizer, error) : localizer.text(does_not_work),
                                  422));
      });
}

void enter_by_passkey(Desk const& desk, SharedRequest const& request, std::string_view language,
                      http::Completion const& completion) {
  ui::Localizer const localizer{language};
  auto const refuse = [&](std::string wrong, unsigned status) {
    completion(entrance_again(desk, *request, language, std::move(wrong), status));
  };
  if (accounts::is_forged(desk.writing->doorkeeper, *request))
    return refuse(localizer.text("field.error.refused"), 422);
  auto const attempt = attempt_of(desk, *request, {});
  if (auto wait = must_wait(desk, localizer, attempt); !wait.empty()) return refuse(std::move(wait), 429);
  auto const typed = commands::typed_texts(request->body);
  auto const challenge = taken_challenge(desk, text_named(typed, "secret"), accounts::ChallengeFor::sign_in);
  if (!challenge) return refuse(localizer.text("field.error.passkey_late"), 422);
  auto const party = party_of(desk, *request);
  auto const answer = read_assertion_answer(text_named(typed, "credential"));
  auto const newcomer =
      party && answer ? newcomer_of(desk, {*party, challenge->text}, *answer) : tl::unexpected{does_not_work};
  if (!newcomer) {
    count_failure(desk, attempt);
    return refuse(localizer.text(newcomer.error()), 422);
  }
  // A director's passkey is two factors, and lets somebody in who can mend it when the provider is gone.
  auto const is_director = newcomer->account.fields.role == accounts::Role::director;
  if (auto const* provider = is_director ? nullptr : provider_instead(desk, newcomer->account))
    return refuse(localizer.text("account.identity.required", {{"name", provider_name(localizer, *provider)}}), 422);
  begin(desk, request, language, *newcomer, completion);
}

}  // namespace

std::string passkey_button(Desk const& desk, http::Request const& request, std::string_view language) {
  auto const party = party_of(desk, request);
  if (!party) return {};
  return ui::render("office_passkey_enter", language,
                    {{"party", party->id},
                     {"options", way_in(language) + "/options"},
                     {"action", way_in(language) + ui::query_text({{"then", then_of(request, language)}})}});
}

void add_passkey_entrance(http::Router& router, Desk const& desk) {
  // What an authenticator signs is a few hundred bytes; this is for a form that names it all in base64.
  constexpr std::size_t most_bytes = 16384;
  for (auto const language : interface_languages) {
    router.add(
        http::Method::post, way_in(language) + "/options",
        http::Handler{[desk, language](http::Request const& request) { return give_options(desk, request, language); }},
        http::RouteOptions{http::Cost::write, most_bytes, {}});
    router.add(http::Method::post, way_in(language),
               http::AsyncHandler{[desk, language](SharedRequest const& request, http::Completion const& completion) {
                 enter_by_passkey(desk, request, language, completion);
               }},
               http::RouteOptions{http::Cost::write, most_bytes, {"application/x-www-form-urlencoded"}});
  }
}

}  // namespace amity::workbench::web
