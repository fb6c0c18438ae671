// SPDX-License-Identifier: Apache-2.0
#include "notices/mailing.h"

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

}  // namespace

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
