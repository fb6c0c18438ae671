// SPDX-License-Identifier: Apache-2.0
// What the buttons and small forms of a letter's page do.
#include "commands/web/form_input.h"
#include "core/text_lines.h"
#include "inputs.h"
#include "letter_parts.h"
#include "ui/format.h"
#include "ui/template.h"
#include "views.h"
#include "work/letter_details.h"
#include "work/letter_hand.h"

#include <algorithm>
#include <concepts>

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;

PageWith page_of(LetterId id) {
  return [id](AtDesk const& again, std::string const& why, unsigned status) {
    return letter_page(again, id, why, status);
  };
}

// What a form that decides is refused for by what others did meanwhile: the letter as it is now, with the form anew. It
// keeps the words that were typed, but not the verdict; and the text that was read, with what became of it since.
std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> asked_anew(LetterId id, FormPage page) {
  return [id, page = std::move(page)](AtDesk const& again, ui::Form const& form, unsigned status) {
    constexpr unsigned conflict = 409;
    if (status != conflict) return partnerships::web::form_page(again, page, form, status);
    LetterAgain shown;
    for (auto const& field : form.fields)
      if (field.name != "verdict") shown.typed[field.name] = field.value;
    // Ended before the page begins to read: no request holds two connections of the database.
    auto const letter = [&] {
      auto transaction = reading(again);
      return letter_of(transaction, again.office.id, id);
    }();
    auto const read = std::ranges::find(form.hidden, "content_hash", &std::pair<std::string, std::string>::first);
    auto const is_another = letter && read != form.hidden.end() && read->second != content_hash(*letter);
    auto why = form.wrong.empty() ? std::string{} : form.wrong.front();
    if (is_another) {
      why = again.localizer.text("letter.text_again");
      shown.read = read->second;
      shown.refused = form.id;
    }
    return letter_page(again, id, why, status, shown);
  };
}

// Who says to have read the text as it was changed answers to that one.
void take_read_again(Texts& typed) {
  auto const read = typed.extract(read_again);
  if (!read.empty() && !read.mapped().empty()) typed["content_hash"] = read.mapped();
}

// A small form of the page: refused, it stands on a page of its own with what was typed and what is wrong with it.
template <class Input, class MakeForm, class Work>
void form_sent(AtDesk const& at, Right right, std::string verb, std::string_view title, MakeForm const& make_form,
               Work work, http::Completion const& completion) {
  if (!has(at, right)) return completion(without_right(at, right));
  auto const asked = letter_asked(at);
  if (!asked) return completion(no_such_letter(at));
  constexpr auto decides = std::same_as<Input, contract::VerdictInput> || std::same_as<Input, contract::IssueInput>;
  auto typed = commands::typed_texts(at.request.body);
  if (decides) take_read_again(typed);
  auto form = make_form(*asked, typed);
  form.cancel = letter_address(at, asked->id);
  FormPage const page{at.localizer.text(title),
                      {},
                      {{at.address("/letters"), at.localizer.text("letters.title")},
                       {letter_address(at, asked->id), asked->fields.title}}};
  auto const [input, wrong_typed] =
      partnerships::web::typed_in<Input>(decides ? commands::form_body(typed) : at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, form);
    return completion(partnerships::web::form_page(at, page, form, 422));
  }
  Sent sent{right, std::move(verb), subject_of(*asked)};
  sent.work = [id = asked->id, input = *input, today = today_at(at), work](Command& command) {
    return as_done(work(command, id, input, today));
  };
  sent.done = letter_address(at, asked->id);
  sent.wrong = wrong_typed;
  if constexpr (std::same_as<Input, contract::AssignmentInput>)
    sent.seen_now = [id = asked->id](AtDesk const& again) -> std::vector<std::pair<std::string, std::string>> {
      auto transaction = reading(again);
      auto const now = letter_of(transaction, again.office.id, id);
      return now ? holder_seen(*now) : std::vector<std::pair<std::string, std::string>>{};
    };
  sent.again = decides ? asked_anew(asked->id, page) : again_with(page);
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

