// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mailbox.h"
#include "service.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <variant>

namespace amity::http {

class Connection;

// A request whose answer comes later: its connection waits for it without a thread, and whoever makes the answer
// settles it from any thread. It has bytes of its own, so that either of them may go first.
class Pending : public std::enable_shared_from_this<Pending> {
 public:
  // `service` is not used after the mailbox was closed.
  Pending(Service& service, std::shared_ptr<Mailbox> mailbox, Work work, std::string body);

  // Runs the handler on this thread; an asynchronous one may answer long after that.
  void run();

  // The rest on the connection's thread only.
  void wake_at_answer(Connection* connection) { connection_ = connection; }
  bool answered() const { return !std::holds_alternative<std::monostate>(outcome_); }
  Reply take_reply();  // once, after answered()
  void stop() { stop_.request_stop(); }
  Cost cost() const { return work_.match.cost; }
  Request const& request() const { return *work_.request; }

 private:
  using Outcome = std::variant<std::monostate, Reply, std::optional<Response>>;
  void settle(Outcome outcome);

  struct OwnedWork {
    std::shared_ptr<Request const> request;
    Router::Match match;
    std::uint64_t generation{};
  };

  Service& service_;
  std::shared_ptr<Mailbox> mailbox_;
  std::stop_source stop_;
  OwnedWork work_;
  Outcome outcome_;
  Connection* connection_{nullptr};
};

}  // namespace amity::http
