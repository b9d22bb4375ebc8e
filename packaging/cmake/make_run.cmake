# Makes the self-extracting installer from the staged tree.
find_program(makeself makeself)
find_program(xz xz)
if(NOT makeself OR NOT xz)
  message(FATAL_ERROR "The .run installer takes makeself and xz-utils")
endif()
set(tree ${CPACK_TEMPORARY_DIRECTORY})
set(run ${CPACK_TOPLEVEL_DIRECTORY}/${CPACK_PACKAGE_FILE_NAME}.run)
file(COPY ${CPACK_CORGI_RUN_DIR}/setup.sh DESTINATION ${tree})
execute_process(
  COMMAND ${makeself} --quiet --sha256 --nomd5 --nocrc --xz --tar-quietly --nox11
          ${tree} ${run} "CoRGI ${CPACK_PACKAGE_VERSION}" sh ./setup.sh
  COMMAND_ERROR_IS_FATAL ANY)
set(CPACK_EXTERNAL_BUILT_PACKAGES ${run})
