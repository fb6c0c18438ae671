// SPDX-License-Identifier: Apache-2.0
#include "extending.h"

#include "commands/web/form_input.h"
#include "contract/generated/deadlines.h"
#include "deadlines/web/words.h"
#include "inputs.h"
#include "operations.h"
#include "ui/links.h"
#include "work/extension.h"

#include <algorithm>

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using commands::Outcome;
using commands::Refused;
using partnerships::web::Sent;
using ui::FormField;

ExtensionAsked asked_of(contract::ExtensionInput const& input) {
  constexpr std::int64_t beyond = 100'000;  // far more than the verb takes, and no number that does not fit
  return {static_cast<int>(std::clamp<std::int64_t>(input.amount, -beyond, beyond)),
          parse_unit(contract::to_string(input.unit)).value_or(deadlines::Unit::working_days),
          parse_counted_from(contract::to_string(input.from)).value_or(deadlines::CountedFrom::due), input.why,
          input.version};
}

FormField choice_among(AtDesk const& at, std::string name, std::string_view label, std::string_view words,
                       std::initializer_list<std::string_view> all, std::string value) {
  FormField field{.name = std::move(name),
                  .label = at.localizer.text(label),
                  .is = FormField::Is::choice,
                  .value = std::move(value)};
  for (auto const word : all) field.choices.push_back({std::string(word), at.localizer.word(words, word)});
  return field;
}

ui::Form extending_form(AtDesk const& at, std::string const& action, Texts const& typed) {
  constexpr std::size_t longest = 2000;
  ui::Form form;
  form.id = "extend";
  form.action = partnerships::web::with_once(action);
  form.hidden = {{"version", text_named(typed, "version")}};
  form.fields = {{.name = "amount",
                  .label = at.localizer.text("extend.amount"),
                  .is = FormField::Is::number,
                  .value = text_named(typed, "amount"),
                  .required = true,
                  .most = 3},
                 choice_among(at, "unit", "letter.within_unit", "unit", {"working_days", "days", "months"},
                              text_named(typed, "unit")),
                 choice_among(at, "from", "extend.from", "extend.from", {"due", "anchor"}, text_named(typed, "from")),
                 {.name = "why",
                  .label = at.localizer.text("extend.why"),
                  .is = FormField::Is::lines,
                  .value = text_named(typed, "why"),
                  .hint = at.localizer.text("extend.why.hint"),
                  .required = true,
                  .most = longest}};
  form.button = at.localizer.text("extend.go");
  return form;
}

json::array extension_offered(AtDesk const& at, std::string const& action, std::int64_t version) {
  auto const form = extending_form(at, action, {{"version", std::to_string(version)}});
  return {json::object{{"title", at.localizer.text("extend.title")}, {"form", ui::form_html(at.localizer, form)}}};
}

std::string extend_address(AtDesk const& at, TaskId id) {
  return at.address("/tasks/extend") + ui::query_text({{"id", std::to_string(id.value)}});
}

// As it stands now: its version, and until when it is due.
struct ExtendedNow {
  std::int64_t version{};
  std::optional<deadlines::Deadline> deadline;
};

// Whose time is extended, where its page is, and by which verb.
struct Extending {
  Right right{};
  std::string verb;
  std::string subject;
  std::string title;
  std::string action;
  std::string page;
  std::pair<std::string, std::string> above;  // the list that it stands in: address and name
  std::function<Outcome<Extended>(Command&, ExtensionAsked const&)> work;
  std::function<std::optional<ExtendedNow>(AtDesk const&)> now;
};

// What others did meanwhile stands above the form, with each extension and by whom; whoever sends it again has seen it.
void show_meanwhile(Sent& sent, FormPage page, std::function<std::optional<ExtendedNow>(AtDesk const&)> const& now) {
  constexpr unsigned conflict = 409;
  sent.seen_now = [now](AtDesk const& again) -> std::vector<std::pair<std::string, std::string>> {
    auto const stands = now(again);
    return {{"version", stands ? std::to_string(stands->version) : std::string{}}};
  };
  sent.again = [page = std::move(page), now](AtDesk const& again, ui::Form const& form, unsigned status) {
    auto shown = page;
    auto const stands = status == conflict ? now(again) : std::nullopt;
    if (stands && stands->deadline)
      shown.lead =
          again.localizer.text("extend.now", {{"sum", deadlines::web::in_words(again.localizer, *stands->deadline)}});
    return partnerships::web::form_page(again, shown, form, status);
  };
}

