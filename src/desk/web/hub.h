// SPDX-License-Identifier: Apache-2.0
// Who follows along at the desk, and the one thread that tells them: what changed, on whichever server of the database
// it was changed, and who looks at the same record. Private to the room.
#pragma once

#include "accounts/session.h"
#include "core/clock.h"
#include "desk/presence.h"
#include "http/stream.h"
#include "journal/happened.h"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace amity::desk::web {

// What an open page wants to be told.
struct Following {
  accounts::Session session;
  std::string language;
  std::vector<std::string> topics;   // "letter/12", or "letter" for all of them
  std::optional<Subject> subject{};  // the record it shows, where it shows one
  // The newest line of the office's journal when the page began to be made: what came after it may not be on the page.
  // Nothing: what comes from now on.
  std::optional<std::int64_t> seen{};
};

// Events (server-sent, WHATWG HTML): `changed` with the topic; `present` with a sentence of who else is there, empty
// where nobody is; `ended` where the session is no more. A comment each 15 seconds, by which both sides know that the
// line stands.
class Hub {
 public:
  static constexpr std::size_t most_of_a_session = 6;
  static constexpr std::size_t most_of_all = 2000;

  Hub(db::Database& database, Clock clock) : database_(database), clock_(std::move(clock)) {}
  ~Hub();
  Hub(Hub const&) = delete;
  Hub& operator=(Hub const&) = delete;

  // Nothing where the session, or the server, has as many as it may.
  std::shared_ptr<http::Stream> follow(Following following);

 private:
  struct Listener {
    Following following;
    std::shared_ptr<http::Stream> stream;
    std::string key;
    // The thread's alone.
    std::string told{};  // of who is there
    bool is_new{true};
  };
  using Listeners = std::vector<std::shared_ptr<Listener>>;

  void run();
  void look(Listeners const& listeners, std::vector<Viewer>& gone);
  void forget_gone();
  void tell_changes(db::Transaction& transaction, Listeners const& listeners);
  // What came after what it has seen, up to the newest line.
  static void tell(Listener& listener, std::vector<journal::Happened> const& lines, std::int64_t newest);
  void tell_presence(db::Transaction& transaction, Listeners const& listeners);
  void end_sessions(db::Transaction& transaction, Listeners const& listeners);
  void note_presence(Listeners const& listeners, std::vector<Viewer>& gone);
  bool is_full(accounts::Session const& session) const;

  db::Database& database_;
  Clock clock_;
  // Held for moments, never while the database works: who opens a page does not wait for it.
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_{false};
  Listeners listeners_;
  std::vector<Viewer> gone_;  // whose rows are still there
  std::uint64_t looks_{0};    // the thread's alone
  std::thread thread_;
};

}  // namespace amity::desk::web
