// SPDX-License-Identifier: Apache-2.0
// What is signed, by the examples of Amazon's documentation ("Signature Calculations for the Authorization Header").
// The store itself is tested against a server in tests/api/document_stores.test.mjs.
#include "files/bucket.h"

#include "bucket_signature.h"
#include "made.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace amity::files {
namespace {

TEST(A_signature, is_that_of_the_documentation) {
  Signer const signer{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"};
  ToSign request{"GET", "examplebucket.s3.amazonaws.com", "/", {{"lifecycle", ""}}, sha256_of(""), "20130524T000000Z"};
  EXPECT_THAT(authorization_of(request, signer),
              testing::EndsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"));
  request.query = {{"prefix", "J"}, {"max-keys", "2"}};
  EXPECT_EQ(authorization_of(request, signer),
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
            "SignedHeaders=host;x-amz-content-sha256;x-amz-date, "
            "Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
  EXPECT_EQ(canonical_query({{"continuation-token", "a+/="}, {"a b", "c"}}), "a%20b=c&continuation-token=a%2B%2F%3D");
}

TEST(A_bucket, is_refused_for_what_is_wrong_with_its_settings) {
  NewFolder const folder;
  auto const secret = (folder.path() / "secret").string();
  std::ofstream(secret) << "the secret\n";
  auto const wrong = [&](std::string address, std::string key, std::string file) {
    auto const opened = open_bucket({std::move(address), {}, std::move(key), std::move(file), folder.path()});
    return opened ? std::string{} : opened.error().field;
  };
  EXPECT_EQ(wrong("https://s3.example.org/bucket", "key", secret), "");
  EXPECT_EQ(wrong("https://s3.example.org:9000/bucket/", "key", secret), "");
  EXPECT_EQ(wrong("http://127.0.0.1:9000/bucket", "key", secret), "");
  for (auto const* address : {"s3://bucket", "https://s3.example.org", "https://s3.example.org/", "https:///bucket",
                              "http://s3.example.org/bucket", "https://a:b@s3.example.org/bucket",
                              "https://s3.example.org/bucket/more", "http://localhost.example.org/bucket"})
    EXPECT_EQ(wrong(address, "key", secret), "bucket") << address;
  EXPECT_EQ(wrong("https://s3.example.org/bucket", "", secret), "key_id");
  EXPECT_EQ(wrong("https://s3.example.org/bucket", "key", secret + "-not-there"), "secret_file");
}

TEST(A_bucket, that_does_not_answer_is_unavailable) {
  NewFolder const folder;
  std::ofstream(folder.path() / "secret") << "the secret\n";
  auto const store =
      open_bucket({"http://127.0.0.1:1/bucket", {}, "key", (folder.path() / "secret").string(), folder.path()}).value();
  Key const key{OfficeId{1}, sha256_of("x")};
  EXPECT_EQ(store->put(key, piece_with("x")).error().code, Errc::unavailable);
  EXPECT_EQ(store->get(key).error().code, Errc::unavailable);
  EXPECT_EQ(store->remove(key).error().code, Errc::unavailable);
  EXPECT_EQ(store->each([](Store::Held const&) {}).error().code, Errc::unavailable);
  EXPECT_THAT(store->describe(), testing::Not(testing::HasSubstr("secret")));
}

}  // namespace
}  // namespace amity::files
