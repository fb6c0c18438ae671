// SPDX-License-Identifier: Apache-2.0
// The PDF of a letter for whoever may have it without being at the desk.
#pragma once

#include "db/database.h"
#include "http/message.h"
#include "papers/typesetter.h"
#include "partnerships/register.h"
#include "work/letter.h"

#include <functional>

namespace amity::papers::web {

struct LetterPdf {
  partnerships::Office const& office;
  work::LetterId letter{};
  bool is_made_up{};  // a demonstration
  Instant now{};
};
// Sets a letter that goes out and hands over the answer, from the typesetter's thread; `refused` makes the answer where
// it cannot be set. Who may have it is asked before.
void set_letter_pdf(db::Database& database, LetterPdf const& wanted, Typesetter& typesetter,
                    std::function<void(http::Response)> done, std::function<http::Response(Error const&)> refused);

}  // namespace amity::papers::web
