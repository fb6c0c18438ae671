// SPDX-License-Identifier: Apache-2.0
// The papers of a letter: its files, and what stands on them beside the text.
#include "commands/web/form_input.h"
#include "inputs.h"
#include "kept_desk.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::papers::web {
namespace {

using accounts::Right;
using partnerships::web::Sent;
using ui::FormField;
using Texts = commands::TypedTexts;

constexpr auto page_path = "/letters/papers";

struct LetterPapers {
  work::Letter letter;
  work::KeptDetails kept;
};
std::optional<LetterPapers> papers_asked(AtDesk const& at) {
  auto reading = at.desk.writing->doorkeeper.database.read();
  auto letter = work::letter_of(reading, at.office.id, work::LetterId{number_asked(at, "id")});
  if (!letter) return std::nullopt;
  auto kept = work::details_of(reading, at.office.id, letter->id);
  return LetterPapers{std::move(*letter), std::move(kept)};
}
http::Response no_letter(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such letter", "id", {}});
}

std::string file_address(AtDesk const& at, std::int64_t id, std::string_view kind, std::string_view format) {
  return at.address("/letters/paper") +
         ui::query_text({{"id", std::to_string(id)}, {"kind", std::string(kind)}, {"format", std::string(format)}});
}

std::vector<std::pair<std::string, std::string>> seen_of(work::KeptDetails const& kept) {
  std::vector<std::pair<std::string, std::string>> hidden{{"seen.version", std::to_string(kept.version)}};
  for (auto const& [name, text] : texts_of(kept.details)) hidden.emplace_back("seen." + name, text);
  return hidden;
}

bool is_open(work::Letter const& letter) {
  return letter.direction == work::Direction::out &&
         work::after(letter.direction, letter.state, work::LetterAct::write).has_value();
}

std::vector<FormField> details_fields(AtDesk const& at, LetterPapers const& papers, Texts const& value) {
  constexpr std::size_t longest_line = 300;
  constexpr std::size_t longest_body = 20'000;
  constexpr std::size_t longest_list = 2000;
  auto const& words = at.localizer;
  auto const field = [&](std::string const& name, std::string_view label, FormField::Is is, std::size_t most) {
    auto const found = value.find(name);
    return FormField{.name = name,
                     .label = words.text(label),
                     .is = is,
                     .value = found == value.end() ? std::string{} : found->second,
                     .most = most};
  };
  auto copies = field("copies", "papers.copies", FormField::Is::lines, longest_list);
  copies.hint = words.text("papers.copies.hint");
  auto joint = field("joint_with", "papers.joint", FormField::Is::lines, longest_list);
  joint.hint = words.text("papers.joint.hint");
  auto language = field("language", "papers.translation.language", FormField::Is::choice, 0);
  language.hint = words.text("papers.translation.hint");
  language.choices.push_back({"", words.text("papers.translation.none")});
  for (auto const one : interface_languages)
    if (one != papers.letter.fields.language)
      language.choices.push_back({std::string(one), ui::language_name(words.language(), one)});
  return {std::move(joint),
          std::move(copies),
          std::move(language),
          field("correspondent", "letter.correspondent", FormField::Is::text, longest_line),
          field("title", "letter.title", FormField::Is::text, longest_line),
          field("body", "letter.body", FormField::Is::lines, longest_body),
          field("enclosures", "letter.enclosures", FormField::Is::lines, longest_list)};
}

ui::Form details_form(AtDesk const& at, LetterPapers const& papers, Texts const& value) {
  ui::Form form;
  form.id = "papers";
  form.action = partnerships::web::with_once(address_with_id(at, page_path, papers.letter.id.value));
  form.hidden = seen_of(papers.kept);
  form.fields = details_fields(at, papers, value);
  form.button = at.localizer.text("office.save");
  return form;
}

json::array files_of(AtDesk const& at, work::Letter const& letter) {
  json::array files;
  auto const add = [&](std::string_view text, std::string href) {
    files.push_back(json::object{{"text", at.localizer.text(text)}, {"href", std::move(href)}});
  };
  auto const id = letter.id.value;
  if (letter.direction == work::Direction::out) {
    add("papers.pdf", file_address(at, id, "letter", "pdf"));
    add("papers.odt", file_address(at, id, "letter", "odt"));
  }
  add("papers.handling.pdf", file_address(at, id, "handling", "pdf"));
  return files;
}

std::string uneven_text(AtDesk const& at, LetterPapers const& papers) {
  auto const counts = uneven_paragraphs(papers.letter.fields, papers.kept.details);
  if (!counts) return {};
  return at.localizer.text("changes.uneven", {{"text", counts->text}, {"translation", counts->translation}});
}

http::Response papers_page(AtDesk const& at, Typesetter const& typesetter, LetterPapers const& papers,
                           ui::Form const& form, unsigned status) {
  auto const& letter = papers.letter;
  auto const trouble = typesetter.trouble();
  auto const may_write = has(at, Right::draft_letters) && is_open(letter);
  auto const is_out = letter.direction == work::Direction::out;
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("papers.title");
  content.description = letter.fields.title;
  content.main =
      ui::render("office_papers", at.localizer.language(),
                 {{"back", address_with_id(at, "/letters/letter", letter.id.value)},
                  {"letter_title", letter.fields.title},
                  {"lang", std::string(ui::html_language(letter.fields.language))},
                  {"files", files_of(at, letter)},
                  {"trouble", trouble ? trouble->message : std::string{}},
                  {"print", address_with_id(at, "/letters/print", letter.id.value)},
                  {"form", may_write ? ui::form_html(at.localizer, form) : std::string{}},
                  {"asked_again", may_write && letter.state == work::LetterState::circulating},
                  {"is_closed", is_out && has(at, Right::draft_letters) && !is_open(letter)},
                  {"uneven", uneven_text(at, papers)},
                  {"is_stale", !papers.kept.details.language.empty() && !is_translated(papers.kept, letter.fields)}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

http::Response page_at(AtDesk const& at, Typesetter const& typesetter) {
  if (!has(at, Right::read_letters)) return without_right(at, Right::read_letters);
  auto const papers = papers_asked(at);
  if (!papers) return no_letter(at);
  return papers_page(at, typesetter, *papers, details_form(at, *papers, texts_of(papers->kept.details)), 200);
}

void details_sent(AtDesk const& at, std::shared_ptr<Typesetter> const& typesetter, http::Completion const& completion) {
  if (!has(at, Right::draft_letters)) return completion(without_right(at, Right::draft_letters));
  auto const papers = papers_asked(at);
  if (!papers) return completion(no_letter(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto form = details_form(at, *papers, typed);
  form.hidden.clear();
  for (auto const& [name, text] : typed)
    if (name.starts_with("seen.")) form.hidden.emplace_back(name, text);
  auto const again = [typesetter, papers = *papers](AtDesk const& now, ui::Form const& shown, unsigned status) {
    return papers_page(now, *typesetter, papers, shown, status);
  };
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::PaperDetailsInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, form);
    return completion(again(at, form, 422));
  }
  Sent sent{Right::draft_letters, "letter.paper", work::letter_subject(papers->letter.id)};
  sent.wrong = wrong_typed;
  sent.work = [id = papers->letter.id, details = details_in(*input),
               seen = seen_in(*input)](commands::Command& command) -> commands::Outcome<std::string> {
    auto const done = work::put_details(command, id, details, seen);
    if (!done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = address_with_id(at, page_path, papers->letter.id.value);
  sent.again = again;
  sent.seen_now = [id = papers->letter.id](AtDesk const& now) {
    auto reading = now.desk.writing->doorkeeper.database.read();
    return seen_of(work::details_of(reading, now.office.id, id));
  };
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

}  // namespace

void add_details_pages(http::Router& router, Desk const& desk, std::shared_ptr<Typesetter> const& typesetter) {
  partnerships::web::add_desk_page(router, desk, page_path,
                                   [typesetter](AtDesk const& at) { return page_at(at, *typesetter); });
  partnerships::web::add_desk_action(
      router, desk, page_path,
      [typesetter](AtDesk const& at, http::Completion const& completion) { details_sent(at, typesetter, completion); });
}

}  // namespace amity::papers::web
