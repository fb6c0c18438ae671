// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "db/database.h"
#include "partnerships/record.h"
#include "planning/layout/case.h"

#include <string>
#include <vector>

namespace amity::planning::layout {

// A country in which the office seeks no new partner.
struct Policy {
  std::string reason;   // no_diplomatic_relations, not_abroad, or the office's own words
  std::string country;  // ISO 3166-1 alpha-2, once for each office
  SourceId source{};
  std::string note;
  bool operator==(Policy const&) const = default;
};

// The office's policies, in order; they replace those it had before.
partnerships::Change put_policies(db::Transaction& transaction, OfficeId office, std::vector<Policy> const& policies);
std::vector<Policy> policies_of(db::Transaction& transaction, OfficeId office);
// The same one by one; the caller has checked the row that he names, and that no other has its country.
std::vector<partnerships::KeptRow<Policy>> kept_policies(db::Transaction& transaction, OfficeId office);
std::int64_t add_policy(db::Transaction& transaction, OfficeId office, Policy const& policy);
void change_policy(db::Transaction& transaction, OfficeId office, std::int64_t row, Policy const& policy);
void remove_policy(db::Transaction& transaction, OfficeId office, std::int64_t row);

// As a layout takes them: the countries of each reason together, in the order of the rows.
std::vector<CountryPolicy> by_reason(std::vector<Policy> const& policies);

// The standing ones, except those whose reason the given ones have too (spaces and underscores are the same), and then
// the given ones. So a reason given without countries lifts what stands under it.
std::vector<CountryPolicy> replaced(std::vector<CountryPolicy> standing, std::vector<CountryPolicy> const& given);

}  // namespace amity::planning::layout
