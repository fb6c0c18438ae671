// SPDX-License-Identifier: Apache-2.0
// The contract's documents of sources, and of what each says.
#pragma once

#include "partnerships/web/documents.h"
#include "server/parameters.h"

namespace amity::partnerships::web {

contract::SourceList sources_document(snapshot::World const& world);
contract::SourcePage source_page_document(snapshot::World const& world, snapshot::SourceUse const& use,
                                          server::Part const& part);
// Throws std::bad_optional_access for a word that is no field of the contract's.
contract::PartnershipField field_called(std::string_view word);

}  // namespace amity::partnerships::web
