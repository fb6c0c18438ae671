// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/partial_date.h"

#include <cstdint>
#include <string>
#include <string_view>

// Dates, numbers and names as a reader of "zh", "ja" or "en" writes them (ICU).
namespace amity::ui {

// "5 November 1981", "May 1985", "1986"; "1981年11月5日", "1985年5月", "1986年". No more precise than the date is.
std::string format_date(std::string_view language, PartialDate const& date);
// The same of a contract's text ("1985-05"); a text that is no date is given back as it is.
std::string format_date(std::string_view language, std::string_view date);

// The same with its weekday: "Saturday, 10 October 2026", "2026年10月10日星期六".
std::string format_weekday(std::string_view language, Day day);
// From one day to another, both included: "1–7 October 2026", "2026年10月1日至7日". One day where they are the same.
std::string format_days(std::string_view language, Day first, Day last);

// "6,432,212"
// "28 November 2026, 14:05" where the zone is; UTC where it is not known.
std::string format_moment(std::string_view language, Instant instant, std::string_view timezone);

std::string format_number(std::string_view language, std::int64_t number);
// Whole kilometres: "3,577 km", "3,577公里".
std::string format_distance(std::string_view language, double kilometres);

// The name of an ISO 3166-1 alpha-2 code; the code itself where ICU knows none.
std::string country_name(std::string_view language, std::string_view code);
// The name of a UN sub-region by its slug ("south-eastern-asia"); empty where it is none, and for continents, which
// the catalogues name.
std::string un_region_name(std::string_view language, std::string_view slug);
// The name of a language by its BCP 47 tag; the tag itself where ICU knows none.
std::string language_name(std::string_view language, std::string_view tag);

// What the html element's lang attribute says: "zh-CN", "ja", "en".
std::string_view html_language(std::string_view language);

// A key by which names sort as that language sorts them (Chinese by pinyin). Not for display.
std::string sort_key(std::string_view language, std::string_view name);

}  // namespace amity::ui
