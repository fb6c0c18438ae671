// SPDX-License-Identifier: Apache-2.0
// The fields of the desk's forms. Private to the room.
#pragma once

#include "partnerships/recording.h"
#include "ui/form.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace amity::partnerships::web {

// What stands in a field, by its name.
using ValueOf = std::function<std::string(std::string const& name)>;

std::vector<ui::FormField> assertion_fields(ui::Localizer const& localizer, ValueOf const& value);
std::vector<ui::FormField> source_fields(ui::Localizer const& localizer, ValueOf const& value);
std::vector<ui::FormField> move_fields(ui::Localizer const& localizer, std::vector<KeyedSource> const& sources,
                                       ValueOf const& value);

// "seen.version" and the like, by which the writer says what he saw; none where there was nothing.
std::vector<std::pair<std::string, std::string>> seen_fields(std::int64_t version, commands::FieldTexts const& fields);

}  // namespace amity::partnerships::web
