// SPDX-License-Identifier: Apache-2.0
#include "accounts/sign_in.h"

#include "accounts/access_epoch.h"
#include "accounts/identity.h"
#include "accounts/passkey.h"
#include "accounts/session.h"
#include "accounts/sql.h"
#include "accounts/totp.h"
#include "core/utf8.h"
#include "db/id_sequence.h"
#include "times.h"

#include <array>

namespace amity::accounts {

using commands::Command;
using commands::Outcome;
using commands::Refusal;
using commands::Refused;

namespace {

constexpr std::size_t longest_browser = 200;
constexpr std::chrono::hours browser_is_known{180 * 24};
constexpr std::array purposes{std::pair{LinkFor::first, "first"}, std::pair{LinkFor::invite, "invite"},
                              std::pair{LinkFor::reset, "reset"}, std::pair{LinkFor::second_factor, "second_factor"}};

std::string_view word_of(LinkFor purpose) {
  for (auto const& [one, word] : purposes)
    if (one == purpose) return word;
  return {};
}

LinkFor purpose_of(std::string_view word) {
  for (auto const& [one, text] : purposes)
    if (text == word) return one;
  return LinkFor::second_factor;  // opens the least
}

Refused refused(std::string message, std::string remedy) {
  return Refused{Refusal{Error{Errc::refused, std::move(message), "account", std::move(remedy)}}};
}

Refused wrong_code() {
  return Refused{Refusal{fields::Errors{fields::FieldError{"code",
                                                           {},
                                                           "this code is not right, or was used before",
                                                           "the code that the app shows now, or another of your codes",
                                                           "code_wrong",
                                                           {},
                                                           0}}}};
}

struct Credential {
  std::string password_hash;
  std::optional<std::string> totp_secret;
};
std::optional<Credential> credential_of(db::Transaction& transaction, OfficeId office, AccountId account) {
  return transaction.one(sql::credential, {{"office", office}, {"account", account}}, [](db::Row const& row) {
    return Credential{row.get<std::string>(0), row.get<std::optional<std::string>>(1)};
  });
}

void put_password(Command& command, AccountId account, std::string_view hash) {
  command.watch("credential", {command.office(), account});
  command.transaction().execute(sql::put_password,
                                {{"office", command.office()}, {"account", account}, {"password", hash}});
}

// `kept`: as TotpKeys made it.
void put_totp(Command& command, AccountId account, std::optional<std::string> const& kept,
              std::vector<std::string> const& recovery_hashes) {
  command.watch("credential", {command.office(), account});
  command.watch("recovery_code", {command.office(), account});
  auto& transaction = command.transaction();
  transaction.execute(sql::put_totp, {{"office", command.office()}, {"account", account}, {"secret", kept}});
  transaction.execute(sql::delete_recovery_codes, {{"office", command.office()}, {"account", account}});
  // What was taken away, because somebody may have seen it, is not offered again.
  if (!kept) transaction.execute(sql::forget_enrolments, {{"office", command.office()}, {"account", account}});
  for (auto const& hash : recovery_hashes)
    transaction.execute(sql::insert_recovery_code,
                        {{"office", command.office()}, {"account", account}, {"hash", hash}});
}

std::int64_t last_step(db::Transaction& transaction, OfficeId office, AccountId account) {
  return transaction
      .one(sql::last_totp_step, {{"office", office}, {"account", account}},
           [](db::Row const& row) { return row.get<std::int64_t>(0); })
      .value_or(0);
}

// `secret`: nothing where its key cannot be found; then no code is right, and a recovery code has to do.
bool use_totp(Command& command, AccountId account, std::optional<std::string> const& secret, std::string_view code) {
  if (!secret) return false;
  auto& transaction = command.transaction();
  auto const last = last_step(transaction, command.office(), account);
  auto const step = totp_step_of(*secret, code, command.at(), last);
  if (step)
    transaction.execute(sql::put_totp_step, {{"office", command.office()}, {"account", account}, {"step", *step}});
  return step.has_value();
}

bool use_recovery_code(Command& command, AccountId account, std::string_view code) {
  command.watch("recovery_code", {command.office(), account});
  return command.transaction().execute(
             sql::use_recovery_code,
             {{"office", command.office()}, {"account", account}, {"hash", hash_of_recovery_code(code)}}) > 0;
}

Outcome<AccountId> account_of_link(Command& command, Link const& link, std::optional<AccountFields> const& fields) {
  if (link.purpose != LinkFor::first) return link.account;
  if (has_accounts(command.transaction(), link.office))
    return refused("the office has its first account already", "an invitation by who has it");
  auto wanted = fields.value_or(AccountFields{});
  wanted.role = Role::director;
  return add_account(command, wanted);
}

std::string small(std::string_view email) {
  std::string text(email);
  for (auto& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

bool knows_browser(db::Transaction& transaction, Attempt const& attempt) {
  if (attempt.browser_secret.empty()) return false;
  return transaction
      .one(sql::known_browser, {{"hash", hash_of(attempt.browser_secret)}, {"email", small(attempt.email)}},
           [](db::Row const&) { return true; })
      .has_value();
}

std::string account_bucket(db::Transaction& transaction, Attempt const& attempt) {
  return knows_browser(transaction, attempt) ? hash_of("browser " + attempt.browser_secret + " " + small(attempt.email))
                                             : hash_of("account " + small(attempt.email));
}
std::string client_bucket(Attempt const& attempt) { return hash_of("client " + attempt.client); }

std::optional<std::chrono::seconds> wait_of(db::Transaction& transaction, std::string const& bucket, int most,
                                            Instant now) {
  auto const found = transaction.one(sql::failures, {{"bucket", bucket}, {"after", ms_of(now - failures_count_for)}},
                                     [](db::Row const& row) {
                                       return std::pair{row.get<std::int64_t>(0), row.get<std::int64_t>(1)};
                                     });
  if (!found || found->first < most) return std::nullopt;
  return std::chrono::ceil<std::chrono::seconds>(instant_of(found->second) + failures_count_for - now);
}

}  // namespace

std::optional<Link> link_of(db::Transaction& transaction, std::string_view secret, Instant now) {
  if (!secret.starts_with(link_prefix)) return std::nullopt;
  return transaction.one(sql::find_link, {{"hash", hash_of(secret)}, {"now", ms_of(now)}}, [](db::Row const& row) {
    return Link{row.get<OfficeId>(0), row.get<AccountId>(1), purpose_of(row.text(2))};
  });
}

void keep_link(db::Transaction& transaction, Link const& link, std::string_view secret_hash, Instant ends) {
  transaction.execute(sql::delete_links,
                      {{"office", link.office}, {"account", link.account}, {"purpose", word_of(link.purpose)}});
  transaction.execute(sql::insert_link, {{"hash", secret_hash},
                                         {"office", link.office},
                                         {"account", link.account},
                                         {"purpose", word_of(link.purpose)},
                                         {"ends", ms_of(ends)}});
}

void forget_links(db::Transaction& transaction, OfficeId office, AccountId account, LinkFor purpose) {
  transaction.execute(sql::delete_links, {{"office", office}, {"account", account}, {"purpose", word_of(purpose)}});
}

void forget_links(db::Transaction& transaction, OfficeId office, AccountId account) {
  transaction.execute(sql::delete_links, {{"office", office}, {"account", account}, {"purpose", ""}});
}

Outcome<std::string> offer_link(Command& command, AccountId account, std::string_view secret_hash) {
  auto const found = account_of(command.transaction(), command.office(), account);
  if (!found)
    return Refused{Refusal{Error{Errc::not_found, "the office has no such account", "account", "one of the office's"}}};
  if (found->state == AccountState::disabled) return refused("this account is disabled", "enable it first");
  if (command.actor() == actor_of(account)) {
    Refusal refusal{fields::Errors{fields::FieldError{"account",
                                                      {},
                                                      "nobody makes a link for themselves",
                                                      "the page of one's own account, or another director",
                                                      "own_link",
                                                      {},
                                                      0}}};
    refusal.code = Errc::refused;
    return Refused{std::move(refusal)};
  }
  auto const purpose = found->state == AccountState::invited ? LinkFor::invite : LinkFor::reset;
  command.tell_anyway();
  keep_link(command.transaction(), {command.office(), account, purpose}, secret_hash, command.at() + link_lasts);
  return std::string(secret_hash);
}

Outcome<AccountId> use_link(Command& command, std::string_view link_hash, std::optional<AccountFields> const& fields,
                            std::string_view password_hash) {
  auto& transaction = command.transaction();
  auto const link =
      transaction.one(sql::find_link, {{"hash", link_hash}, {"now", ms_of(command.at())}}, [](db::Row const& row) {
        return Link{row.get<OfficeId>(0), row.get<AccountId>(1), purpose_of(row.text(2))};
      });
  if (!link || link->purpose == LinkFor::second_factor || link->office != command.office())
    return refused("this link is of no use any more", "a new one");
  auto id = account_of_link(command, *link, fields);
  if (!id) return id;
  auto const account = account_of(transaction, command.office(), *id);
  if (!account || account->state == AccountState::disabled) return refused("this account is disabled", {});
  put_password(command, *id, password_hash);
  if (link->purpose == LinkFor::reset) {
    put_totp(command, *id, std::nullopt, {});
    remove_passkeys(command, *id);
    forget_browsers(transaction, command.office(), *id);
  }
  end_sessions(transaction, command.office(), *id);
  command.watch("account", {command.office(), *id});
  transaction.execute(sql::set_account_state, {{"office", command.office()}, {"id", *id}, {"state", "active"}});
  // Whoever holds another one for this account got it before: it must not undo what was done here.
  transaction.execute(sql::delete_link, {{"hash", link_hash}});
  forget_links(transaction, command.office(), *id);
  command.name_subject("account/" + std::to_string(id->value));
  return id;
}

LookedUp look_up(db::Database& database, std::string_view email) {
  auto transaction = database.read();
  LookedUp found{account_by_email(transaction, email), {}};
  if (found.account) found.password_hash = password_hash_of(transaction, found.account->office, found.account->id);
  return found;
}

bool has_password(db::Transaction& transaction, OfficeId office, AccountId account) {
  return credential_of(transaction, office, account).has_value();
}

std::optional<std::string> password_hash_of(db::Transaction& transaction, OfficeId office, AccountId account) {
  auto credential = credential_of(transaction, office, account);
  if (!credential) return std::nullopt;
  return std::move(credential->password_hash);
}

Outcome<std::string> change_password(Command& command, AccountId account, std::string_view password_hash,
                                     std::string_view keep) {
  put_password(command, account, password_hash);
  forget_links(command.transaction(), command.office(), account);
  end_sessions(command.transaction(), command.office(), account, keep);
  return std::string{};
}

Outcome<std::string> set_totp(Command& command, AccountId account, NewTotp const& wanted) {
  auto const credential = credential_of(command.transaction(), command.office(), account);
  if (credential && credential->totp_secret &&
      wanted.keys.opened(command.office(), account, *credential->totp_secret) == wanted.secret)
    return std::string("already");
  if (!use_totp(command, account, wanted.secret, wanted.code)) return wrong_code();
  put_totp(command, account, wanted.keys.sealed(command.office(), account, wanted.secret), wanted.recovery_hashes);
  end_sessions(command.transaction(), command.office(), account, wanted.keep);
  return std::string("set");
}

Outcome<std::string> remove_totp(Command& command, AccountId account, std::string_view keep) {
  put_totp(command, account, std::nullopt, {});
  end_sessions(command.transaction(), command.office(), account, keep);
  return std::string{};
}

bool may_be_second_factor(db::Transaction& transaction, OfficeId office, AccountId account, std::string_view code,
                          Instant now, TotpKeys const& keys) {
  auto const credential = credential_of(transaction, office, account);
  if (!credential || !credential->totp_secret) return true;
  auto const secret = keys.opened(office, account, *credential->totp_secret);
  if (secret && totp_step_of(*secret, code, now, last_step(transaction, office, account))) return true;
  return transaction
      .one(sql::find_recovery_code, {{"office", office}, {"account", account}, {"hash", hash_of_recovery_code(code)}},
           [](db::Row const&) { return true; })
      .has_value();
}

std::size_t recovery_codes_left(db::Transaction& transaction, OfficeId office, AccountId account) {
  return static_cast<std::size_t>(transaction
                                      .one(sql::count_recovery_codes, {{"office", office}, {"account", account}},
                                           [](db::Row const& row) { return row.get<std::int64_t>(0); })
                                      .value_or(0));
}

Outcome<std::string> begin_session(Command& command, AccountId account, std::string_view code,
                                   NewSession const& session) {
  auto& transaction = command.transaction();
  auto const found = account_of(transaction, command.office(), account);
  auto const credential = credential_of(transaction, command.office(), account);
  if (!found || found->state != AccountState::active)
    return refused("this account may not sign in", "a director of the office");
  // It changed while this one waited. (Who signs in by the city's provider may have no password at all.)
  auto const changed =
      !session.password_hash.empty() && (!credential || session.password_hash != credential->password_hash);
  auto const link_is_gone =
      !session.link_hash.empty() &&
      !transaction.one(sql::find_link, {{"hash", session.link_hash}, {"now", ms_of(command.at())}},
                       [](db::Row const&) { return true; });
  if (changed || link_is_gone) return refused("the password was changed meanwhile", "the new one");
  auto const is_code_asked =
      credential && credential->totp_secret.has_value() && session.second_factor == SecondFactor::asked;
  std::string answer;
  if (is_code_asked) {
    auto const secret = session.totp_keys.opened(command.office(), account, *credential->totp_secret);
    auto const is_of_app = use_totp(command, account, secret, code);
    if (!is_of_app && !use_recovery_code(command, account, code)) return wrong_code();
    if (!is_of_app) {
      end_sessions(transaction, command.office(), account);
      answer = by_recovery_code;
    }
    // Kept in clear before there were keys: sealed the first time it is used.
    if (secret == credential->totp_secret && session.totp_keys.can_seal()) {
      command.watch("credential", {command.office(), account});
      transaction.execute(sql::put_totp, {{"office", command.office()},
                                          {"account", account},
                                          {"secret", session.totp_keys.sealed(command.office(), account, *secret)}});
    }
  }
  if (!session.link_hash.empty()) join_waiting(command, account, session.link_hash);
  command.tell_anyway();
  auto const now = command.at();
  transaction.execute(sql::delete_ended_sessions,
                      {{"seen_after", ms_of(now - session_idle)}, {"created_after", ms_of(now - session_longest)}});
  transaction.execute(sql::delete_ended_links, {{"now", ms_of(now)}});
  transaction.execute(sql::delete_old_browsers, {{"before", ms_of(now - browser_is_known)}});
  forget_links(transaction, command.office(), account, LinkFor::second_factor);
  if (!session.replaces.empty()) end_session(transaction, session.replaces);
  transaction.execute(sql::insert_session, {{"hash", session.secret_hash},
                                            {"office", command.office()},
                                            {"account", account},
                                            {"id", db::take_ids(transaction, command.office(), "login_session")},
                                            {"now", ms_of(now)},
                                            {"browser", std::string(utf8::cut(session.browser, longest_browser))}});
  transaction.execute(
      sql::put_known_browser,
      {{"hash", session.known_browser_hash}, {"office", command.office()}, {"account", account}, {"now", ms_of(now)}});
  return answer;
}

std::vector<SignedIn> sessions_of(db::Transaction& transaction, OfficeId office, AccountId account, Instant now) {
  return transaction.all(sql::sessions_of_account,
                         {{"office", office},
                          {"account", account},
                          {"seen_after", ms_of(now - session_idle)},
                          {"created_after", ms_of(now - session_longest)}},
                         [](db::Row const& row) {
                           return SignedIn{row.get<std::int64_t>(0), instant_of(row.get<std::int64_t>(1)),
                                           instant_of(row.get<std::int64_t>(2)), row.get<std::string>(3)};
                         });
}

void note_seen(db::Transaction& transaction, std::string_view secret_hash, Instant now) {
  for (auto const& query : {sql::note_seen, sql::note_token_seen})
    transaction.execute(query, {{"hash", secret_hash}, {"now", ms_of(now)}, {"before", ms_of(now - between_seen)}});
}

void end_session(db::Transaction& transaction, std::string_view secret_hash) {
  transaction.execute(sql::delete_session, {{"hash", secret_hash}});
  transaction.execute(sql::delete_token_session, {{"hash", secret_hash}});
}

void end_session(db::Transaction& transaction, OfficeId office, AccountId account, std::int64_t number) {
  transaction.execute(sql::delete_session_of_account, {{"office", office}, {"account", account}, {"id", number}});
}

void end_sessions(db::Transaction& transaction, OfficeId office, AccountId account, std::string_view keep) {
  transaction.execute(sql::delete_sessions, {{"office", office}, {"account", account}, {"keep", keep}});
  begin_access_epoch(transaction, office, account);
}

bool is_known_browser(db::Transaction& transaction, std::string_view secret) {
  return transaction.one(sql::any_known_browser, {{"hash", hash_of(secret)}}, [](db::Row const&) { return true; })
      .has_value();
}

bool is_known_browser(db::Transaction& transaction, Attempt const& attempt) {
  return knows_browser(transaction, attempt);
}

void forget_browsers(db::Transaction& transaction, OfficeId office, AccountId account) {
  transaction.execute(sql::forget_browsers, {{"office", office}, {"account", account}});
}

std::optional<std::chrono::seconds> wait_before(db::Transaction& transaction, Attempt const& attempt, Instant now) {
  // Nothing is guessed of a passkey: a browser that anybody signed in from does not wait for what others of its line
  // try.
  if (attempt.email.empty()) {
    if (is_known_browser(transaction, attempt.browser_secret)) return std::nullopt;
    return wait_of(transaction, client_bucket(attempt), most_failures_of_client, now);
  }
  auto const of_account = wait_of(transaction, account_bucket(transaction, attempt), most_failures_of_account, now);
  // Who signed in from here before does not pay for what others of the same line try.
  if (knows_browser(transaction, attempt)) return of_account;
  return std::max(of_account, wait_of(transaction, client_bucket(attempt), most_failures_of_client, now));
}

void note_failure(db::Transaction& transaction, Attempt const& attempt, Instant now) {
  auto const after = ms_of(now - failures_count_for);
  transaction.execute(sql::delete_old_failures, {{"after", after}});
  std::vector<std::string> buckets{client_bucket(attempt)};
  if (!attempt.email.empty()) buckets.push_back(account_bucket(transaction, attempt));
  for (auto const& bucket : buckets)
    transaction.execute(sql::note_failure, {{"bucket", bucket}, {"now", ms_of(now)}, {"after", after}});
}

void forget_failures(db::Transaction& transaction, Attempt const& attempt) {
  transaction.execute(sql::delete_failures, {{"bucket", account_bucket(transaction, attempt)}});
}

}  // namespace amity::accounts
