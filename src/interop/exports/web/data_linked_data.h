// SPDX-License-Identifier: Apache-2.0
// JSON-LD (schema.org). Private to the room.
#pragma once

#include "ui/reader.h"
#include "ui/site.h"
#include "ui/tongue.h"

namespace amity::interop::exports::web {

json::value data_linked_data(ui::Site const& site, ui::Tongue const& tongue);

}  // namespace amity::interop::exports::web
