// SPDX-License-Identifier: Apache-2.0
#include "origin_option.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::app {
namespace {

TEST(Origin, is_a_scheme_a_host_and_perhaps_a_port) {
  for (auto const* good : {"", "https://friends.example.org", "http://localhost:8080", "https://xn--6krz24c.example",
                           "http://[::1]:8080", "https://[2001:db8::1]", "https://10.0.0.7"})
    EXPECT_EQ(origin_fault(good), "") << good;
  for (auto const* bad :
       {"notaurl", "friends.example.org", "//friends.example.org", "https://", "https://friends.example.org/",
        "https://friends.example.org/office", "https://friends.example.org?x", "ftp://friends.example.org",
        "https://me@friends.example.org", "https://friends.example.org:0", "https://friends.example.org:99999",
        "https://friends.example.org:", "https://friends..org", "https://-a.org", "https://a b.org",
        "https://友城.example", "https://[::1", "javascript:alert(1)", "null"})
    EXPECT_THAT(origin_fault(bad), testing::HasSubstr("https://friends.example.org")) << bad;
}

}  // namespace
}  // namespace amity::app
