// SPDX-License-Identifier: Apache-2.0
#include "qr_code.h"

#include <qrcodegen/qrcodegen.hpp>

namespace amity::workbench::web {

QrDrawing qr_code(std::string const& text) {
  constexpr int quiet = 4;  // squares around it that stay light (ISO/IEC 18004)
  auto const code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
  QrDrawing drawing{{}, code.getSize() + 2 * quiet};
  for (int y = 0; y < code.getSize(); ++y)
    for (int x = 0; x < code.getSize(); ++x)
      if (code.getModule(x, y))
        drawing.path += "M" + std::to_string(x + quiet) + "," + std::to_string(y + quiet) + "h1v1h-1z";
  return drawing;
}

}  // namespace amity::workbench::web
