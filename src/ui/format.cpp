// SPDX-License-Identifier: Apache-2.0
#include "ui/format.h"

#include <unicode/coll.h>
#include <unicode/dtintrv.h>
#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/sortkey.h>

#include <map>
#include <memory>
#include <stdexcept>

namespace amity::ui {
namespace {

void must(UErrorCode status, char const* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + what + ": " + u_errorName(status));
}

std::string to_utf8(icu::UnicodeString const& text) {
  std::string out;
  return text.toUTF8String(out);
}

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

// British order ("5 November 1981") for English: the pages are read all over the world.
icu::Locale locale_of(std::string_view language) {
  if (language == "en") return icu::Locale::getUK();
  if (language == "zh") return icu::Locale::getChina();
  return icu::Locale(std::string(language).c_str());
}

// What is costly to make; ICU's date formats may not be shared between threads.
template <class Made, class Make>
Made& kept(std::string const& name, Make const& make) {
  thread_local std::map<std::string, std::unique_ptr<Made>, std::less<>> all;
  auto& made = all[name];
  if (!made) made = make();
  return *made;
}

std::unique_ptr<icu::SimpleDateFormat> date_format(std::string_view language, char const* skeleton) {
  auto status = U_ZERO_ERROR;
  auto const locale = locale_of(language);
  std::unique_ptr<icu::DateTimePatternGenerator> const patterns(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  must(status, "date patterns");
  auto const pattern = patterns->getBestPattern(icu::UnicodeString(skeleton), status);
  auto format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
  must(status, "date format");
  auto calendar = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(), locale, status);
  calendar->setGregorianChange(-1e17, status);  // proleptic, as core's calendar is
  must(status, "calendar");
  format->adoptCalendar(calendar.release());
  return format;
}

UDate at_midnight(Day day) { return static_cast<UDate>(day.time_since_epoch().count()) * 86'400'000.0; }

std::string date_in(std::string_view language, char const* skeleton, Day day) {
  auto const& format =
      kept<icu::SimpleDateFormat>(std::string(language) + skeleton, [&] { return date_format(language, skeleton); });
  icu::UnicodeString out;
  format.format(at_midnight(day), out);
  return to_utf8(out);
}

icu::number::LocalizedNumberFormatter& number_format(std::string_view language) {
  return kept<icu::number::LocalizedNumberFormatter>(std::string(language), [&] {
    return std::make_unique<icu::number::LocalizedNumberFormatter>(
        icu::number::NumberFormatter::withLocale(locale_of(language)));
  });
}

}  // namespace

std::string format_date(std::string_view language, PartialDate const& date) {
  auto const* skeleton = date.day() != 0 ? "yMMMMd" : date.month() != 0 ? "yMMMM" : "y";
  return date_in(language, skeleton, date.earliest());
}

std::string format_date(std::string_view language, std::string_view date) {
  auto const parsed = PartialDate::parse(date);
  return parsed ? format_date(language, *parsed) : std::string(date);
}

std::string format_weekday(std::string_view language, Day day) { return date_in(language, "yMMMMEEEEd", day); }

std::string format_days(std::string_view language, Day first, Day last) {
  if (first == last) return format_date(language, PartialDate::of(first));
  auto const& format = kept<icu::DateIntervalFormat>(std::string(language), [&] {
    auto status = U_ZERO_ERROR;
    std::unique_ptr<icu::DateIntervalFormat> made(
        icu::DateIntervalFormat::createInstance(icu::UnicodeString("yMMMMd"), locale_of(language), status));
    must(status, "format of days");
    made->setTimeZone(*icu::TimeZone::getGMT());
    return made;
  });
  icu::DateInterval const days(at_midnight(first), at_midnight(last));
  icu::UnicodeString out;
  icu::FieldPosition no_field;
  auto status = U_ZERO_ERROR;
  format.format(&days, out, no_field, status);
  must(status, "days");
  return to_utf8(out);
}

std::string format_moment(std::string_view language, Instant instant, std::string_view timezone) {
  // A list has thousands of moments, all in its office's zone.
  constexpr char const* skeleton = "yMMMMdHm";
  auto const name = std::string(language) + skeleton + std::string(timezone);
  auto const& format = kept<icu::SimpleDateFormat>(name, [&] {
    auto made = date_format(language, skeleton);
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(from_utf8(timezone)));
    if (*zone != icu::TimeZone::getUnknown()) made->adoptTimeZone(zone.release());
    return made;
  });
  icu::UnicodeString out;
  format.format(
      static_cast<UDate>(std::chrono::duration_cast<std::chrono::milliseconds>(instant.time_since_epoch()).count()),
      out);
  return to_utf8(out);
}

std::string format_number(std::string_view language, std::int64_t number) {
  auto status = U_ZERO_ERROR;
  auto const formatted = number_format(language).formatInt(number, status).toString(status);
  must(status, "number");
  return to_utf8(formatted);
}

std::string format_distance(std::string_view language, double kilometres) {
  auto& format = kept<icu::number::LocalizedNumberFormatter>("km" + std::string(language), [&] {
    return std::make_unique<icu::number::LocalizedNumberFormatter>(
        icu::number::NumberFormatter::withLocale(locale_of(language))
            .unit(icu::MeasureUnit::getKilometer())
            .unitWidth(UNUM_UNIT_WIDTH_SHORT)
            .precision(icu::number::Precision::integer()));
  });
  auto status = U_ZERO_ERROR;
  auto const formatted = format.formatDouble(kilometres, status).toString(status);
  must(status, "distance");
  return to_utf8(formatted);
}

std::string country_name(std::string_view language, std::string_view code) {
  icu::UnicodeString name;
  icu::Locale("", std::string(code).c_str()).getDisplayCountry(locale_of(language), name);
  return name.isEmpty() ? std::string(code) : to_utf8(name);
}

std::string language_name(std::string_view language, std::string_view tag) {
  auto status = U_ZERO_ERROR;
  auto const named = icu::Locale::forLanguageTag(icu::StringPiece(tag.data(), static_cast<int>(tag.size())), status);
  if (U_FAILURE(status)) return std::string(tag);
  icu::UnicodeString name;
  named.getDisplayName(locale_of(language), name);
  return name.isEmpty() ? std::string(tag) : to_utf8(name);
}

std::string_view html_language(std::string_view language) { return language == "zh" ? "zh-CN" : language; }

std::string sort_key(std::string_view language, std::string_view name) {
  auto const& collator = kept<icu::Collator>(std::string(language), [&] {
    auto status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(locale_of(language), status));
    must(status, "collator");
    return made;
  });
  auto status = U_ZERO_ERROR;
  icu::CollationKey key;
  collator.getCollationKey(from_utf8(name), key, status);
  must(status, "collation key");
  std::int32_t size = 0;
  auto const* bytes = key.getByteArray(size);
  return {reinterpret_cast<char const*>(bytes), static_cast<std::size_t>(size)};
}

}  // namespace amity::ui
