// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/older_source.h"

#include "ui/format.h"

namespace amity::partnerships::web {

ui::FormField older_source_field(ui::Localizer const& localizer, std::string value) {
  return {.name = "older_source",
          .label = localizer.text("steps.older"),
          .is = ui::FormField::Is::choice,
          .value = std::move(value),
          .choices = {{"", localizer.text("steps.older.not_meant")}, {"true", localizer.text("steps.older.meant")}},
          .hint = localizer.text("steps.older.hint"),
          .required = true};
}

std::string age_note(ui::Localizer const& localizer, std::optional<PartialDate> const& source_day,
                     std::optional<PartialDate> const& event) {
  if (!is_older(source_day, event)) return {};
  return localizer.text("steps.older.note",
                        {{"day", ui::format_date(localizer.language(), amity::to_string(*source_day))}});
}

}  // namespace amity::partnerships::web
