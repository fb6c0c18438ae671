// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/page.h"

#include <span>

namespace amity::pavilion::web {

std::span<server::PageRoute const> page_routes();

}  // namespace amity::pavilion::web
