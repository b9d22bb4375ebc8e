# Third-party packages. A missing one stops the configure with what to install.

find_package(Qt6 6.4 COMPONENTS Core Gui Network Widgets Concurrent Pdf Sql Svg Test)
if(NOT Qt6_FOUND)
  message(FATAL_ERROR "Qt 6.4 or newer is missing: run `sh packaging/install_dependencies.sh`, "
                      "or install qt6-base-dev, qt6-pdf-dev and qt6-svg-dev")
endif()

# Without it, servers' keys are kept for one session only.
find_package(Qt6Keychain QUIET)

find_package(OpenCV 4.5 COMPONENTS core imgproc)
if(NOT OpenCV_FOUND)
  message(FATAL_ERROR "OpenCV is missing: run `sh packaging/install_dependencies.sh`, or install libopencv-dev")
endif()

find_package(nlohmann_json 3.10)
if(NOT nlohmann_json_FOUND)
  message(FATAL_ERROR "nlohmann-json is missing: run `sh packaging/install_dependencies.sh`, or install nlohmann-json3-dev")
endif()

# The folder of a libtorch: one with share/cmake/Torch in it. The wheel of PyPI's torch is one.
if(DEFINED ENV{TORCH_DIR} AND NOT TORCH_DIR)
  set(TORCH_DIR $ENV{TORCH_DIR})
endif()
set(TORCH_DIR "${TORCH_DIR}" CACHE PATH "Folder of libtorch; empty: the one that packaging/install_dependencies.sh unpacked")
if(TORCH_DIR)
  set(corgi_torch_dir ${TORCH_DIR})
else()
  set(corgi_torch_dir ${CMAKE_SOURCE_DIR}/build/libtorch/torch)
endif()
find_package(Torch PATHS ${corgi_torch_dir}/share/cmake/Torch NO_DEFAULT_PATH)
if(NOT Torch_FOUND)
  message(FATAL_ERROR "libtorch is missing in ${corgi_torch_dir}: run `sh packaging/install_dependencies.sh`, "
                      "or name one by TORCH_DIR")
endif()
if(TORCH_CXX_FLAGS MATCHES "_GLIBCXX_USE_CXX11_ABI=0")
  message(FATAL_ERROR "This libtorch was built for the old C++ ABI and can't be linked with Qt and OpenCV: take torch 2.6 or newer")
endif()

find_package(PkgConfig REQUIRED)
pkg_check_modules(tesseract IMPORTED_TARGET tesseract)
pkg_check_modules(lept IMPORTED_TARGET lept)
pkg_check_modules(utf8proc IMPORTED_TARGET libutf8proc)
pkg_check_modules(xxhash IMPORTED_TARGET libxxhash)
foreach(package tesseract lept utf8proc xxhash)
  if(NOT ${package}_FOUND)
    message(FATAL_ERROR "${package} is missing: run `sh packaging/install_dependencies.sh`")
  endif()
endforeach()
