// SPDX-License-Identifier: Apache-2.0
#include "work/answered.h"

#include "columns.h"
#include "letter_lines.h"
#include "work/deputy.h"
#include "work/sql.h"

namespace amity::work {
namespace {

// "2026-11-30T08:14:00.000Z", as acts are written down.
std::optional<Instant> moment_of(std::string_view utc) {
  constexpr std::size_t day_length{10};
  constexpr std::size_t hours_at{11};
  constexpr std::size_t minutes_at{14};
  constexpr std::size_t shortest{16};
  if (utc.size() < shortest) return std::nullopt;
  auto const day = day_of(utc.substr(0, day_length));
  auto const hours = number_of(utc.substr(hours_at, 2));
  auto const minutes = number_of(utc.substr(minutes_at, 2));
  if (!day || !hours || !minutes) return std::nullopt;
  return Instant{*day} + std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
}

}  // namespace

std::vector<Answer> answers_to(db::Transaction& transaction, OfficeId office, LetterId id) {
  return transaction.all(sql::answers_to, {{"office", office}, {"letter", id}}, [](db::Row const& row) {
    return Answer{row.get<LetterId>(0), row.get<std::string>(1), row.get<std::string>(2), day_at(row, 3)};
  });
}

std::map<LetterId, Day> answered_days(db::Transaction& transaction, OfficeId office, std::span<LetterId const> ids) {
  std::map<LetterId, Day> days;
  if (ids.empty()) return days;
  std::vector<std::int64_t> numbers;
  numbers.reserve(ids.size());
  for (auto const id : ids) numbers.push_back(id.value);
  auto const text = id_texts(numbers);
  std::map<LetterId, std::string> otherwise;
  transaction.each(sql::answered_days,
                   {{"office", office}, {"ids", text}, {"length", static_cast<std::int64_t>(text.size())}},
                   [&](db::Row const& row) {
                     auto const id = row.get<LetterId>(0);
                     if (auto const day = day_at(row, 1))
                       days.emplace(id, *day);
                     else if (!row.is_null(2))
                       otherwise.emplace(id, row.get<std::string>(2));
                   });
  for (auto const& [id, at] : otherwise)
    if (auto const moment = moment_of(at)) days.emplace(id, office_day(transaction, office, *moment));
  return days;
}

std::map<LetterId, Answer> first_answers(db::Transaction& transaction, OfficeId office, std::span<LetterId const> ids) {
  std::map<LetterId, Answer> answers;
  if (ids.empty()) return answers;
  std::vector<std::int64_t> numbers;
  numbers.reserve(ids.size());
  for (auto const id : ids) numbers.push_back(id.value);
  auto const text = id_texts(numbers);
  transaction.each(
      sql::first_answers, {{"office", office}, {"ids", text}, {"length", static_cast<std::int64_t>(text.size())}},
      [&](db::Row const& row) {
        answers.emplace(row.get<LetterId>(0),
                        Answer{row.get<LetterId>(1), row.get<std::string>(2), row.get<std::string>(3), day_at(row, 4)});
      });
  return answers;
}

}  // namespace amity::work
