// SPDX-License-Identifier: Apache-2.0
// Documents and pictures of partners, through the API.
#include "accounts/acting.h"
#include "contract/generated/exhibits.h"
#include "contract/generated/exhibits_operations.h"
#include "core/subjects.h"
#include "http/media_type.h"
#include "partnerships/web/own_office.h"
#include "pavilion/web/exhibits.h"
#include "server/parameters.h"
#include "server/problem.h"

#include <array>

namespace amity::pavilion::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;
using files::AttachmentId;

template <class To, class Word>
To as_word(Word word) {
  return contract::parse<To>(to_string(word)).value();
}

contract::DocumentRecord document_of(files::Attachment const& attachment) {
  auto const& document = attachment.document;
  return {attachment.id.value,
          attachment.version,
          document.hash,
          attachment.name,
          attachment.note,
          as_word<contract::DocumentType>(document.type),
          static_cast<std::int64_t>(document.kept_size),
          as_word<contract::DocumentState>(document.state),
          document.why,
          attachment.added_at,
          attachment.added_by,
          attachment.taken_away_at,
          document.is_anew,
          !document.preview_hash.empty(),
          document.has_text};
}

contract::PartnerDocument record_of(Exhibit const& exhibit) {
  contract::PartnerDocument record;
  record.document = document_of(exhibit.attachment);
  record.version = exhibit.version;
  record.sight = as_word<contract::PartnerDocumentSight>(exhibit.fields.sight);
  record.credit = exhibit.fields.credit;
  record.caption = exhibit.fields.caption;
  record.alt = exhibit.fields.alt;
  record.is_shown = is_shown(exhibit);
  return record;
}

Sight sight_of(contract::PartnerDocumentSight sight) {
  return parse_sight(contract::to_string(sight)).value_or(Sight::office);
}
ExhibitFields exhibit_fields_in(contract::PartnerDocumentInput const& input) {
  return {sight_of(input.sight), input.credit, input.caption.value_or(LocalText{}), input.alt.value_or(LocalText{})};
}
std::optional<commands::Seen> exhibit_seen(contract::PartnerDocumentInput const& input) {
  if (!input.seen) return std::nullopt;
  auto const& seen = *input.seen;
  return commands::Seen{seen.version, exhibit_texts({sight_of(seen.sight), seen.credit, seen.caption, seen.alt})};
}

struct ExhibitReading {
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  db::Transaction transaction() const { return writing->doorkeeper.database.read(); }
  Result<CityId> partner(Session const& session, std::string_view office, std::string_view city) const {
    auto const found = partnerships::web::own_partner(*s->world.now(), session, office, city);
    if (!found) return Failure{found.error()};
    return found->city->id;
  }
  template <class Parameters>
  Result<Exhibit> exhibit(Parameters const& asked, Session const& session) const {
    auto const of = partner(session, asked.office, asked.city);
    if (!of) return Failure{of.error()};
    auto reading = transaction();
    auto found = exhibit_of(reading, session.office, *of, AttachmentId{asked.document});
    if (!found) return fail(Errc::not_found, "the partner has no such document", "document");
    return *std::move(found);
  }
};

struct AllExhibits : ExhibitReading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::PartnerDocumentList> operator()(contract::ListPartnerDocumentsParameters const& asked,
                                                   Session const& session) const {
    auto const of = partner(session, asked.office, asked.city);
    if (!of) return Failure{of.error()};
    auto reading = transaction();
    contract::PartnerDocumentList list;
    auto const may_attach = session.rights.contains(Right::edit_partnerships);
    for (auto const& one : exhibits_of(reading, session.office, *of))
      if (one.attachment.is_there() || may_attach) list.documents.push_back(record_of(one));
    return list;
  }
};

struct OneExhibit : ExhibitReading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::PartnerDocument> operator()(contract::GetPartnerDocumentParameters const& asked,
                                               Session const& session) const {
    auto const found = exhibit(asked, session);
    if (!found) return Failure{found.error()};
    return record_of(*found);
  }
};

std::array<std::string, 1> const any_bytes{"application/octet-stream"};

// The body is the file. It is stored first and named by a command then.
struct Attach : ExhibitReading {
  static constexpr auto access = contract::needs(Right::edit_partnerships);
  files::web::Depot depot;

  void operator()(contract::AddPartnerDocumentParameters const& asked, Session const& session,
                  std::shared_ptr<http::Request const> const& request, http::Completion const& completion) const {
    if (auto const unsupported = http::unsupported_body(*request, any_bytes))
      return completion(server::transport_problem(*unsupported));
    auto const of = partner(session, asked.office, asked.city);
    if (!of) return completion(contract::respond_with(contract::problem_of(of.error())));
    {
      auto reading = transaction();
      if (auto const room = files::check_room(reading, session.office, exhibits_of_partner(*of), asked.name); !room)
        return completion(contract::respond_with(commands::problem_of(room.error())));
    }
    auto const taken =
        files::take_in(depot.cabinet, session.office, files::web::body_of(*request), asked.name, std::string{});
    if (!taken) return completion(contract::respond_with(commands::problem_of(taken.error())));
    // A key against sending twice is of this very file.
    auto as_asked = *request;
    as_asked.body = taken->hash;
    commands::run(
        *writing, as_asked, {session, Right::edit_partnerships, "partner.attach", partner_subject(*of)},
        [city = *of, taken = *taken](Command& command) -> Outcome<std::string> {
          auto const id = add_exhibit(command, city, taken, {});
          if (!id) return Refused{id.error()};
          return contract::json_text(contract::DocumentAdded{id->value, taken.hash, taken.name,
                                                             as_word<contract::DocumentType>(taken.type),
                                                             static_cast<std::int64_t>(taken.size)});
        },
        [completion, wake = depot.wake](commands::Finished const& finished) {
          if (finished.broken || !finished.outcome)
            return completion(contract::respond_with(commands::problem_of(finished)));
          if (wake) wake();
          completion(contract::for_one_only(contract::respond_with_bytes(
              contract::AddPartnerDocument::status, *finished.outcome, "application/json", contract::Caching::none)));
        });
  }
};

