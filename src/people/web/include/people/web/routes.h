// SPDX-License-Identifier: Apache-2.0
// The people and organisations that an office deals with, as pages and through the API.
#pragma once

#include "contract/operation.h"
#include "files/web/transfer.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"
#include "people/erasure.h"
#include "people/key_store.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace amity::people::web {

// Where the keys lie. Nothing: this server has no folder for them; then what is personal can neither be written nor
// opened here, and says so.
using Keys = std::shared_ptr<std::optional<KeyStore> const>;

// depot: where lists that are handed in as files come in, and a folder for files that are under way. forget: what else
// forgets who is erased.
void add_pages(http::Router& router, partnerships::web::Desk const& desk, Keys const& keys,
               files::web::Depot const& depot, Forget const& forget);

// The list of people among those whose views are saved.
void fit(partnerships::web::Fittings& fittings);

auto add_people_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListPersons, contract::AddPerson, contract::GetPerson, contract::PutPerson,
                            contract::AddCap, contract::PutCap, contract::DeleteCap, contract::ListOrganisations,
                            contract::AddOrganisation, contract::GetOrganisation, contract::PutOrganisation,
                            contract::PreviewPeople, contract::TakeInPeople>;
auto add_personal_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                             std::shared_ptr<commands::Writing const> const& writing, Keys const& keys,
                             Forget const& forget)
    -> contract::Registered<contract::OpenPersonal, contract::PutPersonal, contract::HoldPerson,
                            contract::ReleasePerson, contract::ErasePerson, contract::GetRetention,
                            contract::PutRetentionRule>;

}  // namespace amity::people::web
