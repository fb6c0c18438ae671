// SPDX-License-Identifier: Apache-2.0
// Letters and their numbers, through the API.
#include "operations.h"
#include "work/agreed_text.h"
#include "work/answered.h"
#include "work/letter_hand.h"

namespace amity::work::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

struct AllLetters : Reading {
  static constexpr auto access = contract::needs(Right::read_letters);
  Result<contract::LetterList> operator()(contract::ListLettersParameters const& asked, Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    LetterQuestion question;
    if (asked.direction) question.direction = parse_direction(contract::to_string(*asked.direction));
    if (asked.state) question.state = parse_letter_state(contract::to_string(*asked.state));
    question.only_open = asked.open;
    question.text = asked.q;
    if (asked.partner) question.partner = partner_of(*s->world.now(), *asked.partner);
    if (asked.department) question.department = accounts::DepartmentId{*asked.department};
    if (asked.year) question.year = static_cast<int>(*asked.year);
    question.sort = parse_letter_sort(contract::to_string(asked.sort)).value_or(LetterSort::newest);
    question.skip = asked.skip;
    question.limit = asked.limit;
    auto reading = transaction();
    auto const page = letters(reading, session.office, question);
    auto const world = s->world.now();
    contract::LetterList list{page.all, {}};
    auto const today = office_day(reading, session.office, s->clock());
    for (auto const& line : page.lines) list.letters.push_back(line_of(*world, line, today));
    return list;
  }
};

template <class IdOf>
contract::Nullable<std::int64_t> number_or_null(std::optional<IdOf> const& id) {
  if (!id) return {};
  return std::optional{id->value};
}

contract::ApprovalSeat seat_record(SeatAnswers const& seat, std::string const& hash) {
  contract::ApprovalSeat record{};
  if (auto const* department = std::get_if<accounts::DepartmentId>(&seat.seat))
    record.department = std::optional{department->value};
  else
    record.person = std::optional{std::get<accounts::AccountId>(seat.seat).value};
  auto const* stands = standing_verdict(seat, hash);
  for (auto const& given : seat.verdicts)
    record.verdicts.push_back({word_of<contract::Verdict>(given.verdict), given.opinion, given.actor, given.at,
                               stands == &given, number_or_null(given.for_whom)});
  return record;
}

contract::ApprovalStep step_record(std::span<ApprovalStep const> steps, ApprovalStep const& step,
                                   std::string const& hash) {
  contract::ApprovalStep record{step.place,
                                step.need,
                                agreed_of(step, hash),
                                word_of<contract::StepStanding>(standing_of(steps, step, hash)),
                                {}};
  for (auto const& seat : step.seats) record.seats.push_back(seat_record(seat, hash));
  return record;
}

struct OneLetter : Reading {
  static constexpr auto access = contract::needs(Right::read_letters);
  Result<contract::LetterRecord> operator()(contract::GetLetterParameters const& asked, Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    auto const letter = letter_of(reading, session.office, LetterId{asked.letter});
    if (!letter) return fail(Errc::not_found, "the office has no such letter", "letter");
    auto const hash = content_hash(*letter);
    contract::LetterRecord record{};
    record.id = letter->id.value;
    record.direction = word_of<contract::LetterDirection>(letter->direction);
    record.state = word_of<contract::LetterState>(letter->state);
    if (letter->number) record.number = letter->number->text;
    record.content_hash = hash;
    record.fields = seen_record(*s->world.now(), *letter);
    if (letter->department) record.department = std::optional{letter->department->value};
    if (letter->person) record.person = std::optional{letter->person->value};
    record.signatory = letter->signatory;
    record.issued = letter->issued;
    record.sent = letter->sent;
    record.way = letter->way;
    record.reason = letter->reason;
    auto const is_answered = letter->state == LetterState::answered;
    record.deadline = deadline_record(is_closed(letter->state) && !is_answered ? std::nullopt : letter->deadline);
    if (is_answered) {
      auto const days = answered_days(reading, session.office, std::array{letter->id});
      if (auto const day = days.find(letter->id); day != days.end()) record.answered = std::optional{day->second};
    }
    for (auto const& one : answers_to(reading, session.office, letter->id))
      record.answered_by.push_back({one.id.value, one.number, one.on});
    auto const steps = steps_of(reading, session.office, {SubjectKind::letter, letter->id.value});
    for (auto const& step : steps) record.steps.push_back(step_record(steps, step, hash));
    for (auto const& line : handling_of(reading, session.office, letter->id)) {
      record.handling.push_back({line.at,
                                 line.actor,
                                 line.act,
                                 number_or_null(line.department),
                                 line.words,
                                 number_or_null(line.person),
                                 number_or_null(line.for_whom),
                                 {},
                                 line.lapsed});
      for (auto const part : parts_in(line.changed)) record.handling.back().changed.emplace_back(to_string(part));
    }
    return record;
  }
};

