// SPDX-License-Identifier: Apache-2.0
#include "browser_name.h"

#include <gtest/gtest.h>

namespace amity::workbench::web {
namespace {

TEST(BrowserNames, are_those_that_people_know) {
  auto const named = [](std::string_view text) { return browser_name(text); };
  EXPECT_EQ(named("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0"),
            (BrowserName{"Firefox", "Windows"}));
  EXPECT_EQ(named("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0 "
                  "Safari/537.36 Edg/129.0"),
            (BrowserName{"Edge", "Windows"}));
  EXPECT_EQ(named("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
                  "Safari/605.1.15"),
            (BrowserName{"Safari", "macOS"}));
  EXPECT_EQ(named("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                  "Version/17.5 Mobile/15E148 Safari/604.1"),
            (BrowserName{"Safari", "iPhone"}));
  EXPECT_EQ(named("Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0 Mobile "
                  "Safari/537.36"),
            (BrowserName{"Chrome", "Android"}));
  EXPECT_EQ(named("node"), BrowserName{});
  EXPECT_EQ(named(""), BrowserName{});
}

}  // namespace
}  // namespace amity::workbench::web
