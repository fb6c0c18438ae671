// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include <string>

namespace amity::workbench::web {

// The dark squares of a QR code as the path of an SVG drawing of `size` by `size` units, with the light edge around
// them that readers need.
struct QrDrawing {
  std::string path;
  int size{};
};
QrDrawing qr_code(std::string const& text);

}  // namespace amity::workbench::web
