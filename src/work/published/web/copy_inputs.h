// SPDX-License-Identifier: Apache-2.0
// The contract's inputs as the domain's. Private to the room.
#pragma once

#include "contract/generated/publications.h"
#include "work/public_copy.h"

namespace amity::work::published::web {

// Of PublicCopyInput and of PublicCopyChange.
template <class Input>
CopyTexts copy_texts_of(Input const& input) {
  return {input.title, input.body};
}

}  // namespace amity::work::published::web
