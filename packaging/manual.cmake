# The manual page, the completions and the icons, made from the program's own tables and its SVG.
add_executable(corgi_write_manual
  app/manual/bash_completion.cpp app/manual/man_page.cpp app/manual/shell_words.cpp app/manual/write_manual.cpp
  app/manual/zsh_completion.cpp)
target_link_libraries(corgi_write_manual PRIVATE corgi_cli)

add_executable(corgi_write_icons packaging/tools/write_icons.cpp)
target_link_libraries(corgi_write_icons PRIVATE corgi_options Qt6::Svg)

file(MAKE_DIRECTORY ${made})
add_custom_command(
  OUTPUT ${made}/corgi.1 ${made}/corgi.bash ${made}/_corgi
  COMMAND corgi_write_manual ${made}
  DEPENDS corgi_write_manual
  COMMENT "Writing the manual page and the completions")
add_custom_command(
  OUTPUT ${made}/corgi.ico ${made}/corgi.icns ${made}/hicolor/512x512/apps/corgi.png
  COMMAND corgi_write_icons ${CMAKE_SOURCE_DIR}/resources/icons/corgi.svg ${made}
  DEPENDS corgi_write_icons resources/icons/corgi.svg
  COMMENT "Drawing the icons")
add_custom_target(corgi_installed_files ALL
  DEPENDS ${made}/corgi.1 ${made}/corgi.bash ${made}/_corgi ${made}/corgi.ico ${made}/corgi.icns
          ${made}/hicolor/512x512/apps/corgi.png)
