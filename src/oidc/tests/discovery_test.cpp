// SPDX-License-Identifier: Apache-2.0
#include "oidc/discovery.h"

#include "oidc/address.h"
#include "oidc/authorization.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace amity::oidc {
namespace {

using testing::HasSubstr;

std::string document(std::map<std::string, std::string> const& other = {}) {
  std::map<std::string, std::string> all{{"issuer", R"("https://id.example.org")"},
                                         {"authorization_endpoint", R"("https://id.example.org/auth")"},
                                         {"token_endpoint", R"("https://id.example.org/token")"},
                                         {"jwks_uri", R"("https://keys.example.org/jwks")"}};
  for (auto const& [name, value] : other) all[name] = value;
  std::string text;
  for (auto const& [name, value] : all)
    if (!value.empty()) text += (text.empty() ? "" : ",") + ('"' + name + "\":") + value;
  return "{" + text + "}";
}
std::string why(std::string const& text, std::string_view issuer = "https://id.example.org") {
  auto const read = read_discovery(text, issuer);
  return read ? "right" : read.error().message;
}

TEST(Discovery, is_below_the_issuer) {
  EXPECT_EQ(discovery_address("https://id.example.org"), "https://id.example.org/.well-known/openid-configuration");
  EXPECT_EQ(discovery_address("https://id.example.org/realms/city/"),
            "https://id.example.org/realms/city/.well-known/openid-configuration");
}

TEST(Discovery, tells_the_addresses) {
  EXPECT_EQ(read_discovery(document(), "https://id.example.org").value(),
            (Discovery{"https://id.example.org", "https://id.example.org/auth", "https://id.example.org/token",
                       "https://keys.example.org/jwks"}));
  auto const more = read_discovery(document({{"userinfo_endpoint", R"("https://id.example.org/me")"},
                                             {"authorization_response_iss_parameter_supported", "true"}}),
                                   "https://id.example.org")
                        .value();
  EXPECT_EQ(more.userinfo_endpoint, "https://id.example.org/me");
  EXPECT_EQ(more.answers, Discovery::Answers::name_issuer);
}

TEST(Discovery, of_another_issuer_is_refused_to_the_letter) {
  for (auto const* issuer :
       {R"("https://id.example.org/")", R"("https://ID.example.org")", R"("http://id.example.org")", "", "5"})
    EXPECT_THAT(why(document({{"issuer", issuer}})), HasSubstr("another issuer")) << issuer;
  EXPECT_THAT(why("<html>"), HasSubstr("no JSON"));
  EXPECT_THAT(why("[]"), HasSubstr("no JSON"));
}

TEST(Discovery, has_safe_addresses_only) {
  for (auto const* name : {"authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint"})
    for (auto const* address : {R"("http://id.example.org/a")", R"("javascript:alert")", R"("//id.example.org")",
                                R"("https://id.example.org/a b")", R"("http://127.0.0.1/a")"})
      EXPECT_THAT(why(document({{name, address}})), HasSubstr(name)) << address;
  EXPECT_THAT(why(document({{"jwks_uri", ""}})), HasSubstr("jwks_uri"));
  // Beside the server itself http is enough, and https is as good.
  auto const local = document({{"issuer", R"("http://127.0.0.1:3000")"},
                               {"authorization_endpoint", R"("http://127.0.0.1:3000/auth")"},
                               {"token_endpoint", R"("http://localhost:3000/token")"}});
  EXPECT_EQ(why(local, "http://127.0.0.1:3000"), "right");
}

TEST(Discovery, of_a_provider_that_cannot_do_what_is_wanted_is_refused) {
  EXPECT_THAT(why(document({{"response_types_supported", R"(["id_token"])"}})), HasSubstr("code flow"));
  EXPECT_THAT(why(document({{"code_challenge_methods_supported", R"(["plain"])"}})), HasSubstr("S256"));
  EXPECT_EQ(why(document({{"response_types_supported", R"(["code","id_token"])"},
                          {"code_challenge_methods_supported", R"(["plain","S256"])"}})),
            "right");
}

TEST(Addresses, are_https_or_of_this_machine) {
  for (auto const* address : {"https://id.example.org", "https://id.example.org:8443/a?b=c", "https://[2001:db8::1]/"})
    EXPECT_EQ(reach_of(address), Reach::secure) << address;
  for (auto const* address : {"http://127.0.0.1:3000", "http://127.1.2.3/", "http://localhost/a", "http://[::1]:80"})
    EXPECT_EQ(reach_of(address), Reach::loopback) << address;
  for (auto const* address :
       {"", "id.example.org", "http://id.example.org", "http://127.0.0.1.example.org/", "http://127.1",
        "http://127.0.0.1@evil/", "https://user:word@id.example.org/", "https://", "https://id.example.org#a",
        "https://id.example.org:x/", "https://id.example.org\\a", "ftp://id.example.org", "HTTPS://id.example.org",
        "https://id.example.org\r\nX: y", "http://localhost.example.org/", "https://[::1", "file:///etc/hostname"})
    EXPECT_EQ(reach_of(address), Reach::unsafe) << address;
  EXPECT_EQ(reach_of("https://id.example.org/" + std::string(2000, 'a')), Reach::unsafe);
}

TEST(AuthorizationAddress, asks_for_a_code_with_all_that_ties_the_answer) {
  // RFC 7636, appendix B.
  Ties const ties{"en.state", "nonce", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"};
  EXPECT_EQ(challenge_of(ties.verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  EXPECT_EQ(authorization_address(
                {"https://id.example.org/auth", "amity & co", "https://a.example/office/identity/return"}, ties),
            "https://id.example.org/auth?response_type=code&client_id=amity%20%26%20co"
            "&redirect_uri=https%3A%2F%2Fa.example%2Foffice%2Fidentity%2Freturn&scope=openid%20email%20profile"
            "&state=en.state&nonce=nonce&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
            "&code_challenge_method=S256");
  EXPECT_THAT(authorization_address({"https://id.example.org/auth?p=city", "a", "https://a.example/", "login"}, ties),
              testing::AllOf(HasSubstr("/auth?p=city&response_type=code"), HasSubstr("&prompt=login")));
}

}  // namespace
}  // namespace amity::oidc
