// SPDX-License-Identifier: Apache-2.0
#include "returns/web/words.h"

#include "ui/format.h"

namespace amity::returns::web {
namespace {

// "there is no such mailbox (5.1.1)"
std::string what_is_wrong(ui::Localizer const& localizer, std::string const& status) {
  auto what = localizer.word("returns.trouble", mail::to_string(mail::trouble_of(status)));
  return status.empty() ? what : localizer.text("returns.with_status", {{"what", what}, {"status", status}});
}

}  // namespace

std::string came_back_in_words(ui::Localizer const& localizer, mail::Returned const& returned,
                               std::string const& timezone) {
  auto const* key = returned.lasting == mail::Lasting::hard ? "returns.came_back" : "returns.came_back_for_now";
  return localizer.text(key, {{"when", ui::format_moment(localizer.language(), returned.at, timezone)},
                              {"what", what_is_wrong(localizer, returned.status)}});
}

std::string trouble_in_words(ui::Localizer const& localizer, mail::Mail const& mail, std::string const& timezone) {
  if (mail.returned) return came_back_in_words(localizer, *mail.returned, timezone);
  if (mail.state == mail::State::refused) return localizer.text("returns.refused");
  // One that another took the place of was given up without a try.
  if (mail.state == mail::State::given_up && mail.tries > 0) return localizer.text("returns.given_up");
  return {};
}

std::string stop_in_words(ui::Localizer const& localizer, Stop const& stop, std::string const& timezone, ToWhom whom) {
  return localizer.text(whom == ToWhom::own ? "returns.stop.own" : "returns.stop",
                        {{"when", ui::format_moment(localizer.language(), stop.since, timezone)},
                         {"what", what_is_wrong(localizer, stop.status)}});
}

}  // namespace amity::returns::web
