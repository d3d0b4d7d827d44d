; Plays lotse.exe where the installer is tried without the real program: keeps a note in her data folder, and with /HOLD stays open for a minute.
Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!include FileFunc.nsh
!include LogicLib.nsh
Name "stand-in"
OutFile "${OUT}"
RequestExecutionLevel user
SilentInstall silent
Section
  CreateDirectory "$LOCALAPPDATA\Lotse"
  FileOpen $0 "$LOCALAPPDATA\Lotse\answers.json" w
  FileWrite $0 "hers"
  FileClose $0
  ${GetParameters} $1
  ${If} $1 == "/HOLD"
    Sleep 60000
  ${EndIf}
SectionEnd
