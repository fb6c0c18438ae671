// SPDX-License-Identifier: Apache-2.0
// What an office writes by hand beside its partnerships: as pages and through the API.
#pragma once

#include "contract/operation.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"

#include <filesystem>
#include <memory>

namespace amity::curation::web {

// What is found of the register's lists at the desk, and its tables as places to go to.
void fit(partnerships::web::Fittings& fittings);
// work: a folder for files that are under way.
void add_pages(http::Router& router, partnerships::web::Desk const& desk, std::filesystem::path const& work);

auto add_list_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListOfficeFigures, contract::AddOfficeFigure, contract::PutOfficeFigure,
                            contract::DeleteOfficeFigure, contract::ListOfficeTargets, contract::AddOfficeTarget,
                            contract::PutOfficeTarget, contract::DeleteOfficeTarget, contract::ListOfficePolicies,
                            contract::AddOfficePolicy, contract::PutOfficePolicy, contract::DeleteOfficePolicy,
                            contract::ListOfficePosts, contract::AddOfficePost, contract::PutOfficePost,
                            contract::DeleteOfficePost>;

auto add_office_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::GetOfficeRecord, contract::PutOfficeRecord, contract::ListOwnRegions,
                            contract::PutOwnRegion, contract::DeleteOwnRegion, contract::DeleteOfficeSource>;

auto add_city_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::AddOfficeCity, contract::GetOfficeCity, contract::PutOfficeCity>;
contract::Registered<contract::PasteRows> add_paste_operation(partnerships::web::Operations const& operations,
                                                              server::Shared const& s,
                                                              std::shared_ptr<commands::Writing const> const& writing);

}  // namespace amity::curation::web
