// SPDX-License-Identifier: Apache-2.0
#include "oidc/provider.h"

#include "base64url.h"
#include "fetch.h"
#include "json_members.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

namespace amity::oidc {
namespace {

constexpr std::chrono::hours is_kept_for{1};
constexpr std::chrono::minutes between_looks_for_keys{1};
constexpr long ok = 200;

Failure refused_provider(std::string message) { return fail(Errc::refused, std::move(message), "issuer"); }

Result<std::string> document_at(std::string const& address, FetchLimits const& limits) {
  auto fetched = fetch({.address = address}, limits);
  if (!fetched) return Failure{fetched.error()};
  if (fetched->status != ok)
    return fail(Errc::unavailable,
                "the identity provider answers " + std::to_string(fetched->status) + " at " + address, "issuer");
  return std::move(fetched->body);
}

// RFC 6749, 2.3.1: both are encoded like a form's fields before they are put together.
std::string basic_authorization(Client const& client) {
  return "Authorization: Basic " + base64_of(percent_encoded(client.id) + ":" + percent_encoded(client.secret));
}

std::string form_of(std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
  std::string form;
  for (auto const& [name, value] : fields)
    form += (form.empty() ? "" : "&") + std::string(name) + "=" + percent_encoded(value);
  return form;
}

// The provider's own word for why, of which only letters and _ are repeated: it goes to the log.
std::string error_word(std::string_view body) {
  auto const object = object_in(body);
  auto word = object ? text_in(*object, "error").value_or("") : std::string{};
  std::erase_if(word, [](char c) { return c != '_' && !(c >= 'a' && c <= 'z'); });
  return word.empty() ? "no reason" : word.substr(0, 60);
}

}  // namespace

class Provider::Impl {
 public:
  Impl(Client client, Clock clock, FetchLimits const& limits)
      : client_(std::move(client)), clock_(std::move(clock)), limits_(limits) {}

  Client const& client() const { return client_; }
  FetchLimits const& limits() const { return limits_; }
  Clock const& clock() const { return clock_; }

  Result<Discovery> discovery() {
    auto const before = failures_.load();
    std::lock_guard const lock(mutex_);
    return discovery_now(before);
  }

  enum class Wanted { kept, newer };
  Result<KeySet> keys(Wanted wanted) {
    auto const before = failures_.load();
    std::lock_guard const lock(mutex_);
    auto const now = clock_();
    auto const is_fresh = keys_ && now - keys_since_ < is_kept_for;
    if (wanted == Wanted::kept && is_fresh) return *keys_;
    if (wanted == Wanted::newer) {
      if (looked_for_keys_ && now - *looked_for_keys_ < between_looks_for_keys)
        return refused_provider("the token is signed with a key that is not known; newer ones were just looked for");
      looked_for_keys_ = now;
    }
    auto const found = discovery_now(before);
    if (!found) return Failure{found.error()};
    auto const document = document_at(found->jwks_uri, limits_);
    if (!document) return Failure{document.error()};
    auto read = KeySet::read(*document);
    if (!read) return read;
    keys_ = std::move(*read);
    keys_since_ = now;
    return *keys_;
  }

 private:
  // Who came while somebody asked in vain does not wait once more: `before` is how often it failed when he came.
  Result<Discovery> discovery_now(unsigned before) {
    auto const now = clock_();
    if (discovery_ && now - discovery_since_ < is_kept_for) return *discovery_;
    if (failures_ != before) return Failure{failure_};
    auto const document = document_at(discovery_address(client_.issuer), limits_);
    auto read = document ? read_discovery(*document, client_.issuer) : Result<Discovery>{Failure{document.error()}};
    if (!read) {
      ++failures_;
      failure_ = read.error();
      return read;
    }
    discovery_ = std::move(*read);
    discovery_since_ = now;
    return *discovery_;
  }

  Client const client_;
  Clock const clock_;
  FetchLimits const limits_;
  std::mutex mutex_;
  std::optional<Discovery> discovery_;
  Instant discovery_since_{};
  std::atomic<unsigned> failures_{0};
  Error failure_{};
  std::optional<KeySet> keys_;
  Instant keys_since_{};
  std::optional<Instant> looked_for_keys_;
};

Provider::Provider(Client client, Clock clock, FetchLimits limits)
    : impl_(std::make_unique<Impl>(std::move(client), std::move(clock), limits)) {}
Provider::~Provider() = default;

std::string const& Provider::issuer() const { return impl_->client().issuer; }

Result<std::string> Provider::authorization_address(Ties const& ties) {
  auto const discovery = impl_->discovery();
  if (!discovery) return Failure{discovery.error()};
  auto const& client = impl_->client();
  return oidc::authorization_address({discovery->authorization_endpoint, client.id, client.redirect_uri, client.prompt},
                                     ties);
}

Result<Provider::Proven> Provider::redeem(Return const& returned, Ties const& ties) {
  auto const discovery = impl_->discovery();
  if (!discovery) return Failure{discovery.error()};
  auto const& client = impl_->client();
  // One provider's answer must not be taken for another's (RFC 9207).
  if (returned.issuer.empty() ? discovery->answers == Discovery::Answers::name_issuer
                              : returned.issuer != client.issuer)
    return refused_provider("the answer is of another issuer");
  Question question{.address = discovery->token_endpoint,
                    .form = form_of({{"grant_type", "authorization_code"},
                                     {"code", returned.code},
                                     {"redirect_uri", client.redirect_uri},
                                     {"client_id", client.id},
                                     {"code_verifier", ties.verifier}})};
  if (!client.secret.empty()) question.header_lines.push_back(basic_authorization(client));
  auto const fetched = fetch(question, impl_->limits());
  if (!fetched) return Failure{fetched.error()};
  if (fetched->status >= 500)
    return fail(Errc::unavailable, "the identity provider answers " + std::to_string(fetched->status), "issuer");
  if (fetched->status != ok)
    return refused_provider("the identity provider does not take the code: " + error_word(fetched->body));
  auto const answer = object_in(fetched->body);
  auto const token = answer ? text_in(*answer, "id_token") : std::nullopt;
  if (!token) return refused_provider("the identity provider gives no token that says who it is");
  auto access_token = text_in(*answer, "access_token").value_or("");
  Expected const expected{client.issuer, client.id, ties.nonce, access_token};
  auto const checked_by = [&](Impl::Wanted wanted) -> Result<Person> {
    auto const keys = impl_->keys(wanted);
    if (!keys) return Failure{keys.error()};
    return check_id_token(*token, *keys, expected, impl_->clock()());
  };
  auto person = checked_by(Impl::Wanted::kept);
  if (!person && person.error().code == Errc::not_found) person = checked_by(Impl::Wanted::newer);
  if (!person) return Failure{person.error()};
  return Proven{std::move(*person), std::move(access_token)};
}

Result<std::optional<Email>> Provider::email_of(Proven const& proven) {
  auto const discovery = impl_->discovery();
  if (!discovery) return Failure{discovery.error()};
  auto const& token = proven.access_token;
  auto const is_plain = token.find_first_of("\r\n") == std::string::npos;
  if (discovery->userinfo_endpoint.empty() || token.empty() || !is_plain) return std::optional<Email>{};
  auto const fetched = fetch(
      {.address = discovery->userinfo_endpoint, .header_lines = {"Authorization: Bearer " + token}}, impl_->limits());
  if (!fetched) return Failure{fetched.error()};
  if (fetched->status != ok) return std::optional<Email>{};
  return email_in(fetched->body, proven.person.subject);
}

}  // namespace amity::oidc
