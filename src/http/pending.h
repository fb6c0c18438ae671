// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cost_class.h"
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

  // Runs the handler on this thread, or compresses the answer that is there. `open`: it will be answered later.
  enum class Ran : std::uint8_t { answered, open };
  Ran run();
  // From any thread, instead of run(): there is no place for it.
  void refuse(std::chrono::seconds retry_after);
  std::uint64_t client() const { return work_.client; }

  // The rest on the connection's thread only.
  void wake_at_answer(Connection* connection) { connection_ = connection; }
  bool answered() const { return !std::holds_alternative<std::monostate>(outcome_); }
  // After answered(). None where the answer has still to be compressed: it is pending once more.
  std::optional<Reply> take_reply();
  void stop() { stop_.request_stop(); }
  Cost cost() const { return work_.match.cost; }
  bool to_compress() const { return work_.answer != nullptr; }
  // The class that it runs in; none: where it is.
  void runs_in(CostClass* cost_class) { class_ = cost_class; }
  CostClass* cost_class() const { return class_; }
  Request const& request() const { return *work_.request; }

 private:
  using Outcome = std::variant<std::monostate, Reply, std::optional<Response>>;
  void run_async();
  void settle(Outcome outcome);

  struct OwnedWork {
    std::shared_ptr<Request const> request;
    Router::Match match;
    TagClock::Moment made{};
    std::uint64_t client{};
    std::shared_ptr<Answer const> answer;
  };

  Service& service_;
  std::shared_ptr<Mailbox> mailbox_;
  std::stop_source stop_;
  OwnedWork work_;
  CostClass* class_{nullptr};
  bool open_{false};  // its handler returned, or will, without an answer
  Outcome outcome_;
  Connection* connection_{nullptr};
};

}  // namespace amity::http
