// SPDX-License-Identifier: Apache-2.0
#include "work/deputy.h"
#include "work/sql.h"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <memory>

namespace amity::work {

Day office_day(db::Transaction& transaction, OfficeId office, Instant at) {
  auto const name = transaction.one(sql::office_timezone, {{"office", office}},
                                    [](db::Row const& row) { return row.get<std::string>(0); });
  std::unique_ptr<icu::TimeZone> const zone(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name.value_or("UTC"))));
  std::int32_t offset_ms = 0;
  std::int32_t daylight_ms = 0;
  auto status = U_ZERO_ERROR;
  zone->getOffset(static_cast<double>(at.time_since_epoch().count()), 0, offset_ms, daylight_ms, status);
  if (U_FAILURE(status) != 0) return std::chrono::floor<std::chrono::days>(at);
  return std::chrono::floor<std::chrono::days>(at + std::chrono::milliseconds{offset_ms + daylight_ms});
}

}  // namespace amity::work
