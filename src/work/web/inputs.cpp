// SPDX-License-Identifier: Apache-2.0
#include "inputs.h"

#include "partnerships/web/desk_routes.h"
#include "people/in_city.h"
#include "server/parameters.h"
#include "work/deputy.h"
#include "work/task_series.h"

namespace amity::work::web {
namespace {

template <class IdOf>
std::optional<IdOf> id_of(std::optional<contract::Nullable<std::int64_t>> const& number) {
  if (!number || !*number) return std::nullopt;
  return IdOf{**number};
}
template <class IdOf>
std::optional<IdOf> id_of(contract::Nullable<std::int64_t> const& number) {
  if (!number) return std::nullopt;
  return IdOf{*number};
}
template <class IdOf>
contract::Nullable<std::int64_t> number_of(std::optional<IdOf> const& id) {
  if (!id) return {};
  return std::optional{id->value};
}

std::optional<Day> day_of(std::optional<contract::Nullable<Day>> const& day) {
  return day ? static_cast<std::optional<Day> const&>(*day) : std::nullopt;
}

std::optional<Within> within_of(std::optional<std::int64_t> const& amount, contract::TimeUnit unit) {
  constexpr std::int64_t beyond = 100'000;  // far more than any verb takes, and no number that does not fit
  if (!amount) return std::nullopt;
  return Within{static_cast<int>(std::clamp<std::int64_t>(*amount, -beyond, beyond)),
                parse_unit(contract::to_string(unit)).value_or(deadlines::Unit::working_days)};
}

template <class Input>
LetterFields letter_fields(snapshot::World const& world, Input const& input) {
  LetterFields fields;
  fields.language = contract::to_string(input.language);
  fields.correspondent = input.correspondent;
  fields.title = input.title;
  fields.body = input.body;
  fields.enclosures = input.enclosures;
  fields.partner = partner_of(world, input.partner);
  fields.their_number = input.their_number;
  fields.dated = day_of(input.dated);
  fields.arrived = day_of(input.arrived);
  fields.answers = id_of<LetterId>(input.answers);
  fields.within = within_of(
      input.within ? static_cast<std::optional<std::int64_t> const&>(*input.within) : std::nullopt, input.within_unit);
  fields.urgency = parse_urgency(contract::to_string(input.urgency)).value_or(Urgency::ordinary);
  return fields;
}

}  // namespace

std::optional<CityId> partner_of(snapshot::World const& world, std::string_view id) {
  if (id.empty()) return std::nullopt;
  auto const city = server::find_city(world, id);
  return city ? (*city)->id : CityId{-1};
}

std::string partner_text(snapshot::World const& world, std::optional<CityId> const& partner) {
  auto const* city = partner ? world.atlas.city(*partner) : nullptr;
  return city == nullptr ? std::string{} : partnerships::web::id_of(*city);
}

std::optional<CityId> partner_named(snapshot::World const& world, db::Transaction& transaction, OfficeId office,
                                    std::string_view correspondent) {
  auto const* own = world.reg.office(office);
  auto const city = own == nullptr ? std::nullopt : people::city_named(transaction, office, correspondent);
  if (!city) return std::nullopt;
  for (auto const place : world.reg.of(own->home))
    if (world.reg.partnerships()[place].other(own->home) == *city) return city;
  return std::nullopt;
}

people::Wording wording_of(Direction direction) {
  return direction == Direction::out ? people::Wording::addressed : people::Wording::plain;
}

void word_correspondent(commands::Command& command, Direction direction, LetterFields& fields) {
  // How somebody is called in another language is for who may read of people.
  if (!acts_with(command, accounts::Right::read_people)) return;
  if (auto words = people::in_language(command.transaction(), command.office(), fields.correspondent, fields.language,
                                       wording_of(direction)))
    fields.correspondent = *std::move(words);
}

void word_correspondent_anew(commands::Command& command, LetterId letter, LetterFields& fields) {
  auto const before = letter_of(command.transaction(), command.office(), letter);
  if (before && (before->fields.correspondent != fields.correspondent || before->fields.language != fields.language))
    word_correspondent(command, before->direction, fields);
}

void find_partner(snapshot::World const& world, commands::Command& command, LetterFields& fields) {
  if (!fields.partner)
    fields.partner = partner_named(world, command.transaction(), command.office(), fields.correspondent);
}

void find_partner_anew(snapshot::World const& world, commands::Command& command, LetterId letter,
                       LetterFields& fields) {
  auto const before = letter_of(command.transaction(), command.office(), letter);
  if (before && !before->fields.partner && before->fields.correspondent != fields.correspondent)
    find_partner(world, command, fields);
}

Assignment assignment_of(contract::AssignmentInput const& input) {
  auto const department = [](auto const& given) {
    return given && *given ? std::optional{accounts::DepartmentId{**given}} : std::nullopt;
  };
  auto const person = [](auto const& given) {
    return given && *given ? std::optional{accounts::AccountId{**given}} : std::nullopt;
  };
  Assignment to{department(input.department), person(input.person), input.words};
  if (input.seen) to.seen = Holder{department(input.seen->department), person(input.seen->person)};
  return to;
}

LetterFields fields_of(snapshot::World const& world, contract::LetterInput const& input) {
  return letter_fields(world, input);
}
LetterFields fields_of(snapshot::World const& world, contract::NewLetterInput const& input) {
  return letter_fields(world, input);
}

std::optional<commands::Seen> seen_of(snapshot::World const& world, contract::LetterInput const& input) {
  if (!input.seen) return std::nullopt;
  auto const& seen = *input.seen;
  LetterFields fields;
  fields.language = contract::to_string(seen.language);
  fields.correspondent = seen.correspondent;
  fields.title = seen.title;
  fields.body = seen.body;
  fields.enclosures = seen.enclosures;
  fields.partner = partner_of(world, seen.partner);
  fields.their_number = seen.their_number;
  fields.dated = seen.dated;
  fields.arrived = seen.arrived;
  fields.answers = id_of<LetterId>(seen.answers);
  fields.within = within_of(seen.within, seen.within_unit);
  fields.urgency = parse_urgency(contract::to_string(seen.urgency)).value_or(Urgency::ordinary);
  return commands::Seen{seen.version, texts_of(fields)};
}

contract::LetterSeen seen_record(snapshot::World const& world, Letter const& letter) {
  auto const& fields = letter.fields;
  contract::LetterSeen seen{};
  seen.version = letter.version;
  seen.language = contract::parse<contract::Language>(fields.language).value_or(contract::Language::en);
  seen.correspondent = fields.correspondent;
  seen.title = fields.title;
  seen.body = fields.body;
  seen.enclosures = fields.enclosures;
  seen.partner = partner_text(world, fields.partner);
  seen.their_number = fields.their_number;
  seen.dated = fields.dated;
  seen.arrived = fields.arrived;
  seen.answers = number_of(fields.answers);
  if (fields.within) seen.within = std::optional<std::int64_t>{fields.within->amount};
  seen.within_unit =
      fields.within ? word_of<contract::TimeUnit>(fields.within->unit) : contract::TimeUnit::working_days;
  seen.urgency = word_of<contract::LetterUrgency>(fields.urgency);
  return seen;
}

contract::LetterLine line_of(snapshot::World const& world, LetterLine const& line, Day today) {
  auto const late = days_late(line, today);
  return {line.id.value,
          word_of<contract::LetterDirection>(line.direction),
          word_of<contract::LetterState>(line.state),
          line.title,
          line.correspondent,
          line.number,
          partner_text(world, line.partner),
          line.dated,
          line.arrived,
          line.sent,
          number_of(line.department),
          number_of(line.person),
          word_of<contract::LetterUrgency>(line.urgency),
          line.deadline && (!is_closed(line.state) || line.answered) ? std::optional{line.deadline->due} : std::nullopt,
          line.answered,
          number_of(line.answered_by),
          late ? std::optional{std::int64_t{*late}} : std::nullopt};
}

std::vector<StepAsked> steps_asked(contract::CirculationInput const& input) {
  std::vector<StepAsked> steps;
  for (auto const& one : input.departments.value_or(std::vector<contract::DepartmentAsked>{}))
    steps.push_back(asked_alone(accounts::DepartmentId{one.department}, static_cast<int>(one.place)));
  for (auto const& group : input.groups.value_or(std::vector<contract::GroupAsked>{})) {
    StepAsked step{static_cast<int>(group.place), 0, {}};
    for (auto const id : group.departments.value_or(std::vector<std::int64_t>{}))
      step.seats.emplace_back(accounts::DepartmentId{id});
    for (auto const id : group.persons.value_or(std::vector<std::int64_t>{}))
      step.seats.emplace_back(accounts::AccountId{id});
    step.need = group.need && *group.need ? static_cast<int>(**group.need) : static_cast<int>(step.seats.size());
    steps.push_back(std::move(step));
  }
  return steps;
}

SeriesFields fields_of(contract::LetterSeriesInput const& input) {
  return {parse_direction(contract::to_string(input.direction)).value_or(Direction::out), input.name, input.shape};
}
std::optional<commands::Seen> seen_of(contract::LetterSeriesInput const& input) {
  if (!input.seen) return std::nullopt;
  return commands::Seen{
      input.seen->version,
      texts_of(SeriesFields{parse_direction(contract::to_string(input.seen->direction)).value_or(Direction::out),
                            input.seen->name, input.seen->shape})};
}

namespace {

std::optional<TaskCount> count_of(std::optional<contract::Nullable<std::int64_t>> const& amount,
                                  contract::TimeUnit unit, contract::CountedBy by, std::optional<Day> anchor,
                                  std::string name) {
  auto const within = within_of(amount ? static_cast<std::optional<std::int64_t> const&>(*amount) : std::nullopt, unit);
  if (!within) return std::nullopt;
  auto const counted = parse_counted_by(contract::to_string(by)).value_or(CountedBy::after_day);
  // A letter has its days itself.
  if (is_of_letter(counted)) return TaskCount{within->amount, within->unit, counted, {}, {}};
  return TaskCount{within->amount, within->unit, counted, anchor, std::move(name)};
}

// One that there cannot be where the text names none: the verb tells it.
std::optional<TaskAbout> about_of(std::string const& text) {
  if (text.empty()) return std::nullopt;
  return parse_task_about(text).value_or(TaskAbout{AboutKind::partner, -1});
}

std::vector<std::int64_t> numbers_of(std::vector<TaskId> const& tasks) {
  std::vector<std::int64_t> numbers;
  numbers.reserve(tasks.size());
  for (auto const task : tasks) numbers.push_back(task.value);
  return numbers;
}

contract::Nullable<contract::TaskRecurrence> recurrence_record(std::optional<Recurrence> const& recurrence) {
  if (!recurrence) return {};
  contract::TaskRecurrence record{};
  record.every = recurrence->every;
  record.unit = word_of<contract::RepeatUnit>(recurrence->unit);
  for (auto const day : recurrence->weekdays) record.weekdays.push_back(word_of<contract::Weekday>(day));
  record.on = word_of<contract::RepeatOn>(recurrence->on);
  record.shift = word_of<contract::RepeatShift>(recurrence->shift);
  record.until = recurrence->until;
  return std::optional{std::move(record)};
}

std::set<Weekday> weekdays_of(std::optional<std::vector<contract::Weekday>> const& days) {
  std::set<Weekday> all;
  for (auto const day : days.value_or(std::vector<contract::Weekday>{}))
    if (auto const known = parse_weekday(contract::to_string(day))) all.insert(*known);
  return all;
}

// What was seen of a word; empty where nothing was.
template <class Word>
std::string seen_word(std::optional<contract::Nullable<Word>> const& word) {
  return word && *word ? std::string(contract::to_string(**word)) : std::string{};
}

contract::TaskCount count_record(TaskCount const& count) {
  return {count.amount, word_of<contract::TimeUnit>(count.unit), word_of<contract::CountedBy>(count.by), count.anchor,
          count.name};
}

}  // namespace

TaskFields fields_of(contract::TaskInput const& input) {
  return {input.title,
          input.note,
          id_of<accounts::DepartmentId>(input.department),
          id_of<accounts::AccountId>(input.person),
          day_of(input.due),
          id_of<LetterId>(input.letter),
          count_of(input.count, input.count_unit, input.counted_by, day_of(input.anchor), input.anchor_name),
          about_of(input.about)};
}
std::optional<commands::Seen> seen_of(contract::TaskInput const& input) {
  if (!input.seen) return std::nullopt;
  auto const& seen = *input.seen;
  return commands::Seen{
      seen.version,
      texts_of(TaskFields{seen.title, seen.note, id_of<accounts::DepartmentId>(seen.department),
                          id_of<accounts::AccountId>(seen.person), seen.due, id_of<LetterId>(seen.letter),
                          count_of(seen.count, seen.count_unit, seen.counted_by, day_of(seen.anchor), seen.anchor_name),
                          about_of(seen.about)})};
}

contract::TaskRecord record_of(db::Transaction& transaction, OfficeId office, Task const& task,
                               rules::OfficeCalendar* calendar) {
  auto const next = next_deadline(transaction, office, task, calendar);
  return {task.id.value,
          task.version,
          word_of<contract::TaskState>(task.state),
          task.fields.title,
          task.fields.note,
          number_of(task.fields.department),
          number_of(task.fields.person),
          task.fields.due,
          number_of(task.fields.letter),
          task.words,
          task.created_by,
          task.changed_by,
          task.changed_at,
          task.fields.count ? contract::Nullable<contract::TaskCount>{std::optional{count_record(*task.fields.count)}}
                            : contract::Nullable<contract::TaskCount>{},
          deadline_record(task.deadline),
          task.fields.about ? to_string(*task.fields.about) : std::string{},
          numbers_of(task.waits_for),
          numbers_of(task.blockers),
          recurrence_record(task.recurrence),
          next ? std::optional{next->due} : std::nullopt,
          number_of(task.made_from)};
}

Recurrence recurrence_in(contract::TaskRecurrenceInput const& input) {
  return {static_cast<int>(input.every),
          parse_repeat_unit(contract::to_string(input.unit)).value_or(RepeatUnit::months),
          weekdays_of(input.weekdays),
          parse_repeat_on(contract::to_string(input.on)).value_or(RepeatOn::day),
          parse_roll(contract::to_string(input.shift)).value_or(deadlines::Roll::stays),
          day_of(input.until)};
}

std::optional<commands::Seen> seen_of(contract::TaskRecurrenceInput const& input) {
  if (!input.seen) return std::nullopt;
  auto const& seen = *input.seen;
  auto texts = texts_of(std::optional<Recurrence>{});
  if (seen.every && *seen.every) texts["every"] = std::to_string(**seen.every);
  texts["unit"] = seen_word(seen.unit);
  texts["weekdays"] = texts_of(std::optional{Recurrence{.weekdays = weekdays_of(seen.weekdays)}}).at("weekdays");
  texts["on"] = seen_word(seen.on);
  texts["shift"] = seen_word(seen.shift);
  if (auto const until = day_of(seen.until)) texts["until"] = amity::to_string(*until);
  return commands::Seen{seen.version, std::move(texts)};
}

contract::Nullable<contract::DeadlineRecord> deadline_record(std::optional<deadlines::Deadline> const& deadline) {
  if (!deadline) return {};
  contract::DeadlineRecord record{};
  record.due = deadline->due;
  record.counted_from = deadline->anchor;
  record.is_certain = deadline->certainty == deadlines::Certainty::certain;
  if (deadline->unknown_year)
    record.unknown_year = std::optional<std::int64_t>{static_cast<int>(*deadline->unknown_year)};
  for (std::size_t i = 0; i + 1 < deadline->steps.size(); ++i)
    if (auto const* extended = std::get_if<deadlines::Extended>(&deadline->steps[i]))
      if (auto const* counted = std::get_if<deadlines::Counted>(&deadline->steps[i + 1]))
        record.extensions.push_back({counted->amount, word_of<contract::TimeUnit>(counted->unit),
                                     word_of<contract::ExtensionFrom>(extended->from), extended->why, extended->by});
  return std::optional{std::move(record)};
}

contract::Recorded changed(std::int64_t version) { return {contract::RecordChange::changed, version}; }

}  // namespace amity::work::web
