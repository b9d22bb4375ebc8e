# Read once for each generator: what differs between them.
if(CPACK_GENERATOR MATCHES "^(TGZ|External)$")
  # Files for systems unknown bring along what a Debian package depends on.
  list(GET CPACK_INSTALL_CMAKE_PROJECTS 0 build)
  list(GET CPACK_INSTALL_CMAKE_PROJECTS 1 project)
  list(APPEND CPACK_INSTALL_CMAKE_PROJECTS ${build} ${project} bundle /)
  set(CPACK_PACKAGING_INSTALL_PREFIX "/")
  if(CPACK_GENERATOR STREQUAL "External")
    set(CPACK_INCLUDE_TOPLEVEL_DIRECTORY OFF)
  endif()
endif()
