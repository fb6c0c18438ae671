// SPDX-License-Identifier: Apache-2.0
#include "guests/shown.h"

#include "work/letter_details.h"

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

// As it is printed: one of another text is not.
std::optional<ShownTranslation> translation_of(db::Transaction& transaction, Guest const& guest,
                                               work::LetterFields const& fields) {
  auto kept = work::details_of(transaction, guest.office, guest.letter);
  if (!work::is_translated(kept, fields)) return std::nullopt;
  auto& details = kept.details;
  return ShownTranslation{std::move(details.language), std::move(details.title), std::move(details.body),
                          std::move(details.enclosures)};
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
  shown.joint_with = work::details_of(transaction, guest.office, guest.letter).details.joint_with;
  if (guest.fields.with_documents)
    for (auto& one : files::attachments_of(transaction, guest.office, work::documents_of(guest.letter)))
      if (one.is_there() && one.document.state == files::DocumentState::ready)
        shown.documents.push_back(std::move(one));
  if (letter->direction == work::Direction::out && letter->issued) shown.paper = shown.number + ".pdf";
  shown.translation = translation_of(transaction, guest, fields);
  auto const documents = named(shown.documents);
  std::vector<std::string_view> parts{shown.language, shown.title, shown.body, shown.enclosures};
  parts.insert(parts.end(), documents.begin(), documents.end());
  // Without a translation it is what it was before guests were shown any.
  if (auto const& other = shown.translation)
    parts.insert(parts.end(), {"translation", other->language, other->title, other->body, other->enclosures});
  if (!shown.joint_with.empty()) parts.insert(parts.end(), {"joint", shown.joint_with});
  shown.hash = commands::fingerprint_of(parts);
  return shown;
}

}  // namespace amity::guests