struct AllSeries : Reading {
  static constexpr auto access = contract::needs(Right::read_letters);
  Result<contract::LetterSeriesList> operator()(contract::ListLetterSeriesParameters const& asked,
                                                Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    contract::LetterSeriesList list;
    for (auto const& series : series_of(reading, session.office))
      list.series.push_back({series.id.value, series.version,
                             word_of<contract::LetterDirection>(series.fields.direction), series.fields.name,
                             series.fields.shape});
    return list;
  }
};

struct Add : Writes {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.add";
  Outcome<contract::LetterAdded> operator()(Command& command, contract::AddLetterParameters const&,
                                            contract::NewLetterInput const& input) const {
    NewLetter wanted{parse_direction(contract::to_string(input.direction)).value_or(Direction::out),
                     fields_of(*s->world.now(), input),
                     {},
                     today(command)};
    if (input.series && *input.series) wanted.series = SeriesId{**input.series};
    word_correspondent(command, wanted.direction, wanted.fields);
    find_partner(*s->world.now(), command, wanted.fields);
    auto const id = add_letter(command, wanted);
    if (!id) return Refused{id.error()};
    auto const letter = letter_of(command.transaction(), command.office(), *id);
    return contract::LetterAdded{id->value, letter && letter->number ? letter->number->text : std::string{}};
  }
};

struct Change : Writes {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.change";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutLetterParameters const& asked,
                                         contract::LetterInput const& input) const {
    auto const world = s->world.now();
    auto fields = fields_of(*world, input);
    word_correspondent_anew(command, LetterId{asked.letter}, fields);
    find_partner_anew(*world, command, LetterId{asked.letter}, fields);
    return recorded(change_letter(command, LetterId{asked.letter}, fields, seen_of(*world, input), today(command)));
  }
};

struct Circulate : Writes {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.circulate";
  Outcome<contract::Recorded> operator()(Command& command, contract::CirculateLetterParameters const& asked,
                                         contract::CirculationInput const& input) const {
    return recorded(circulate(command, LetterId{asked.letter}, steps_asked(input)));
  }
};

struct TakeBack : Writes {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.take_back";
  Outcome<contract::Recorded> operator()(Command& command, contract::WithdrawLetterParameters const& asked) const {
    return recorded(take_back(command, LetterId{asked.letter}));
  }
};

struct Countersign : Writes {
  static constexpr auto right = Right::countersign;
  static constexpr std::string_view verb = "letter.countersign";
  Outcome<contract::Recorded> operator()(Command& command, contract::CountersignLetterParameters const& asked,
                                         contract::VerdictInput const& input) const {
    return recorded(countersign(command, LetterId{asked.letter},
                                {parse_verdict(contract::to_string(input.verdict)).value_or(Verdict::refuse),
                                 input.opinion, input.content_hash}));
  }
};

struct IssueIt : Writes {
  static constexpr auto right = Right::issue_letters;
  static constexpr std::string_view verb = "letter.issue";
  Outcome<contract::LetterNumberGiven> operator()(Command& command, contract::IssueLetterParameters const& asked,
                                                  contract::IssueInput const& input) const {
    auto const number =
        issue(command, LetterId{asked.letter},
              {SeriesId{input.series}, input.content_hash, input.signatory, today(command), {}, input.rule_reason});
    if (!number) return Refused{number.error()};
    return contract::LetterNumberGiven{number->series.value, number->year, number->number, number->text};
  }
};

struct Send : Writes {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.send";
  Outcome<contract::Recorded> operator()(Command& command, contract::SendLetterParameters const& asked,
                                         contract::SendingInput const& input) const {
    return recorded(send(command, LetterId{asked.letter}, {input.on, input.way, today(command)}));
  }
};

struct Assign : Writes {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.assign";
  Outcome<contract::Recorded> operator()(Command& command, contract::AssignLetterParameters const& asked,
                                         contract::AssignmentInput const& input) const {
    return recorded(assign(command, LetterId{asked.letter}, assignment_of(input)));
  }
};

struct GiveOpinion : Writes {
  static constexpr auto right = Right::read_letters;
  static constexpr std::string_view verb = "letter.opinion";
  Outcome<contract::Recorded> operator()(Command& command, contract::GiveLetterOpinionParameters const& asked,
                                         contract::LetterOpinionInput const& input) const {
    return recorded(return_from_hand(command, LetterId{asked.letter}, {LetterAct::opinion, input.opinion}));
  }
};

