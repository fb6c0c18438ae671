// SPDX-License-Identifier: Apache-2.0
// What the made-up office keeps beside its letters: rules, people with posts, documents and pictures. Private to the
// room.
#pragma once

#include "accounts/account.h"
#include "files/intake.h"
#include "snapshot/world.h"

namespace amity::app {

struct DemoOffice {
  db::Database& database;
  snapshot::World const& world;
  partnerships::Office const& office;
  Day today{};
  accounts::AccountId director{};
  accounts::AccountId officer{};
};

// Kunming's rules, taken by the director and in force since yesterday, so that another set can be from today: what was
// done before was done without them, and can be tried on them.
void demo_rules(DemoOffice const& at);
// Organisations of partners, and who is what there. All of them are made up.
void demo_counterparts(DemoOffice const& at);
// Two pictures and two documents of Chiang Mai, some of them for everyone. They are looked at once a server runs.
void demo_exhibits(DemoOffice const& at, files::Cabinet const& cabinet);

}  // namespace amity::app
