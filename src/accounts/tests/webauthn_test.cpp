// SPDX-License-Identifier: Apache-2.0
#include "accounts/webauthn.h"

#include "authenticator.h"
#include "cose.h"

#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

Ceremony const ceremony{{"friends.example.org", "https://friends.example.org"},
                        "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY"};

std::string fault_of(auto const& verified) {
  return verified ? std::string("none") : std::string(to_string(verified.error()));
}

class Webauthn : public testing::TestWithParam<KeyAlgorithm> {
 protected:
  TestAuthenticator device{GetParam()};
  KnownCredential known(std::int64_t counter = 0) const { return {device.public_key(), counter, false}; }
  std::string registered(Told const& told) const {
    return fault_of(verify_registration(ceremony, device.registration(ceremony, told)));
  }
  std::string entered(Told const& told, std::int64_t counter = 0) const {
    return fault_of(verify_assertion(ceremony, device.assertion(ceremony, told), known(counter)));
  }
};
INSTANTIATE_TEST_SUITE_P(Algorithms, Webauthn, testing::ValuesIn(key_algorithms), [](auto const& one) {
  return one.param == KeyAlgorithm::es256 ? "es256" : one.param == KeyAlgorithm::eddsa ? "eddsa" : "rs256";
});

TEST_P(Webauthn, takes_a_new_credential_as_the_device_made_it) {
  auto const made = verify_registration(
      ceremony, device.registration(
                    ceremony, {.flags = flag_present | flag_verified | flag_eligible | flag_backed_up, .counter = 7}));
  ASSERT_TRUE(made) << fault_of(made);
  EXPECT_EQ(*made, (NewCredential{device.credential_id(), device.public_key(), GetParam(), 7, true, true}));
}

TEST_P(Webauthn, takes_a_use_and_what_it_counted) {
  auto const used = verify_assertion(ceremony, device.assertion(ceremony, {.counter = 8}), known(7));
  ASSERT_TRUE(used) << fault_of(used);
  EXPECT_EQ(*used, (CredentialUse{8, false}));
}

TEST_P(Webauthn, refuses_what_was_made_for_another_purpose_challenge_or_site) {
  EXPECT_EQ(registered({}), "none");
  EXPECT_EQ(entered({}), "none");
  EXPECT_EQ(registered({.type = "webauthn.get"}), "purpose");
  EXPECT_EQ(entered({.type = "webauthn.create"}), "purpose");
  for (auto const* origin : {"https://evil.example", "http://friends.example.org", "https://friends.example.org:8443",
                             "https://www.friends.example.org", "https://friends.example.org.evil.example"}) {
    EXPECT_EQ(registered({.origin = origin}), "origin") << origin;
    EXPECT_EQ(entered({.origin = origin}), "origin") << origin;
  }
  EXPECT_EQ(registered({.party_id = "example.org"}), "relying_party");
  EXPECT_EQ(entered({.party_id = "example.org"}), "relying_party");
  Ceremony const another{ceremony.party, "YW5vdGhlciBvbmUsIGFzIGxvbmcgYXMgdGhlIGZpcnM"};
  EXPECT_EQ(fault_of(verify_assertion(another, device.assertion(ceremony), known())), "challenge");
  EXPECT_EQ(fault_of(verify_registration(another, device.registration(ceremony))), "challenge");
  Ceremony const none{ceremony.party, ""};
  EXPECT_EQ(fault_of(verify_assertion(none, device.assertion(none), known())), "malformed");
}

