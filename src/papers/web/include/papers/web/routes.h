// SPDX-License-Identifier: Apache-2.0
// Papers before people: letters, handling sheets and registers as files; what stands on them beside the text;
// templates.
#pragma once

#include "contract/operation.h"
#include "papers/typesetter.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"

#include <memory>

namespace amity::papers::web {

// Pages of the desk. The typesetter lives as long as the server.
// The templates, among what can be done at the desk.
void fit(partnerships::web::Fittings& fittings);
void add_pages(http::Router& router, partnerships::web::Desk const& desk,
               std::shared_ptr<Typesetter> const& typesetter);

auto add_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                    std::shared_ptr<commands::Writing const> const& writing,
                    std::shared_ptr<Typesetter> const& typesetter)
    -> contract::Registered<contract::GetLetterPaper, contract::GetYearlyRegister, contract::GetPaperDetails,
                            contract::PutPaperDetails, contract::GetPaperTemplate, contract::PutPaperTemplate,
                            contract::RestorePaperTemplate>;

}  // namespace amity::papers::web
