// SPDX-License-Identifier: Apache-2.0
// What the page of a person or an organisation has of the desk: who else is here, what others say, who changed what.
// Private to the room.
#pragma once

#include "desk/subject.h"
#include "parts.h"

namespace amity::people::web {

// HTML: what stands before all else, made before the page reads what it shows, and what stands below.
struct SharedParts {
  std::string live;
  std::string below;
};
// Of one who was erased the journal alone: nobody follows or comments what is not there.
SharedParts shared_of(AtDesk const& at, desk::Subject const& subject);

}  // namespace amity::people::web
