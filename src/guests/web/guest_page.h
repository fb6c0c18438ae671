// SPDX-License-Identifier: Apache-2.0
// What whoever has a link is shown. Private to the room.
#pragma once

#include "guests/shown.h"
#include "sharing.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::guests::web {

// One who came with a link that stands, and what it shows.
struct AtGuest {
  Desk const& desk;
  std::string_view language;  // of the page
  std::string secret;
  Guest guest;
  Shown shown;
  std::string office;  // its name
  Day today;           // there
  bool has_opened{};   // what is shown now, by this link: only then is it shown again
};
std::optional<AtGuest> at_guest(Desk const& desk, http::Request const& request, std::string_view language);

// Before the press that opens it: nothing of the letter. `why`: nothing was done, and why; `typed`: of a comment, which
// the press brings along.
http::Response closed_page(AtGuest const& at, std::string const& why = {}, unsigned status = 200,
                           std::string const& typed = {});

// The letter as it is now, what this guest said of it, and what they may say.
struct Answered {
  std::string done{};   // what was done
  std::string wrong{};  // or why not
  std::string typed{};  // of a comment that was refused
};
http::Response open_page(AtGuest const& at, Answered const& answered, unsigned status);

// The same for a link that is none, has ended, was revoked, or whose letter is void.
http::Response nothing_page(Desk const& desk, std::string_view language);

}  // namespace amity::guests::web