// A button alone.
void pressed(AtDesk const& at, std::string verb, commands::Outcome<std::int64_t> (*work)(Command&, LetterId),
             http::Completion const& completion) {
  if (!has(at, Right::draft_letters)) return completion(without_right(at, Right::draft_letters));
  auto const asked = letter_asked(at);
  if (!asked) return completion(no_such_letter(at));
  Sent sent{Right::draft_letters, std::move(verb), subject_of(*asked)};
  sent.work = [id = asked->id, work](Command& command) { return as_done(work(command, id)); };
  sent.done = letter_address(at, asked->id);
  sent.again = told_on(page_of(asked->id));
  partnerships::web::send(at, {}, std::move(sent), completion);
}

template <LetterAct act>
commands::Outcome<std::int64_t> closed(Command& command, LetterId id) {
  return close(command, id, act, {});
}

void verdict_sent(AtDesk const& at, http::Completion const& completion) {
  auto const under = grant_asked(at);
  form_sent<contract::VerdictInput>(
      at, under ? Right::read_letters : Right::countersign, "letter.countersign", "letter.verdict.title",
      [&](Letter const& letter, Texts const& typed) { return verdict_form(at, letter, typed, under); },
      [under](Command& command, LetterId id, contract::VerdictInput const& input, Day) {
        return countersign(command, id,
                           {parse_verdict(contract::to_string(input.verdict)).value_or(Verdict::refuse), input.opinion,
                            input.content_hash, under});
      },
      completion);
}

void issue_sent(AtDesk const& at, http::Completion const& completion) {
  auto const under = grant_asked(at);
  form_sent<contract::IssueInput>(
      at, under ? Right::read_letters : Right::issue_letters, "letter.issue", "letter.issue.title",
      [&](Letter const& letter, Texts const& typed) { return issue_form(at, letter, {}, typed, under); },
      [under](Command& command, LetterId id, contract::IssueInput const& input, Day today) {
        return issue(command, id,
                     {SeriesId{input.series}, input.content_hash, input.signatory, today, under, input.rule_reason});
      },
      completion);
}

void sending_sent(AtDesk const& at, http::Completion const& completion) {
  form_sent<contract::SendingInput>(
      at, Right::draft_letters, "letter.send", "letter.send.title",
      [&](Letter const& letter, Texts const& typed) { return sending_form(at, letter, typed); },
      [](Command& command, LetterId id, contract::SendingInput const& input, Day today) {
        return send(command, id, {input.on, input.way, today});
      },
      completion);
}

void assignment_sent(AtDesk const& at, http::Completion const& completion) {
  form_sent<contract::AssignmentInput>(
      at, Right::draft_letters, "letter.assign", "letter.assign.title",
      [&](Letter const& letter, Texts const& typed) {
        auto transaction = reading(at);
        return assignment_form(at, letter, names_at(at, transaction), typed);
      },
      [](Command& command, LetterId id, contract::AssignmentInput const& input, Day) {
        return assign(command, id, assignment_of(input));
      },
      completion);
}

void opinion_sent(AtDesk const& at, http::Completion const& completion) {
  auto const under = grant_asked(at);
  form_sent<contract::LetterOpinionInput>(
      at, Right::read_letters, "letter.opinion", "letter.hand.opinion.title",
      [&](Letter const& letter, Texts const& typed) { return opinion_form(at, letter, typed, under); },
      [under](Command& command, LetterId id, contract::LetterOpinionInput const& input, Day) {
        return return_from_hand(command, id, {LetterAct::opinion, input.opinion, under});
      },
      completion);
}

void return_sent(AtDesk const& at, http::Completion const& completion) {
  auto const under = grant_asked(at);
  form_sent<contract::LetterReturnInput>(
      at, Right::read_letters, "letter.give_back", "letter.hand.return.title",
      [&](Letter const& letter, Texts const& typed) { return return_form(at, letter, typed, under); },
      [under](Command& command, LetterId id, contract::LetterReturnInput const& input, Day) {
        return return_from_hand(command, id, {LetterAct::give_back, input.reason, under});
      },
      completion);
}

