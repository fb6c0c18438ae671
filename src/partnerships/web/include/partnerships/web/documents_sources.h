// SPDX-License-Identifier: Apache-2.0
// The contract's JSON documents of sources, and of what each says.
#pragma once

#include "partnerships/web/documents.h"
#include "server/parameters.h"

namespace amity::partnerships::web {

json::object sources_document(snapshot::World const& world);
json::object source_page_document(snapshot::World const& world, snapshot::SourceUse const& use,
                                  server::Part const& part);

}  // namespace amity::partnerships::web