void extension_sent(AtDesk const& at, Extending extending, http::Completion const& completion) {
  auto const typed = commands::typed_texts(at.request.body);
  auto form = extending_form(at, extending.action, typed);
  form.cancel = extending.page;
  FormPage const page{at.localizer.text("extend.title"), {}, {extending.above, {extending.page, extending.title}}};
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::ExtensionInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, form);
    return completion(partnerships::web::form_page(at, page, form, 422));
  }
  Sent sent{extending.right, extending.verb, extending.subject};
  sent.work = [asked = asked_of(*input), work = extending.work](Command& command) {
    return as_done(work(command, asked));
  };
  sent.done = extending.page;
  sent.wrong = wrong_typed;
  show_meanwhile(sent, page, extending.now);
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

void letter_extension_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::draft_letters)) return completion(without_right(at, Right::draft_letters));
  auto const letter = letter_asked(at);
  if (!letter) return completion(no_such_letter(at));
  extension_sent(
      at,
      {Right::draft_letters,
       "letter.extend",
       subject_of(*letter),
       letter->fields.title,
       letter_address(at, letter->id, "extend"),
       letter_address(at, letter->id),
       {at.address("/letters"), at.localizer.text("letters.title")},
       [id = letter->id](Command& command, ExtensionAsked const& asked) { return extend_letter(command, id, asked); },
       [id = letter->id](AtDesk const& again) -> std::optional<ExtendedNow> {
         auto transaction = reading(again);
         auto const now = letter_of(transaction, again.office.id, id);
         return now ? std::optional{ExtendedNow{now->version, now->deadline}} : std::nullopt;
       }},
      completion);
}

void task_extension_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::own_tasks)) return completion(without_right(at, Right::own_tasks));
  auto const task = task_seen(at, TaskId{number_asked(at, "id")});
  if (!task)
    return completion(partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such task", "id", {}}));
  extension_sent(
      at,
      {Right::own_tasks,
       "task.extend",
       "task/" + std::to_string(task->id.value),
       task->fields.title,
       extend_address(at, task->id),
       task_address(at, task->id),
       {at.address("/tasks"), at.localizer.text("tasks.title")},
       [id = task->id](Command& command, ExtensionAsked const& asked) { return extend_task(command, id, asked); },
       [id = task->id](AtDesk const& again) -> std::optional<ExtendedNow> {
         auto const now = task_seen(again, id);
         return now ? std::optional{ExtendedNow{now->version, now->deadline}} : std::nullopt;
       }},
      completion);
}

contract::Extended extended_record(Extended const& done) { return {done.version, done.due}; }

struct ExtendLetterTime : Writes {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.extend";
  Outcome<contract::Extended> operator()(Command& command, contract::ExtendLetterParameters const& asked,
                                         contract::ExtensionInput const& input) const {
    auto const done = extend_letter(command, LetterId{asked.letter}, asked_of(input));
    if (!done) return Refused{done.error()};
    return extended_record(*done);
  }
};

struct ExtendTaskTime : Writes {
  static constexpr auto right = Right::own_tasks;
  static constexpr std::string_view verb = "task.extend";
  Outcome<contract::Extended> operator()(Command& command, contract::ExtendTaskParameters const& asked,
                                         contract::ExtensionInput const& input) const {
    auto const done = extend_task(command, TaskId{asked.task}, asked_of(input));
    if (!done) return Refused{done.error()};
    return extended_record(*done);
  }
};

}  // namespace

json::array extending_of(AtDesk const& at, Letter const& letter) {
  auto const& from = letter.direction == Direction::in ? letter.fields.arrived : letter.sent;
  auto const is_offered = has(at, Right::draft_letters) && letter.fields.within && from &&
                          after(letter.direction, letter.state, LetterAct::extend);
  return is_offered ? extension_offered(at, letter_address(at, letter.id, "extend"), letter.version) : json::array{};
}

json::array extending_of(AtDesk const& at, Task const& task) {
  auto const is_offered = has(at, Right::own_tasks) && task.deadline && !is_over(task.state);
  return is_offered ? extension_offered(at, extend_address(at, task.id), task.version) : json::array{};
}

void add_extending_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_action(router, desk, "/letters/extend", letter_extension_sent);
  partnerships::web::add_desk_action(router, desk, "/tasks/extend", task_extension_sent);
}

auto add_extension_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                              std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ExtendLetter, contract::ExtendTask> {
  using commands::Later;
  return operations.add_later<contract::ExtendLetter>(Later<contract::ExtendLetter, ExtendLetterTime>{writing, {{s}}})
      .add_later<contract::ExtendTask>(Later<contract::ExtendTask, ExtendTaskTime>{writing, {{s}}})
      .done();
}

}  // namespace amity::work::web
