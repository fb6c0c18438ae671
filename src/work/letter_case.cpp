// SPDX-License-Identifier: Apache-2.0
#include "work/letter_case.h"

#include "refusals.h"
#include "rules/office_calendar.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {
namespace {

rules::Case case_of(db::Transaction& transaction, OfficeId office, Letter const& letter, Day on,
                    rules::OfficeCalendar& calendar) {
  auto const& fields = letter.fields;
  rules::Case one{"letter.issue", letter_subject(letter.id), fields.title, on, {}};
  auto& facts = one.facts;
  facts.say("language", fields.language);
  facts.say("partner", fields.partner.has_value());
  facts.say("answers", fields.answers.has_value());
  facts.say("text", !is_blank(fields.body));
  facts.say("enclosures", static_cast<std::int64_t>(enclosures_of(transaction, office, letter).size()));
  facts.say("issued", on);
  auto const hash = content_hash(letter);
  std::int64_t asked = 0;
  std::int64_t agreed = 0;
  for (auto const& step : steps_of(transaction, office, {SubjectKind::letter, letter.id.value})) {
    asked += static_cast<std::int64_t>(step.seats.size());
    agreed += agreed_of(step, hash);
  }
  facts.say("asked", asked);
  facts.say("agreed", agreed);
  if (fields.answers)
    if (auto const answered = letter_of(transaction, office, *fields.answers, &calendar)) {
      facts.say_if("arrived", answered->fields.arrived);
      // By when it wants an answer; nothing where it does not say.
      if (answered->fields.arrived && answered->deadline) facts.say("answer_due", answered->deadline->due);
    }
  return one;
}

}  // namespace

rules::Case issuing_case(db::Transaction& transaction, OfficeId office, Letter const& letter, Day on) {
  rules::OfficeCalendar calendar(transaction, office);
  return case_of(transaction, office, letter, on, calendar);
}

std::vector<rules::Case> issued_cases(db::Transaction& transaction, OfficeId office) {
  std::vector<rules::Case> cases;
  rules::OfficeCalendar calendar(transaction, office);
  auto const ids = transaction.all(sql::letters_issued, {{"office", office}},
                                   [](db::Row const& row) { return row.get<LetterId>(0); });
  for (auto const id : ids)
    if (auto const letter = letter_as_written(transaction, office, id); letter && letter->issued)
      cases.push_back(case_of(transaction, office, *letter, *letter->issued, calendar));
  return cases;
}

}  // namespace amity::work
