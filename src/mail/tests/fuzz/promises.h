// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::mail {

// Of whatever anybody sends to the address to which mails come back.
void returned_message_keeps_its_promises(std::string_view bytes);

}  // namespace amity::mail
