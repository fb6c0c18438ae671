// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::fields {

void form_keeps_its_promises(std::string_view bytes);
void json_fields_keeps_its_promises(std::string_view bytes);

}  // namespace amity::fields
