# SPDX-License-Identifier: Apache-2.0
# One helper makes a room of the house: amity_module(partnerships USES atlas journal db LINK SQLite::SQLite3)
# - the name is the folder's below src; a room may lie in another: planning/layout is the target amity_planning_layout,
#   and atlas/web, which puts the atlas before people, amity_atlas_web. Its namespace is amity::planning::layout.
# - sources are src/<name>/*.cpp, public headers src/<name>/include/<name>/*.h, tests src/<name>/tests/*.cpp,
#   named queries src/<name>/sql/*.sql (as constants in the private header "<name>/sql.h").
# - only the include roots of the modules named after USES (and core) are visible: a wrong include does not compile.

if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 and 13 warn of std::optional's storage wherever they inline its copy (GCC bug 80635); the sanitizers' run
    # and clang-tidy look for what is really not initialised.
    # And GCC 12 of text + text, wherever it optimises (GCC bug 105651).
    add_compile_options(-Wno-maybe-uninitialized -Wno-restrict)
  endif()
  if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # In a unity build the compiler takes every .cpp for a header, and warns of the anonymous namespaces in it.
    add_compile_options(-Wno-subobject-linkage)
  endif()
endif()
if(AMITY_SANITIZE)
  # Lines are enough to say where; all of the debugger's information takes as long as the code itself.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Og)  # two thirds of -O1's time
  else()
    # Clang's -Og is its -O1, which takes two and a half times as long as none (docs/adr/0052).
    # -fsanitize=function: Clang 14 has no code for it before a coroutine. -Wshadow: the names that GCC too warns of are enough.
    add_compile_options(-O0 -fbracket-depth=1024 -fno-sanitize=function -Wno-shadow)
    # Whole worlds go through these in tests.
    set(AMITY_MUCH_RUN core folding db journal atlas interop/formats interop/lists interop/exports network)
  endif()
  if(NOT AMITY_SANITIZE_POINTERS)
    # A third of the compiler's time; what is null or wild stops under ASan all the same (docs/adr/0024).
    add_compile_options(-fno-sanitize=null,alignment)
  endif()
  add_link_options(-fsanitize=address,undefined)
endif()
if(AMITY_FUZZ)
  # What the fuzzer reaches must be counted wherever it is, so the rooms are built for it as well.
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O1 -g1
                      -fbracket-depth=1024)
  add_link_options(-fsanitize=address,undefined)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  # Release keeps assert-free standard checks out but line tables in, so that a crash report names its line.
  add_compile_options(-g1)
endif()
find_program(AMITY_LLD ld.lld)
if(AMITY_LLD AND BUILD_TESTING)
  # A hundred programs of tests, each with the whole of the libraries: it links them in a fifth of the time.
  add_link_options(-fuse-ld=lld)
endif()
include(${CMAKE_CURRENT_LIST_DIR}/hardening.cmake)
find_program(AMITY_CCACHE ccache)
if(AMITY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Nothing of what the compiler sees may depend on where the clone lies, so that what one clone compiled serves all others.
  set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${AMITY_CCACHE})
  add_compile_options(-fdebug-prefix-map=${PROJECT_SOURCE_DIR}=.)
endif()
find_package(Threads REQUIRED)

set(AMITY_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_sql.cmake)

# amity_room_words(room target namespace): "planning/layout" as it is called in a target, and in C++.
function(amity_room_words room target namespace)
  string(REPLACE "/" "_" as_target ${room})
  string(REPLACE "/" "::" as_namespace ${room})
  set(${target} ${as_target} PARENT_SCOPE)
  set(${namespace} ${as_namespace} PARENT_SCOPE)
endfunction()

