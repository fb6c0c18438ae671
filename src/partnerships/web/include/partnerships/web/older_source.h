// SPDX-License-Identifier: Apache-2.0
// What is asked of who names a source that is older than what it is to show.
#pragma once

#include "partnerships/source_age.h"
#include "ui/form.h"

#include <string>

namespace amity::partnerships::web {

inline OlderSource older_source(bool is_meant) { return is_meant ? OlderSource::is_meant : OlderSource::asks; }

// "older_source": one press that says that it is meant.
ui::FormField older_source_field(ui::Localizer const& localizer, std::string value);

// "The source is of 5 March 2020, before this: it announces it, and does not prove it."; empty where it is not older.
std::string age_note(ui::Localizer const& localizer, std::optional<PartialDate> const& source_day,
                     std::optional<PartialDate> const& event);

}  // namespace amity::partnerships::web
