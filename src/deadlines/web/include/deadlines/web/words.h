// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deadlines/deadline.h"
#include "ui/localizer.h"

#include <string>

namespace amity::deadlines::web {

// The sum of a deadline as the reader's language says it: "10 working days after 28 September 2026; not counted: 1
// weekend day, National Day (1–7 October 2026); ...; due on Friday, 16 October 2026.", with what makes it uncertain
// after it. Plain text: names, reasons and persons stand in it as they are, so a template has to escape it.
std::string in_words(ui::Localizer const& localizer, Deadline const& deadline);

}  // namespace amity::deadlines::web
