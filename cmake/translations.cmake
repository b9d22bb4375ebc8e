# The translations: resources/translations/*.ts compiled to .qm and put into a target under :/i18n.

find_program(CORGI_LRELEASE NAMES lrelease lrelease-qt6
             HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_LIBEXECS})
find_program(CORGI_LUPDATE NAMES lupdate lupdate-qt6
             HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_LIBEXECS})
if(NOT CORGI_LRELEASE OR NOT CORGI_LUPDATE)
  message(FATAL_ERROR "Qt's lrelease and lupdate are missing: run `sh packaging/install_dependencies.sh`, or install qt6-l10n-tools")
endif()

set(corgi_translation_dir ${CMAKE_SOURCE_DIR}/resources/translations)
set(corgi_languages vi de zh_CN ja)

function(corgi_translations target)
  set(work ${CMAKE_BINARY_DIR}/translations)
  file(MAKE_DIRECTORY ${work})
  set(entries "")
  set(compiled "")
  foreach(language en ${corgi_languages})
    set(ts ${corgi_translation_dir}/corgi_${language}.ts)
    set(qm ${work}/corgi_${language}.qm)
    add_custom_command(OUTPUT ${qm} COMMAND ${CORGI_LRELEASE} -silent ${ts} -qm ${qm} DEPENDS ${ts} VERBATIM)
    string(APPEND entries "<file>corgi_${language}.qm</file>")
    list(APPEND compiled ${qm})
  endforeach()
  file(CONFIGURE OUTPUT ${work}/translations.qrc CONTENT "<RCC><qresource prefix=\"/i18n\">@entries@</qresource></RCC>\n" @ONLY)
  set(unit ${work}/qrc_translations.cpp)
  add_custom_command(OUTPUT ${unit} COMMAND Qt6::rcc --name translations --output ${unit} ${work}/translations.qrc
                     DEPENDS ${work}/translations.qrc ${compiled} VERBATIM)
  target_sources(${target} PRIVATE ${unit})
  set_source_files_properties(${unit} PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# Brings the .ts files up to what the sources say; run by hand, since it writes into the source tree.
set(corgi_lupdate ${CORGI_LUPDATE} -locations none -no-obsolete -source-language en -I ${CMAKE_SOURCE_DIR}
                  ${CMAKE_SOURCE_DIR}/ui ${CMAKE_SOURCE_DIR}/app ${corgi_translation_dir}/qt_words.h)
set(corgi_ts_files ${corgi_languages})
list(TRANSFORM corgi_ts_files PREPEND ${corgi_translation_dir}/corgi_)
list(TRANSFORM corgi_ts_files APPEND .ts)
add_custom_target(update_translations
                  COMMAND ${corgi_lupdate} -ts ${corgi_ts_files}
                  COMMAND ${corgi_lupdate} -pluralonly -ts ${corgi_translation_dir}/corgi_en.ts
                  VERBATIM)
