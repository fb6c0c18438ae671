// SPDX-License-Identifier: Apache-2.0
// Papers through the API.
#include "inputs.h"
#include "paper_files.h"
#include "papers/web/routes.h"
#include "partnerships/web/own_office.h"
#include "trial.h"

namespace amity::papers::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

// What every operation of papers holds.
struct AtPapers {
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  std::shared_ptr<Typesetter> typesetter;

  Result<partnerships::Office const*> own(snapshot::World const& world, Session const& session,
                                          std::string_view office) const {
    return partnerships::web::own_office(world, session, office);
  }
  db::Transaction transaction() const { return writing->doorkeeper.database.read(); }
  void set_paper(PaperJob job, http::Completion const& completion) const {
    set(
        *typesetter, std::move(job), [completion](http::Response response) { completion(std::move(response)); },
        [](Error const& error) { return contract::respond_with(contract::problem_of(error)); });
  }
  static void refuse(http::Completion const& completion, Error const& error) {
    completion(contract::respond_with(contract::problem_of(error)));
  }
};

struct LetterPaperOperation : AtPapers {
  static constexpr auto access = contract::needs(Right::read_letters);
  void operator()(contract::GetLetterPaperParameters const& asked, Session const& session,
                  std::shared_ptr<http::Request const> const&, http::Completion const& completion) const {
    auto const world = s->world.now();
    auto const office = own(*world, session, asked.office);
    if (!office) return refuse(completion, office.error());
    auto reading = transaction();
    LetterWanted const wanted{
        work::LetterId{asked.letter},
        asked.kind == contract::LetterPaperKind::letter ? LetterWanted::Kind::letter : LetterWanted::Kind::handling,
        asked.format == contract::PaperFormat::pdf ? LetterWanted::Format::pdf : LetterWanted::Format::odt,
        std::string(contract::to_string(asked.language))};
    auto made = letter_file({**office, reading, s->is_made_up}, wanted, s->clock());
    if (!made) return refuse(completion, made.error());
    if (auto const* file = std::get_if<PaperFile>(&*made)) return completion(respond_with(*file));
    set_paper(std::get<PaperJob>(std::move(*made)), completion);
  }
};

struct YearlyRegisterOperation : AtPapers {
  static constexpr auto access = contract::needs(Right::read_letters);
  void operator()(contract::GetYearlyRegisterParameters const& asked, Session const& session,
                  std::shared_ptr<http::Request const> const&, http::Completion const& completion) const {
    auto const world = s->world.now();
    auto const office = own(*world, session, asked.office);
    if (!office) return refuse(completion, office.error());
    auto reading = transaction();
    auto const direction = work::parse_direction(contract::to_string(asked.direction)).value_or(work::Direction::out);
    set_paper(yearly_file({**office, reading, s->is_made_up}, direction, static_cast<int>(asked.year),
                          contract::to_string(asked.language), s->clock()),
              completion);
  }
};

struct DetailsOperation : AtPapers {
  static constexpr auto access = contract::needs(Right::read_letters);
  Result<contract::PaperDetails> operator()(contract::GetPaperDetailsParameters const& asked,
                                            Session const& session) const {
    auto const world = s->world.now();
    if (auto const office = own(*world, session, asked.office); !office) return Failure{office.error()};
    auto reading = transaction();
    auto const letter = work::letter_of(reading, session.office, work::LetterId{asked.letter});
    if (!letter) return fail(Errc::not_found, "the office has no such letter", "letter");
    return details_record(work::details_of(reading, session.office, letter->id), letter->fields);
  }
};

struct PutDetails : AtPapers {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.paper";
  Result<void> check(contract::PutPaperDetailsParameters const& asked, Session const& session) const {
    auto const world = s->world.now();
    if (auto const office = own(*world, session, asked.office); !office) return Failure{office.error()};
    return {};
  }
  Outcome<contract::Recorded> operator()(Command& command, contract::PutPaperDetailsParameters const& asked,
                                         contract::PaperDetailsInput const& input) const {
    auto const version = work::put_details(command, work::LetterId{asked.letter}, details_in(input), seen_in(input));
    if (!version) return Refused{version.error()};
    return recorded(*version);
  }
};

