// SPDX-License-Identifier: Apache-2.0
#include "work/letter_list.h"

#include "columns.h"
#include "extension_rows.h"
#include "letter_lines.h"
#include "letter_rows.h"
#include "rules/office_calendar.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {
namespace {

LetterLine read_line(db::Row const& row) {
  LetterLine line{row.get<LetterId>(0),
                  parse_direction(row.text(1)).value_or(Direction::in),
                  parse_letter_state(row.text(2)).value_or(LetterState::voided),
                  row.get<std::string>(3),
                  row.get<std::string>(4),
                  row.get<std::string>(5),
                  row.get<std::optional<CityId>>(6),
                  day_at(row, 7),
                  day_at(row, 8),
                  day_at(row, 9)};
  if (auto const unit = parse_unit(row.text(11)); unit && !row.is_null(10))
    line.within = Within{row.get<int>(10), *unit};
  line.department = row.get<std::optional<accounts::DepartmentId>>(12);
  line.person = row.get<std::optional<accounts::AccountId>>(13);
  line.urgency = parse_urgency(row.text(14)).value_or(Urgency::ordinary);
  return line;
}

std::vector<LetterLine> in_state(db::Transaction& transaction, OfficeId office, LetterState state) {
  return transaction.all(sql::letters_in_state, {{"office", office}, {"state", to_string(state)}}, read_line);
}

// A circulating letter with what was answered to it.
struct Asked {
  std::vector<ApprovalStep> steps;
  std::string hash;
};
Asked asked_of(db::Transaction& transaction, OfficeId office, LetterId id) {
  auto const letter = letter_as_written(transaction, office, id);
  return {steps_of(transaction, office, {SubjectKind::letter, id.value}),
          letter ? content_hash(*letter) : std::string{}};
}

template <class Keep>
std::vector<LetterLine> only(std::vector<LetterLine> lines, Keep const& keep) {
  std::erase_if(lines, [&](LetterLine const& line) { return !keep(line); });
  return lines;
}

}  // namespace

LetterLine read_letter_line(db::Row const& row) { return read_line(row); }

std::string id_texts(std::vector<std::int64_t> const& ids) {
  constexpr std::size_t width{12};
  std::string all;
  all.reserve(width * ids.size());
  for (auto const id : ids) {
    auto const digits = std::to_string(id);
    all.append(width - std::min(width, digits.size()), '0');
    all += digits;
  }
  return all;
}

std::string escaped_pattern(std::string_view text) {
  std::string pattern;
  for (auto const c : text) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern;
}

std::vector<LetterLine> to_countersign(db::Transaction& transaction, OfficeId office, accounts::Account const& account,
                                       std::string_view reader) {
  auto const department = account.fields.department.value_or(accounts::DepartmentId{});
  auto lines = transaction.all(sql::letters_asked_of,
                               {{"office", office}, {"department", department}, {"person", account.id}}, read_line);
  return only(std::move(lines), [&](LetterLine const& line) {
    auto const asked = asked_of(transaction, office, line.id);
    auto const due = seat_due(asked.steps, account, asked.hash);
    return due && standing_verdict(*due->seat, asked.hash) == nullptr &&
           standing_of(asked.steps, *due->step, asked.hash) == StepStanding::due &&
           !wrote(transaction, office, line.id, accounts::actor_of(account.id)) &&
           !wrote(transaction, office, line.id, reader);
  });
}

std::vector<LetterLine> to_issue(db::Transaction& transaction, OfficeId office, std::string_view actor) {
  return only(in_state(transaction, office, LetterState::circulating), [&](LetterLine const& line) {
    auto const asked = asked_of(transaction, office, line.id);
    return is_approved(asked.steps, asked.hash) && !wrote(transaction, office, line.id, actor);
  });
}

