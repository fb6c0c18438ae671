// SPDX-License-Identifier: Apache-2.0
// What is said to a browser's script, and what it says.
#include "accounts/base64url.h"
#include "fields/reader.h"
#include "passkeys.h"
#include "ui/json_text.h"

#include <chrono>

namespace amity::workbench::web {
namespace {

constexpr fields::Limits answer_limits{.bytes = 16384, .fields = 200, .depth = 6, .errors = 10};
constexpr fields::Rules<std::string> as_long_as_it_is{.most = 16384};

std::int64_t challenge_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(accounts::challenge_lasts).count();
}

std::string bytes_in(fields::Reader& in, std::string_view name) {
  auto const bytes = accounts::bytes_of_base64url(in.required<std::string>(name, as_long_as_it_is));
  if (!bytes) in.refuse(name, Error{Errc::invalid, "this is no base64url"});
  return bytes.value_or("");
}

// The id that both names give, in base64url.
std::string credential_id_in(fields::Reader& in) {
  auto id = in.required<std::string>("id", as_long_as_it_is);
  auto const is_key = in.required<std::string>("type") == "public-key";
  if (!is_key || in.required<std::string>("rawId", as_long_as_it_is) != id)
    in.refuse("id", Error{Errc::invalid, "this is no credential"});
  return id;
}

template <class Answer, class Read>
std::optional<Answer> read_answer(std::string_view text, Read const& read) {
  auto const source = fields::json_source(text, answer_limits);
  if (!source) return std::nullopt;
  fields::Reader in(*source);
  Answer answer = read(in);
  if (in.failed()) return std::nullopt;
  return answer;
}

json::array credentials(std::vector<accounts::Passkey> const& passkeys) {
  json::array list;
  for (auto const& one : passkeys)
    list.push_back(json::object{{"type", "public-key"},
                                {"id", one.credential_id},
                                {"transports", json::array(one.transports.begin(), one.transports.end())}});
  return list;
}

}  // namespace

std::optional<accounts::RelyingParty> party_of(Desk const& desk, http::Request const& request) {
  auto party = accounts::relying_party_of(desk.s->origin, request.scheme == http::Scheme::https ? "https" : "http",
                                          request.header("Host").value_or(""));
  if (party.id.empty()) return std::nullopt;
  return party;
}

json::object options_to_enter(accounts::RelyingParty const& party, accounts::Challenge const& challenge,
                              std::string_view secret) {
  return {{"secret", secret},
          {"options",
           {{"challenge", challenge.text},
            {"rpId", party.id},
            {"timeout", challenge_ms()},
            {"userVerification", "required"},
            // Nobody's are named: whoever asks would learn which accounts there are.
            {"allowCredentials", json::array{}}}}};
}

json::object options_to_register(accounts::RelyingParty const& party, accounts::Challenge const& challenge,
                                 std::string_view secret, NewKeyFor const& wanted) {
  json::array algorithms;
  for (auto const one : accounts::key_algorithms)
    algorithms.push_back(json::object{{"type", "public-key"}, {"alg", static_cast<std::int64_t>(one)}});
  return {{"secret", secret},
          {"options",
           {{"rp", {{"id", party.id}, {"name", wanted.site}}},
            {"user", {{"id", challenge.user_handle}, {"name", wanted.email}, {"displayName", wanted.name}}},
            {"challenge", challenge.text},
            {"pubKeyCredParams", std::move(algorithms)},
            {"timeout", challenge_ms()},
            {"excludeCredentials", credentials(wanted.present)},
            // As the entrance names no keys, one that the device does not find by itself would never be found.
            {"authenticatorSelection",
             {{"residentKey", "required"}, {"requireResidentKey", true}, {"userVerification", "required"}}},
            {"attestation", "none"}}}};
}

std::optional<RegistrationAnswer> read_registration_answer(std::string_view text) {
  return read_answer<RegistrationAnswer>(text, [](fields::Reader& in) {
    (void)credential_id_in(in);
    return in.object("response", [](fields::Reader& response) {
      return RegistrationAnswer{{bytes_in(response, "clientDataJSON"), bytes_in(response, "attestationObject")},
                                response.list<std::string>("transports")};
    });
  });
}

std::optional<AssertionAnswer> read_assertion_answer(std::string_view text) {
  return read_answer<AssertionAnswer>(text, [](fields::Reader& in) {
    auto const id = credential_id_in(in);
    return in.object("response", [&](fields::Reader& response) {
      return AssertionAnswer{id,
                             response.required<std::string>("userHandle"),
                             {bytes_in(response, "clientDataJSON"), bytes_in(response, "authenticatorData"),
                              bytes_in(response, "signature")}};
    });
  });
}

http::Response for_script(unsigned status, json::object const& document) {
  return {status,
          {{"Cache-Control", "private, no-store"}},
          http::prepare(ui::json_text(document), "application/json", http::Effort::quick)};
}

http::Response refused_to_script(unsigned status, std::string_view why) {
  return for_script(status, json::object{{"wrong", why}});
}

std::optional<accounts::Challenge> taken_challenge(Desk const& desk, std::string_view secret,
                                                   accounts::ChallengeFor purpose) {
  auto const& keeper = desk.writing->doorkeeper;
  auto transaction = keeper.database.write();
  auto challenge = accounts::take_challenge(transaction, secret, purpose, keeper.clock());
  transaction.commit();
  return challenge;
}

std::string kept_challenge(Desk const& desk, accounts::Challenge const& challenge) {
  auto const& keeper = desk.writing->doorkeeper;
  auto secret = accounts::new_secret(accounts::challenge_prefix);
  auto transaction = keeper.database.write();
  accounts::keep_challenge(transaction, challenge, accounts::hash_of(secret), keeper.clock());
  transaction.commit();
  return secret;
}

}  // namespace amity::workbench::web
