// SPDX-License-Identifier: Apache-2.0
#include "mail/outbox.h"

#include "core/utf8.h"
#include "db/id_sequence.h"
#include "mail/send.h"
#include "mail/sql.h"
#include "rows.h"

#include <algorithm>
#include <array>

namespace amity::mail {
namespace {

constexpr std::size_t longest_key = 200;
constexpr std::array states{State::waiting, State::sent, State::refused, State::given_up};

std::string named(OfficeId office, MailId id) {
  return "mail " + std::to_string(id.value) + " of office " + std::to_string(office.value);
}

Result<void> check(NewMail const& mail) {
  auto const printable = [](char c) { return c > 0x20 && c < 0x7f; };
  if (mail.key.empty() || mail.key.size() > longest_key || !std::ranges::all_of(mail.key, printable))
    return fail(Errc::invalid, "this cannot be the key of an event", "key", "1 to 200 visible characters of ASCII");
  if (mail.subject.empty()) return fail(Errc::invalid, "a mail has a subject", "subject");
  if (mail.text.empty()) return fail(Errc::invalid, "a mail has a text", "text");
  auto const& calendar = mail.calendar.value_or(Calendar{});
  for (auto const* text :
       {&mail.about, &mail.to.address, &mail.to.name, &mail.sender, &mail.language, &mail.subject, &mail.text,
        &mail.html, &mail.unsubscribe, &mail.record, &calendar.text, &calendar.file, &calendar.method})
    if (utf8::first_invalid(*text) || text->find('\0') != std::string::npos)
      return fail(Errc::invalid, "a mail is text of UTF-8", "text");
  return {};
}

std::optional<MailId> of_event(db::Transaction& transaction, NewMail const& mail) {
  return transaction.one(sql::mail_of_event, {{"office", mail.office}, {"key", mail.key}},
                         [](db::Row const& row) { return row.get<MailId>(0); });
}

std::optional<Instant> instant_at(db::Row const& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  return instant_of(row.integer(column));
}

std::optional<Returned> returned_at(db::Row const& row, std::size_t column) {
  if (row.text(column).empty()) return std::nullopt;
  return Returned{row.text(column) == to_string(Lasting::hard) ? Lasting::hard : Lasting::soft,
                  row.get<std::string>(column + 1), row.get<std::string>(column + 2),
                  instant_of(row.integer(column + 3))};
}

Mail read_mail(db::Row const& row) {
  return {row.get<OfficeId>(0),
          row.get<MailId>(1),
          row.get<std::string>(2),
          row.get<std::string>(3),
          row.get<std::string>(4),
          row.get<std::string>(5),
          parse_state(row.text(6)).value(),
          row.get<int>(7),
          row.get<std::string>(8),
          row.get<jobs::JobId>(9),
          instant_of(row.integer(10)),
          instant_at(row, 11),
          instant_at(row, 12),
          instant_at(row, 13),
          row.get<bool>(14),
          row.get<std::string>(15),
          row.integer(16),
          returned_at(row, 17)};
}

jobs::JobId enqueue_job(db::Transaction& transaction, Clock const& clock, OfficeId office, MailId id) {
  auto const number = std::to_string(id.value);
  auto const job =
      jobs::enqueue(
          transaction, clock,
          {.kind = send_kind, .office = office, .payload = R"({"mail": )" + number + "}", .key = "mail/" + number})
          .value()
          .id;
  transaction.execute(sql::note_job, {{"office", office}, {"id", id}, {"job", job}});
  return job;
}

}  // namespace

std::string_view to_string(State state) {
  switch (state) {
    case State::waiting:
      return "waiting";
    case State::sent:
      return "sent";
    case State::refused:
      return "refused";
    case State::given_up:
      return "given_up";
  }
  return {};
}

Result<State> parse_state(std::string_view text) {
  for (auto const state : states)
    if (to_string(state) == text) return state;
  return fail(Errc::invalid, "\"" + std::string(text) + "\" is no state of a mail", "state",
              "waiting, sent, refused or given_up");
}

Result<Enqueued> enqueue_mail(db::Transaction& transaction, Clock const& clock, NewMail const& mail) {
  if (auto const checked = check(mail); !checked) return Failure{checked.error()};
  if (auto const found = of_event(transaction, mail)) return Enqueued{*found, true};
  MailId const id{db::take_ids(transaction, mail.office, "mail_message")};
  auto const& calendar = mail.calendar.value_or(Calendar{{}, {}, {}});
  auto const added = transaction.execute(sql::insert_mail, {{"office", mail.office},
                                                            {"id", id},
                                                            {"key", mail.key},
                                                            {"about", mail.about},
                                                            {"recipient", mail.to.address},
                                                            {"recipient_name", mail.to.name},
                                                            {"sender_name", mail.sender},
                                                            {"language", mail.language},
                                                            {"subject", mail.subject},
                                                            {"text", mail.text},
                                                            {"secret", mail.secret == Secret::yes},
                                                            {"calendar", calendar.text},
                                                            {"calendar_name", calendar.file},
                                                            {"calendar_method", calendar.method},
                                                            {"html", mail.html},
                                                            {"unsubscribe", mail.unsubscribe},
                                                            {"record", mail.record},
                                                            {"sent_by", mail.sent_by},
                                                            {"now", ms_of(clock())}});
  // Another transaction was first.
  if (added == 0) return Enqueued{of_event(transaction, mail).value(), true};
  enqueue_job(transaction, clock, mail.office, id);
  return Enqueued{id, false};
}

std::vector<Mail> list(db::Transaction& transaction, Filter const& filter) {
  return transaction.all(sql::newest_mail,
                         {{"state", filter.state ? to_string(*filter.state) : std::string_view()},
                          {"any_office", !filter.office},
                          {"office", filter.office.value_or(OfficeId{})},
                          {"returned", filter.returned},
                          {"limit", filter.limit}},
                         read_mail);
}

std::optional<Mail> find(db::Transaction& transaction, OfficeId office, MailId id) {
  return transaction.one(sql::mail_by_id, {{"office", office}, {"id", id}}, read_mail);
}

std::optional<Mail> newest_about(db::Transaction& transaction, OfficeId office, std::string_view about) {
  return transaction.one(sql::newest_about, {{"office", office}, {"about", about}}, read_mail);
}

Result<Mail> retry(db::Transaction& transaction, Clock const& clock, OfficeId office, MailId id) {
  auto const before = find(transaction, office, id);
  if (!before)
    return fail(Errc::not_found, "there is no " + named(office, id), "id", "one that `amity mail list` shows");
  if (before->state == State::sent) return fail(Errc::conflict, named(office, id) + " was sent", "id");
  if (!before->has_text)
    return fail(Errc::conflict, "the text of " + named(office, id) + " is wiped", "id",
                "a new link: amity user invite ADDRESS --mail");
  auto const job = jobs::find(transaction, before->job);
  if (job && job->state == jobs::State::running)
    return fail(Errc::conflict, named(office, id) + " is being sent", "id");
  transaction.execute(sql::begin_again, {{"office", office}, {"id", id}});
  // Its job may have ended, or be cleared away.
  if (!job || !jobs::retry(transaction, clock, before->job)) enqueue_job(transaction, clock, office, id);
  return find(transaction, office, id).value();
}

std::int64_t withdraw(db::Transaction& transaction, Instant now, OfficeId office, std::string_view about) {
  return transaction.execute(sql::withdraw, {{"office", office},
                                             {"about", about},
                                             {"now", ms_of(now)},
                                             {"error", "another took its place before it was sent"}});
}

std::vector<std::string> withdraw_untouched(db::Transaction& transaction, Instant now, OfficeId office,
                                            std::string_view about) {
  return transaction.all(
      sql::withdraw_untouched,
      {{"office", office}, {"about", about}, {"now", ms_of(now)}, {"error", "what it says goes out with the next one"}},
      [](db::Row const& row) { return row.get<std::string>(0); });
}

Figures figures(db::Transaction& transaction, Clock const& clock) {
  auto const now = ms_of(clock());
  auto found = transaction
                   .one(sql::count_waiting, {},
                        [&](db::Row const& row) {
                          Figures waiting{row.integer(0), {}, 0};
                          if (!row.is_null(1)) waiting.oldest = std::chrono::milliseconds{now - row.integer(1)};
                          return waiting;
                        })
                   .value_or(Figures{});
  found.returned = transaction
                       .one(sql::count_returned, {{"after", ms_of(clock() - kept_after_end)}},
                            [](db::Row const& row) { return row.integer(0); })
                       .value_or(0);
  return found;
}

}  // namespace amity::mail
