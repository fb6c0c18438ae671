// SPDX-License-Identifier: Apache-2.0
// A copy as it is made of a letter, and as it is changed: a text in each language, out of which passages are taken.
#include "copy_inputs.h"
#include "copy_views.h"
#include "marks.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::work::published::web {
namespace {

using accounts::Right;
using commands::Command;
using commands::Outcome;
using partnerships::web::FormPage;
using partnerships::web::Sent;

std::string field_in(std::string_view name, std::string_view language) {
  return std::string(name) + "_" + std::string(language);
}

// What a script makes buttons of: [["personal details", "[[personal details]]"], ...].
std::string marks_for_script(AtDesk const& at) {
  json::array marks;
  for (auto const ground : all_grounds) {
    LeftOut const left_out{ground,
                           ground == Ground::other ? at.localizer.text("publications.other_words") : std::string{}};
    auto const ground_word = at.localizer.text("publications.ground." + std::string(to_string(ground)));
    marks.push_back(json::array{ground_word, as_typed(at.localizer, mark_of(left_out))});
  }
  return ui::render("office_copy_marks", at.localizer.language(), {{"marks", json::serialize(marks)}});
}

// A mark of each ground as it is typed: "[[personal details]], [[...]]".
std::string marks_to_type(AtDesk const& at) {
  std::string all;
  for (auto const ground : all_grounds)
    all += (all.empty() ? std::string{} : at.localizer.text("list.separator")) +
           as_typed(at.localizer,
                    mark_of({ground, ground == Ground::other ? at.localizer.text("publications.other_words") : ""}));
  return all;
}

ui::Form copy_form(AtDesk const& at, std::string const& action, std::string cancel, Texts const& typed) {
  ui::Form form;
  form.id = "copy";
  form.action = partnerships::web::with_once(action);
  for (auto const language : interface_languages) {
    auto const name = ui::language_name(at.localizer.language(), language);
    form.fields.push_back({.name = field_in("title", language),
                           .label = at.localizer.text("publications.title_in", {{"language", name}}),
                           .value = text_named(typed, field_in("title", language)),
                           .most = longest_copy_title,
                           .language = std::string(ui::html_language(language))});
    form.fields.push_back({.name = field_in("body", language),
                           .label = at.localizer.text("publications.body_in", {{"language", name}}),
                           .is = ui::FormField::Is::lines,
                           .value = text_named(typed, field_in("body", language)),
                           .most = longest_copy_body,
                           .language = std::string(ui::html_language(language))});
  }
  form.button = at.localizer.text("publications.save");
  form.cancel = std::move(cancel);
  return form;
}

// Where a passage is taken out, and how that is written.
FormPage page_of_form(AtDesk const& at, std::string title) {
  FormPage page{std::move(title), at.localizer.text("publications.form.lead", {{"marks", marks_to_type(at)}}), {}};
  page.below = marks_for_script(at);
  return page;
}

Texts texts_as_typed(AtDesk const& at, CopyTexts const& texts) {
  Texts typed;
  for (auto const language : interface_languages) {
    typed.emplace(field_in("title", language), as_typed(at.localizer, text_in(texts.title, language)));
    typed.emplace(field_in("body", language), as_typed(at.localizer, text_in(texts.body, language)));
  }
  return typed;
}

// The form's body with the marks as the contract has them.
std::string body_with_marks(Texts const& typed) {
  auto marked = typed;
  for (auto& [name, text] : marked) text = from_typed(text);
  return commands::form_body(marked);
}

std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> form_once_more(FormPage page) {
  return [page = std::move(page)](AtDesk const& again, ui::Form const& form, unsigned status) {
    return partnerships::web::form_page(again, page, form, status);
  };
}

struct OfLetter {
  Letter letter;
  CopyTexts texts;
};
std::optional<OfLetter> letter_asked_for(AtDesk const& at) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto letter = letter_of(transaction, at.office.id, LetterId{partnerships::web::number_asked(at, "id")});
  if (!letter) return std::nullopt;
  auto texts = texts_of_letter(transaction, at.office.id, *letter);
  return OfLetter{*std::move(letter), std::move(texts)};
}
http::Response no_letter_here(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such letter", "id", {}});
}

