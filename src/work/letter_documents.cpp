// SPDX-License-Identifier: Apache-2.0
// Documents that are enclosed with letters.
#include "agreed_rows.h"
#include "core/text_lines.h"
#include "letter_rows.h"
#include "work/letter.h"

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

// They can be changed as long as the text can.
Outcome<Letter> letter_to_write(Command& command, LetterId id) {
  auto letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  if (auto const next = state_after(*letter, LetterAct::write); !next) return Refused{next.error()};
  return letter;
}

template <class Move>
Outcome<std::int64_t> moved(Command& command, LetterId id, files::AttachmentId document, LetterAct act,
                            Move const& move) {
  auto const letter = letter_to_write(command, id);
  if (!letter) return Refused{letter.error()};
  auto const before = files::attachment_of(command.transaction(), command.office(), document);
  auto const stood = standing_answers(command, id);
  auto version = move(command, documents_of(id), document);
  if (!version) return Refused{version.error()};
  if (*version == before->version) return version;
  auto goes = keep_text_that_goes(command, *letter);
  note_hand(command, id);
  note_act(command, id, {act, before->name, {}, {}, {}, {LetterPart::enclosures}, stood, std::move(goes)});
  return version;
}

}  // namespace

files::Subject documents_of(LetterId id) { return {"letter", id.value}; }

std::vector<std::string> enclosures_of(db::Transaction& transaction, OfficeId office, Letter const& letter) {
  auto all = text_lines(letter.fields.enclosures);
  for (auto const& one : files::attachments_of(transaction, office, documents_of(letter.id)))
    if (one.is_there()) all.push_back(one.name);
  return all;
}

Outcome<std::monostate> may_enclose(db::Transaction& transaction, OfficeId office, LetterId id, std::string_view name) {
  auto const letter = letter_of(transaction, office, id);
  if (!letter) return Refused{commands::Refusal{Error{Errc::not_found, "the office has no such letter", "letter", {}}}};
  if (auto const state = state_after(*letter, LetterAct::write); !state) return Refused{state.error()};
  return files::check_room(transaction, office, documents_of(id), name);
}

Outcome<files::AttachmentId> enclose(Command& command, LetterId id, files::NewAttachment const& document) {
  auto const letter = letter_to_write(command, id);
  if (!letter) return Refused{letter.error()};
  auto const before = files::attached(command.transaction(), command.office(), documents_of(id)).size();
  auto const stood = standing_answers(command, id);
  auto added = files::attach(command, documents_of(id), document);
  if (!added) return added;
  if (files::attached(command.transaction(), command.office(), documents_of(id)).size() == before) return added;
  auto goes = keep_text_that_goes(command, *letter);
  note_hand(command, id);
  note_act(command, id,
           {LetterAct::enclose, document.name, {}, {}, {}, {LetterPart::enclosures}, stood, std::move(goes)});
  return added;
}

Outcome<std::int64_t> take_out(Command& command, LetterId id, files::AttachmentId document) {
  return moved(command, id, document, LetterAct::take_out, files::take_away);
}

Outcome<std::int64_t> put_back(Command& command, LetterId id, files::AttachmentId document) {
  return moved(command, id, document, LetterAct::put_back, files::put_back);
}

}  // namespace amity::work
