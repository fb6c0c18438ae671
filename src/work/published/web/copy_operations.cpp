// SPDX-License-Identifier: Apache-2.0
// Copies of letters for the public, through the API.
#include "contract/generated/publications_operations.h"
#include "copy_inputs.h"
#include "partnerships/web/desk_routes.h"
#include "partnerships/web/office_operations.h"
#include "partnerships/web/own_office.h"
#include "work/copy_story.h"
#include "work/published/web/documents.h"
#include "work/published/web/routes.h"

namespace amity::work::published::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

contract::PublicCopyRecord record_of_copy(snapshot::World const& world, partnerships::Office const& office,
                                          db::Transaction& transaction, PublicCopy const& copy) {
  auto const* city = copy.partner ? world.atlas.city(*copy.partner) : nullptr;
  auto const& texts = copy.texts.for_office();
  contract::PublicCopyRecord record;
  record.id = copy.id.value;
  record.version = copy.version;
  record.state = contract::parse<contract::PublicCopyState>(to_string(copy.state)).value();
  record.letter = copy.letter.value;
  record.direction = contract::parse<contract::LetterDirection>(to_string(copy.direction)).value();
  record.language = contract::parse<contract::Language>(copy.language).value();
  record.number = copy.number;
  record.year = copy.year;
  record.on = copy.on;
  record.partner = city == nullptr ? std::string{} : partnerships::web::id_of(*city);
  record.title = texts.title;
  record.body = texts.body;
  record.made_by = copy.made_by;
  record.made_at = copy.made_at;
  record.decided_by = copy.decided_by;
  record.decided_at = copy.decided_at;
  record.words = copy.words;
  record.published_on = copy.published_on;
  record.withdrawn_on = copy.withdrawn_on;
  record.address = copy.published_on ? "/api/v1/letters/" + public_id(office, copy.id) : std::string{};
  record.held = is_under_hold(transaction, office.id, copy.id);
  if (auto const change = change_of_letter(transaction, office.id, copy.id)) record.letter_changed = change->at;
  for (auto const& one : acts_of_copy(transaction, office.id, copy.id))
    record.acts.push_back({std::string(to_string(one.deed)), one.actor, one.at, one.words});
  return record;
}

struct CopyReading {
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
};

struct AllCopies : CopyReading {
  static constexpr auto access = contract::needs(Right::read_letters);
  Result<contract::PublicCopyList> operator()(contract::ListPublicCopiesParameters const& asked,
                                              Session const& session) const {
    auto const world = s->world.now();
    auto const office = partnerships::web::own_office(*world, session, asked.office);
    if (!office) return Failure{office.error()};
    auto transaction = writing->doorkeeper.database.read();
    if (!letter_of(transaction, session.office, LetterId{asked.letter}))
      return fail(Errc::not_found, "the office has no such letter", "letter");
    contract::PublicCopyList list;
    for (auto const& copy : copies_of_letter(transaction, session.office, LetterId{asked.letter}))
      list.copies.push_back(record_of_copy(*world, **office, transaction, copy));
    return list;
  }
};

struct OneCopy : CopyReading {
  static constexpr auto access = contract::needs(Right::read_letters);
  Result<contract::PublicCopyRecord> operator()(contract::GetPublicCopyParameters const& asked,
                                                Session const& session) const {
    auto const world = s->world.now();
    auto const office = partnerships::web::own_office(*world, session, asked.office);
    if (!office) return Failure{office.error()};
    auto transaction = writing->doorkeeper.database.read();
    auto const copy = copy_of(transaction, session.office, PublicCopyId{asked.copy});
    if (!copy) return fail(Errc::not_found, "the office has no such copy", "copy");
    return record_of_copy(*world, **office, transaction, *copy);
  }
};

using CopyWriting = partnerships::web::OfficeWrites;

