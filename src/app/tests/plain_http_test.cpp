// SPDX-License-Identifier: Apache-2.0
#include "plain_http.h"

#include <gtest/gtest.h>

namespace amity::app {
namespace {

TEST(PlainHttp, is_warned_of_where_other_machines_come_by_it) {
  for (auto const* listen : {"::", "0.0.0.0", "192.168.1.5", "fd00::1"}) {
    EXPECT_NE(plain_http_warning({listen, ""}), "") << listen;
    EXPECT_NE(plain_http_warning({listen, "http://friends.example.org"}), "") << listen;
    EXPECT_EQ(plain_http_warning({listen, "https://friends.example.org"}), "") << listen;
  }
}

TEST(PlainHttp, is_nothing_to_speak_of_on_ones_own_machine) {
  for (auto const* listen : {"127.0.0.1", "127.0.0.53", "::1", "localhost"})
    EXPECT_EQ(plain_http_warning({listen, ""}), "") << listen;
}

}  // namespace
}  // namespace amity::app
