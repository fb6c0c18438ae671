// SPDX-License-Identifier: Apache-2.0
// The office's journal before its people: who did what when.
#pragma once

#include "contract/generated/journal.h"
#include "contract/operation.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/fittings.h"
#include "partnerships/web/recording.h"

#include <filesystem>
#include <memory>

namespace amity::journal::web {

// "/office/journal", and as a file "/office/journal/export"; work: a folder for files that are under way.
void add_pages(http::Router& router, partnerships::web::Desk const& desk, std::filesystem::path const& work);

auto add_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                    std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListJournal>;

// It is found in the palette.
void fit(partnerships::web::Fittings& fittings);

}  // namespace amity::journal::web