struct MakeCopy : CopyWriting {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.copy_make";
  Outcome<contract::PublicCopyMade> operator()(Command& command, contract::MakePublicCopyParameters const& asked,
                                               contract::PublicCopyInput const& input) const {
    auto const id = make_copy(command, LetterId{asked.letter}, copy_texts_of(input));
    if (!id) return Refused{id.error()};
    return contract::PublicCopyMade{id->value};
  }
};
struct ChangeCopy : CopyWriting {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.copy_change";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutPublicCopyParameters const& asked,
                                         contract::PublicCopyChange const& input) const {
    return partnerships::web::recorded(
        change_copy(command, PublicCopyId{asked.copy}, input.version, copy_texts_of(input)));
  }
};
struct HandUpCopy : CopyWriting {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.copy_hand_up";
  Outcome<contract::Recorded> operator()(Command& command, contract::HandUpPublicCopyParameters const& asked,
                                         contract::PublicCopyStep const& input) const {
    return partnerships::web::recorded(hand_up_copy(command, PublicCopyId{asked.copy}, input.version));
  }
};
struct PublishCopy : CopyWriting {
  static constexpr auto right = Right::issue_letters;
  static constexpr std::string_view verb = "letter.copy_publish";
  Outcome<contract::Recorded> operator()(Command& command, contract::PublishPublicCopyParameters const& asked,
                                         contract::PublicCopyStep const& input) const {
    return partnerships::web::recorded(publish_copy(command, PublicCopyId{asked.copy}, input.version));
  }
};
struct ReturnCopy : CopyWriting {
  static constexpr auto right = Right::issue_letters;
  static constexpr std::string_view verb = "letter.copy_return";
  Outcome<contract::Recorded> operator()(Command& command, contract::ReturnPublicCopyParameters const& asked,
                                         contract::PublicCopyReturn const& input) const {
    return partnerships::web::recorded(return_copy(command, PublicCopyId{asked.copy}, input.version, input.words));
  }
};
struct WithdrawCopy : CopyWriting {
  static constexpr auto right = Right::draft_letters;
  static constexpr std::string_view verb = "letter.copy_withdraw";
  Outcome<contract::Recorded> operator()(Command& command, contract::WithdrawPublicCopyParameters const& asked,
                                         contract::PublicCopyWithdrawal const& input) const {
    return partnerships::web::recorded(withdraw_copy(command, PublicCopyId{asked.copy}, input.version, input.words));
  }
};

struct LetCopyStand : CopyWriting {
  static constexpr auto right = Right::issue_letters;
  static constexpr std::string_view verb = "letter.copy_let_stand";
  Outcome<contract::Recorded> operator()(Command& command, contract::LetPublicCopyStandParameters const& asked,
                                         contract::PublicCopyStanding const& input) const {
    return partnerships::web::recorded(let_copy_stand(command, PublicCopyId{asked.copy}, input.version, input.words));
  }
};

}  // namespace

auto add_copy_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListPublicCopies, contract::MakePublicCopy, contract::GetPublicCopy,
                            contract::PutPublicCopy, contract::HandUpPublicCopy, contract::PublishPublicCopy,
                            contract::ReturnPublicCopy, contract::WithdrawPublicCopy, contract::LetPublicCopyStand> {
  using commands::Later;
  return operations.add<contract::ListPublicCopies>(AllCopies{{s, writing}})
      .add_later<contract::MakePublicCopy>(Later<contract::MakePublicCopy, MakeCopy>{writing, {{s}}})
      .add<contract::GetPublicCopy>(OneCopy{{s, writing}})
      .add_later<contract::PutPublicCopy>(Later<contract::PutPublicCopy, ChangeCopy>{writing, {{s}}})
      .add_later<contract::HandUpPublicCopy>(Later<contract::HandUpPublicCopy, HandUpCopy>{writing, {{s}}})
      .add_later<contract::PublishPublicCopy>(Later<contract::PublishPublicCopy, PublishCopy>{writing, {{s}}})
      .add_later<contract::ReturnPublicCopy>(Later<contract::ReturnPublicCopy, ReturnCopy>{writing, {{s}}})
      .add_later<contract::WithdrawPublicCopy>(Later<contract::WithdrawPublicCopy, WithdrawCopy>{writing, {{s}}})
      .add_later<contract::LetPublicCopyStand>(Later<contract::LetPublicCopyStand, LetCopyStand>{writing, {{s}}})
      .done();
}

}  // namespace amity::work::published::web
