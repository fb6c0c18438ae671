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
  string(APPEND pieces "\n    R\"text(${piece})text\",")
  math(EXPR at "${at} + 8000")
endwhile()
file(WRITE ${OUTPUT} "// Generated from ${title}; do not edit.\n#pragma once\n\n#include <initializer_list>\n#include <string>\n#include <string_view>\n\nnamespace ${NAMESPACE} {\n${BEFORE}\ninline std::string ${NAME}() {\n  std::string text;\n  for (std::string_view const piece : std::initializer_list<std::string_view>{${pieces}\n  })\n    text += piece;\n  return text;\n}\n}  // namespace ${NAMESPACE}\n")
