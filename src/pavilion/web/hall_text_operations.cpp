// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/own_office.h"
#include "pavilion/web/hall_text.h"
#include "server/parameters.h"

namespace amity::pavilion::web {
namespace {

using accounts::Right;
using accounts::Session;

struct ReadHallText {
  static constexpr auto access = contract::needs(Right::read_office);
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  Result<contract::HallRecord> operator()(contract::GetHallTextParameters const& asked, Session const& session) const {
    auto const world = s->world.now();
    auto const partner = partnerships::web::own_partner(*world, session, asked.office, asked.city);
    if (!partner) return Failure{partner.error()};
    auto transaction = writing->doorkeeper.database.read();
    auto kept = kept_hall_text(transaction, session.office, partner->city->id);
    return contract::HallRecord{kept.version, std::move(kept.value)};
  }
};

struct WriteHallText {
  static constexpr auto right = Right::edit_halls;
  static constexpr std::string_view verb = "hall.text";
  server::Shared s;
  Result<void> check(contract::PutHallTextParameters const& asked, Session const& session) const {
    auto const partner = partnerships::web::own_partner(*s->world.now(), session, asked.office, asked.city);
    if (!partner) return Failure{partner.error()};
    return {};
  }
  commands::Outcome<contract::Recorded> operator()(commands::Command& command,
                                                   contract::PutHallTextParameters const& asked,
                                                   contract::HallInput const& input) const {
    auto const city = server::find_city(*s->world.now(), asked.city);
    auto const done =
        record_hall_text(command, city ? (*city)->id : CityId{}, input.text.value_or(LocalText{}), seen_of(input));
    if (!done) return commands::Refused{done.error()};
    return partnerships::web::recorded(*done);
  }
};

}  // namespace

std::optional<commands::Seen> seen_of(contract::HallInput const& input) {
  if (!input.seen) return std::nullopt;
  return commands::Seen{input.seen->version, texts_of(input.seen->text)};
}

contract::Registered<contract::GetHallText, contract::PutHallText> add_hall_operations(
    partnerships::web::Operations const& operations, server::Shared const& s,
    std::shared_ptr<commands::Writing const> const& writing) {
  return operations.add<contract::GetHallText>(ReadHallText{s, writing})
      .add_later<contract::PutHallText>(commands::Later<contract::PutHallText, WriteHallText>{writing, {s}})
      .done();
}

}  // namespace amity::pavilion::web
