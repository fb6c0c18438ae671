# SPDX-License-Identifier: Apache-2.0
# -DINPUT=file -DOUTPUT=header -DNAMESPACE=amity::room -DNAME=function [-DBEFORE=line]: the file as what NAMESPACE::NAME() returns.
file(READ ${INPUT} text)
get_filename_component(title ${INPUT} NAME)
# A string literal may hold 64 KiB at most by the standard, all its adjacent pieces together; so it is a list of them.
string(LENGTH "${text}" length)
set(pieces "")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 8000 piece)
  # Compilers want whole characters, so a piece ends with a line.
  string(FIND "${piece}" "\n" last REVERSE)
  if(NOT last EQUAL -1)
    math(EXPR size "${last} + 1")
    string(SUBSTRING "${piece}" 0 ${size} piece)
  endif()
  string(APPEND pieces "\n    R\"text(${piece})text\",")
  string(LENGTH "${piece}" size)
  math(EXPR at "${at} + ${size}")
endwhile()
file(WRITE ${OUTPUT} "// Generated from ${title}; do not edit.\n#pragma once\n\n#include <initializer_list>\n#include <string>\n#include <string_view>\n\nnamespace ${NAMESPACE} {\n${BEFORE}\ninline std::string ${NAME}() {\n  std::string text;\n  for (std::string_view const piece : std::initializer_list<std::string_view>{${pieces}\n  })\n    text += piece;\n  return text;\n}\n}  // namespace ${NAMESPACE}\n")