TEST_P(Webauthn, refuses_pages_within_pages_of_others) {
  EXPECT_EQ(entered({.more_json = R"(,"crossOrigin":false)"}), "none");
  EXPECT_EQ(entered({.more_json = R"(,"crossOrigin":true)"}), "framed");
  EXPECT_EQ(registered({.more_json = R"(,"crossOrigin":true)"}), "framed");
  EXPECT_EQ(entered({.more_json = R"(,"topOrigin":"https://evil.example")"}), "framed");
  EXPECT_EQ(entered({.more_json = R"(,"other_keys":"may come","tokenBinding":{"status":"supported"})"}), "none");
}

TEST_P(Webauthn, asks_that_somebody_was_there_and_was_looked_at) {
  EXPECT_EQ(registered({.flags = flag_verified}), "not_present");
  EXPECT_EQ(registered({.flags = flag_present}), "not_verified");
  EXPECT_EQ(entered({.flags = flag_verified}), "not_present");
  EXPECT_EQ(entered({.flags = flag_present}), "not_verified");
}

TEST_P(Webauthn, takes_no_counter_that_goes_back) {
  EXPECT_EQ(entered({.counter = 0}, 0), "none");
  EXPECT_EQ(entered({.counter = 1}, 0), "none");
  EXPECT_EQ(entered({.counter = 0xffffffff}, 1), "none");
  EXPECT_EQ(entered({.counter = 5}, 5), "counter");
  EXPECT_EQ(entered({.counter = 4}, 5), "counter");
  EXPECT_EQ(entered({.counter = 0}, 5), "counter");
}

TEST_P(Webauthn, takes_no_contradiction_about_copies) {
  auto const both = flag_present | flag_verified;
  EXPECT_EQ(registered({.flags = both | flag_backed_up}), "backup");
  EXPECT_EQ(entered({.flags = both | flag_eligible}), "backup");
  KnownCredential const eligible{device.public_key(), 0, true};
  EXPECT_EQ(fault_of(verify_assertion(ceremony, device.assertion(ceremony), eligible)), "backup");
  auto const used = verify_assertion(
      ceremony, device.assertion(ceremony, {.flags = both | flag_eligible | flag_backed_up}), eligible);
  EXPECT_EQ(used, (CredentialUse{0, true}));
}

TEST_P(Webauthn, refuses_every_byte_that_was_changed_after_signing) {
  auto const good = device.assertion(ceremony);
  for (std::size_t i = 0; i < good.signature.size(); i += 7) {
    auto bad = good;
    bad.signature[i] = static_cast<char>(bad.signature[i] ^ 1);
    EXPECT_EQ(fault_of(verify_assertion(ceremony, bad, known())), "signature") << i;
  }
  auto counted = good;
  counted.authenticator_data.back() = '\x09';
  EXPECT_EQ(fault_of(verify_assertion(ceremony, counted, known())), "signature");
  auto longer = good;
  longer.client_data.insert(longer.client_data.size() - 1, " ");
  EXPECT_EQ(fault_of(verify_assertion(ceremony, longer, known())), "signature");
  for (auto const& signature : {std::string{}, good.signature.substr(1), good.signature + '\0'}) {
    auto bad = good;
    bad.signature = signature;
    EXPECT_EQ(fault_of(verify_assertion(ceremony, bad, known())), "signature") << signature.size();
  }
  TestAuthenticator const other{GetParam()};
  EXPECT_EQ(fault_of(verify_assertion(ceremony, good, {other.public_key(), 0, false})), "signature");
}

TEST_P(Webauthn, refuses_what_is_cut_off_or_goes_on) {
  auto const registration = device.registration(ceremony);
  for (std::size_t length = 0; length < registration.attestation.size(); ++length)
    EXPECT_EQ(
        fault_of(verify_registration(ceremony, {registration.client_data, registration.attestation.substr(0, length)})),
        "malformed")
        << length;
  EXPECT_EQ(fault_of(verify_registration(ceremony, {registration.client_data, registration.attestation + '\0'})),
            "malformed");
  EXPECT_EQ(registered({.after_data = std::string(1, '\0')}), "malformed");
  EXPECT_EQ(entered({.after_data = std::string(1, '\0')}), "malformed");
  auto const assertion = device.assertion(ceremony);
  for (std::size_t length = 0; length < assertion.authenticator_data.size(); ++length) {
    auto cut = assertion;
    cut.authenticator_data.resize(length);
    EXPECT_EQ(fault_of(verify_assertion(ceremony, cut, known())), "malformed") << length;
  }
  for (std::size_t length = 0; length < assertion.client_data.size(); ++length) {
    auto cut = assertion;
    cut.client_data.resize(length);
    EXPECT_EQ(fault_of(verify_assertion(ceremony, cut, known())), "malformed") << length;
  }
}

TEST_P(Webauthn, reads_over_extensions_that_are_told_and_refuses_others) {
  auto const flags = flag_present | flag_verified;
  auto const extension = cbor_head(5, 1) + cbor_text("credProtect") + cbor_int(2);
  EXPECT_EQ(registered({.flags = flags | flag_extensions, .after_data = extension}), "none");
  EXPECT_EQ(entered({.flags = flags | flag_extensions, .after_data = extension}), "none");
  EXPECT_EQ(registered({.flags = flags, .after_data = extension}), "malformed");
  EXPECT_EQ(registered({.flags = flags | flag_extensions}), "malformed");
  EXPECT_EQ(registered({.flags = flags | flag_extensions, .after_data = cbor_int(1)}), "malformed");
}

TEST_P(Webauthn, asks_nobody_who_made_the_device) {
  auto const statement = cbor_head(5, 2) + cbor_text("alg") + cbor_int(-7) + cbor_text("sig") + cbor_bytes("any");
  EXPECT_EQ(registered({.format = "packed", .statement = statement}), "none");
  EXPECT_EQ(registered({.format = "none", .statement = statement}), "malformed");
  EXPECT_EQ(registered({.format = "none", .statement = cbor_int(0)}), "malformed");
}

TEST(CoseKeys, are_sound_or_none) {
  auto const key = [](std::initializer_list<std::string> parts) {
    std::string bytes = cbor_head(5, parts.size() / 2);
    for (auto const& part : parts) bytes += part;
    return bytes;
  };
  auto const one = cbor_int(1);
  auto const alg = cbor_int(3);
  auto const zeros = cbor_bytes(std::string(32, '\0'));
  auto const ones = cbor_bytes(std::string(32, '\x01'));
  // A point that is on no curve, and one of a small order.
  EXPECT_FALSE(algorithm_of(
      key({one, cbor_int(2), alg, cbor_int(-7), cbor_int(-1), cbor_int(1), cbor_int(-2), ones, cbor_int(-3), ones})));
  EXPECT_FALSE(
      algorithm_of(key({one, cbor_int(1), alg, cbor_int(-8), cbor_int(-1), cbor_int(6), cbor_int(-2), zeros})));
  // RSA of 1,024 bits, with an even exponent, and with 1.
  auto const rsa = [&](std::size_t size, std::string const& exponent) {
    return key({one, cbor_int(3), alg, cbor_int(-257), cbor_int(-1), cbor_bytes(std::string(size, '\xff')),
                cbor_int(-2), cbor_bytes(exponent)});
  };
  EXPECT_EQ(algorithm_of(rsa(256, std::string("\x01\x00\x01", 3))), KeyAlgorithm::rs256);
  EXPECT_FALSE(algorithm_of(rsa(128, std::string("\x01\x00\x01", 3))));
  EXPECT_FALSE(algorithm_of(rsa(1024, std::string("\x01\x00\x01", 3))));
  EXPECT_FALSE(algorithm_of(rsa(256, "\x02")));
  EXPECT_FALSE(algorithm_of(rsa(256, "\x01")));
  TestAuthenticator const device{KeyAlgorithm::es256};
  EXPECT_EQ(algorithm_of(device.public_key()), KeyAlgorithm::es256);
  EXPECT_FALSE(algorithm_of(device.public_key() + '\0'));
  auto other_algorithm = device.public_key();
  other_algorithm[4] = cbor_int(-8).front();
  EXPECT_FALSE(algorithm_of(other_algorithm));
  EXPECT_FALSE(algorithm_of(""));
  EXPECT_FALSE(is_signed_by("", "", ""));
}

// Web Authentication level 3, 16.2 to 16.4: made by others.
Ceremony at_example(std::string_view challenge) {
  return {{"example.org", "https://example.org"}, base64url_of(from_hex(challenge))};
}
constexpr std::string_view of_self_attestation{
    "a363666d74667061636b65646761747453746d74a263616c672663736967584630440220067a20754ab925005dbf378097c921200315"
    "81c73228d1fb4f5b881bcd7da98302207fc7b147558c7c0eba3af18bd9d121fa3d3a26d17fe3f220272178f473b6006d686175746844"
    "61746158a4bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b55d00000000df850e09db6afbdfab516977"
    "91506cfc0020455ef34e2043a87db3d4afeb39bbcb6cc32df9347c789a865ecdca129cbef58ca5010203262001215820eb151c8176b2"
    "25cc651559fecf07af450fd85802046656b34c18f6cf193843c5225820927b8aa427a2be1b8834d233a2d34f61f13bfd44119c325d58"
    "96e183fee484f2"};
constexpr std::string_view of_self_client_data{
    "7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a2265476e4374334c55745936366b336a"
    "506a796e6962506b31716e666644616966715a774c33417032392d55222c226f726967696e223a2268747470733a2f2f6578616d706c"
    "652e6f7267222c2263726f73734f726967696e223a66616c73652c22657874726144617461223a22636c69656e74446174614a534f4e"
    "206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c647320696e20746865206675747572652c"
    "207375636820617320746869733a205539685458764b453255526b4d6e625f307859485667227d"};

TEST(WebauthnOfTheStandard, a_registration_whose_device_looked_is_taken) {
  auto const made = verify_registration(at_example("7869c2b772d4b58eba9378cf8f29e26cf935aa77df0da89fa99c0bdc0a76f7e5"),
                                        {from_hex(of_self_client_data), from_hex(of_self_attestation)});
  ASSERT_TRUE(made) << fault_of(made);
  EXPECT_EQ(made->id, from_hex("455ef34e2043a87db3d4afeb39bbcb6cc32df9347c789a865ecdca129cbef58c"));
  EXPECT_EQ(made->algorithm, KeyAlgorithm::es256);
  EXPECT_EQ(made->counter, 0);
  EXPECT_TRUE(made->is_backup_eligible);
  EXPECT_TRUE(made->is_backed_up);
  // Its use, of a device that did not look this time: rightly signed, and not taken.
  auto const data = from_hex("bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b50900000000");
  auto const client_data = from_hex(
      "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a225248696843784e534e493352594d45314f77"
      "31476d3132786e726b634a5f6666707637546e2d4a71386773222c226f726967696e223a2268747470733a2f2f6578616d706c652e6f"
      "7267222c2263726f73734f726967696e223a66616c73652c22657874726144617461223a22636c69656e74446174614a534f4e206d61"
      "7920626520657874656e6465642077697468206164646974696f6e616c206669656c647320696e20746865206675747572652c207375"
      "636820617320746869733a206754623533727a36456853576f6d58477a696d433151227d");
  auto const signature = from_hex(
      "304402203310b9431903c401f1be2bdc8d23a4007682dbbddcf846994947b7f465daf84002204e94dd00047b316061b3b99772b7efd9"
      "5994a83ef584b3b6b825ea3550251b66");
  auto const used = verify_assertion(at_example("4478a10b1352348dd160c1353b0d469b5db19eb91c27f7dfa6fed39fe26af20b"),
                                     {client_data, data, signature}, {made->public_key, 0, true});
  EXPECT_EQ(fault_of(used), "not_verified");
}

TEST(WebauthnOfTheStandard, its_signatures_are_right) {
  auto const key = from_hex(
      "a5010203262001215820afefa16f97ca9b2d23eb86ccb64098d20db90856062eb249c33a9b672f26df61225820930a56b87a2fca6633"
      "4b03458abf879717c12cc68ed73290af2e2664796b9220");
  auto const data = from_hex("bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51900000000");
  // SHA-256 of its client data.
  auto const message = data + from_hex("676a6e380fd31ea5710705c7be1ac4889b037895d0a25291f51251b7d7b1df02");
  auto const signature = from_hex(
      "3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd380221008480ac0f0b93538174f575bf11a1"
      "dd5d78c6e486013f937295ea13653e331e87");
  EXPECT_EQ(algorithm_of(key), KeyAlgorithm::es256);
  EXPECT_TRUE(is_signed_by(key, message, signature));
  EXPECT_FALSE(is_signed_by(key, message + '\0', signature));
}

TEST(WebauthnOfTheStandard, a_registration_in_a_frame_of_another_site_is_refused) {
  auto const made = verify_registration(
      at_example("3be5aacd03537142472340ab5969f240f1d87716e20b6807ac230655fa4b3b49"),
      {from_hex(
           "7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a224f2d57717a514e5463554a"
           "484930437257576e7951504859647862694332674872434d475666704c4f306b222c226f726967696e223a2268747470733a2f"
           "2f6578616d706c652e6f7267222c2263726f73734f726967696e223a747275652c22657874726144617461223a22636c69656e"
           "74446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c647320696e"
           "20746865206675747572652c207375636820617320746869733a207a5a7175457444523944577170573574425754467567227d"),
       from_hex(of_self_attestation)});
  EXPECT_EQ(fault_of(made), "framed");
}

TEST(RelyingParty, is_the_instance_by_name) {
  auto const party = [](std::string_view origin, std::string_view host, std::string_view scheme = "http") {
    auto const one = relying_party_of(origin, scheme, host);
    return one.id + " " + one.origin;
  };
  EXPECT_EQ(party("https://friends.example.org", "10.0.0.1:8080"), "friends.example.org https://friends.example.org");
  EXPECT_EQ(party("https://Friends.example.org:443/", ""), "friends.example.org https://friends.example.org");
  EXPECT_EQ(party("https://friends.example.org:8443", ""), "friends.example.org https://friends.example.org:8443");
  EXPECT_EQ(party("", "localhost:8080"), "localhost http://localhost:8080");
  EXPECT_EQ(party("", "office.localhost"), "office.localhost http://office.localhost");
  EXPECT_EQ(party("http://localhost:8080", "x"), "localhost http://localhost:8080");
  // Browsers make no passkeys there; and what a client writes into its Host line is no reason to believe in a name.
  for (auto const* host : {"", "127.0.0.1:8080", "[::1]:8080", "friends.example.org", "localhost.evil.example"}) {
    EXPECT_EQ(party("", host), " ") << host;
    EXPECT_EQ(party("", host, "https"), " ") << host;
  }
  for (auto const* origin : {"http://friends.example.org", "https://192.0.2.1", "https://[2001:db8::1]", "x"})
    EXPECT_EQ(party(origin, "localhost"), " ") << origin;
}

}  // namespace
}  // namespace amity::accounts
