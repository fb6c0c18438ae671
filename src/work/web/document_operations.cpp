// SPDX-License-Identifier: Apache-2.0
// Documents that are enclosed with letters, through the API.
#include "contract/generated/documents_operations.h"
#include "http/media_type.h"
#include "operations.h"
#include "server/problem.h"
#include "work/web/documents.h"

namespace amity::work::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

contract::DocumentRecord document_record(files::Attachment const& attachment) {
  auto const& document = attachment.document;
  return {attachment.id.value,
          attachment.version,
          document.hash,
          attachment.name,
          attachment.note,
          word_of<contract::DocumentType>(document.type),
          static_cast<std::int64_t>(document.kept_size),
          word_of<contract::DocumentState>(document.state),
          document.why,
          attachment.added_at,
          attachment.added_by,
          attachment.taken_away_at,
          document.is_anew,
          !document.preview_hash.empty(),
          document.has_text};
}

struct AllDocuments : Reading {
  static constexpr auto access = contract::needs(Right::read_letters);
  Result<contract::DocumentList> operator()(contract::ListLetterDocumentsParameters const& asked,
                                            Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    auto const letter = letter_of(reading, session.office, LetterId{asked.letter});
    if (!letter) return fail(Errc::not_found, "the office has no such letter", "letter");
    contract::DocumentList list;
    for (auto const& one : files::attachments_of(reading, session.office, documents_of(letter->id)))
      list.documents.push_back(document_record(one));
    return list;
  }
};

std::array<std::string, 1> const accepted{"application/octet-stream"};

// The body is the file. It is stored first and named by a command then.
struct AddDocument : Reading {
  static constexpr auto access = contract::needs(Right::draft_letters);
  files::web::Depot depot;

  void operator()(contract::AddLetterDocumentParameters const& asked, Session const& session,
                  std::shared_ptr<http::Request const> const& request, http::Completion const& completion) const {
    if (auto const unsupported = http::unsupported_body(*request, accepted))
      return completion(server::transport_problem(*unsupported));
    auto taken = this->taken(asked, session, *request);
    if (!taken) return completion(contract::respond_with(commands::problem_of(taken.error())));
    // A key against sending twice is of this very file.
    auto as_asked = *request;
    as_asked.body = taken->hash;
    commands::run(
        *writing, as_asked, {session, Right::draft_letters, "letter.enclose", letter_subject(LetterId{asked.letter})},
        [letter = LetterId{asked.letter}, taken = *taken](Command& command) -> Outcome<std::string> {
          auto const id = enclose(command, letter, taken);
          if (!id) return Refused{id.error()};
          return contract::json_text(contract::DocumentAdded{id->value, taken.hash, taken.name,
                                                             word_of<contract::DocumentType>(taken.type),
                                                             static_cast<std::int64_t>(taken.size)});
        },
        [completion, wake = depot.wake](commands::Finished const& finished) {
          if (finished.broken || !finished.outcome)
            return completion(contract::respond_with(commands::problem_of(finished)));
          if (wake) wake();
          completion(contract::for_one_only(contract::respond_with_bytes(
              contract::AddLetterDocument::status, *finished.outcome, "application/json", contract::Caching::none)));
        });
  }

 private:
  Outcome<files::NewAttachment> taken(contract::AddLetterDocumentParameters const& asked, Session const& session,
                                      http::Request const& request) const {
    if (auto const ours = own(session, asked.office); !ours) return Refused{commands::Refusal{ours.error()}};
    {
      auto reading = transaction();
      if (auto const may = may_enclose(reading, session.office, LetterId{asked.letter}, asked.name); !may)
        return Refused{may.error()};
    }
    return files::take_in(depot.cabinet, session.office, files::web::body_of(request), asked.name, asked.note);
  }
};

// The document that is asked for, of a letter of the office.
Result<files::Attachment> document_asked(Reading const& from, Session const& session, std::string_view office,
                                         std::int64_t letter, std::int64_t document) {
  if (auto const ours = from.own(session, office); !ours) return Failure{ours.error()};
  auto reading = from.transaction();
  auto const found = files::attachment_of(reading, session.office, files::AttachmentId{document});
  if (!found || found->subject != documents_of(LetterId{letter}))
    return fail(Errc::not_found, "the letter has no such document", "document");
  return *found;
}

void answer_with(Result<http::Response> response, http::Completion const& completion) {
  completion(response ? *std::move(response) : contract::respond_with(contract::problem_of(response.error())));
}

struct Content : Reading {
  static constexpr auto access = contract::needs(Right::read_letters);
  files::web::Depot depot;
  void operator()(contract::GetLetterDocumentContentParameters const& asked, Session const& session,
                  std::shared_ptr<http::Request const> const&, http::Completion const& completion) const {
    auto const document = document_asked(*this, session, asked.office, asked.letter, asked.document);
    answer_with(document ? files::web::download(depot.cabinet, session.office, *document)
                         : Result<http::Response>{Failure{document.error()}},
                completion);
  }
};

struct Preview : Reading {
  static constexpr auto access = contract::needs(Right::read_letters);
  files::web::Depot depot;
  void operator()(contract::GetLetterDocumentPreviewParameters const& asked, Session const& session,
                  std::shared_ptr<http::Request const> const&, http::Completion const& completion) const {
    auto const document = document_asked(*this, session, asked.office, asked.letter, asked.document);
    answer_with(document ? files::web::preview(depot.cabinet, session.office, *document)
                         : Result<http::Response>{Failure{document.error()}},
                completion);
  }
};

struct TakeOut : Writes {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.take_out";
  Outcome<contract::Recorded> operator()(Command& command,
                                         contract::TakeLetterDocumentAwayParameters const& asked) const {
    return recorded(take_out(command, LetterId{asked.letter}, files::AttachmentId{asked.document}));
  }
};

struct PutBack : Writes {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.put_back";
  Outcome<contract::Recorded> operator()(Command& command,
                                         contract::PutLetterDocumentBackParameters const& asked) const {
    return recorded(put_back(command, LetterId{asked.letter}, files::AttachmentId{asked.document}));
  }
};

}  // namespace

auto add_document_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                             std::shared_ptr<commands::Writing const> const& writing, files::web::Depot const& depot)
    -> contract::Registered<contract::ListLetterDocuments, contract::AddLetterDocument,
                            contract::TakeLetterDocumentAway, contract::PutLetterDocumentBack,
                            contract::GetLetterDocumentContent, contract::GetLetterDocumentPreview> {
  using commands::Later;
  return operations.add<contract::ListLetterDocuments>(AllDocuments{{s, writing}})
      .add_upload<contract::AddLetterDocument>(AddDocument{{s, writing}, depot}, files::web::upload_options(depot))
      .add_later<contract::TakeLetterDocumentAway>(Later<contract::TakeLetterDocumentAway, TakeOut>{writing, {{s}}})
      .add_later<contract::PutLetterDocumentBack>(Later<contract::PutLetterDocumentBack, PutBack>{writing, {{s}}})
      .add_later<contract::GetLetterDocumentContent>(Content{{s, writing}, depot})
      .add_later<contract::GetLetterDocumentPreview>(Preview{{s, writing}, depot})
      .done();
}

}  // namespace amity::work::web
