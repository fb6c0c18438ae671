// SPDX-License-Identifier: Apache-2.0
// Documents that are enclosed with letters: sent, listed, downloaded, taken away.
#pragma once

#include "files/web/transfer.h"
#include "work/web/routes.h"

namespace amity::work::web {

// What a letter's page sends documents to, and has them from.
void add_document_pages(http::Router& router, partnerships::web::Desk const& desk, files::web::Depot const& depot);

auto add_document_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                             std::shared_ptr<commands::Writing const> const& writing, files::web::Depot const& depot)
    -> contract::Registered<contract::ListLetterDocuments, contract::AddLetterDocument,
                            contract::TakeLetterDocumentAway, contract::PutLetterDocumentBack,
                            contract::GetLetterDocumentContent, contract::GetLetterDocumentPreview>;

}  // namespace amity::work::web
