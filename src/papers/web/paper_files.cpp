// SPDX-License-Identifier: Apache-2.0
#include "paper_files.h"

#include "papers/file_name.h"
#include "papers/odt.h"
#include "papers/web/letter_pdf.h"

#include <algorithm>

namespace amity::papers::web {
namespace {

constexpr std::string_view pdf_type{"application/pdf"};

PaperRequest request_of(PaperSource const& source, PaperKind kind, std::string data, Instant now) {
  PaperRequest request{kind, std::move(data), {}, now};
  auto own = template_of(source.transaction, source.office.id, kind);
  if (!own.source.empty()) request.source = std::move(own.source);
  return request;
}

// What was issued is set as it went out, whatever the office's template is now.
PaperRequest request_of(PaperSource const& source, work::Letter const& letter, std::string data, Instant now) {
  if (!letter.issued) return request_of(source, PaperKind::letter, std::move(data), now);
  auto const lines = work::handling_of(source.transaction, source.office.id, letter.id);
  auto const issued = std::ranges::find(lines, work::to_string(work::LetterAct::issue), &work::HandlingLine::act);
  if (issued == lines.end()) return request_of(source, PaperKind::letter, std::move(data), now);
  auto own = template_at(source.transaction, source.office.id, PaperKind::letter, issued->at);
  PaperRequest request{PaperKind::letter, std::move(data), {}, now};
  if (!own.source.empty()) request.source = std::move(own.source);
  return request;
}

Error without_own_template(PaperFailure const& failure) {
  auto error = failure.error;
  if (failure.trouble != PaperTrouble::template_wrong) return error;
  error.message = "the office's template cannot set this paper: " + error.message;
  error.field.clear();
  return error;
}

}  // namespace

Result<std::variant<PaperJob, PaperFile>> letter_file(PaperSource const& source, LetterWanted const& wanted,
                                                      Instant now) {
  using Either = std::variant<PaperJob, PaperFile>;
  auto const letter = work::letter_of(source.transaction, source.office.id, wanted.letter);
  if (!letter) return fail(Errc::not_found, "the office has no such letter", "letter");
  auto const is_odt = wanted.format == LetterWanted::Format::odt;
  auto const id = std::to_string(letter->id.value);
  auto const number = letter->number ? letter->number->text : std::string{};
  if (wanted.kind == LetterWanted::Kind::handling) {
    if (is_odt) return fail(Errc::invalid, "a handling sheet is a PDF only", "format", "pdf");
    auto const paper = handling_paper(source, *letter, wanted.language);
    return Either{PaperJob{request_of(source, PaperKind::handling, data_of(paper), now),
                           file_name(paper.heading + " " + number, letter->fields.title, "pdf"),
                           "handling-" + id + ".pdf"}};
  }
  if (letter->direction == work::Direction::in)
    return fail(Errc::invalid, "a letter that came in has its own paper", "kind", "handling");
  auto const paper = letter_paper(source, *letter);
  auto const plain = "letter-" + id;
  if (is_odt)
    return Either{
        PaperFile{odt_of(paper), std::string(odt_type), file_name(number, paper.title, "odt"), plain + ".odt"}};
  return Either{PaperJob{request_of(source, *letter, data_of(paper), now), file_name(number, paper.title, "pdf"),
                         plain + ".pdf"}};
}

PaperJob yearly_file(PaperSource const& source, work::Direction direction, int year, std::string_view language,
                     Instant now) {
  auto const paper = yearly_paper(source, direction, year, language);
  return {request_of(source, PaperKind::yearly, data_of(paper), now), file_name(paper.title, {}, "pdf"),
          "letters-" + std::string(to_string(direction)) + "-" + std::to_string(year) + ".pdf"};
}

PaperJob sample_file(PaperSource const& source, Typesetter const& typesetter, PaperKind kind, Instant now) {
  auto samples = typesetter.samples(kind);
  auto const name = "sample-" + std::string(to_string(kind)) + ".pdf";
  return {request_of(source, kind, samples.empty() ? std::string{} : std::move(samples.back()), now), name, name};
}

http::Response respond_with(PaperFile const& file) {
  return {200,
          {{"Cache-Control", "private, no-store"}, {"Content-Disposition", attachment(file.name, file.plain)}},
          http::prepare(file.bytes, file.media_type, http::Effort::quick)};
}

void set(Typesetter& typesetter, PaperJob job, std::function<void(http::Response)> done,
         std::function<http::Response(Error const&)> refused) {
  typesetter.submit(std::move(job.request), [name = std::move(job.name), plain = std::move(job.plain),
                                             done = std::move(done), refused = std::move(refused)](PaperResult made) {
    if (!made) return done(refused(without_own_template(made.error())));
    done(respond_with({std::move(made->pdf), std::string(pdf_type), name, plain}));
  });
}

void set_letter_pdf(db::Database& database, LetterPdf const& wanted, Typesetter& typesetter,
                    std::function<void(http::Response)> done, std::function<http::Response(Error const&)> refused) {
  LetterWanted const letter{wanted.letter, LetterWanted::Kind::letter, LetterWanted::Format::pdf, {}};
  // Ended before anything is answered: no request holds two connections of the database.
  auto made = [&] {
    auto transaction = database.read();
    return letter_file({wanted.office, transaction, wanted.is_made_up}, letter, wanted.now);
  }();
  if (!made) return done(refused(made.error()));
  set(typesetter, std::get<PaperJob>(*std::move(made)), std::move(done), std::move(refused));
}

}  // namespace amity::papers::web
