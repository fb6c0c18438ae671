// SPDX-License-Identifier: Apache-2.0
// The office's own record, its regions, and taking a source away, through the API.
#include "curation/office_record.h"
#include "office_in_contract.h"
#include "operations.h"

namespace amity::curation::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

Outcome<contract::Recorded> told(Outcome<partnerships::Recorded> const& done) {
  if (!done) return Refused{done.error()};
  return partnerships::web::recorded(*done);
}

struct ReadRecord : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::OfficeRecord> operator()(contract::GetOfficeRecordParameters const& asked,
                                            Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    auto const world = s->world.now();
    auto const home = world->atlas.city(world->reg.office(session.office)->home)->slug;
    return record_of(kept_office(reading, session.office), asked.office, home);
  }
};

struct WriteRecord : Writes {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "office.put";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutOfficeRecordParameters const&,
                                         contract::OfficeRecordInput const& input) const {
    return told(record_office(command, texts_of(input), seen_of(input)));
  }
};

struct AllRegions : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::OwnRegions> operator()(contract::ListOwnRegionsParameters const& asked,
                                          Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    contract::OwnRegions answer;
    for (auto const& region : regions_of(reading, session.office)) answer.regions.push_back(record_of(region));
    return answer;
  }
};

struct WriteRegion : Writes {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "region.put";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutOwnRegionParameters const& asked,
                                         contract::OwnRegionInput const& input) const {
    return told(record_region(command, asked.region, texts_of(input), seen_of(input)));
  }
};

struct TakeRegionAway : Writes {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "region.delete";
  Outcome<contract::Recorded> operator()(Command& command, contract::DeleteOwnRegionParameters const& asked) const {
    return told(withdraw_region(command, asked.region, asked.version));
  }
};

struct TakeSourceAway : Writes {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "source.delete";
  Outcome<contract::Recorded> operator()(Command& command, contract::DeleteOfficeSourceParameters const& asked) const {
    return told(partnerships::withdraw_source(command, asked.source, asked.version));
  }
};

}  // namespace

auto add_office_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::GetOfficeRecord, contract::PutOfficeRecord, contract::ListOwnRegions,
                            contract::PutOwnRegion, contract::DeleteOwnRegion, contract::DeleteOfficeSource> {
  using commands::Later;
  return operations.add<contract::GetOfficeRecord>(ReadRecord{{s, writing}})
      .add_later<contract::PutOfficeRecord>(Later<contract::PutOfficeRecord, WriteRecord>{writing, {{s}}})
      .add<contract::ListOwnRegions>(AllRegions{{s, writing}})
      .add_later<contract::PutOwnRegion>(Later<contract::PutOwnRegion, WriteRegion>{writing, {{s}}})
      .add_later<contract::DeleteOwnRegion>(Later<contract::DeleteOwnRegion, TakeRegionAway>{writing, {{s}}})
      .add_later<contract::DeleteOfficeSource>(Later<contract::DeleteOfficeSource, TakeSourceAway>{writing, {{s}}})
      .done();
}

}  // namespace amity::curation::web