struct GiveBack : Writes {
  static constexpr auto right = Right::read_letters;
  static constexpr std::string_view verb = "letter.give_back";
  Outcome<contract::Recorded> operator()(Command& command, contract::GiveLetterBackParameters const& asked,
                                         contract::LetterReturnInput const& input) const {
    return recorded(return_from_hand(command, LetterId{asked.letter}, {LetterAct::give_back, input.reason}));
  }
};

LetterAct act_of(contract::LetterClosing how) {
  switch (how) {
    case contract::LetterClosing::answer:
      return LetterAct::answer;
    case contract::LetterClosing::note:
      return LetterAct::note;
    case contract::LetterClosing::reopen:
      return LetterAct::reopen;
  }
  return LetterAct::note;
}

struct Close : Writes {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.close";
  Outcome<contract::Recorded> operator()(Command& command, contract::CloseLetterParameters const& asked,
                                         contract::ClosingInput const& input) const {
    return recorded(close(command, LetterId{asked.letter}, act_of(input.how), input.words));
  }
};

struct Void : Writes {
  static constexpr auto right = Right::issue_letters;
  static constexpr std::string_view verb = "letter.void";
  Outcome<contract::Recorded> operator()(Command& command, contract::VoidLetterParameters const& asked,
                                         contract::VoidingInput const& input) const {
    return recorded(void_letter(command, LetterId{asked.letter}, input.reason));
  }
};

struct AddSeries : Writes {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "letter_series.put";
  Outcome<contract::LetterSeriesAdded> operator()(Command& command, contract::AddLetterSeriesParameters const&,
                                                  contract::LetterSeriesInput const& input) const {
    auto const id = put_series(command, {}, fields_of(input), seen_of(input));
    if (!id) return Refused{id.error()};
    return contract::LetterSeriesAdded{id->value};
  }
};

struct ChangeSeries : Writes {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "letter_series.put";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutLetterSeriesParameters const& asked,
                                         contract::LetterSeriesInput const& input) const {
    auto const id = put_series(command, SeriesId{asked.series}, fields_of(input), seen_of(input));
    if (!id) return Refused{id.error()};
    return changed(find_series(command.transaction(), command.office(), *id)->version);
  }
};

}  // namespace

auto add_letter_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<
        contract::ListLetters, contract::AddLetter, contract::GetLetter, contract::PutLetter, contract::CirculateLetter,
        contract::WithdrawLetter, contract::CountersignLetter, contract::IssueLetter, contract::SendLetter,
        contract::AssignLetter, contract::GiveLetterOpinion, contract::GiveLetterBack, contract::CloseLetter,
        contract::VoidLetter, contract::ListLetterSeries, contract::AddLetterSeries, contract::PutLetterSeries> {
  using commands::Later;
  return operations.add<contract::ListLetters>(AllLetters{{s, writing}})
      .add_later<contract::AddLetter>(Later<contract::AddLetter, Add>{writing, {{s}}})
      .add<contract::GetLetter>(OneLetter{{s, writing}})
      .add_later<contract::PutLetter>(Later<contract::PutLetter, Change>{writing, {{s}}})
      .add_later<contract::CirculateLetter>(Later<contract::CirculateLetter, Circulate>{writing, {{s}}})
      .add_later<contract::WithdrawLetter>(Later<contract::WithdrawLetter, TakeBack>{writing, {{s}}})
      .add_later<contract::CountersignLetter>(Later<contract::CountersignLetter, Countersign>{writing, {{s}}})
      .add_later<contract::IssueLetter>(Later<contract::IssueLetter, IssueIt>{writing, {{s}}})
      .add_later<contract::SendLetter>(Later<contract::SendLetter, Send>{writing, {{s}}})
      .add_later<contract::AssignLetter>(Later<contract::AssignLetter, Assign>{writing, {{s}}})
      .add_later<contract::GiveLetterOpinion>(Later<contract::GiveLetterOpinion, GiveOpinion>{writing, {{s}}})
      .add_later<contract::GiveLetterBack>(Later<contract::GiveLetterBack, GiveBack>{writing, {{s}}})
      .add_later<contract::CloseLetter>(Later<contract::CloseLetter, Close>{writing, {{s}}})
      .add_later<contract::VoidLetter>(Later<contract::VoidLetter, Void>{writing, {{s}}})
      .add<contract::ListLetterSeries>(AllSeries{{s, writing}})
      .add_later<contract::AddLetterSeries>(Later<contract::AddLetterSeries, AddSeries>{writing, {{s}}})
      .add_later<contract::PutLetterSeries>(Later<contract::PutLetterSeries, ChangeSeries>{writing, {{s}}})
      .done();
}

}  // namespace amity::work::web
