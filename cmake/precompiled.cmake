# Precompiled headers. A clean build reads the same large headers (ATen, Qt, JSON) in hundreds of units; read once they
# save a third of its time. They change nothing else: the presets dev and tidy build without them and so prove that every
# unit names what it uses.

set(corgi_std_headers <algorithm> <filesystem> <functional> <map> <memory> <optional> <string> <vector>)
set(corgi_torch_headers ${corgi_std_headers} <ATen/core/Tensor.h> <ATen/TensorOperators.h>)
set(corgi_widget_headers
    ${corgi_std_headers} <QAccessible> <QApplication> <QClipboard> <QFileDialog> <QFileInfo> <QFutureWatcher> <QGridLayout>
    <QGuiApplication> <QHBoxLayout> <QImage> <QKeyEvent> <QLabel> <QLocale> <QMainWindow> <QMenu> <QMimeData> <QPainter>
    <QPainterPath> <QPlainTextEdit> <QProgressBar> <QPushButton> <QScrollArea> <QSettings> <QSplitter> <QString> <QTimer>
    <QVBoxLayout> <QWidget> <QtConcurrent>)

# corgi_precompile(NAME [PROGRAMS] HEADERS ... DEPS ...): headers that targets with the same compile options share, by
# corgi_use_precompiled(TARGET NAME). GCC takes them only where every macro that they look at is the same. PROGRAMS: for
# the units of programs, which aren't position-independent in the way that libraries are.
function(corgi_precompile name)
  cmake_parse_arguments(arg "PROGRAMS" "" "HEADERS;DEPS" ${ARGN})
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "")
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
  target_link_libraries(${name} PRIVATE corgi_options ${arg_DEPS})
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
  if(arg_PROGRAMS)
    set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
    target_compile_options(${name} PRIVATE ${CMAKE_CXX_COMPILE_OPTIONS_PIE})
  endif()
  corgi_cache_precompiled(${name})
endfunction()

function(corgi_use_precompiled target name)
  target_precompile_headers(${target} REUSE_FROM ${name})
  corgi_cache_precompiled(${target})
endfunction()

# ccache keeps units with precompiled headers only if the compiler says in its output that it read one.
function(corgi_cache_precompiled target)
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()
