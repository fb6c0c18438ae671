// SPDX-License-Identifier: Apache-2.0
// Cities by hand, through the API.
#include "city_in_contract.h"
#include "operations.h"
#include "server/parameters.h"

namespace amity::curation::web {
namespace {

using accounts::Right;
using accounts::Session;

commands::Outcome<contract::CityRecorded> city_recorded(commands::Outcome<CityWritten> const& done) {
  if (!done) return commands::Refused{done.error()};
  return contract::CityRecorded{partnerships::web::recorded({done->change, 0}).change,
                                "A" + std::to_string(done->city.value)};
}

struct ReadCity : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::OfficeCity> operator()(contract::GetOfficeCityParameters const& asked,
                                          Session const& session) const {
    auto const world = s->world.now();
    auto const found = partnerships::web::own_partner(*world, session, asked.office, asked.city);
    if (!found) return Failure{found.error()};
    auto reading = transaction();
    auto const texts = kept_city(reading, found->city->id);
    if (!texts) return fail(Errc::not_found, "there is no such city", "city");
    return record_of_city(*texts);
  }
};

struct MakeCity : Writes {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "city.add";
  commands::Outcome<contract::CityRecorded> operator()(commands::Command& command,
                                                       contract::AddOfficeCityParameters const&,
                                                       contract::OfficeCityInput const& input) const {
    return city_recorded(add_city(command, texts_of(input)));
  }
};

struct ChangeCity : Writes {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "city.put";
  Result<void> check(contract::PutOfficeCityParameters const& asked, Session const& session) const {
    auto const found = partnerships::web::own_partner(*s->world.now(), session, asked.office, asked.city);
    if (!found) return Failure{found.error()};
    return {};
  }
  commands::Outcome<contract::CityRecorded> operator()(commands::Command& command,
                                                       contract::PutOfficeCityParameters const& asked,
                                                       contract::OfficeCityInput const& input) const {
    auto const city = server::find_city(*s->world.now(), asked.city);
    return city_recorded(change_city(command, city ? (*city)->id : CityId{}, texts_of(input), seen_texts(input)));
  }
};

}  // namespace

auto add_city_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::AddOfficeCity, contract::GetOfficeCity, contract::PutOfficeCity> {
  using commands::Later;
  return operations.add_later<contract::AddOfficeCity>(Later<contract::AddOfficeCity, MakeCity>{writing, {{s}}})
      .add<contract::GetOfficeCity>(ReadCity{{s, writing}})
      .add_later<contract::PutOfficeCity>(Later<contract::PutOfficeCity, ChangeCity>{writing, {{s}}})
      .done();
}

}  // namespace amity::curation::web
