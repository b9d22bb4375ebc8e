# Libraries of the program's own, and what desktops and shells look for.

find_program(GZIP_PROGRAM gzip REQUIRED)
configure_file(${packaging}/linux/org.corgi.desktop.metainfo.xml.in ${made}/org.corgi.desktop.metainfo.xml @ONLY)

get_filename_component(torch_lib_dir ${corgi_torch_dir}/lib REALPATH)
set(qt_plugins_dir ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_PLUGINS})
# $<TARGET_FILE> as the build left it: its run path names the libraries that it was linked with.
foreach(script private_libraries bundle)
  configure_file(${packaging}/cmake/${script}.cmake.in ${made}/${script}.in.cmake @ONLY)
  file(GENERATE OUTPUT ${made}/${script}.cmake INPUT ${made}/${script}.in.cmake)
endforeach()
install(SCRIPT ${made}/private_libraries.cmake)
install(SCRIPT ${made}/bundle.cmake COMPONENT bundle EXCLUDE_FROM_ALL)

install(FILES ${packaging}/linux/corgi.desktop DESTINATION share/applications)
install(FILES ${made}/org.corgi.desktop.metainfo.xml DESTINATION share/metainfo)
install(DIRECTORY ${made}/hicolor DESTINATION share/icons)
install(FILES resources/icons/corgi.svg DESTINATION share/icons/hicolor/scalable/apps)
install(FILES ${packaging}/linux/copyright DESTINATION share/doc/corgi)

add_custom_command(OUTPUT ${made}/corgi.1.gz
  COMMAND ${GZIP_PROGRAM} -9nkf ${made}/corgi.1
  DEPENDS ${made}/corgi.1)
execute_process(COMMAND date -u -R -d ${corgi_release_date} OUTPUT_VARIABLE debian_date OUTPUT_STRIP_TRAILING_WHITESPACE)
configure_file(${packaging}/linux/changelog.Debian.in ${made}/changelog.Debian @ONLY)
add_custom_command(OUTPUT ${made}/changelog.gz ${made}/changelog.Debian.gz
  COMMAND ${GZIP_PROGRAM} -9nc ${CMAKE_SOURCE_DIR}/CHANGELOG.md > ${made}/changelog.gz
  COMMAND ${GZIP_PROGRAM} -9nkf ${made}/changelog.Debian
  DEPENDS ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${made}/changelog.Debian)
add_custom_target(corgi_manual_page ALL DEPENDS ${made}/corgi.1.gz ${made}/changelog.gz ${made}/changelog.Debian.gz)
install(FILES ${made}/changelog.gz ${made}/changelog.Debian.gz DESTINATION share/doc/corgi)
install(FILES ${made}/corgi.1.gz DESTINATION share/man/man1)
install(FILES ${made}/corgi.bash DESTINATION share/bash-completion/completions RENAME corgi)
# Debian's zsh looks into the second, others into the first.
foreach(folder site-functions vendor-completions)
  install(FILES ${made}/_corgi DESTINATION share/zsh/${folder})
endforeach()
