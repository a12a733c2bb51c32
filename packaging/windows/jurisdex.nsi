; The installer for Windows: for one user, without administrator rights. installer.sh calls makensis and says
; VERSION, FILES (the commands that install them, in order), ICON and OUTPUT.
; Silent: setup.exe /S [/D=FOLDER], and uninstall.exe /S. Exit code 3: the program is running, and nothing was changed.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDateSave off
RequestExecutionLevel user
ManifestDPIAware true

!include MUI2.nsh
!include FileFunc.nsh

!finalize 'packaging/windows/sign.sh "%1"'
!uninstfinalize 'packaging/windows/sign.sh "%1"'

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Jurisdex"
!define APP_PATHS_KEY "Software\Microsoft\Windows\CurrentVersion\App Paths\jurisdex.exe"
!define LINK_KEY "Software\Classes\jurisdex"

Name "Jurisdex"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Jurisdex"
InstallDirRegKey HKCU "Software\Jurisdex" "InstallDir"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Jurisdex"
VIAddVersionKey "FileDescription" "Jurisdex installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\jurisdex.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A file that a running program was started from cannot be opened for writing.
!macro STOP_IF_IN_USE file
  again_${file}:
  IfFileExists "$INSTDIR\${file}" 0 free_${file}
  ClearErrors
  FileOpen $0 "$INSTDIR\${file}" a
  IfErrors 0 close_${file}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Jurisdex is open. Close it, then try again." /SD IDCANCEL IDRETRY again_${file}
  SetErrorLevel 3
  Quit
  close_${file}:
  FileClose $0
  free_${file}:
!macroend

Section
  !insertmacro STOP_IF_IN_USE jurisdex.exe
  !insertmacro STOP_IF_IN_USE jurisdex.com
  RMDir /r "$INSTDIR\program" ; the older version; the user's own files are elsewhere
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Jurisdex.lnk" "$INSTDIR\jurisdex.exe"

  WriteRegStr HKCU "Software\Jurisdex" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${APP_PATHS_KEY}" "" "$INSTDIR\jurisdex.exe"

  ; What opens jurisdex: links.
  WriteRegStr HKCU "${LINK_KEY}" "" "URL:Jurisdex"
  WriteRegStr HKCU "${LINK_KEY}" "URL Protocol" ""
  WriteRegStr HKCU "${LINK_KEY}\DefaultIcon" "" "$INSTDIR\jurisdex.exe"
  WriteRegStr HKCU "${LINK_KEY}\shell\open\command" "" '"$INSTDIR\jurisdex.exe" "%1"'

  ; The entry in the system's list of apps.
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Jurisdex"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\jurisdex.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Jurisdex contributors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
SectionEnd

Section Uninstall
  !insertmacro STOP_IF_IN_USE jurisdex.exe
  !insertmacro STOP_IF_IN_USE jurisdex.com
  RMDir /r "$INSTDIR\program"
  Delete "$INSTDIR\jurisdex.exe"
  Delete "$INSTDIR\jurisdex.com"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only if nothing else is in it
  Delete "$SMPROGRAMS\Jurisdex.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${APP_PATHS_KEY}"
  DeleteRegKey HKCU "Software\Jurisdex"
  DeleteRegKey HKCU "${LINK_KEY}"
SectionEnd
