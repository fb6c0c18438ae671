// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::accounts {

void cbor_keeps_its_promises(std::string_view bytes);
void webauthn_keeps_its_promises(std::string_view bytes);

}  // namespace amity::accounts
