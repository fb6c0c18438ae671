// SPDX-License-Identifier: Apache-2.0
#include "accounts/webauthn.h"

#include "authenticator_data.h"
#include "cbor.h"
#include "cose.h"
#include "fields/reader.h"

#include <sodium.h>

#include <algorithm>

namespace amity::accounts {
namespace {

using Unverified = tl::unexpected<PasskeyFault>;

constexpr std::string_view for_registration{"webauthn.create"};
constexpr std::string_view for_signing_in{"webauthn.get"};
// A browser's own are 200 bytes, an authenticator's with a chain of certificates 10 kB.
constexpr fields::Limits client_data_limits{.bytes = 4096, .fields = 100, .depth = 4, .errors = 10};

std::string sha256(std::string_view bytes) {
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                     reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
  return hash;
}

Verified<void> check_client_data(Ceremony const& ceremony, std::string_view purpose, std::string_view text) {
  auto const source = fields::json_source(text, client_data_limits);
  if (!source) return Unverified{PasskeyFault::malformed};
  fields::Reader in(*source);
  auto const type = in.required<std::string>("type");
  auto const challenge = in.required<std::string>("challenge");
  auto const origin = in.required<std::string>("origin");
  auto const is_framed = in.optional<bool>("crossOrigin").value_or(false);
  auto const outer = in.optional<std::string>("topOrigin");
  if (in.failed()) return Unverified{PasskeyFault::malformed};
  if (type != purpose) return Unverified{PasskeyFault::purpose};
  if (challenge != ceremony.challenge || challenge.empty()) return Unverified{PasskeyFault::challenge};
  if (origin != ceremony.party.origin) return Unverified{PasskeyFault::origin};
  if (is_framed || outer) return Unverified{PasskeyFault::framed};
  return {};
}

Verified<AuthenticatorData> check_authenticator(Ceremony const& ceremony, std::string_view bytes) {
  auto const data = read_authenticator_data(bytes);
  if (!data) return Unverified{PasskeyFault::malformed};
  if (data->party_hash != sha256(ceremony.party.id)) return Unverified{PasskeyFault::relying_party};
  if (!data->is_present) return Unverified{PasskeyFault::not_present};
  if (!data->is_verified) return Unverified{PasskeyFault::not_verified};
  if (data->is_backed_up && !data->is_backup_eligible) return Unverified{PasskeyFault::backup};
  return *data;
}

// The authenticator data within an attestation; nothing where that is none.
std::string_view data_within(CborItem const& attestation) {
  auto const* format = member(attestation, "fmt");
  auto const* statement = member(attestation, "attStmt");
  auto const* data = member(attestation, "authData");
  if (format == nullptr || format->is != CborItem::Is::text || statement == nullptr ||
      statement->is != CborItem::Is::map || data == nullptr || data->is != CborItem::Is::bytes)
    return {};
  if (format->bytes == "none" && !statement->items.empty()) return {};
  return data->bytes;
}

// As a browser says an origin: in small letters, without the port that everybody knows.
std::string origin_in(std::string_view text) {
  std::string origin(text.substr(0, text.find('/', text.find("://") + 3)));
  std::ranges::transform(origin, origin.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::string_view const port = origin.starts_with("https:") ? ":443" : ":80";
  if (origin.ends_with(port)) origin.resize(origin.size() - port.size());
  return origin;
}

bool is_a_name(std::string_view host) {
  auto const is_number = host.find_first_not_of("0123456789.") == std::string_view::npos;
  return !host.empty() && host.front() != '[' && !is_number;
}

bool is_this_machine(std::string_view host) { return host == "localhost" || host.ends_with(".localhost"); }

}  // namespace

std::string_view to_string(PasskeyFault fault) {
  switch (fault) {
    case PasskeyFault::malformed:
      return "malformed";
    case PasskeyFault::purpose:
      return "purpose";
    case PasskeyFault::challenge:
      return "challenge";
    case PasskeyFault::origin:
      return "origin";
    case PasskeyFault::framed:
      return "framed";
    case PasskeyFault::relying_party:
      return "relying_party";
    case PasskeyFault::not_present:
      return "not_present";
    case PasskeyFault::not_verified:
      return "not_verified";
    case PasskeyFault::algorithm:
      return "algorithm";
    case PasskeyFault::signature:
      return "signature";
    case PasskeyFault::counter:
      return "counter";
    case PasskeyFault::backup:
      return "backup";
  }
  return {};
}

RelyingParty relying_party_of(std::string_view origin, std::string_view scheme, std::string_view host) {
  auto text = origin_in(origin.empty() ? std::string(scheme) + "://" + std::string(host) : std::string(origin));
  auto const begin = text.find("://");
  if (begin == std::string::npos) return {};
  auto name = text.substr(begin + 3);
  name.resize(std::min(name.find(':'), name.size()));
  auto const is_safe = is_this_machine(name) || (!origin.empty() && text.starts_with("https://"));
  if (!is_a_name(name) || !is_safe) return {};
  return {std::move(name), std::move(text)};
}

Verified<NewCredential> verify_registration(Ceremony const& ceremony, Registration const& registration) {
  if (auto const checked = check_client_data(ceremony, for_registration, registration.client_data); !checked)
    return Unverified{checked.error()};
  auto const attestation = read_cbor(registration.attestation);
  if (!attestation) return Unverified{PasskeyFault::malformed};
  auto const data = check_authenticator(ceremony, data_within(*attestation));
  if (!data) return Unverified{data.error()};
  if (!data->credential) return Unverified{PasskeyFault::malformed};
  auto const algorithm = algorithm_of(data->credential->public_key);
  if (!algorithm) return Unverified{PasskeyFault::algorithm};
  return NewCredential{std::string(data->credential->id),
                       std::string(data->credential->public_key),
                       *algorithm,
                       data->counter,
                       data->is_backup_eligible,
                       data->is_backed_up};
}

Verified<CredentialUse> verify_assertion(Ceremony const& ceremony, Assertion const& assertion,
                                         KnownCredential const& known) {
  if (auto const checked = check_client_data(ceremony, for_signing_in, assertion.client_data); !checked)
    return Unverified{checked.error()};
  auto const data = check_authenticator(ceremony, assertion.authenticator_data);
  if (!data) return Unverified{data.error()};
  auto const signed_bytes = assertion.authenticator_data + sha256(assertion.client_data);
  if (!is_signed_by(known.public_key, signed_bytes, assertion.signature)) return Unverified{PasskeyFault::signature};
  // Only whoever has the key learns of these.
  if (data->is_backup_eligible != known.is_backup_eligible) return Unverified{PasskeyFault::backup};
  if (goes_back(known.counter, data->counter)) return Unverified{PasskeyFault::counter};
  return CredentialUse{data->counter, data->is_backed_up};
}

}  // namespace amity::accounts
