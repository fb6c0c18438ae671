# SPDX-License-Identifier: Apache-2.0
# What makes a mistake in memory an end of the program instead of somebody's way in. tools/check_hardening looks whether a built
# program has it. Not where sanitizers are on, which look for more and do not go together with it, nor in unoptimised builds, which
# glibc's checks need to be optimised.
option(AMITY_HARDEN "Build with checked buffers, stack protection, PIE and read-only relocations" ON)
if(NOT AMITY_HARDEN OR AMITY_SANITIZE OR AMITY_FUZZ OR NOT CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$")
  return()
endif()
include(CheckCXXCompilerFlag)
set(AMITY_UNOPTIMISED -U_FORTIFY_SOURCE)  # for what is built with -O0 all the same
add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE)
add_link_options(-pie -Wl,-z,relro,-z,now,-z,noexecstack)
# Of x86 alone, or of some compilers.
foreach(flag stack-clash-protection cf-protection)
  string(MAKE_C_IDENTIFIER AMITY_HAS_${flag} known)
  check_cxx_compiler_flag(-f${flag} ${known})
  if(${known})
    add_compile_options(-f${flag})
  endif()
endforeach()
