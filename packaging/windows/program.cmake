# Two programs from the same sources: corgi.exe for terminals, corgi-desktop.exe, which opens no terminal, for the menu.
enable_language(RC)
configure_file(${packaging}/windows/corgi.rc.in ${made}/corgi.rc @ONLY)
set_source_files_properties(${made}/corgi.rc PROPERTIES OBJECT_DEPENDS ${made}/corgi.ico)

get_target_property(sources corgi SOURCES)
list(TRANSFORM sources PREPEND ${CMAKE_SOURCE_DIR}/app/)
add_executable(corgi-desktop WIN32 ${sources})
get_target_property(libraries corgi LINK_LIBRARIES)
target_link_libraries(corgi-desktop PRIVATE ${libraries})
foreach(program corgi corgi-desktop)
  target_sources(${program} PRIVATE ${made}/corgi.rc)
  add_dependencies(${program} corgi_installed_files)
endforeach()

# libtorch, OpenCV and Tesseract go beside the programs, where Windows looks first; Qt comes by its own tool.
file(TO_CMAKE_PATH "$ENV{PATH}" searched)
install(TARGETS corgi corgi-desktop
  RUNTIME_DEPENDENCIES
    PRE_EXCLUDE_REGEXES "^api-ms-" "^ext-ms-" "^[Qq]t6"
    POST_EXCLUDE_REGEXES ".*[/\\\\][Ss]ystem32[/\\\\].*"
    DIRECTORIES ${corgi_torch_dir}/lib ${searched}
  RUNTIME DESTINATION bin)
qt_generate_deploy_app_script(TARGET corgi OUTPUT_SCRIPT deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy_script})
install(FILES ${made}/corgi.ico DESTINATION share/corgi)
