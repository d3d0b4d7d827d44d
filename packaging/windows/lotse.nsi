; The installer for Windows: for one person, without an administrator. It installs over an older version and keeps her data when it goes.
; Needs -DVERSION=0.1.0 -DAPP=folder (the whole program, made by packaging/package.ps1) -DOUT=file.exe.
; -DTARGET=amd64-unicode where 32-bit programs do not run.
Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!ifndef VERSION
  !error "VERSION is missing"
!endif
!ifndef APP
  !error "APP is missing"
!endif
!ifndef OUT
  !error "OUT is missing"
!endif

!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include LogicLib.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Lotse"
; What the two refusals give back to whoever called with /S.
!define CODE_NEWER_THERE 3
!define CODE_STILL_OPEN 4

Name "Lotse"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Lotse"
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "Lotse ${VERSION}"
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 ProductName "Lotse"
VIAddVersionKey /LANG=0 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=0 FileVersion "${VERSION}"
VIAddVersionKey /LANG=0 FileDescription "Lotse"
VIAddVersionKey /LANG=0 LegalCopyright "Apache License 2.0"

!define MUI_ICON "lotse.ico"
!define MUI_UNICON "lotse.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_FINISHPAGE_TITLE "$(FINISH_TITLE)"
!define MUI_FINISHPAGE_RUN_TEXT "$(FINISH_RUN)"
!define MUI_WELCOMEPAGE_TITLE "$(WELCOME_TITLE)"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME_TEXT)"
!define MUI_FINISHPAGE_TEXT "$(FINISH_TEXT)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\lotse.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(REMOVE_TEXT)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first one is for systems in any other language.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!include texts.nsh

; Windows keeps the file of a running program from being written.
!macro WaitUntilClosed
  ${If} ${FileExists} "$INSTDIR\lotse.exe"
    try_again:
    ; Virus scanners and the desktop look at new programs, too: two seconds for them.
    StrCpy $3 "open"
    ${For} $2 1 8
      ClearErrors
      FileOpen $0 "$INSTDIR\lotse.exe" a
      ${IfNot} ${Errors}
        FileClose $0
        StrCpy $3 "closed"
        ${Break}
      ${EndIf}
      Sleep 250
    ${Next}
    ${If} $3 == "open"
      MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(STILL_OPEN)" /SD IDCANCEL IDRETRY try_again
      SetErrorLevel ${CODE_STILL_OPEN}
      Quit
    ${EndIf}
  ${EndIf}
!macroend

; Somebody may be looking at the file just now: up to five seconds of patience.
!macro DeleteSurely FILE
  ${For} $2 1 20
    Delete "${FILE}"
    ${IfNot} ${FileExists} "${FILE}"
      ${Break}
    ${EndIf}
    Sleep 250
  ${Next}
!macroend

; Only what the installer itself puts there, by name: the folder may hold what is not ours.
!macro RemoveProgram
  !insertmacro DeleteSurely "$INSTDIR\lotse.exe"
  !insertmacro DeleteSurely "$INSTDIR\lotse-terminal.exe"
  !insertmacro DeleteSurely "$INSTDIR\lotse.ico"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\runtime"
!macroend

; Two installers at once would mix two versions. Windows forgets the mark when this one ends.
!macro OneAtATime
  System::Call 'kernel32::CreateMutex(p 0, i 0, t "LotseInstaller") p .r1 ?e'
  Pop $0
  ${If} $0 <> 0
    SetErrorLevel ${CODE_STILL_OPEN}
    Quit
  ${EndIf}
!macroend

Function .onInit
  ; The place is fixed: what is removed must be what was installed.
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Lotse"
  !insertmacro OneAtATime
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 = 1
      MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(NEWER_THERE)" /SD IDCANCEL IDOK go_on
      SetErrorLevel ${CODE_NEWER_THERE}
      Quit
      go_on:
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Lotse"
  !insertmacro WaitUntilClosed
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${APP}/*"
  File "lotse.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Lotse.lnk" "$INSTDIR\lotse.exe" "" "$INSTDIR\lotse.ico" 0 SW_SHOWNORMAL "" "$(SHORTCUT_TEXT)"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Lotse"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\lotse.ico"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "$(PUBLISHER)"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0

  WriteRegStr HKCU "Software\Classes\.lotse" "" "Lotse.CheckUp"
  WriteRegStr HKCU "Software\Classes\Lotse.CheckUp" "" "$(FILE_TYPE)"
  WriteRegStr HKCU "Software\Classes\Lotse.CheckUp\DefaultIcon" "" "$INSTDIR\lotse.ico,0"
  WriteRegStr HKCU "Software\Classes\Lotse.CheckUp\shell\open\command" "" '"$INSTDIR\lotse.exe" "%1"'
  ${RefreshShellIcons}
SectionEnd

Function un.onInit
  !insertmacro OneAtATime
FunctionEnd

; Her data lie in $LOCALAPPDATA\Lotse and are not touched.
Section "Uninstall"
  !insertmacro WaitUntilClosed
  !insertmacro RemoveProgram
  !insertmacro DeleteSurely "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Lotse.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  ReadRegStr $0 HKCU "Software\Classes\.lotse" ""
  ; Another program may have taken the file type over meanwhile.
  ${If} $0 == "Lotse.CheckUp"
    DeleteRegKey HKCU "Software\Classes\.lotse"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\Lotse.CheckUp"
  ${RefreshShellIcons}
SectionEnd
