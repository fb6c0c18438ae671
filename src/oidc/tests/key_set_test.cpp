// SPDX-License-Identifier: Apache-2.0
#include "oidc/key_set.h"

#include "signer.h"

#include <gtest/gtest.h>

namespace amity::oidc {
namespace {

// The examples of the standards, made by other programs.
struct Example {
  std::string jwk;
  Algorithm algorithm;
  std::string token;
};
Example const of_ed25519{
    // RFC 8037, appendix A
    R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})", Algorithm::eddsa,
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
    "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"};
Example const of_p256{// RFC 7515, appendix A.3
                      R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                      R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})",
                      Algorithm::es256,
                      "eyJhbGciOiJFUzI1NiJ9."
                      "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
                      "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"};

KeySet keys_of(std::string const& jwks) { return KeySet::read(R"({"keys":[)" + jwks + "]}").value(); }

KeySet::Verdict verdict(Example const& example) {
  auto const dot = example.token.rfind('.');
  auto const signature = bytes_of_base64url(std::string_view{example.token}.substr(dot + 1)).value();
  return keys_of(example.jwk).check({example.algorithm, {}, std::string_view{example.token}.substr(0, dot), signature});
}

TEST(KeySet, finds_the_signatures_of_the_standards_right) {
  for (auto const& example : {of_ed25519, of_p256}) {
    EXPECT_EQ(verdict(example), KeySet::Verdict::right);
    auto changed = example;
    changed.token.at(30) = changed.token.at(30) == 'A' ? 'B' : 'A';
    EXPECT_EQ(verdict(changed), KeySet::Verdict::wrong);
  }
}

TEST(KeySet, leaves_out_what_is_no_key_for_signatures) {
  auto const one = Signer::rsa("one");
  EXPECT_EQ(keys_of(one.jwk()).size(), 1U);
  EXPECT_EQ(keys_of(one.jwk(R"(,"use":"sig")") + "," + of_p256.jwk + "," + of_ed25519.jwk).size(), 3U);
  for (auto const& jwk :
       {one.jwk(R"(,"use":"enc")"), one.jwk(R"(,"key_ops":["encrypt"])"), one.jwk(R"(,"alg":"RS512")"),
        Signer::rsa("weak", 1024).jwk(), std::string{R"({"kty":"oct","k":"c2VjcmV0"})"},
        std::string{R"({"kty":"RSA","n":"AQAB","e":"AQAB"})"}, std::string{R"({"kty":"RSA"})"},
        std::string{R"({"kty":"EC","crv":"P-384","x":"AA","y":"AA"})"},
        // Not on the curve.
        std::string{R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                    R"("y":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"})"},
        std::string{R"({"kty":"OKP","crv":"Ed25519","x":"AAAA"})"}, std::string{"5"}, std::string{"{}"}})
    EXPECT_EQ(keys_of(jwk).size(), 0U) << jwk;
}

TEST(KeySet, is_refused_where_it_is_none) {
  for (auto const* text : {"", "[]", "{}", R"({"keys":{}})", "<html>"})
    EXPECT_EQ(KeySet::read(text).error().code, Errc::refused) << text;
}

TEST(Base64Url, is_read_strictly) {
  EXPECT_EQ(bytes_of_base64url("YQ"), "a");
  EXPECT_EQ(bytes_of_base64url("-_8"), "\xfb\xff");
  for (auto const* text : {"YQ==", "YR", "Y", "Y Q", "+/8", "YQ\n"})
    EXPECT_EQ(bytes_of_base64url(text), std::nullopt) << text;
  EXPECT_EQ(base64url_of("\xfb\xff"), "-_8");
  EXPECT_EQ(base64_of("\xfb\xff"), "+/8=");
}

}  // namespace
}  // namespace amity::oidc
