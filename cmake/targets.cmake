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
  endif()
  if(arg_TORCH OR corgi_torch IN_LIST arg_PRIVATE_DEPS)
    corgi_limit_jobs(${name})
  endif()
  if(arg_QOBJECTS)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# corgi_test(NAME LABEL unit|golden|gui|app DEPS ... [ENVIRONMENT k=v...]): one QtTest program from NAME.cpp
function(corgi_test name)
  cmake_parse_arguments(arg "" "LABEL" "SOURCES;DEPS;ENVIRONMENT" ${ARGN})
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE corgi_options Qt6::Test ${arg_DEPS})
  target_compile_definitions(${name} PRIVATE CORGI_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                             CORGI_TEST_DATA_DIR="${CMAKE_CURRENT_SOURCE_DIR}/data"
                             CORGI_GOLDEN_DIR="${CMAKE_SOURCE_DIR}/tests/reference")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT 600 ENVIRONMENT
                       "QT_QPA_PLATFORM=offscreen;OMP_NUM_THREADS=1;${arg_ENVIRONMENT}")
endfunction()
