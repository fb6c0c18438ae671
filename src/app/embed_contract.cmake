# SPDX-License-Identifier: Apache-2.0
file(READ ${INPUT} text)
# A raw string literal may hold 64 KiB at most by the standard; pieces are joined by the compiler.
string(LENGTH "${text}" length)
set(pieces "")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 8000 piece)
  string(APPEND pieces "\n    R\"yaml(${piece})yaml\"")
  math(EXPR at "${at} + 8000")
endwhile()
file(WRITE ${OUTPUT} "// Generated from openapi.yaml; do not edit.\n#pragma once\n\n#include <string_view>\n\nnamespace amity::app {\ninline constexpr std::string_view version{\"${VERSION}\"};\ninline constexpr std::string_view contract{${pieces}};\n}  // namespace amity::app\n")