# amity_embed_sql(target room kind patterns...): the files as constants in "<room>/<kind>.h", in the order of their names.
function(amity_embed_sql target room kind)
  file(GLOB sql CONFIGURE_DEPENDS ${ARGN})
  if(NOT sql)
    return()
  endif()
  list(SORT sql COMPARE FILE_BASENAME)
  amity_room_words(${room} unused namespace)
  set(header ${CMAKE_CURRENT_BINARY_DIR}/generated/${room}/${kind}.h)
  add_custom_command(OUTPUT ${header}
    COMMAND ${CMAKE_COMMAND} -DNAMESPACE=${namespace} -DKIND=${kind} -DOUTPUT=${header} "-DINPUTS=${sql}"
            -P ${AMITY_EMBED_SCRIPT}
    DEPENDS ${sql} ${AMITY_EMBED_SCRIPT} VERBATIM)
  target_sources(${target} PRIVATE ${header})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
  set_property(TARGET ${target} APPEND PROPERTY AMITY_GENERATED ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()

function(amity_module room)
  cmake_parse_arguments(M "" "" "USES;LINK;PRIVATE_LINK" ${ARGN})
  amity_room_words(${room} name unused)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(amity_${name} STATIC ${sources})
  set_target_properties(amity_${name} PROPERTIES LINKER_LANGUAGE CXX)
  if(room IN_LIST AMITY_MUCH_RUN)
    target_compile_options(amity_${name} PRIVATE -O1)
  endif()
  target_include_directories(amity_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/include)
  if(NOT room STREQUAL "core")
    target_link_libraries(amity_${name} PUBLIC amity_core)
  endif()
  foreach(used IN LISTS M_USES)
    amity_room_words(${used} used_name unused)
    target_link_libraries(amity_${name} PUBLIC amity_${used_name})
  endforeach()
  target_link_libraries(amity_${name} PUBLIC ${M_LINK} Threads::Threads PRIVATE ${M_PRIVATE_LINK})
  amity_embed_sql(amity_${name} ${room} sql ${CMAKE_CURRENT_SOURCE_DIR}/sql/*.sql)

  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tests/*.cpp)
  if(BUILD_TESTING AND tests)
    amity_test(${name} ${tests})
    target_link_libraries(amity_${name}_tests PRIVATE amity_${name} ${M_PRIVATE_LINK})
    target_include_directories(amity_${name}_tests PRIVATE $<TARGET_PROPERTY:amity_${name},AMITY_GENERATED>)
  endif()
endfunction()

# amity_test(name sources...): one GoogleTest program, which is one test of ctest; tools/cpp_tests runs and counts its cases.
# "core/testing.h" tells where the repository is.
function(amity_test name)
  find_package(GTest REQUIRED)
  add_executable(amity_${name}_tests ${ARGN})
  target_link_libraries(amity_${name}_tests PRIVATE amity_core_testing GTest::gmock GTest::gtest_main)
  # What is tested is optimised; the tests themselves, many lines that run once, take half the time to compile without.
  target_compile_options(amity_${name}_tests PRIVATE -O0 ${AMITY_UNOPTIMISED})
  add_test(NAME ${name} COMMAND amity_${name}_tests)
  set_tests_properties(${name} PROPERTIES TIMEOUT 1800)
endfunction()

# amity_fuzz(room reader...): for each reader the promise <reader>_keeps_its_promises(bytes) in src/<room>/tests/fuzz/*.cpp, and
# its corpus in src/<room>/tests/fuzz/corpus/<reader>, which the room's tests read again. With
# cmake -DAMITY_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++ there is a program amity_fuzz_<reader> CORPUS (libFuzzer) for each.
function(amity_fuzz room)
  amity_room_words(${room} name namespace)
  file(GLOB promises CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tests/fuzz/*.cpp)
  if(TARGET amity_${name}_tests)
    target_sources(amity_${name}_tests PRIVATE ${promises})
    target_include_directories(amity_${name}_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/tests/fuzz)
  endif()
  if(NOT AMITY_FUZZ)
    return()
  endif()
  foreach(reader IN LISTS ARGN)
    add_executable(amity_fuzz_${reader} ${PROJECT_SOURCE_DIR}/tests/fuzz/fuzz.cpp ${promises})
    target_compile_definitions(amity_fuzz_${reader} PRIVATE AMITY_FUZZ_ROOM=${namespace} AMITY_FUZZ_READER=${reader})
    target_include_directories(amity_fuzz_${reader} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/tests/fuzz)
    target_link_libraries(amity_fuzz_${reader} PRIVATE amity_${name})
    target_link_options(amity_fuzz_${reader} PRIVATE -fsanitize=fuzzer)
    set_target_properties(amity_fuzz_${reader} PROPERTIES EXCLUDE_FROM_ALL ON UNITY_BUILD OFF)
  endforeach()
endfunction()