using Hands = Result<http::Response> (*)(files::Cabinet const&, OfficeId, files::Attachment const&);
template <class Parameters>
struct HandOut : ExhibitReading {
  static constexpr auto access = contract::needs(Right::read_office);
  files::web::Depot depot;
  Hands hands{};
  void operator()(Parameters const& asked, Session const& session, std::shared_ptr<http::Request const> const&,
                  http::Completion const& completion) const {
    auto const found = exhibit(asked, session);
    if (!found) return completion(contract::respond_with(contract::problem_of(found.error())));
    // What was taken away is nobody's to read, as on its page; it can be put back.
    if (!found->attachment.is_there())
      return completion(contract::respond_with(contract::problem_of(
          Error{Errc::not_found, "this document was taken away", "document", "a document that is there"})));
    auto response = hands(depot.cabinet, session.office, found->attachment);
    completion(response ? *std::move(response) : contract::respond_with(contract::problem_of(response.error())));
  }
};

struct ExhibitWriting {
  server::Shared s;
  template <class Parameters>
  Result<void> check(Parameters const& asked, Session const& session) const {
    auto const partner = partnerships::web::own_partner(*s->world.now(), session, asked.office, asked.city);
    if (!partner) return Failure{partner.error()};
    return {};
  }
  template <class Parameters>
  CityId city(Parameters const& asked) const {
    auto const found = server::find_city(*s->world.now(), asked.city);
    return found ? (*found)->id : CityId{};
  }
  // One that everyone sees is taken away and put back by who may show it.
  template <class Parameters>
  Outcome<contract::Recorded> moved(Command& command, Parameters const& asked,
                                    Outcome<std::int64_t> (*move)(Command&, CityId, AttachmentId)) const {
    AttachmentId const id{asked.document};
    auto const exhibit = exhibit_of(command.transaction(), command.office(), city(asked), id);
    auto const is_public = exhibit && exhibit->fields.sight == Sight::everyone;
    if (is_public && !accounts::acting_rights(command).contains(Right::edit_halls))
      return Refused{commands::Refusal{Error{Errc::refused, "everyone sees this document in the hall", "document",
                                             "somebody with the right edit_halls"}}};
    auto const version = move(command, city(asked), id);
    if (!version) return Refused{version.error()};
    return contract::Recorded{contract::RecordChange::changed, *version};
  }
};

struct Describe : ExhibitWriting {
  static constexpr auto right = Right::edit_halls;
  static constexpr std::string_view verb = "partner.exhibit";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutPartnerDocumentParameters const& asked,
                                         contract::PartnerDocumentInput const& input) const {
    auto const version = change_exhibit(command, city(asked), AttachmentId{asked.document}, exhibit_fields_in(input),
                                        exhibit_seen(input));
    if (!version) return Refused{version.error()};
    return contract::Recorded{contract::RecordChange::changed, *version};
  }
};

struct TakeAway : ExhibitWriting {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "partner.detach";
  Outcome<contract::Recorded> operator()(Command& command,
                                         contract::TakePartnerDocumentAwayParameters const& asked) const {
    return moved(command, asked, take_exhibit_away);
  }
};

struct PutBackAgain : ExhibitWriting {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "partner.reattach";
  Outcome<contract::Recorded> operator()(Command& command,
                                         contract::PutPartnerDocumentBackParameters const& asked) const {
    return moved(command, asked, put_exhibit_back);
  }
};

}  // namespace

auto add_exhibit_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                            std::shared_ptr<commands::Writing const> const& writing, files::web::Depot const& depot)
    -> contract::Registered<contract::ListPartnerDocuments, contract::AddPartnerDocument, contract::GetPartnerDocument,
                            contract::PutPartnerDocument, contract::TakePartnerDocumentAway,
                            contract::PutPartnerDocumentBack, contract::GetPartnerDocumentContent,
                            contract::GetPartnerDocumentPreview> {
  using commands::Later;
  using Content = HandOut<contract::GetPartnerDocumentContentParameters>;
  using Preview = HandOut<contract::GetPartnerDocumentPreviewParameters>;
  return operations.add<contract::ListPartnerDocuments>(AllExhibits{{s, writing}})
      .add_upload<contract::AddPartnerDocument>(Attach{{s, writing}, depot}, files::web::upload_options(depot))
      .add<contract::GetPartnerDocument>(OneExhibit{{s, writing}})
      .add_later<contract::PutPartnerDocument>(Later<contract::PutPartnerDocument, Describe>{writing, {{s}}})
      .add_later<contract::TakePartnerDocumentAway>(Later<contract::TakePartnerDocumentAway, TakeAway>{writing, {{s}}})
      .add_later<contract::PutPartnerDocumentBack>(
          Later<contract::PutPartnerDocumentBack, PutBackAgain>{writing, {{s}}})
      .add_later<contract::GetPartnerDocumentContent>(Content{{s, writing}, depot, files::web::download})
      .add_later<contract::GetPartnerDocumentPreview>(Preview{{s, writing}, depot, files::web::preview})
      .done();
}

}  // namespace amity::pavilion::web
