# What every target shares, and the three shapes of target that this project has.

add_library(corgi_options INTERFACE)
target_compile_features(corgi_options INTERFACE cxx_std_20)
target_include_directories(corgi_options INTERFACE ${CMAKE_SOURCE_DIR})
# GCC 12 warns of sound std::string concatenations (-Wrestrict, GCC bug 105651), and at -Og of a sound
# std::stop_source (-Wmaybe-uninitialized).
target_compile_options(corgi_options INTERFACE -Wall -Wextra -Wnon-virtual-dtor -Woverloaded-virtual -Wno-restrict
                       -Wno-maybe-uninitialized
                       $<$<BOOL:${CORGI_WERROR}>:-Werror>)
target_compile_definitions(corgi_options INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
                           QT_NO_CONTEXTLESS_CONNECT CORGI_VERSION="${PROJECT_VERSION}")
if(CORGI_SANITIZE)
  target_compile_options(corgi_options INTERFACE -fsanitize=${CORGI_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(corgi_options INTERFACE -fsanitize=${CORGI_SANITIZE})
endif()

if(CORGI_FUZZ)
  target_compile_options(corgi_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# libtorch's headers and libraries, without the flags that its package would add to every user.
add_library(corgi_torch INTERFACE)
target_include_directories(corgi_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
target_link_libraries(corgi_torch INTERFACE ${TORCH_LIBRARIES})

# Puts a target's units into the pool that limits how many torch units compile at once.
function(corgi_limit_jobs target)
  set_target_properties(${target} PROPERTIES JOB_POOL_COMPILE torch_pool)
endfunction()

# corgi_library(NAME SOURCES ... [DEPS public...] [PRIVATE_DEPS ...] [TORCH] [QOBJECTS])
# TORCH: tensors are in the library's headers. A library that only uses torch inside names corgi_torch as a PRIVATE_DEP.
function(corgi_library name)
  cmake_parse_arguments(arg "TORCH;QOBJECTS" "" "SOURCES;DEPS;PRIVATE_DEPS" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC corgi_options ${arg_DEPS} PRIVATE ${arg_PRIVATE_DEPS})
  if(arg_TORCH)
    target_link_libraries(${name} PUBLIC corgi_torch)
    corgi_use_precompiled(${name} corgi_core_torch_headers)
  endif()
  if(arg_TORCH OR corgi_torch IN_LIST arg_PRIVATE_DEPS)
    corgi_limit_jobs(${name})
  endif()
  if(arg_QOBJECTS)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# QtTest without the macros that tell a program its own folders: they would differ in every folder of tests, and a
# precompiled header that looks at them could not be shared.
add_library(corgi_qt_test INTERFACE)
target_include_directories(corgi_qt_test SYSTEM INTERFACE $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
target_compile_definitions(corgi_qt_test INTERFACE QT_TESTLIB_LIB)
target_link_libraries(corgi_qt_test INTERFACE Qt6::Gui Qt6::Network $<LINK_ONLY:Qt6::Test>)

# corgi_test(NAME LABEL unit|golden|gui|app [TORCH] [WIDGETS] DEPS ... [SOURCES ...] [ENVIRONMENT k=v...]): one QtTest program
# from NAME.cpp. TORCH or WIDGETS: what its headers bring in, for the precompiled header.
function(corgi_test name)
  cmake_parse_arguments(arg "TORCH;WIDGETS" "LABEL" "SOURCES;DEPS;ENVIRONMENT" ${ARGN})
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  # By hand: CMake's own moc step starts a scan and an extra unit for each program.
  qt6_generate_moc(${name}.cpp ${name}.moc)
  target_sources(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  target_link_libraries(${name} PRIVATE corgi_options corgi_qt_test ${arg_DEPS})
  if(CORGI_SANITIZE STREQUAL "thread")
    target_sources(${name} PRIVATE $<TARGET_OBJECTS:corgi_tsan_qt>)
  endif()
  target_compile_definitions(${name} PRIVATE CORGI_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                             CORGI_TEST_DATA_DIR="${CMAKE_CURRENT_SOURCE_DIR}/data"
                             CORGI_GOLDEN_DIR="${CMAKE_SOURCE_DIR}/tests/reference")
  if(arg_WIDGETS)
    corgi_use_precompiled(${name} corgi_widget_test_headers)
  elseif(arg_TORCH)
    corgi_use_precompiled(${name} corgi_torch_test_headers)
    corgi_limit_jobs(${name})
  else()
    corgi_use_precompiled(${name} corgi_test_headers)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT 600 ENVIRONMENT
                       "QT_QPA_PLATFORM=offscreen;OMP_NUM_THREADS=1;${arg_ENVIRONMENT}")
endfunction()
