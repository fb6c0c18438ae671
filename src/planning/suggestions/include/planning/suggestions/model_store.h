// SPDX-License-Identifier: Apache-2.0
// The trained model in the database: learnt once, read by every server and by the command line. It can be made anew at
// any time, so no line of the journal accounts for it.
#pragma once

#include "db/database.h"
#include "planning/suggestions/model.h"

#include <optional>
#include <string_view>

namespace amity::planning::suggestions {

// The model that was learnt from data of this version (data_version()); of any where the version is empty. Nothing
// where there is none. Errc::invalid where what is kept is no model, or another program version's.
Result<std::optional<SuggestModel>> kept_model(db::Transaction& transaction, std::string_view version = {});

// In the place of the one before.
void keep_model(db::Transaction& transaction, SuggestModel const& model);

}  // namespace amity::planning::suggestions