struct TemplateOperation : AtPapers {
  static constexpr auto access = contract::needs(Right::manage_rules);
  Result<contract::PaperTemplate> operator()(contract::GetPaperTemplateParameters const& asked,
                                             Session const& session) const {
    auto const world = s->world.now();
    if (auto const office = own(*world, session, asked.office); !office) return Failure{office.error()};
    auto reading = transaction();
    auto const kind = kind_of(asked.kind);
    return template_record(reading, session.office, kind, typesetter->shipped(kind));
  }
};

struct WriteTemplate : AtPapers {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "paper_template.put";
  Result<void> check(contract::PutPaperTemplateParameters const& asked, Session const& session) const {
    auto const world = s->world.now();
    if (auto const office = own(*world, session, asked.office); !office) return Failure{office.error()};
    return {};
  }
  Outcome<contract::Recorded> operator()(Command& command, contract::PutPaperTemplateParameters const& asked,
                                         contract::PaperTemplateInput const& input) const {
    auto const version = put_template(command, kind_of(asked.kind), input.source, seen_in(input));
    if (!version) return Refused{version.error()};
    return recorded(*version);
  }
};

// Tried first, then written.
struct PutTemplateOperation : AtPapers {
  static constexpr auto access = contract::needs(Right::manage_rules);
  void operator()(contract::PutPaperTemplateParameters const& asked, contract::PaperTemplateInput const& input,
                  Session const& session, std::shared_ptr<http::Request const> const& request,
                  http::Completion const& completion) const {
    WriteTemplate const write{*this};
    if (auto const checked = write.check(asked, session); !checked) return refuse(completion, checked.error());
    try_template(*typesetter, kind_of(asked.kind), input.source, s->clock(),
                 [write, asked, input, session, request, completion](std::optional<commands::Refusal> const& refusal) {
                   if (refusal) return completion(contract::respond_with(commands::problem_of(*refusal)));
                   commands::Later<contract::PutPaperTemplate, WriteTemplate> const later{write.writing, write};
                   later(asked, input, session, request, completion);
                 });
  }
};

struct RestoreTemplate : AtPapers {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "paper_template.restore";
  Result<void> check(contract::RestorePaperTemplateParameters const& asked, Session const& session) const {
    auto const world = s->world.now();
    if (auto const office = own(*world, session, asked.office); !office) return Failure{office.error()};
    return {};
  }
  Outcome<contract::Recorded> operator()(Command& command,
                                         contract::RestorePaperTemplateParameters const& asked) const {
    auto const version = restore_template(command, kind_of(asked.kind));
    if (!version) return Refused{version.error()};
    return recorded(*version);
  }
};

}  // namespace

auto add_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                    std::shared_ptr<commands::Writing const> const& writing,
                    std::shared_ptr<Typesetter> const& typesetter)
    -> contract::Registered<contract::GetLetterPaper, contract::GetYearlyRegister, contract::GetPaperDetails,
                            contract::PutPaperDetails, contract::GetPaperTemplate, contract::PutPaperTemplate,
                            contract::RestorePaperTemplate> {
  using commands::Later;
  AtPapers const at{s, writing, typesetter};
  return operations.add_later<contract::GetLetterPaper>(LetterPaperOperation{at})
      .add_later<contract::GetYearlyRegister>(YearlyRegisterOperation{at})
      .add<contract::GetPaperDetails>(DetailsOperation{at})
      .add_later<contract::PutPaperDetails>(Later<contract::PutPaperDetails, PutDetails>{writing, {at}})
      .add<contract::GetPaperTemplate>(TemplateOperation{at})
      .add_later<contract::PutPaperTemplate>(PutTemplateOperation{at})
      .add_later<contract::RestorePaperTemplate>(Later<contract::RestorePaperTemplate, RestoreTemplate>{writing, {at}})
      .done();
}

}  // namespace amity::papers::web
