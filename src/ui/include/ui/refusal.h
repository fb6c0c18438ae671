// SPDX-License-Identifier: Apache-2.0
// A page that answers a form with what is wrong in it.
#pragma once

#include "ui/layout.h"
#include "ui/localizer.h"

namespace amity::ui {

// Makes what was refused be found, without a script as well: the page's title begins with "Error:", each <details> that
// holds something refused is open, and the first summary of errors has the focus, so that the browser shows it. A page
// that puts the focus into a field already keeps it there.
void tell_refusal(Localizer const& localizer, Content& content);

// The HTML with each <details> open that holds a summary of errors, or a field with one.
std::string with_refused_open(std::string_view html);

}  // namespace amity::ui
