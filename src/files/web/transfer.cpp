// SPDX-License-Identifier: Apache-2.0
#include "files/web/transfer.h"

#include "files/name.h"
#include "files/web/multipart.h"
#include "http/media_type.h"

namespace amity::files::web {
namespace {

// Of the form around the file: its note, its boundaries.
constexpr std::size_t around_a_file{64U * 1024U};
constexpr std::size_t longest_note_bytes{4096};
constexpr std::string_view harmless{"default-src 'none'; sandbox"};

Result<http::Response> sent(Piece const& piece, std::string hash, std::string type, std::string how) {
  auto body = http::body_of_file(piece.descriptor, std::move(type), std::move(hash));
  if (!body) return Failure{body.error()};
  return http::Response{200,
                        {{"Content-Disposition", std::move(how)},
                         {"Content-Security-Policy", std::string(harmless)},
                         {"X-Content-Type-Options", "nosniff"},
                         {"Cache-Control", "private, no-cache"}},
                        *std::move(body)};
}

}  // namespace

http::RouteOptions upload_options(Depot const& depot) {
  return {.cost = http::Cost::remote,
          .body_bytes = static_cast<std::size_t>(depot.cabinet.limits.bytes) + around_a_file,
          .spool = depot.spool};
}

Piece body_of(http::Request const& request) { return request.body_file ? piece_of(request.body_file) : Piece{}; }

std::optional<SentForm> sent_form(http::Request const& request, std::string_view token_name) {
  auto const type = http::parse_media_type(request.header("Content-Type").value_or(""));
  if (!type || type->name != http::multipart_media_type || !request.body_file) return std::nullopt;
  auto const body = body_of(request);
  auto const mapped = Mapped::open(body);
  if (!mapped) return std::nullopt;
  constexpr std::size_t most_fields = 8;
  constexpr std::size_t longest_token_bytes = 400;
  auto const parts = form_parts(mapped->bytes(), type->parameter("boundary").value_or(""), most_fields);
  if (!parts) return std::nullopt;
  SentForm form;
  for (auto const& part : *parts) {
    if (part.name == "file" && part.file_name) {
      form.file =
          part_of(body, static_cast<std::uint64_t>(part.content.data() - mapped->bytes().data()), part.content.size());
      form.name = *part.file_name;
    } else if (part.name == "note" && part.content.size() <= longest_note_bytes) {
      form.note = part.content;
    } else if (part.name == token_name && part.content.size() <= longest_token_bytes) {
      form.token = part.content;
    } else if (!part.file_name && part.content.size() <= longest_note_bytes) {
      form.others.emplace(part.name, part.content);
    }
  }
  return form;
}

Result<http::Response> download(Cabinet const& cabinet, OfficeId office, Attachment const& attachment) {
  auto const& document = attachment.document;
  if (document.state == DocumentState::waiting)
    return fail(Errc::conflict, "the document is being looked at", "document", "the same again in a moment");
  if (document.state == DocumentState::refused)
    return fail(Errc::conflict, "the document was refused: " + document.why, "document", "another document");
  auto const piece = cabinet.store->get({office, document.kept_hash});
  if (!piece) return Failure{piece.error()};
  return sent(*piece, document.kept_hash, std::string(media_type_of(document.type)),
              disposition("attachment", attachment.name));
}

Result<http::Response> preview(Cabinet const& cabinet, OfficeId office, Attachment const& attachment) {
  auto const& document = attachment.document;
  if (document.state != DocumentState::ready || document.preview_hash.empty())
    return fail(Errc::not_found, "there is no picture of this document", "document");
  auto const piece = cabinet.store->get({office, document.preview_hash});
  if (!piece) return Failure{piece.error()};
  auto const mapped = Mapped::open(*piece);
  if (!mapped) return Failure{mapped.error()};
  auto const told = told_type(mapped->bytes(), cabinet.limits);
  if (!told) return fail(Errc::unavailable, "the picture of this document is broken", "document");
  return sent(*piece, document.preview_hash, std::string(media_type_of(told->type)), "inline");
}

}  // namespace amity::files::web
