// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include <string>

namespace amity::app {

enum class DemoScene { lake, market };
// A drawing as PNG, made of nothing but sums: hills over a lake, or lanterns over a street at night. Nobody took it,
// nobody has a right in it, and it shows no place that there is.
std::string demo_picture(DemoScene scene);

}  // namespace amity::app
