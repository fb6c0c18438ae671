// SPDX-License-Identifier: Apache-2.0
#include "ui/testing.h"

#include <gtest/gtest.h>

namespace amity::ui {
namespace {

TEST(Assets, are_what_the_entry_loads_at_once) {
  auto const assets = read_assets(R"({
    "src/main.ts": {"file": "assets/main-1.js", "isEntry": true, "imports": ["_shared.js"],
                    "dynamicImports": ["src/pages/circle.ts"], "css": ["assets/main-1.css"]},
    "_shared.js": {"file": "assets/shared-2.js", "css": ["assets/shared-2.css"], "imports": ["_deep.js", "src/main.ts"]},
    "_deep.js": {"file": "assets/deep-3.js"},
    "src/pages/circle.ts": {"file": "assets/circle-4.js", "css": ["assets/circle-4.css"]}})");
  ASSERT_TRUE(assets);
  EXPECT_EQ(assets->scripts, std::vector<std::string>{"/assets/main-1.js"});
  EXPECT_EQ(assets->styles, (std::vector<std::string>{"/assets/shared-2.css", "/assets/main-1.css"}));
  EXPECT_EQ(assets->preloads, (std::vector<std::string>{"/assets/deep-3.js", "/assets/shared-2.js"}));
}

TEST(Assets, of_a_manifest_that_is_none_are_refused) {
  EXPECT_EQ(read_assets("not json").error().code, Errc::invalid);
  EXPECT_EQ(read_assets("[]").error().code, Errc::invalid);
  EXPECT_EQ(read_assets("{}").error().code, Errc::not_found);
  EXPECT_EQ(read_assets(R"({"src/main.ts": {}})").error().code, Errc::not_found);
}

TEST(Theme, carries_the_offices_accent_by_day_and_by_night) {
  auto const css = theme_css(fixture_of<contract::OfficePage>("office"));
  EXPECT_NE(css.find(":root{--accent:#b3263a}"), std::string::npos);
  EXPECT_NE(css.find("(prefers-color-scheme:dark){:root{--accent:#ff7a87}}"), std::string::npos);
}

TEST(Theme, leaves_out_what_is_no_colour) {
  auto const with_accent = [](std::string day, std::string night) {
    auto office = fixture_of<contract::OfficePage>("office");
    office.office.accent = {.day = std::move(day), .night = std::move(night)};
    return theme_css(office);
  };
  EXPECT_EQ(theme_css(std::nullopt), "");
  EXPECT_EQ(with_accent("red}body{display:none", "#12"), "");
  EXPECT_EQ(with_accent("#ABC", "").substr(0, 22), ":root{--accent:#ABC}\n:");
}

}  // namespace
}  // namespace amity::ui
