// SPDX-License-Identifier: Apache-2.0
#include "lease.h"

#include "jobs/sql.h"
#include "rows.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace amity::jobs {
namespace {

constexpr std::size_t lapsed_at_once = 100;
constexpr std::size_t longest_error = 2000;

std::string shortened(std::string text) {
  if (text.size() <= longest_error) return text;
  auto size = longest_error;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;  // not within a character
  text.resize(size);
  return text;
}

struct Lapsed {
  Attempt attempt;
  Tries tries;
  bool cancel_requested{};
  bool has_key{};
  LeaseUpdate last;
  std::string kind;
  OfficeId office{};
};

Lapsed read_lapsed(db::Row const& row) {
  auto const id = row.get<JobId>(0);
  return {{id, row.get<std::string>(1), row.integer(2)},
          {id, row.get<int>(3), row.get<int>(4)},
          row.get<bool>(5),
          row.get<bool>(6),
          {row.get<std::optional<double>>(7), row.get<std::string>(8)},
          row.get<std::string>(9),
          row.get<OfficeId>(10)};
}

}  // namespace

bool has_due(db::Transaction& transaction, Claimant const& claimant, Class job_class, Instant now) {
  return transaction
      .one(sql::has_due, {{"class", to_string(job_class)}, {"kinds", claimant.kinds}, {"now", ms_of(now)}},
           [](db::Row const&) { return true; })
      .value_or(false);
}

std::vector<Claimed> claim(db::Transaction& transaction, Claimant const& claimant, Class job_class, Instant now,
                           std::size_t limit) {
  auto const& query = transaction.dialect() == db::Dialect::postgresql ? sql::claim_postgresql : sql::claim_sqlite;
  std::vector<Claimed> claimed;
  for (auto const priority : {Priority::urgent, Priority::normal, Priority::low}) {
    if (claimed.size() >= limit) break;
    auto more =
        transaction.all(query,
                        {{"class", to_string(job_class)},
                         {"priority", static_cast<int>(priority)},
                         {"kinds", claimant.kinds},
                         {"now", ms_of(now)},
                         {"until", ms_of(now + claimant.lease)},
                         {"owner", claimant.owner},
                         {"limit", limit - claimed.size()}},
                        [](db::Row const& row) {
                          return Claimed{row.get<JobId>(0),       row.get<OfficeId>(1), row.get<std::string>(2),
                                         row.get<std::string>(3), !row.is_null(4),      row.get<int>(5),
                                         row.get<int>(6),         row.integer(7),       instant_of(row.integer(8))};
                        });
    // Neither database promises the order of what an UPDATE returns.
    std::ranges::sort(more, {}, [](Claimed const& job) { return std::pair(job.not_before, job.id); });
    std::ranges::move(more, std::back_inserter(claimed));
  }
  return claimed;
}

bool renew(db::Transaction& transaction, Attempt const& attempt, LeaseUpdate const& update, Instant until) {
  return transaction.execute(sql::renew_lease, {{"id", attempt.id},
                                                {"owner", attempt.owner},
                                                {"attempt", attempt.attempt},
                                                {"until", ms_of(until)},
                                                {"progress", update.progress},
                                                {"word", update.word}}) > 0;
}

std::optional<End> end(db::Transaction& transaction, Attempt const& attempt, End end, Key key, Instant now) {
  if (end.state == State::waiting && key == Key::some) {
    auto const other = transaction.one(sql::waiting_of_same_key, {{"id", attempt.id}},
                                       [](db::Row const& row) { return row.integer(0); });
    if (other) {
      end.state = State::cancelled;
      end.error = "job " + std::to_string(*other) + ", which waits, is the same";
    }
  }
  if (end.error) end.error = shortened(std::move(*end.error));
  auto const written = transaction.execute(
      sql::end_attempt,
      {{"id", attempt.id},
       {"owner", attempt.owner},
       {"attempt", attempt.attempt},
       {"state", to_string(end.state)},
       {"tries", end.tries},
       {"not_before", ms_of(end.not_before)},
       {"progress", end.last.progress},
       {"word", end.last.word},
       {"result", end.result},
       {"error", end.error},
       {"ended", end.state == State::waiting ? std::optional<std::int64_t>{} : std::optional{ms_of(now)}}});
  if (written > 0) return end;
  // A commit whose answer was lost may have written it already.
  return transaction.one(sql::how_it_ended,
                         {{"id", attempt.id}, {"owner", attempt.owner}, {"attempt", attempt.attempt}},
                         [&](db::Row const& row) {
                           auto written_before = end;
                           written_before.state = state_at(row, 0);
                           written_before.result = row.get<std::optional<std::string>>(1);
                           written_before.error = row.get<std::optional<std::string>>(2);
                           return written_before;
                         });
}

End end_of_failure(Tries const& tries, Error const& error, BackOff const& back_off, Instant now) {
  auto const may_help = error.code == Errc::unavailable && tries.tries < tries.max_tries;
  return {.state = may_help ? State::waiting : State::failed,
          .tries = tries.tries,
          .not_before = may_help ? now + wait_after(tries.tries, tries.id, back_off) : now,
          .error = error.message};
}

bool has_lapsed(db::Transaction& transaction, Instant now) {
  return transaction.one(sql::has_lapsed, {{"now", ms_of(now)}}, [](db::Row const&) { return true; }).value_or(false);
}

std::size_t take_lapsed(db::Transaction& transaction, BackOff const& back_off, Instant now, OnEnd const& on_end) {
  auto const& query = transaction.dialect() == db::Dialect::postgresql ? sql::lapsed_postgresql : sql::lapsed_sqlite;
  auto const lapsed = transaction.all(query, {{"now", ms_of(now)}, {"limit", lapsed_at_once}}, read_lapsed);
  for (auto const& job : lapsed) {
    auto became =
        end_of_failure(job.tries, {Errc::unavailable, "its server did not answer any more", {}, {}}, back_off, now);
    if (job.cancel_requested) became.state = State::cancelled;
    became.last = job.last;
    auto const written = end(transaction, job.attempt, became, job.has_key ? Key::some : Key::none, now);
    if (on_end && written && written->state != State::waiting) on_end(job.kind, job.office);
  }
  return lapsed.size();
}

}  // namespace amity::jobs
