// SPDX-License-Identifier: Apache-2.0
#include "oidc/id_token.h"

#include "signer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace amity::oidc {
namespace {

using testing::HasSubstr;

// 2026-11-29T09:00:00Z
constexpr std::int64_t now_s = 1795942800;
constexpr Instant now{std::chrono::seconds{now_s}};

Expected const expected{"https://id.example.org", "amity", "the-nonce", "the-access-token"};

// Claims as JSON; each may be another, or left out where it is empty.
std::string claims(std::map<std::string, std::string> const& other = {}) {
  std::map<std::string, std::string> all{{"iss", R"("https://id.example.org")"}, {"aud", R"("amity")"},
                                         {"sub", R"("248289761001")"},           {"nonce", R"("the-nonce")"},
                                         {"iat", std::to_string(now_s)},         {"exp", std::to_string(now_s + 300)}};
  for (auto const& [name, value] : other) all[name] = value;
  std::string text;
  for (auto const& [name, value] : all)
    if (!value.empty()) text += (text.empty() ? "" : ",") + ('"' + name + "\":") + value;
  return "{" + text + "}";
}

KeySet keys_of(std::initializer_list<std::string> jwks) {
  std::string list;
  for (auto const& one : jwks) list += (list.empty() ? "" : ",") + one;
  return KeySet::read(R"({"keys":[)" + list + "]}").value();
}

Signer const& signer() {
  static auto const one = Signer::rsa("one");
  return one;
}

std::string why(Result<Person> const& checked) { return checked ? "right" : checked.error().message; }

// What is said of a token with these claims, rightly signed.
std::string told(std::map<std::string, std::string> const& other) {
  return why(check_id_token(signer().token("RS256", claims(other)), keys_of({signer().jwk()}), expected, now));
}

TEST(IdToken, of_each_algorithm_that_is_accepted_is_taken) {
  for (auto const& [algorithm, one] :
       {std::pair{"RS256", signer()}, std::pair{"PS256", signer()}, std::pair{"ES256", Signer::p256("ec")},
        std::pair{"EdDSA", Signer::ed25519("ed")}})
    EXPECT_EQ(check_id_token(one.token(algorithm, claims()), keys_of({one.jwk()}), expected, now).value(),
              (Person{"248289761001"}))
        << algorithm;
}

TEST(IdToken, of_another_algorithm_is_refused_even_where_it_would_verify) {
  auto const keys = keys_of({signer().jwk()});
  auto const unsigned_text = base64url_of(R"({"alg":"none"})") + "." + base64url_of(claims()) + ".";
  EXPECT_THAT(why(check_id_token(unsigned_text, keys, expected, now)), HasSubstr("not accepted"));
  for (auto const* word : {"NONE", "RS1", "rs256", "ES384", ""})
    EXPECT_THAT(why(check_id_token(signer().token_with(signer().header(word), "RS256", claims()), keys, expected, now)),
                HasSubstr("not accepted"))
        << word;
  // The public key taken for a secret, in every form in which a program might have it.
  auto const text = base64url_of(signer().header("HS256")) + "." + base64url_of(claims());
  for (auto const& secret : {signer().jwk(), std::string{"amity"}})
    EXPECT_THAT(why(check_id_token(text + "." + base64url_of(hmac_sha256(secret, text)), keys, expected, now)),
                HasSubstr("not accepted"));
}

TEST(IdToken, is_held_to_the_kind_of_its_key) {
  // RS256's signature is none for PS256, and no key of another kind is tried.
  auto const as_pss = signer().token_with(signer().header("PS256"), "RS256", claims());
  EXPECT_THAT(why(check_id_token(as_pss, keys_of({signer().jwk()}), expected, now)), HasSubstr("signature is wrong"));
  auto const only_pss = keys_of({signer().jwk(R"(,"alg":"PS256")")});
  EXPECT_EQ(check_id_token(signer().token("RS256", claims()), only_pss, expected, now).error().code, Errc::not_found);
}

TEST(IdToken, that_was_changed_is_refused) {
  auto const keys = keys_of({signer().jwk()});
  auto const token = signer().token("RS256", claims());
  auto const other = signer().token("RS256", claims({{"sub", R"("another")"}}));
  auto const payload = [](std::string const& text) {
    return text.substr(text.find('.'), text.rfind('.') - text.find('.'));
  };
  auto changed = token;
  changed.replace(changed.find('.'), payload(token).size(), payload(other));
  EXPECT_THAT(why(check_id_token(changed, keys, expected, now)), HasSubstr("signature is wrong"));
  EXPECT_FALSE(check_id_token(token.substr(0, token.size() - 2), keys, expected, now));
  EXPECT_FALSE(check_id_token(token.substr(0, token.rfind('.') + 1), keys, expected, now));
  // ES256's two numbers are 64 bytes, and nothing else is one.
  auto const ec = Signer::p256("ec");
  auto const in_der = ec.token_with(ec.header("ES256"), "ES256 in DER", claims());
  EXPECT_THAT(why(check_id_token(in_der, keys_of({ec.jwk()}), expected, now)), HasSubstr("signature is wrong"));
}

TEST(IdToken, that_cannot_be_read_is_refused) {
  auto const keys = keys_of({signer().jwk()});
  for (auto const* text : {"", ".", "..", "a.b", "a.b.c", "e30.e30.", "e30=.e30.e30", "e30.e30.e30.e30"})
    EXPECT_EQ(check_id_token(text, keys, expected, now).error().code, Errc::refused) << text;
  auto const list = signer().token("RS256", "[]");
  EXPECT_THAT(why(check_id_token(list, keys, expected, now)), HasSubstr("no content"));
  auto const extended =
      signer().token_with(R"({"alg":"RS256","kid":"one","crit":["b64"],"b64":false})", "RS256", claims());
  EXPECT_THAT(why(check_id_token(extended, keys, expected, now)), HasSubstr("extension"));
  auto const deep = signer().token("RS256", std::string(2000, '[') + std::string(2000, ']'));
  EXPECT_FALSE(check_id_token(deep, keys, expected, now));
  EXPECT_FALSE(check_id_token(std::string(70'000, 'A') + "." + std::string(10, 'A') + ".AAAA", keys, expected, now));
}

TEST(IdToken, of_another_issuer_client_or_question_is_refused) {
  EXPECT_EQ(told({}), "right");
  EXPECT_THAT(told({{"iss", R"("https://id.example.org/")"}}), HasSubstr("another issuer"));
  EXPECT_THAT(told({{"iss", ""}}), HasSubstr("another issuer"));
  EXPECT_THAT(told({{"aud", R"("other")"}}), HasSubstr("another client"));
  EXPECT_THAT(told({{"aud", ""}}), HasSubstr("another client"));
  EXPECT_THAT(told({{"aud", R"(["other"])"}}), HasSubstr("another client"));
  EXPECT_EQ(told({{"aud", R"(["amity"])"}}), "right");
  EXPECT_THAT(told({{"aud", R"(["amity","other"])"}}), HasSubstr("several clients"));
  EXPECT_EQ(told({{"aud", R"(["other","amity"])"}, {"azp", R"("amity")"}}), "right");
  EXPECT_THAT(told({{"azp", R"("other")"}}), HasSubstr("another client asked"));
  EXPECT_THAT(told({{"azp", "1"}}), HasSubstr("another client asked"));
  EXPECT_THAT(told({{"nonce", R"("another")"}}), HasSubstr("another question"));
  EXPECT_THAT(told({{"nonce", ""}}), HasSubstr("another question"));
  for (auto const* subject : {"", R"("")", "5", R"("ä")", R"("a\nb")"})
    EXPECT_THAT(told({{"sub", subject}}), HasSubstr("of whom")) << subject;
}

TEST(IdToken, without_a_nonce_is_refused_even_where_none_is_expected) {
  auto nothing = expected;
  nothing.nonce.clear();
  auto const token = signer().token("RS256", claims({{"nonce", R"("")"}}));
  EXPECT_THAT(why(check_id_token(token, keys_of({signer().jwk()}), nothing, now)), HasSubstr("another question"));
}

TEST(IdToken, holds_from_its_making_to_its_end_and_two_minutes_around) {
  auto const at = [](std::int64_t seconds) { return std::to_string(now_s + seconds); };
  EXPECT_EQ(told({{"exp", at(-119)}, {"iat", at(-600)}}), "right");
  EXPECT_THAT(told({{"exp", at(-120)}, {"iat", at(-600)}}), HasSubstr("expired"));
  EXPECT_EQ(told({{"iat", at(120)}}), "right");
  EXPECT_THAT(told({{"iat", at(121)}}), HasSubstr("time to come"));
  EXPECT_THAT(told({{"nbf", at(121)}}), HasSubstr("time to come"));
  EXPECT_EQ(told({{"exp", at(300) + ".5"}}), "right");
  for (auto const* time : {"", R"("2027-01-01")", "null", "1e300"}) {
    EXPECT_THAT(told({{"exp", time}}), HasSubstr("does not say when")) << time;
    EXPECT_THAT(told({{"iat", time}}), HasSubstr("does not say when")) << time;
  }
}

TEST(IdToken, fits_the_access_token_that_it_came_with) {
  // SHA-256 of "the-access-token" begins with these 16 bytes (by sha256sum).
  EXPECT_EQ(told({{"at_hash", R"("uby9Z8Gb_H_x4fPjwNzguw")"}}), "right");
  EXPECT_THAT(told({{"at_hash", R"("AAAAAAAAAAAAAAAAAAAAAA")"}}), HasSubstr("access token"));
  EXPECT_THAT(told({{"at_hash", "null"}}), HasSubstr("access token"));
}

TEST(IdToken, needs_a_key_that_is_known_and_meant) {
  auto const two = Signer::rsa("two");
  auto const old = keys_of({signer().jwk()});
  auto const token = two.token("RS256", claims());
  // After the provider took a new key, the old ones do not do; with the new ones it is right.
  EXPECT_EQ(check_id_token(token, old, expected, now).error().code, Errc::not_found);
  EXPECT_TRUE(check_id_token(token, keys_of({signer().jwk(), two.jwk()}), expected, now));
  EXPECT_FALSE(check_id_token(signer().token("RS256", claims()), keys_of({two.jwk()}), expected, now));
  // The name of one key and the signature of another.
  auto const borrowed = two.token_with(signer().header("RS256"), "RS256", claims());
  EXPECT_THAT(why(check_id_token(borrowed, keys_of({signer().jwk(), two.jwk()}), expected, now)),
              HasSubstr("signature is wrong"));
}

TEST(IdToken, without_a_key_s_name_is_taken_where_one_key_alone_fits) {
  auto const token = signer().token_with(R"({"alg":"RS256"})", "RS256", claims());
  auto const ec = Signer::p256("ec");
  EXPECT_TRUE(check_id_token(token, keys_of({signer().jwk(), ec.jwk()}), expected, now));
  auto const two = Signer::rsa("two");
  EXPECT_THAT(why(check_id_token(token, keys_of({signer().jwk(), two.jwk()}), expected, now)),
              HasSubstr("which of the provider's keys"));
}

TEST(IdToken, tells_the_address_and_whether_more_than_a_password_was_asked_for) {
  auto const read = [](std::map<std::string, std::string> const& other) {
    return check_id_token(signer().token("RS256", claims(other)), keys_of({signer().jwk()}), expected, now).value();
  };
  EXPECT_EQ(read({}).email, std::nullopt);
  EXPECT_EQ(read({{"email", R"("a@example.org")"}, {"email_verified", "true"}}).email,
            (Email{"a@example.org", Email::Is::verified}));
  for (auto const* word : {"false", R"("true")", "1", ""})
    EXPECT_EQ(read({{"email", R"("a@example.org")"}, {"email_verified", word}}).email,
              (Email{"a@example.org", Email::Is::unverified}))
        << word;
  for (auto const* words : {R"(["pwd","otp"])", R"(["mfa"])", R"(["hwk"])"})
    EXPECT_EQ(read({{"amr", words}}).factors, Person::Factors::several) << words;
  for (auto const* words : {R"(["pwd"])", R"("mfa")", "[]", "[1]", R"(["sms"])"})
    EXPECT_EQ(read({{"amr", words}}).factors, Person::Factors::one) << words;
}

TEST(AnswerOnAPerson, is_of_the_one_who_was_asked_for) {
  auto const* answer = R"({"sub":"5","email":"a@example.org","email_verified":true})";
  EXPECT_EQ(email_in(answer, "5"), (Email{"a@example.org", Email::Is::verified}));
  EXPECT_EQ(email_in(answer, "6"), std::nullopt);
  EXPECT_EQ(email_in("<html>", "5"), std::nullopt);
}

}  // namespace
}  // namespace amity::oidc