void voiding_sent(AtDesk const& at, http::Completion const& completion) {
  auto const under = grant_asked(at);
  form_sent<contract::VoidingInput>(
      at, under ? Right::read_letters : Right::issue_letters, "letter.void", "letter.void",
      [&](Letter const& letter, Texts const& typed) { return voiding_form(at, letter, typed, under); },
      [under](Command& command, LetterId id, contract::VoidingInput const& input, Day) {
        return void_letter(command, id, input.reason, under);
      },
      completion);
}

// The letter as it goes out, and nothing else: what the browser prints.
http::Response print_page(AtDesk const& at) {
  if (!has(at, Right::read_letters)) return without_right(at, Right::read_letters);
  auto const asked = letter_asked(at);
  if (!asked) return no_such_letter(at);
  auto const& letter = *asked;
  auto const& language = letter.fields.language;
  auto const office = choose(at.office.name, language).text;
  auto const lines = text_lines(letter.fields.body);
  std::vector<std::string> enclosed;
  // Who signs: the office and its signatory, then the agencies of a joint letter.
  json::array signers;
  {
    auto transaction = reading(at);
    enclosed = enclosures_of(transaction, at.office.id, letter);
    auto const joint = text_lines(details_of(transaction, at.office.id, letter.id).details.joint_with);
    if (!joint.empty()) signers.emplace_back(office.empty() ? at.office.slug : std::string(office));
    if (!letter.signatory.empty()) signers.emplace_back(letter.signatory);
    for (auto const& one : joint) signers.emplace_back(one);
  }
  auto const day = letter.direction == Direction::out ? letter.issued : letter.fields.dated;
  auto const is_out = letter.direction == Direction::out;
  auto const us = office.empty() ? at.office.slug : std::string(office);
  ui::Content content;
  content.name = "office";
  content.title = letter.fields.title;
  content.description = letter.fields.title;
  content.main = ui::render(
      "office_letter_print", language,
      {{"back", letter_address(at, letter.id)},
       {"lang", std::string(ui::html_language(language))},
       {"from", is_out ? us : letter.fields.correspondent},
       {"to", is_out ? letter.fields.correspondent : us},
       {"number", is_out ? (letter.number ? letter.number->text : std::string{}) : letter.fields.their_number},
       {"mark", letter.state == LetterState::voided || (is_out && !letter.issued)
                    ? ui::Localizer{language}.word("letter.state", to_string(letter.state))
                    : std::string{}},
       {"title", letter.fields.title},
       {"paragraphs", json::array(lines.begin(), lines.end())},
       {"has_enclosures", !enclosed.empty()},
       {"enclosures", json::array(enclosed.begin(), enclosed.end())},
       {"signed", std::move(signers)},
       {"day", day ? ui::format_date(language, amity::to_string(*day)) : std::string{}}});
  return partnerships::web::desk_page(at, std::move(content));
}

}  // namespace

void add_letter_actions(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_action(router, desk, "/letters/verdict", verdict_sent);
  add_desk_action(router, desk, "/letters/issue", issue_sent);
  add_desk_action(router, desk, "/letters/send", sending_sent);
  add_desk_action(router, desk, "/letters/assign", assignment_sent);
  add_desk_action(router, desk, "/letters/opinion", opinion_sent);
  add_desk_action(router, desk, "/letters/give-back", return_sent);
  add_desk_action(router, desk, "/letters/void", voiding_sent);
  add_desk_action(router, desk, "/letters/take-back", [](AtDesk const& at, http::Completion const& completion) {
    pressed(at, "letter.take_back", take_back, completion);
  });
  add_desk_action(router, desk, "/letters/note", [](AtDesk const& at, http::Completion const& completion) {
    pressed(at, "letter.close", closed<LetterAct::note>, completion);
  });
  add_desk_action(router, desk, "/letters/answered", [](AtDesk const& at, http::Completion const& completion) {
    pressed(at, "letter.close", closed<LetterAct::answer>, completion);
  });
  add_desk_action(router, desk, "/letters/reopen", [](AtDesk const& at, http::Completion const& completion) {
    pressed(at, "letter.close", closed<LetterAct::reopen>, completion);
  });
  add_desk_page(router, desk, "/letters/print", print_page);
}

}  // namespace amity::work::web
