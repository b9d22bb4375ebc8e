# The installer for Windows: start menu, PATH on request, and "Open with" for the documents that the program opens.
set(CPACK_GENERATOR NSIS)
set(CPACK_PACKAGE_EXECUTABLES corgi-desktop CoRGI)
set(CPACK_NSIS_DISPLAY_NAME "CoRGI ${PROJECT_VERSION}")
set(CPACK_NSIS_PACKAGE_NAME CoRGI)
set(CPACK_NSIS_MUI_ICON ${made}/corgi.ico)
set(CPACK_NSIS_MUI_UNIICON ${made}/corgi.ico)
set(CPACK_NSIS_INSTALLED_ICON_NAME bin/corgi-desktop.exe)
set(CPACK_NSIS_MUI_FINISHPAGE_RUN corgi-desktop.exe)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_UNIQUE_NAME org.corgi.desktop)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)

# Offered beside the programs that people have chosen, never instead of them.
set(commands [[
  WriteRegStr SHCTX "Software\Classes\CoRGI.Document" "" "Image or PDF document"
  WriteRegStr SHCTX "Software\Classes\CoRGI.Document\DefaultIcon" "" "$INSTDIR\share\corgi\corgi.ico"
  WriteRegStr SHCTX "Software\Classes\CoRGI.Document\shell\open\command" "" '"$INSTDIR\bin\corgi-desktop.exe" "%1"'
  WriteRegStr SHCTX "Software\CoRGI\Capabilities" "ApplicationName" "CoRGI"
  WriteRegStr SHCTX "Software\CoRGI\Capabilities" "ApplicationDescription" "Ask about an image and see the evidence for the answer"
  WriteRegStr SHCTX "Software\RegisteredApplications" "CoRGI" "Software\CoRGI\Capabilities"
]])
set(removals [[
  DeleteRegKey SHCTX "Software\Classes\CoRGI.Document"
  DeleteRegKey SHCTX "Software\CoRGI"
  DeleteRegValue SHCTX "Software\RegisteredApplications" "CoRGI"
]])
foreach(extension png jpg jpeg webp bmp tif tiff gif pdf)
  string(APPEND commands "  WriteRegStr SHCTX \"Software\\Classes\\.${extension}\\OpenWithProgids\" \"CoRGI.Document\" \"\"\n"
                         "  WriteRegStr SHCTX \"Software\\CoRGI\\Capabilities\\FileAssociations\" \".${extension}\" \"CoRGI.Document\"\n")
  string(APPEND removals "  DeleteRegValue SHCTX \"Software\\Classes\\.${extension}\\OpenWithProgids\" \"CoRGI.Document\"\n")
endforeach()
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "${commands}")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "${removals}")
