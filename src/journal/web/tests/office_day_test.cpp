// SPDX-License-Identifier: Apache-2.0
#include "office_day.h"

#include <gtest/gtest.h>

namespace amity::journal::web {
namespace {

std::string beginning(std::string_view day, std::string const& zone) {
  return beginning_of_day(parse_day(day).value(), zone);
}

TEST(OfficeDay, begins_when_the_offices_clock_strikes_midnight) {
  EXPECT_EQ(beginning("2026-11-30", "Asia/Shanghai"), "2026-11-29T16:00:00.000Z");
  EXPECT_EQ(beginning("2026-11-30", "Asia/Kathmandu"), "2026-11-29T18:15:00.000Z");
  EXPECT_EQ(beginning("2026-11-30", "Pacific/Kiritimati"), "2026-11-29T10:00:00.000Z");
  EXPECT_EQ(beginning("2026-11-30", "Pacific/Pago_Pago"), "2026-11-30T11:00:00.000Z");
  // The night before summer time ends in Berlin, and the night after.
  EXPECT_EQ(beginning("2026-10-25", "Europe/Berlin"), "2026-10-24T22:00:00.000Z");
  EXPECT_EQ(beginning("2026-10-26", "Europe/Berlin"), "2026-10-25T23:00:00.000Z");
}

}  // namespace
}  // namespace amity::journal::web
