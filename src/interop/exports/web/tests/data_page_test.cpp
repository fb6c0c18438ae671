// SPDX-License-Identifier: Apache-2.0
#include "interop/exports/web/pages.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace amity::interop::exports::web {

using namespace ui;

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;

constexpr std::array languages{"zh", "ja", "en"};

TEST(DataPage, is_well_formed_and_leads_to_every_format) {
  for (auto const* language : languages) {
    auto const html = data_page(kunming_site(), {language, "/data"});
    EXPECT_THAT(faults(html), IsEmpty()) << language;
    EXPECT_THAT(attributes(html, "a", "href"),
                testing::IsSupersetOf({"/api/v1/circle", "/api/v1/circle.csv", "/api/v1/circle.geojson",
                                       "/api/v1/circle.ics", "/api/openapi.yaml"}));
    for (auto const* of : {"circle", "register"})
      for (auto const* format : {"csv", "xlsx", "json", "jsonld", "quickstatements"})
        EXPECT_THAT(attributes(html, "a", "href"), Contains("/api/v1/" + std::string(of) + "/export?format=" + format));
  }
  EXPECT_THAT(text_of(data_page(kunming_site(), {"en", "/data"})),
              HasSubstr("curl 'https://friends.example.org/api/v1/circle?as_of=1999-12-31'"));
}

TEST(DataPage, names_the_site_after_its_city_where_the_office_has_no_name) {
  auto site = kunming_site();
  site.office->office.name.clear();
  site.office->city.name = {{"en", "Bergen"}};
  EXPECT_THAT(text_of(data_page(site, {"en", "/data"})), HasSubstr("Bergen’s circle of friends"));
}

}  // namespace
}  // namespace amity::interop::exports::web
