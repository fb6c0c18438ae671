// SPDX-License-Identifier: Apache-2.0
// For how long letters are kept: for ever, 30 or 10 years, as China's archives count them (Order 8 of the State
// Archives Administration), by their series and, where somebody decided otherwise, of their own. Nothing of a letter is
// destroyed by the program: what is over is told, and what becomes of it is for the archive to decide.
#pragma once

#include "people/legal_hold.h"
#include "work/letter.h"

#include <array>

namespace amity::work {

enum class Period { permanent, years_30, years_10 };
inline constexpr std::array all_periods{Period::permanent, Period::years_30, Period::years_10};
std::string_view to_string(Period period);
std::optional<Period> parse_period(std::string_view word);

struct SeriesPeriod {
  SeriesId series{};
  std::string name;
  std::string shape;
  Period period{Period::permanent};
  std::string source{};  // what it rests on; empty: nothing was decided, so for ever
  bool operator==(SeriesPeriod const&) const = default;
};
std::vector<SeriesPeriod> series_periods(db::Transaction& transaction, OfficeId office);
// Errors: source (empty); Errc::not_found.
commands::Outcome<std::int64_t> put_series_period(commands::Command& command, SeriesId series, Period period,
                                                  std::string const& source);

struct Keeping {
  Period period{Period::permanent};
  std::string why{};          // of the letter's own
  std::string by{};           // who decided that: "account:5"; empty: the series' or nobody's
  std::optional<Day> over{};  // the first day on which it need not be kept; nothing: for ever, or without a number
  std::optional<people::Hold> hold{};  // on the letter itself
  std::optional<people::Hold> partner_hold{};
  // On other partners, which its copies for the public name: they are kept with it.
  std::vector<people::SubjectHeld> copy_holds{};
  bool operator==(Keeping const&) const = default;
};
Keeping keeping_of(db::Transaction& transaction, OfficeId office, Letter const& letter);
// Errors: why (empty); Errc::not_found.
commands::Outcome<std::int64_t> put_letter_period(commands::Command& command, LetterId letter, Period period,
                                                  std::string const& why);
// The letter is kept as its series says again. Twice changes nothing. Errc::not_found.
commands::Outcome<std::int64_t> drop_letter_period(commands::Command& command, LetterId letter);
// A legal hold on a letter: Errors: why (empty); Errc::not_found.
commands::Outcome<std::int64_t> hold_letter(commands::Command& command, LetterId letter, std::string const& why);
// Copies for the public that were dropped while the hold stood lose their texts, where no other holds them.
// Errc::not_found.
commands::Outcome<std::int64_t> release_letter(commands::Command& command, LetterId letter);
// The same of a hold on a partner ("partner/5"). Twice released changes nothing.
commands::Outcome<std::int64_t> release_partner(commands::Command& command, std::string const& subject);

struct LetterOver {
  LetterId letter{};
  std::string number;
  std::string title;
  Period period{};
  Day over{};
  std::optional<people::Hold> hold{};  // on it, its partner, or one that its copy names
  bool operator==(LetterOver const&) const = default;
};
// Those whose period is over on that day, the oldest first.
std::vector<LetterOver> letters_over(db::Transaction& transaction, OfficeId office, Day today);

}  // namespace amity::work
