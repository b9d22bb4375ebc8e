# CoRGI.app: the program, its libraries and resources, and the documents that it opens.
set_target_properties(corgi PROPERTIES
  OUTPUT_NAME CoRGI
  MACOSX_BUNDLE ON
  MACOSX_BUNDLE_INFO_PLIST ${packaging}/macos/Info.plist.in
  MACOSX_BUNDLE_BUNDLE_NAME CoRGI
  MACOSX_BUNDLE_GUI_IDENTIFIER org.corgi.desktop
  MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
  MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
  MACOSX_BUNDLE_ICON_FILE corgi.icns
  MACOSX_BUNDLE_COPYRIGHT "Apache-2.0"
  INSTALL_RPATH "@executable_path/../Frameworks")
add_dependencies(corgi corgi_installed_files)
set_source_files_properties(${made}/corgi.icns PROPERTIES GENERATED ON MACOSX_PACKAGE_LOCATION Resources)
target_sources(corgi PRIVATE ${made}/corgi.icns)
install(TARGETS corgi BUNDLE DESTINATION . RUNTIME DESTINATION bin)
install(FILES ${made}/corgi.1 DESTINATION CoRGI.app/Contents/Resources/man/man1)

# macdeployqt copies Qt with its plugins and every other library that the program names, libtorch and OpenCV too.
qt_generate_deploy_app_script(TARGET corgi OUTPUT_SCRIPT deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy_script})
