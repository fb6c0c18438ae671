// SPDX-License-Identifier: Apache-2.0
#include "accounts/totp_enrolment.h"

#include "accounts/sql.h"
#include "accounts/totp.h"
#include "times.h"

#include <sodium.h>

#include <stdexcept>

namespace amity::accounts {
namespace {

unsigned char const* enrolment_bytes(std::string_view text) {
  return reinterpret_cast<unsigned char const*>(text.data());
}

// Of the form key, which is made of the session's secret and kept nowhere; another key than the forms', so that neither
// tells anything of the other.
keys::DataKey key_of(Session const& session) {
  constexpr std::string_view purpose{"amity totp enrolment"};
  if (session.form_key.empty()) throw std::logic_error("a second step is set up in a browser's own session only");
  keys::DataKey::Bytes bytes{};
  crypto_generichash(bytes.data(), bytes.size(), enrolment_bytes(purpose), purpose.size(),
                     enrolment_bytes(session.form_key), session.form_key.size());
  keys::DataKey key{bytes};
  sodium_memzero(bytes.data(), bytes.size());
  return key;
}

// It opens for this account in this session only.
std::string about_enrolment(Session const& session) {
  return "totp-enrolment/" + std::to_string(session.office.value) + "/" + std::to_string(session.account.value) + "/" +
         session.secret_hash;
}

bool is_present_secret(db::Transaction& transaction, Session const& session, TotpKeys const& keys,
                       std::string const& secret) {
  auto const kept = transaction.one(sql::totp_secret, {{"office", session.office}, {"account", session.account}},
                                    [](db::Row const& row) { return row.get<std::optional<std::string>>(0); });
  return kept && *kept && keys.opened(session.office, session.account, **kept) == secret;
}

}  // namespace

std::optional<std::string> enrolment_of(db::Transaction& transaction, Session const& session, Instant now) {
  auto const sealed = transaction.one(
      sql::find_enrolment,
      {{"office", session.office}, {"account", session.account}, {"session", session.secret_hash}, {"now", ms_of(now)}},
      [](db::Row const& row) { return row.get<std::string>(0); });
  return sealed ? keys::unseal(key_of(session), *sealed, about_enrolment(session)) : std::nullopt;
}

std::string begin_enrolment(db::Transaction& transaction, Session const& session, TotpKeys const& keys, Instant now) {
  auto shown = enrolment_of(transaction, session, now);
  if (shown && !is_present_secret(transaction, session, keys, *shown)) return *shown;
  auto secret = new_totp_secret();
  transaction.execute(sql::delete_ended_enrolments, {{"now", ms_of(now)}});
  transaction.execute(sql::put_enrolment, {{"office", session.office},
                                           {"account", session.account},
                                           {"session", session.secret_hash},
                                           {"sealed", keys::seal(key_of(session), secret, about_enrolment(session))},
                                           {"ends", ms_of(now + enrolment_lasts)}});
  return secret;
}

}  // namespace amity::accounts
