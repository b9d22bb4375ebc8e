# What `cmake --install` puts where. An installed program finds everything relative to its own executable, so the tree
# may be moved as a whole:
#   bin/corgi                     the program; on macOS CoRGI.app around it
#   lib/corgi/                    libtorch and other libraries that no other program should see
#   share/corgi/                  OCR weights, prompts, samples, the demonstration's checkpoint where there is one
#   share/doc/corgi, share/man, share/applications, share/metainfo, share/icons, completions
# The component `bundle`, which only installers for foreign systems take, adds Qt, OpenCV, Tesseract, its English data
# and fonts: packaging/cmake/bundle.cmake.in.

set(packaging ${CMAKE_CURRENT_LIST_DIR})
set(made ${CMAKE_BINARY_DIR}/packaging)
set(demo_model ${CMAKE_SOURCE_DIR}/resources/demo-model)

include(${packaging}/manual.cmake)

if(APPLE)
  include(${packaging}/macos/bundle.cmake)
  set(share CoRGI.app/Contents/Resources)
  set(documents ${share}/licences)
elseif(WIN32)
  include(${packaging}/windows/program.cmake)
  set(share share/corgi)
  set(documents share/doc/corgi)
else()
  # An rpath, not a runpath: it holds for the libraries that libraries need, too.
  target_link_options(corgi PRIVATE -Wl,--disable-new-dtags)
  set_target_properties(corgi PROPERTIES INSTALL_RPATH "$ORIGIN/../lib/corgi")
  install(TARGETS corgi RUNTIME DESTINATION bin)
  include(${packaging}/linux/desktop.cmake)
  set(share share/corgi)
  set(documents share/doc/corgi)
endif()

foreach(folder ocr prompts samples)
  install(DIRECTORY resources/${folder} DESTINATION ${share}
          PATTERN "*.qrc" EXCLUDE PATTERN "*.py" EXCLUDE PATTERN "__pycache__" EXCLUDE)
endforeach()
# Looked for when it is installed, as it may come after the configure.
install(CODE "
  if(EXISTS \"${demo_model}/model.safetensors\")
    file(INSTALL \"${demo_model}\" DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${share}\"
         PATTERN training EXCLUDE PATTERN __pycache__ EXCLUDE)
  endif()")
install(FILES LICENSE ${packaging}/licences/THIRD_PARTY.md DESTINATION ${documents})
install(DIRECTORY ${packaging}/licences/ DESTINATION ${documents}/third_party FILES_MATCHING PATTERN "*.txt")

include(${packaging}/cpack.cmake)