std::vector<LetterLine> to_mend(db::Transaction& transaction, OfficeId office, std::string_view actor) {
  auto lines = transaction.all(sql::letters_of_hand, {{"office", office}, {"actor", actor}}, read_line);
  return only(std::move(lines), [&](LetterLine const& line) {
    auto const asked = asked_of(transaction, office, line.id);
    return std::ranges::any_of(asked.steps, [&](auto const& step) {
      return std::ranges::any_of(step.seats, [&](auto const& seat) {
        auto const* given = standing_verdict(seat, asked.hash);
        return given != nullptr && given->verdict != Verdict::agree;
      });
    });
  });
}

std::vector<LetterLine> to_assign(db::Transaction& transaction, OfficeId office, rules::OfficeCalendar* calendar) {
  auto lines = transaction.all(sql::letters_to_assign, {{"office", office}}, read_line);
  return with_deadlines(transaction, office, std::move(lines), calendar);
}

std::vector<LetterLine> to_answer(db::Transaction& transaction, OfficeId office, accounts::AccountId person,
                                  std::optional<accounts::DepartmentId> department, rules::OfficeCalendar* calendar) {
  auto lines = transaction.all(
      sql::letters_to_answer,
      {{"office", office}, {"person", person}, {"department", department.value_or(accounts::DepartmentId{})}},
      read_line);
  return with_deadlines(transaction, office, std::move(lines), calendar);
}

std::vector<LetterLine> to_send(db::Transaction& transaction, OfficeId office) {
  return in_state(transaction, office, LetterState::issued);
}

std::vector<AnswerInWork> answers_in_work(db::Transaction& transaction, OfficeId office,
                                          rules::OfficeCalendar* calendar) {
  std::vector<std::int64_t> answered;
  auto answers = transaction.all(sql::answers_in_work, {{"office", office}}, [&](db::Row const& row) {
    answered.push_back(row.get<std::int64_t>(4));
    return AnswerInWork{row.get<LetterId>(0), day_at(row, 1).value_or(Day{}),
                        Within{row.get<int>(2), parse_unit(row.text(3)).value_or(deadlines::Unit::working_days)}};
  });
  if (answers.empty()) return answers;
  auto extensions = extensions_of_many(transaction, office, letter_kind, answered);
  rules::OfficeCalendar own(transaction, office);
  auto const& days = calendar != nullptr ? **calendar : *own;
  for (std::size_t i = 0; i < answers.size(); ++i)
    answers[i].deadline = deadline_of(answers[i].within, answers[i].arrived, days, extensions[answered[i]])
                              .value_or(deadlines::Deadline{});
  return answers;
}

std::vector<LetterLine> awaiting_answer(db::Transaction& transaction, OfficeId office,
                                        rules::OfficeCalendar* calendar) {
  auto lines = transaction.all(sql::letters_awaiting, {{"office", office}}, read_line);
  return with_deadlines(transaction, office, std::move(lines), calendar);
}

std::vector<NewsLine> news_of_letters(db::Transaction& transaction, OfficeId office, std::string_view actor,
                                      std::string_view after, std::int64_t limit) {
  return transaction.all(
      sql::news_of_letters, {{"office", office}, {"after", after}, {"actor", actor}, {"limit", limit}},
      [](db::Row const& row) {
        return NewsLine{{row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3),
                         row.get<std::optional<accounts::DepartmentId>>(4), row.get<std::string>(5),
                         row.get<LetterId>(0), std::nullopt, row.get<std::optional<accounts::AccountId>>(7)},
                        row.get<std::string>(6)};
      });
}

std::string looked_until(db::Transaction& transaction, OfficeId office, accounts::AccountId account) {
  return transaction
      .one(sql::looked_until, {{"office", office}, {"account", account}},
           [](db::Row const& row) { return row.get<std::string>(0); })
      .value_or(std::string{});
}

void note_look(commands::Command& command, accounts::AccountId account, std::string const& until) {
  command.transaction().execute(
      sql::note_look,
      {{"office", command.office()}, {"account", account}, {"at", std::min(until, amity::to_string(command.at()))}});
}

}  // namespace amity::work
