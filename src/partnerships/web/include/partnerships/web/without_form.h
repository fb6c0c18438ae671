// SPDX-License-Identifier: Apache-2.0
// Buttons that have no form to be shown again.
#pragma once

#include "partnerships/web/desk.h"

namespace amity::partnerships::web {

// What became of such a button (Sent::again), on a page of its own: the first that is wrong above the form.
http::Response told_without_form(AtDesk const& again, ui::Form const& form, unsigned status);

}  // namespace amity::partnerships::web
