// SPDX-License-Identifier: Apache-2.0
// Fields in which a reader types cities, and the choice where one cannot be told.
#pragma once

#include "explore/web/pages.h"
#include "ui/localizer.h"

#include <functional>
#include <string>

namespace amity::explore::web {

struct CityFieldWords {
  std::string id;    // of the input
  std::string name;  // of the parameter
  std::string label;
  // The page's address with this field set to a city's id.
  std::function<std::string(std::string const& id)> chosen;
};

// {id, name, label, value, problem, candidates: [{href, name, ..., facts}]}; `problem` is a sentence, empty where the
// city is known or nothing was typed.
json::object city_field_view(ui::Localizer const& localizer, CityField const& field, CityFieldWords const& words);

}  // namespace amity::explore::web
