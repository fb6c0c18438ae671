// SPDX-License-Identifier: Apache-2.0
// Papers as files, from the buttons of the desk.
#include "inputs.h"
#include "kept_desk.h"
#include "paper_files.h"
#include "papers/web/routes.h"
#include "ui/links.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::papers::web {
namespace {

using accounts::Right;

// The page that is answered with in the place of a PDF: why, and how to print all the same.
http::Response unset_page(AtDesk const& at, Error const& error, std::string const& print) {
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("papers.unset");
  content.description = content.title;
  content.main = ui::render(
      "office_paper_unset", at.localizer.language(),
      {{"why", error.message}, {"remedy", error.remedy}, {"letters", at.address("/letters")}, {"print", print}});
  return partnerships::web::desk_page(at, std::move(content), error.code == Errc::conflict ? 409 : 503);
}

void set_for(KeptDesk const& kept, Typesetter& typesetter, PaperJob job, std::string const& print,
             http::Completion const& completion) {
  set(
      typesetter, std::move(job), [completion](http::Response response) { completion(std::move(response)); },
      [kept, print](Error const& error) { return unset_page(kept.at(), error, print); });
}

// Where the address asks for what no paper is: another than was meant would be printed and sent.
std::optional<http::Response> no_choice(AtDesk const& at, http::Request const& request, std::string_view name,
                                        std::initializer_list<std::string_view> words) {
  auto const word = request.query(name);
  if (!word || std::ranges::find(words, *word) != words.end()) return std::nullopt;
  std::string all;
  for (auto const one : words) all += (all.empty() ? "" : " or ") + std::string(one);
  return partnerships::web::desk_problem(
      at, {Errc::invalid, "there is no paper of this " + std::string(name), std::string(name), std::move(all)});
}

void letter_asked(AtDesk const& at, std::shared_ptr<http::Request const> const& request, Typesetter& typesetter,
                  http::Completion const& completion) {
  if (!has(at, Right::read_letters)) return completion(without_right(at, Right::read_letters));
  if (auto wrong = no_choice(at, *request, "kind", {"letter", "handling"})) return completion(*std::move(wrong));
  if (auto wrong = no_choice(at, *request, "format", {"pdf", "odt"})) return completion(*std::move(wrong));
  auto const id = number_asked(at, "id");
  LetterWanted const wanted{
      work::LetterId{id},
      request->query("kind").value_or("letter") == "handling" ? LetterWanted::Kind::handling
                                                              : LetterWanted::Kind::letter,
      request->query("format").value_or("pdf") == "odt" ? LetterWanted::Format::odt : LetterWanted::Format::pdf,
      at.localizer.language()};
  auto reading = at.desk.writing->doorkeeper.database.read();
  auto made = letter_file({at.office, reading, at.desk.s->is_made_up}, wanted, at.desk.s->clock());
  if (!made) return completion(partnerships::web::desk_problem(at, made.error()));
  if (auto const* file = std::get_if<PaperFile>(&*made)) return completion(respond_with(*file));
  set_for({at, request}, typesetter, std::get<PaperJob>(std::move(*made)), address_with_id(at, "/letters/print", id),
          completion);
}

void yearly_asked(AtDesk const& at, std::shared_ptr<http::Request const> const& request, Typesetter& typesetter,
                  http::Completion const& completion) {
  if (!has(at, Right::read_letters)) return completion(without_right(at, Right::read_letters));
  constexpr std::int64_t first_year = 1900;
  constexpr std::int64_t last_year = 2999;
  auto const year = number_asked(at, "year");
  if (year < first_year || year > last_year)
    return completion(partnerships::web::desk_problem(at, {Errc::invalid, "this is no year", "year", "1900 to 2999"}));
  if (auto wrong = no_choice(at, *request, "direction", {"out", "in"})) return completion(*std::move(wrong));
  auto const direction = work::parse_direction(request->query("direction").value_or("")).value_or(work::Direction::out);
  auto reading = at.desk.writing->doorkeeper.database.read();
  set_for({at, request}, typesetter,
          yearly_file({at.office, reading, at.desk.s->is_made_up}, direction, static_cast<int>(year),
                      at.localizer.language(), at.desk.s->clock()),
          {}, completion);
}

void sample_asked(AtDesk const& at, std::shared_ptr<http::Request const> const& request, Typesetter& typesetter,
                  http::Completion const& completion) {
  if (!has(at, Right::manage_rules)) return completion(without_right(at, Right::manage_rules));
  auto const kind = parse_paper_kind(request->query("kind").value_or("")).value_or(PaperKind::letter);
  auto reading = at.desk.writing->doorkeeper.database.read();
  set_for({at, request}, typesetter,
          sample_file({at.office, reading, at.desk.s->is_made_up}, typesetter, kind, at.desk.s->clock()), {},
          completion);
}

}  // namespace

std::string address_with_id(AtDesk const& at, std::string_view path, std::int64_t id) {
  return at.address(path) + ui::query_text({{"id", std::to_string(id)}});
}

void add_file_pages(http::Router& router, Desk const& desk, std::shared_ptr<Typesetter> const& typesetter) {
  auto const add = [&](std::string_view path, auto answer) {
    partnerships::web::add_desk_answer(
        router, desk, http::Method::get, path,
        [typesetter, answer](AtDesk const& at, std::shared_ptr<http::Request const> const& request,
                             http::Completion const& completion) { answer(at, request, *typesetter, completion); },
        http::Cost::heavy);
  };
  add("/letters/paper", letter_asked);
  add("/letters/yearly", yearly_asked);
  add("/templates/sample", sample_asked);
}

void add_pages(http::Router& router, Desk const& desk, std::shared_ptr<Typesetter> const& typesetter) {
  add_file_pages(router, desk, typesetter);
  add_details_pages(router, desk, typesetter);
  add_template_pages(router, desk, typesetter);
}

}  // namespace amity::papers::web