struct MakingForm {
  FormPage page;
  ui::Form form;
};
MakingForm making_form(AtDesk const& at, OfLetter const& of, Texts const& typed) {
  auto const back = letter_address_of(at, of.letter.id);
  MakingForm made{page_of_form(at, at.localizer.text("publications.make")), {}};
  made.page.crumbs = {{at.address("/letters"), at.localizer.text("letters.title")}, {back, of.letter.fields.title}};
  made.form =
      copy_form(at, at.address("/letters/public/new") + ui::query_text({{"id", std::to_string(of.letter.id.value)}}),
                back, typed);
  return made;
}

http::Response making_page(AtDesk const& at) {
  if (!may_write(at)) return partnerships::web::without_right(at, Right::draft_letters);
  auto const of = letter_asked_for(at);
  if (!of) return no_letter_here(at);
  if (!can_be_public(of->letter))
    return partnerships::web::desk_problem(
        at, {Errc::conflict, "this letter cannot be chosen for the public as it stands", "id", {}});
  auto const made = making_form(at, *of, texts_as_typed(at, of->texts));
  return partnerships::web::form_page(at, made.page, made.form);
}

void copy_made(AtDesk const& at, http::Completion const& completion) {
  if (!may_write(at)) return completion(partnerships::web::without_right(at, Right::draft_letters));
  auto const of = letter_asked_for(at);
  if (!of) return completion(no_letter_here(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = making_form(at, *of, typed);
  auto const [input, wrong] = partnerships::web::typed_in<contract::PublicCopyInput>(body_with_marks(typed));
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::draft_letters, "letter.copy_make", "letter/" + std::to_string(of->letter.id.value)};
  sent.wrong = wrong;
  sent.work = [letter = of->letter.id, texts = copy_texts_of(*input)](Command& command) -> Outcome<std::string> {
    auto const id = make_copy(command, letter, texts);
    if (!id) return commands::Refused{id.error()};
    return std::to_string(id->value);
  };
  sent.finally = [](AtDesk const& again, std::string const& id) {
    return partnerships::web::see_other(again.address("/letters/public") +
                                        ui::query_text({{"copy", id}, {"done", "saved"}}));
  };
  sent.again = form_once_more(made.page);
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

MakingForm changing_form(AtDesk const& at, PublicCopy const& copy, Texts const& typed, std::string version) {
  auto const back = copy_address(at, copy.id);
  MakingForm made{page_of_form(at, at.localizer.text("publications.edit")), {}};
  made.page.crumbs = {{letter_address_of(at, copy.letter), copy.number},
                      {back, at.localizer.text("publications.section")}};
  made.form = copy_form(
      at, at.address("/letters/public/edit") + ui::query_text({{"copy", std::to_string(copy.id.value)}}), back, typed);
  made.form.hidden = {{"version", std::move(version)}};
  return made;
}

http::Response changing_page(AtDesk const& at) {
  if (!may_write(at)) return partnerships::web::without_right(at, Right::draft_letters);
  auto const copy = copy_asked(at);
  if (!copy) return no_such_copy(at);
  if (!after(copy->state, CopyAct::write)) return copy_page(at, copy->id);
  auto const made =
      changing_form(at, *copy, texts_as_typed(at, copy->texts.for_office()), std::to_string(copy->version));
  return partnerships::web::form_page(at, made.page, made.form);
}

void copy_changed(AtDesk const& at, http::Completion const& completion) {
  if (!may_write(at)) return completion(partnerships::web::without_right(at, Right::draft_letters));
  auto const copy = copy_asked(at);
  if (!copy) return completion(no_such_copy(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = changing_form(at, *copy, typed, text_named(typed, "version"));
  auto const [input, wrong] = partnerships::web::typed_in<contract::PublicCopyChange>(body_with_marks(typed));
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::draft_letters, "letter.copy_change", "letter/" + std::to_string(copy->letter.value)};
  sent.wrong = wrong;
  sent.work = [id = copy->id, version = input->version,
               texts = copy_texts_of(*input)](Command& command) -> Outcome<std::string> {
    if (auto const done = change_copy(command, id, version, texts); !done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = copy_address(at, copy->id);
  sent.again = form_once_more(made.page);
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace

void add_copy_forms(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/letters/public/new", making_page);
  add_desk_action(router, desk, "/letters/public/new", copy_made);
  add_desk_page(router, desk, "/letters/public/edit", changing_page);
  add_desk_action(router, desk, "/letters/public/edit", copy_changed);
}

}  // namespace amity::work::published::web
