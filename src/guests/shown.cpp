// SPDX-License-Identifier: Apache-2.0
#include "guests/shown.h"

namespace amity::guests {
namespace {

// The name and the bytes of each document, as they were when they were looked at.
std::vector<std::string> named(std::vector<files::Attachment> const& documents) {
  std::vector<std::string> parts;
  for (auto const& one : documents) {
    parts.push_back(one.document.hash);
    parts.push_back(one.name);
  }
  return parts;
}

}  // namespace

std::optional<Shown> shown_to(db::Transaction& transaction, Guest const& guest) {
  auto const letter = work::letter_of(transaction, guest.office, guest.letter);
  if (!letter || letter->state == work::LetterState::voided) return std::nullopt;
  auto const& fields = letter->fields;
  Shown shown;
  shown.language = fields.language;
  shown.title = fields.title;
  shown.number = letter->number ? letter->number->text : std::string{};
  shown.body = fields.body;
  shown.enclosures = fields.enclosures;
  if (guest.fields.with_documents)
    for (auto& one : files::attachments_of(transaction, guest.office, work::documents_of(guest.letter)))
      if (one.is_there() && one.document.state == files::DocumentState::ready)
        shown.documents.push_back(std::move(one));
  auto const documents = named(shown.documents);
  std::vector<std::string_view> parts{shown.language, shown.title, shown.body, shown.enclosures};
  parts.insert(parts.end(), documents.begin(), documents.end());
  shown.hash = commands::fingerprint_of(parts);
  return shown;
}

}  // namespace amity::guests
