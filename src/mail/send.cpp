// SPDX-License-Identifier: Apache-2.0
#include "mail/send.h"

#include "mail/outbox.h"
#include "mail/sql.h"
#include "returned_rows.h"
#include "rows.h"

#include <boost/json/parse.hpp>

#include <memory>
#include <mutex>
#include <thread>

namespace amity::mail {
namespace {

using Came = Delivery::Came;

// The second time that nobody knows what became of it is the last.
constexpr int most_hand_overs = 2;
// How often the end is written down before it is left to the next try, a second apart.
constexpr int most_notes = 30;

struct ToSend {
  Message message;
  State state{};
  int handed_over{};
};

class Sender {
 public:
  Sender(db::Database& database, Clock clock, Server server, OnReturned on_returned)
      : database_(database),
        clock_(std::move(clock)),
        connection_(std::move(server)),
        on_returned_(std::move(on_returned)) {}

  Result<std::string> run(jobs::Task& task) {
    MailId const id{boost::json::parse(task.payload()).at("mail").to_number<std::int64_t>()};
    auto const mail = read(task.office(), id);
    if (!mail) return fail(Errc::not_found, "there is no such mail any more");
    if (mail->state != State::waiting) return "is " + std::string(to_string(mail->state)) + " already";
    if (mail->handed_over >= most_hand_overs) {
      auto const why = "twice no answer came from the mail server after it had the text: it may have arrived";
      return given_up(task, id, why, why);
    }
    auto const text = wire_text(mail->message);
    if (!text) {
      end(task, id, State::refused, text.error().message);
      return fail(Errc::refused, text.error().message);
    }
    std::lock_guard const lock(one_at_a_time_);
    auto const& server = connection_.server();
    // Each time another: the database has hashes alone.
    auto const key = server.returns.empty() ? std::string{} : new_return_key();
    auto const delivery = connection_.deliver(
        {key.empty() ? server.from : return_address(server.returns, key), mail->message.to.address}, *text,
        [&] { return note_handing_over(task, id, key); }, task.stop_token());
    return noted(task, {id, key}, delivery, mail->handed_over);
  }

 private:
  // What is handed over, and the key of the address that it comes back to.
  struct HandedOver {
    MailId id;
    std::string key;
  };

  std::optional<ToSend> read(OfficeId office, MailId id) {
    auto const& from = connection_.server().from;
    auto transaction = database_.read();
    return transaction.one(sql::mail_to_send, {{"office", office}, {"id", id}}, [&](db::Row const& row) {
      ToSend mail;
      mail.message = {.id = message_id(office, row.text(0), host_of(from)),
                      .from = {from, row.get<std::string>(3)},
                      .to = {row.get<std::string>(1), row.get<std::string>(2)},
                      .language = row.get<std::string>(4),
                      .subject = row.get<std::string>(5),
                      .text = row.get<std::string>(6),
                      .html = row.get<std::string>(13),
                      .unsubscribe = row.get<std::string>(14),
                      .calendar = {},
                      .date = instant_of(row.integer(12))};
      if (!row.text(7).empty())
        mail.message.calendar = Calendar{row.get<std::string>(7), row.get<std::string>(8), row.get<std::string>(9)};
      mail.state = parse_state(row.text(10)).value();
      mail.handed_over = row.get<int>(11);
      return mail;
    });
  }

  // Once this is on the disk the text may go. False where the mail is not this job's any more.
  bool note_handing_over(jobs::Task& task, MailId id, std::string const& key) {
    try {
      auto transaction = database_.write();
      auto const noted = transaction.execute(sql::note_handing_over,
                                             {{"office", task.office()}, {"id", id}, {"now", ms_of(clock_())}});
      if (!key.empty() && noted == 1) keep_return_key(transaction, task.office(), id, key);
      transaction.commit();
      return noted == 1 && task.heartbeat();
    } catch (db::DatabaseError const&) {
      return false;
    }
  }

  void end(jobs::Task const& task, MailId id, State state, std::string_view error,
           std::optional<Returned> const& returned = std::nullopt) {
    write(task, [&](db::Transaction& transaction) {
      transaction.execute(sql::end_mail, {{"office", task.office()},
                                          {"id", id},
                                          {"state", to_string(state)},
                                          {"error", error},
                                          {"now", ms_of(clock_())}});
      if (returned) put_returned(transaction, task.office(), id, *returned, on_returned_);
    });
  }

  void note_try(jobs::Task const& task, HandedOver const& mail, int handed_over, Delivery const& delivery) {
    write(task, [&](db::Transaction& transaction) {
      transaction.execute(sql::note_try, {{"office", task.office()},
                                          {"id", mail.id},
                                          {"handed_over", handed_over},
                                          {"error", delivery.reply},
                                          {"now", ms_of(clock_())}});
      // Nothing comes back of what no mail server took.
      if (!mail.key.empty() && delivery.came == Came::later) forget_return_key(transaction, task.office(), mail.key);
    });
  }

  // A database that is away for a moment is no reason to send a mail again.
  template <class Work>
  void write(jobs::Task const& task, Work const& work) {
    for (int note = 1;; ++note) {
      try {
        auto transaction = database_.write();
        work(transaction);
        transaction.commit();
        return;
      } catch (db::DatabaseError const&) {
        if (note == most_notes || task.cancelled()) throw;
      }
      std::this_thread::sleep_for(std::chrono::seconds{1});
    }
  }

  Result<std::string> given_up(jobs::Task const& task, MailId id, std::string const& error, std::string reason) {
    end(task, id, State::given_up, error);
    return fail(Errc::conflict, "given up: " + std::move(reason));
  }

  Result<std::string> noted(jobs::Task const& task, HandedOver const& mail, Delivery const& delivery, int handed_over) {
    switch (delivery.came) {
      case Came::accepted:
        end(task, mail.id, State::sent, {});
        return delivery.reason;
      case Came::refused:
        end(task, mail.id, State::refused, delivery.reply,
            delivery.of_recipient ? std::optional{refused_at_once(delivery.reply, clock_())} : std::nullopt);
        return fail(Errc::refused, delivery.reason);
      case Came::later:
      case Came::unclear:
        break;
    }
    auto const is_last = !task.cancelled() && task.tries() >= send_kind.max_tries;
    if (is_last) return given_up(task, mail.id, delivery.reply, delivery.reason);
    note_try(task, mail, handed_over + (delivery.came == Came::unclear ? 1 : 0), delivery);
    return fail(Errc::unavailable, delivery.reason);
  }

  db::Database& database_;
  Clock clock_;
  ServerConnection connection_;
  OnReturned on_returned_;
  std::mutex one_at_a_time_;
};

}  // namespace

jobs::Handler send_handler(db::Database& database, Clock clock, Server server, OnReturned on_returned) {
  auto const sender = std::make_shared<Sender>(database, std::move(clock), std::move(server), std::move(on_returned));
  return {.kind = send_kind, .run = [sender](jobs::Task& task) { return sender->run(task); }};
}

}  // namespace amity::mail
