// SPDX-License-Identifier: Apache-2.0
// What the operations of the desk have in common. Private to the room.
#pragma once

#include "accounts/acting.h"
#include "contract/generated/comments.h"
#include "contract/generated/views.h"
#include "desk/comments.h"
#include "desk/views.h"
#include "desk/web/routes.h"
#include "partnerships/web/office_operations.h"

namespace amity::desk::web {

struct OfOffice : partnerships::web::OfficeWrites {
  std::shared_ptr<partnerships::web::Fittings const> fittings;
};

// What reads the database as it is now.
struct Reading : OfOffice {
  std::shared_ptr<commands::Writing const> writing;
  db::Transaction transaction() const { return writing->doorkeeper.database.read(); }
};

// Saves a view of one of the desk's lists. Errors: list (none, or not for the actor), query; of add_view.
commands::Outcome<ViewId> save(commands::Command& command, partnerships::web::Fittings const& fittings,
                               contract::SavedViewInput const& input);
// Deletes one's own, or a shared one where the actor manages the rules.
commands::Outcome<ViewId> remove(commands::Command& command, ViewId id);

}  // namespace amity::desk::web
