// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "accounts/webauthn.h"
#include "cbor.h"
#include "core/utf8.h"
#include "cose.h"
#include "promise.h"

#include <algorithm>

namespace amity::accounts {
namespace {

// What the corpus was made for (tests/api/support/authenticator.mjs).
Ceremony const fuzzed{{"localhost", "http://localhost:8080"}, "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY"};
constexpr std::string_view new_client_data{
    R"({"type":"webauthn.create","challenge":"MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY",)"
    R"("origin":"http://localhost:8080","crossOrigin":false})"};
constexpr std::string_view use_client_data{
    R"({"type":"webauthn.get","challenge":"MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY",)"
    R"("origin":"http://localhost:8080","crossOrigin":false})"};

bool lies_within(std::string_view part, std::string_view whole) {
  return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

void check(CborItem const& item, std::string_view whole, int depth) {
  require(depth <= deepest_cbor, "no deeper than the limit");
  if (item.is == CborItem::Is::bytes || item.is == CborItem::Is::text)
    require(lies_within(item.bytes, whole), "a view into what was read");
  if (item.is == CborItem::Is::text) require(!utf8::first_invalid(item.bytes), "a text is UTF-8");
  auto const is_map = item.is == CborItem::Is::map;
  require(item.items.size() <= longest_cbor_list * (is_map ? 2 : 1), "no longer than the limit");
  for (std::size_t i = 0; is_map && i < item.items.size(); i += 2) {
    auto const& key = item.items[i];
    auto const* found = key.is == CborItem::Is::integer ? member(item, key.integer) : member(item, key.bytes);
    require(found == &item.items[i + 1], "a key stands for one value");
  }
  for (auto const& inner : item.items) check(inner, whole, depth + 1);
}

}  // namespace

void cbor_keeps_its_promises(std::string_view bytes) {
  auto rest = bytes;
  auto const item = take_cbor(rest);
  if (!item) {
    require(rest.data() == bytes.data() && rest.size() == bytes.size(), "nothing is taken of what is no item");
    return;
  }
  require(rest.size() < bytes.size() && lies_within(rest, bytes), "an item is a byte at least");
  auto const taken = bytes.substr(0, bytes.size() - rest.size());
  check(*item, taken, 0);
  require(read_cbor(taken).has_value(), "what was taken is one item");
  require(!read_cbor(taken.substr(0, taken.size() - 1)), "an item that is cut off is none");
}

// The bytes as everything that comes from a device or a browser.
void webauthn_keeps_its_promises(std::string_view bytes) {
  std::string const given(bytes);
  auto const made = verify_registration(fuzzed, {std::string(new_client_data), given});
  if (made) {
    require(!made->id.empty() && made->id.size() <= 1023, "an id of 1 to 1,023 bytes");
    require(algorithm_of(made->public_key) == made->algorithm, "a key that signatures can be held to");
    require(!is_signed_by(made->public_key, given, given), "nothing is signed by chance");
    require(!made->is_backed_up || made->is_backup_eligible, "what is copied may be copied");
  } else {
    require(!to_string(made.error()).empty(), "a reason");
  }
  require(!verify_registration(fuzzed, {given, given}), "no client data is an attestation as well");
  KnownCredential const known{made ? made->public_key : given, 0, false};
  require(!verify_assertion(fuzzed, {std::string(use_client_data), given, given}, known),
          "nothing is signed by chance");
  require(!verify_assertion(fuzzed, {given, given, given}, known), "the same of any client data");
  (void)algorithm_of(given);
}

}  // namespace amity::accounts
