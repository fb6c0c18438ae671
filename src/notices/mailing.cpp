// SPDX-License-Identifier: Apache-2.0
#include "notices/mailing.h"

#include "jobs/queue.h"
#include "notices/sql.h"
#include "rows.h"

namespace amity::notices {
namespace {

std::optional<Day> day_in(db::Row const& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  return parse_day(row.text(column)).value();
}
std::optional<std::string> text_of(std::optional<Day> const& day) {
  return day ? std::optional{amity::to_string(*day)} : std::nullopt;
}

std::string_view word_of(MailOn mail) {
  switch (mail) {
    case MailOn::notice:
      return "notice";
    case MailOn::digest:
      return "digest";
    case MailOn::invitation:
      return "invitation";
  }
  return {};
}

}  // namespace

std::string about_mail(accounts::AccountId account, MailOn mail) {
  return "account/" + std::to_string(account.value) + "/" + std::string(word_of(mail));
}

ByAccount waiting_for_mail(db::Transaction& transaction, OfficeId office, Instant after) {
  ByAccount waiting;
  transaction.each(sql::waiting_for_mail, {{"office", office}, {"after", ms_of(after)}}, [&](db::Row const& row) {
    auto notice = read_notice(row);
    waiting[notice.account].push_back(std::move(notice));
  });
  return waiting;
}

void note_mailed(db::Transaction& transaction, OfficeId office, std::span<NoticeId const> notices,
                 std::string_view mail_key) {
  for (auto const id : notices)
    transaction.execute(sql::note_mailed, {{"office", office}, {"id", id}, {"key", mail_key}});
}

std::int64_t wait_again(db::Transaction& transaction, OfficeId office, std::string_view mail_key) {
  return transaction.execute(sql::wait_again, {{"office", office}, {"key", mail_key}});
}

void look_again(db::Transaction& transaction, OfficeId office, Instant at) {
  (void)jobs::enqueue(transaction, [at] { return at; }, {.kind = at_once_kind, .office = office, .key = "office"})
      .value();
}

std::vector<Invitation> invitations_of(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::invitations, {{"office", office}}, [](db::Row const& row) {
    return Invitation{row.get<accounts::AccountId>(0),
                      {row.get<std::string>(1), row.integer(2)},
                      row.integer(3),
                      row.get<std::string>(4)};
  });
}

void note_invitation(db::Transaction& transaction, OfficeId office, Invitation const& invitation) {
  transaction.execute(sql::note_invitation, {{"office", office},
                                             {"account", invitation.account},
                                             {"about_kind", invitation.about.kind},
                                             {"about", invitation.about.id},
                                             {"sequence", invitation.sequence},
                                             {"said", invitation.said}});
}

Mornings mornings_of(db::Transaction& transaction, OfficeId office) {
  return transaction
      .one(sql::mornings, {{"office", office}},
           [](db::Row const& row) {
             return Mornings{day_in(row, 0), day_in(row, 1)};
           })
      .value_or(Mornings{});
}

void note_mornings(db::Transaction& transaction, OfficeId office, Mornings const& mornings) {
  transaction.execute(sql::note_mornings, {{"office", office},
                                           {"reminded", text_of(mornings.reminded_until)},
                                           {"digested", text_of(mornings.digested_on)}});
}

}  // namespace amity::notices
