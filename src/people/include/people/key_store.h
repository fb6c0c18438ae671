// SPDX-License-Identifier: Apache-2.0
// The keys of personal values, as this room names them: what seals and where keys are kept is the room `keys`.
#pragma once

#include "keys/key_store.h"

namespace amity::people {

using keys::DataKey;
using keys::id_about;
using keys::keys_are_kept;
using keys::KeyStore;
using keys::new_key_id;
using keys::seal;
using keys::unseal;

}  // namespace amity::people
