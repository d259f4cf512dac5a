@echo off
rem Starts Footnote from a release for Windows, which brings all it needs.
rem
rem   FOOTNOTE_JAVA_OPTIONS  more options for Java, such as -Xmx4g

setlocal
set "home=%~dp0"
set "home=%home:~0,-1%"
if not exist "%home%\runtime\bin\java.exe" (
  echo footnote: %home% is not a release: there is no runtime in it. Take footnote-VERSION-windows-x64.zip>&2
  exit /b 2
)

rem Beside all else that is kept; where it cannot be, Java goes on without.
if defined FOOTNOTE_DATA_FOLDER (set "data=%FOOTNOTE_DATA_FOLDER%") else (set "data=%USERPROFILE%\.local\share\footnote")
set "caches=%data%\quick-start"
for %%f in ("%home%\footnote.jar") do set "cache=%caches%\windows-%%~zf.aot"
if not exist "%cache%" call :train

"%home%\runtime\bin\java.exe" -XX:AOTCache="%cache%" -Xlog:disable --enable-native-access=ALL-UNNAMED ^
  -XX:+UseSerialGC -Xms64m -Xmn32m -Djdk.reflect.useNativeAccessorOnly=true ^
  "-Dfootnote.home=%home%" %FOOTNOTE_JAVA_OPTIONS% -jar "%home%\footnote.jar" %*
exit /b %errorlevel%

:train
mkdir "%caches%" 2>nul
set "fresh=%caches%\new-%random%%random%"
mkdir "%fresh%" 2>nul || exit /b 0
echo footnote: preparing quick starts, once ...>&2
type nul >"%fresh%\aot"
setlocal
for /f "tokens=1 delims==" %%v in ('set FOOTNOTE_ 2^>nul') do set "%%v="
"%home%\runtime\bin\java.exe" "-XX:AOTCacheOutput=%fresh%\aot" -XX:+UnlockDiagnosticVMOptions ^
  -XX:-AOTRecordTraining --enable-native-access=ALL-UNNAMED "-Dfootnote.home=%home%" ^
  -cp "%home%\footnote.jar" dev.footnote.app.Training "%fresh%\data" >"%fresh%\log" 2>&1
endlocal
move /y "%fresh%\aot" "%cache%" >nul 2>&1
rmdir /s /q "%fresh%" 2>nul
exit /b 0
