// SPDX-License-Identifier: Apache-2.0
// An office's template is tried before it is taken. Private to the room.
#pragma once

#include "commands/command.h"
#include "papers/typesetter.h"

#include <functional>
#include <optional>
#include <string>

namespace amity::papers::web {

// Nothing: it sets every made-up paper of its kind. Else why it is not taken: 422 at `source` with the line, or 503
// where nothing can be set now.
using OnTried = std::function<void(std::optional<commands::Refusal>)>;
void try_template(Typesetter& typesetter, PaperKind kind, std::string source, Instant now, OnTried on_tried);

}  // namespace amity::papers::web
