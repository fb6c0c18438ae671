// SPDX-License-Identifier: Apache-2.0
// Calendars as text (CSV, RFC 4180): those of some countries come along, and an office may bring its own
// (docs/deadlines.md).
#pragma once

#include "deadlines/calendar.h"
#include "fields/errors.h"

#include <cstddef>
#include <string_view>

namespace amity::deadlines {

// Bytes of a calendar's text; ends of lines count as one, as a browser that sends it again writes them as two.
inline constexpr std::size_t longest_calendar{200'000};

// A row for each listed day, in any order, below a head with the columns day (2026-10-10), what (holiday or workday),
// name_zh, name_ja, name_en (one of them at least) and source (may be empty or missing). All that is wrong at once,
// with line, field, value, why and what is accepted; a text that is no CSV is read up to there. Of one that is longer
// than longest_calendar nothing is read.
fields::Checked<Calendar> parse_calendar(std::string_view text);

// The calendar that comes along for a country (ISO 3166-1: CN, JP or DE) or for a part of one (ISO 3166-2: DE-BY), for
// which the country's stands until its own days are kept. Another country's knows weekends only.
Calendar const& calendar_of(std::string_view country);

}  // namespace amity::deadlines
