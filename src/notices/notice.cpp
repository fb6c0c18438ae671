// SPDX-License-Identifier: Apache-2.0
#include "notices/notice.h"

#include "db/id_sequence.h"
#include "notices/mailing.h"
#include "notices/sql.h"
#include "rows.h"

#include <algorithm>
#include <utility>

namespace amity::notices {
namespace {

constexpr std::chrono::days kept_read{90};
constexpr std::chrono::days kept_at_most{400};

bool is_reminder(Kind kind) { return kind == Kind::due_soon || kind == Kind::due_tomorrow || kind == Kind::overdue; }
// Said once for as long as nobody has read it.
bool is_said_once(Kind kind) {
  return kind == Kind::verdict_needed || kind == Kind::to_issue || kind == Kind::text_changed ||
         kind == Kind::copy_overtaken;
}

// Words with blanks between, each once.
std::string joined_words(std::string words, std::string_view more) {
  while (!more.empty()) {
    auto const end = std::min(more.find(' '), more.size());
    auto const word = std::string(more.substr(0, end));
    if ((" " + words + " ").find(" " + word + " ") == std::string::npos) words += (words.empty() ? "" : " ") + word;
    more.remove_prefix(std::min(end + 1, more.size()));
  }
  return words;
}

// What was changed once more stands in the notice that nobody has read yet.
void add_changed(db::Transaction& transaction, OfficeId office, NewNotice const& one) {
  auto const unread = transaction.one(sql::unread_changed,
                                      {{"office", office},
                                       {"account", one.account},
                                       {"kind", to_string(one.kind)},
                                       {"because", to_string(one.because)},
                                       {"about_kind", one.about.kind},
                                       {"about", one.about.id}},
                                      [](db::Row const& row) {
                                        return std::pair{row.get<NoticeId>(0), row.get<std::string>(1)};
                                      });
  if (!unread) return;
  transaction.execute(
      sql::put_changed,
      {{"office", office}, {"id", unread->first}, {"changed", joined_words(unread->second, one.changed)}});
}

}  // namespace

std::size_t tell(db::Transaction& transaction, OfficeId office, Instant at, std::span<NewNotice const> notices) {
  if (notices.empty()) return 0;
  auto id = db::take_ids(transaction, office, "notice", static_cast<std::int64_t>(notices.size()));
  std::size_t told = 0;
  for (auto const& one : notices) {
    if (is_reminder(one.kind))
      settle(transaction, at, office, one.about, {Kind::due_soon, Kind::due_tomorrow, Kind::overdue}, one.account);
    auto const due = one.due ? std::optional{amity::to_string(*one.due)} : std::nullopt;
    auto const added = transaction.execute(sql::insert_notice, {{"office", office},
                                                                {"id", id++},
                                                                {"account", one.account},
                                                                {"kind", to_string(one.kind)},
                                                                {"because", to_string(one.because)},
                                                                {"about_kind", one.about.kind},
                                                                {"about", one.about.id},
                                                                {"key", one.key},
                                                                {"due", due},
                                                                {"once", is_said_once(one.kind)},
                                                                {"changed", one.changed},
                                                                {"at", ms_of(at)}});
    if (added == 0 && !one.changed.empty()) add_changed(transaction, office, one);
    told += added == 1 ? 1 : 0;
  }
  if (told > 0) look_again(transaction, office, at);
  return told;
}

std::vector<Notice> notices_of(db::Transaction& transaction, OfficeId office, accounts::AccountId account, Which which,
                               std::int64_t limit) {
  return transaction.all(
      sql::notices_of_account,
      {{"office", office}, {"account", account}, {"unread", which == Which::unread}, {"limit", limit}}, read_notice);
}

std::int64_t mark_read(db::Transaction& transaction, Instant now, OfficeId office, accounts::AccountId account,
                       NoticeId notice, Reach reach) {
  return transaction.execute(sql::mark_read, {{"office", office},
                                              {"account", account},
                                              {"id", notice},
                                              {"up_to", reach == Reach::up_to},
                                              {"now", ms_of(now)}});
}

void settle(db::Transaction& transaction, Instant now, OfficeId office, About const& about,
            std::initializer_list<Kind> kinds, accounts::AccountId account) {
  for (auto const kind : kinds)
    transaction.execute(sql::settle, {{"office", office},
                                      {"about_kind", about.kind},
                                      {"about", about.id},
                                      {"kind", to_string(kind)},
                                      {"account", account},
                                      {"now", ms_of(now)}});
}

void take_back(db::Transaction& transaction, Instant now, OfficeId office, std::string_view key,
               accounts::AccountId account) {
  transaction.execute(
      sql::take_back,
      {{"office", office}, {"account", account}, {"key", key}, {"keys", std::string(key) + "/%"}, {"now", ms_of(now)}});
}

std::int64_t forget_old(db::Transaction& transaction, Instant now) {
  return transaction.execute(sql::forget_old,
                             {{"read_before", ms_of(now - kept_read)}, {"before", ms_of(now - kept_at_most)}});
}

}  // namespace amity::notices
