// SPDX-License-Identifier: Apache-2.0
// Links for people of the office, by mail. Private to the room.
#pragma once

#include "notices.h"

#include <string>

namespace amity::workbench::web {

// What became of the newest mail with a link, and whether a director may want to pass on a link by another way.
struct LinkMailState {
  std::string told{};  // empty: there is none
  bool is_in_trouble{};
};
LinkMailState link_mail_state(AtDesk const& at, accounts::Account const& account);

// What the mail server said of the newest mail on notices, where it did not take it; empty otherwise.
std::string notice_mail_trouble(AtDesk const& at, accounts::Account const& account);

// That no digest goes to the account's address any more, and why; empty where they do.
std::string stop_told(AtDesk const& at, accounts::Account const& account);

// What the button for a new link says.
std::string link_button(AtDesk const& at, accounts::Account const& account);

// Where this instance sends mail, a director still gets a link to pass on at this address.
std::string by_hand_address(AtDesk const& at, accounts::AccountId id);
bool is_by_hand(http::Request const& request);

}  // namespace amity::workbench::web
