// SPDX-License-Identifier: Apache-2.0
// Documents and pictures of partners: at the office's desk, and what everyone sees of them.
#pragma once

#include "contract/operation.h"
#include "files/web/transfer.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"
#include "pavilion/exhibit.h"
#include "ui/json.h"

#include <memory>
#include <string>
#include <vector>

namespace amity::pavilion::web {

// What is found of them at the desk.
void fit(partnerships::web::Fittings& fittings);

// The part of a partner's page at the desk, as HTML.
std::string exhibits_section(partnerships::web::AtDesk const& at, db::Transaction& transaction,
                             atlas::City const& city);

// The forms of the desk, and /exhibits/{office}/{document}, which everybody may ask for.
void add_exhibit_pages(http::Router& router, partnerships::web::Desk const& desk, files::web::Depot const& depot);

auto add_exhibit_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                            std::shared_ptr<commands::Writing const> const& writing, files::web::Depot const& depot)
    -> contract::Registered<contract::ListPartnerDocuments, contract::AddPartnerDocument, contract::GetPartnerDocument,
                            contract::PutPartnerDocument, contract::TakePartnerDocumentAway,
                            contract::PutPartnerDocumentBack, contract::GetPartnerDocumentContent,
                            contract::GetPartnerDocumentPreview>;

// What a hall's page shows of them: pictures, then documents.
json::array pictures_view(ui::Localizer const& localizer, std::string const& office,
                          std::vector<Public<Exhibit>> const& exhibits);
json::array papers_view(ui::Localizer const& localizer, std::string const& office,
                        std::vector<Public<Exhibit>> const& exhibits);

}  // namespace amity::pavilion::web
