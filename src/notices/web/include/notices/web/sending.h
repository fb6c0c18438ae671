// SPDX-License-Identifier: Apache-2.0
// What is written to people and when: at once, and each morning at eight where the office is (docs/notices.md).
#pragma once

#include "jobs/task.h"
#include "notices/web/mails.h"
#include "snapshot/world.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace amity::notices::web {

// What one office's mails are made with.
struct Post {
  Sender sender;
  std::string timezone;  // IANA name
  // Partnerships of the office's city that are in force and were signed on a day that is known.
  struct Tie {
    std::int64_t partnership{};
    LocalText partner;  // the city's name
    Day signed_on;
  };
  std::vector<Tie> ties{};
};
// Nothing where there is no such office.
std::optional<Post> post_of(snapshot::World const& world, OfficeId office, std::string origin, std::string from = {});

// Writes a mail for each notice that goes at once and has none yet. How many. Within one transaction, so that no notice
// is in a mail that is not there, nor in two.
std::size_t write_at_once(db::Transaction& transaction, Instant now, Post const& post);

// The same for days that are to stand in somebody's calendar, stand there otherwise, or no more. How many mails.
std::size_t write_invitations(db::Transaction& transaction, Instant now, Post const& post);

enum class Mailing { on, off };
struct Morning {
  std::size_t reminders{};  // notices that are new
  std::size_t digests{};    // mails
  bool operator==(Morning const&) const = default;
};
// What is done at eight, or later where nobody was there at eight: reminders of the days since the last time, and on
// the office's working days one digest for each who has something in it. A digest that no mail server has taken yet is
// taken back, and what it told is in the new one. A second time on the same day changes nothing. Before eight nothing
// is done.
Morning write_morning(db::Transaction& transaction, Instant now, Post const& post, Mailing mailing);

// Eight o'clock of that day where the office is.
Instant eight_at(Day day, std::string const& timezone);

// The jobs. `world`: as it is now. `wake`: after mails were written.
struct Sending {
  db::Database& database;
  Clock clock;
  std::function<std::shared_ptr<snapshot::World const>()> world;
  std::string origin;
  std::string from;  // the address that mails come from; empty: none are sent
  Mailing mailing{};
  std::function<void()> wake{};
};
std::vector<jobs::Handler> handlers(Sending const& sending);
// At the start of a server: each office's next morning.
void schedule_mornings(db::Transaction& transaction, Clock const& clock, snapshot::World const& world);

}  // namespace amity::notices::web
