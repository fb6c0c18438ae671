// SPDX-License-Identifier: Apache-2.0
// amity mail: what was mailed, and whether the mail server takes anything. Private to the room.
#pragma once

#include "verbs.h"

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace amity::app {

struct MailOptions {
  // Of list:
  std::string state;   // empty: all
  std::string office;  // slug; empty: all
  bool returned{};     // only what came back
  std::size_t limit{50};
  // Of retry: "kunming/3".
  std::vector<std::string> mails;
};
int mail_list(DataLocation const& place, MailOptions const& options, Output output);
int mail_retry(DataLocation const& place, MailOptions const& options, Output output);

struct MailTest {
  std::string address;
  mail::ServerTexts server;
};
// Hands one mail to the mail server, at once and without the database.
int mail_test(MailTest const& test, Output output);

// "amity mail returned".
void add_mail_returned(CLI::App& app, int& status);
// "amity mail morning".
void add_mail_morning(CLI::App& app, int& status);
void add_mail_verbs(CLI::App& app, int& status);

}  // namespace amity::app
