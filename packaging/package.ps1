#requires -Version 7
# Makes dist\lotse_VERSION_windows-x64.exe: an installer with Lotse and a Java runtime of its own. Runs on Windows, with a JDK 25, Maven and NSIS 3.
# As packaging/package.sh does: the runtime holds the JDK's modules and JavaFX; Lotse and its other libraries lie on the class path.
# Signing is off unless LOTSE_SIGN_CERTIFICATE (a .pfx file) and LOTSE_SIGN_PASSWORD are set.
[CmdletBinding()]
param(
    # Leaves the AOT cache out: the window then opens more slowly. Where training fails, it is left out anyway.
    [switch] $NoCache
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

$root = Split-Path -Parent $PSScriptRoot
$windows = Join-Path $PSScriptRoot 'windows'
$wantedJava = 25

# The same lists as in packaging/package.sh; packaging/lint.sh compares them.
$jdkModules = @(
    'java.desktop', 'java.logging', 'java.management', 'java.naming', 'java.net.http', 'java.rmi', 'java.scripting',
    'java.security.jgss', 'java.sql', 'java.xml', 'jdk.accessibility', 'jdk.crypto.ec', 'jdk.localedata',
    'jdk.unsupported', 'jdk.zipfs'
)
$javafxModules = @('javafx.controls', 'javafx.fxml')

function Stop-Because([string] $reason) {
    Write-Error -Message $reason -ErrorAction Continue
    exit 1
}

# The folder of a JDK that is new enough: JAVA_HOME, else the one on the path.
function Find-Jdk {
    $folders = @($env:JAVA_HOME)
    $onPath = Get-Command javac.exe -ErrorAction SilentlyContinue
    if ($onPath) {
        $folders += Split-Path -Parent (Split-Path -Parent $onPath.Source)
    }
    foreach ($folder in $folders) {
        if ($folder -and (Test-Path (Join-Path $folder 'release')) -and (Test-Path (Join-Path $folder 'bin\jpackage.exe'))) {
            $line = Select-String -Path (Join-Path $folder 'release') -Pattern '^JAVA_VERSION="(\d+)'
            if ($line -and [int] $line.Matches[0].Groups[1].Value -ge $wantedJava) {
                return $folder
            }
        }
    }
    Stop-Because "Lotse needs a JDK $wantedJava or newer: please install Temurin $wantedJava and set JAVA_HOME to it."
}

function Find-Program([string] $name, [string[]] $places, [string] $advice) {
    $onPath = Get-Command $name -ErrorAction SilentlyContinue
    if ($onPath) {
        return $onPath.Source
    }
    foreach ($place in $places) {
        if (Test-Path $place) {
            return $place
        }
    }
    Stop-Because "$name is missing. $advice"
}

# Signs one file, where a certificate was given.
function Add-Signature([string] $file) {
    if (-not $env:LOTSE_SIGN_CERTIFICATE) {
        return
    }
    $kits = Join-Path ${env:ProgramFiles(x86)} 'Windows Kits\10\bin\*\x64\signtool.exe'
    $newest = @(Get-Item $kits -ErrorAction SilentlyContinue | Sort-Object FullName -Descending | Select-Object -First 1 -ExpandProperty FullName)
    $signtool = Find-Program 'signtool.exe' $newest 'It comes with the Windows SDK.'
    & $signtool sign /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 `
        /f $env:LOTSE_SIGN_CERTIFICATE /p $env:LOTSE_SIGN_PASSWORD $file
}

# One jmod a JavaFX module, with its native libraries apart, so that nothing is unpacked into the owner's home at run time.
function New-Jmod([string] $jar, [string] $name) {
    $parts = Join-Path $work "parts\$name"
    $null = New-Item -ItemType Directory -Force "$parts\classes", "$parts\lib"
    Push-Location "$parts\classes"
    & "$jdk\bin\jar.exe" --extract --file $jar
    Pop-Location
    Get-ChildItem "$parts\classes\*.dll" | Move-Item -Destination "$parts\lib"
    & "$jdk\bin\jmod.exe" create --class-path "$parts\classes" --libs "$parts\lib" "$work\jmods\$name.jmod"
}

# A module that is missing would only be noticed on the page that needs it: compare with what the classes ask for.
function Test-Modules {
    $all = Join-Path $work 'all'
    $null = New-Item -ItemType Directory -Force $all
    Push-Location $all
    foreach ($jar in Get-ChildItem "$work\input\*.jar") {
        & "$jdk\bin\jar.exe" --extract --file $jar.FullName
    }
    Pop-Location
    Remove-Item -Recurse -Force "$all\META-INF", "$all\module-info.class" -ErrorAction SilentlyContinue
    $needed = & "$jdk\bin\jdeps.exe" --ignore-missing-deps --print-module-deps --multi-release 25 --class-path ($jars -join ';') $all
    $there = & "$work\runtime\bin\java.exe" --list-modules | ForEach-Object { $_ -replace '@.*', '' }
    # JavaFX names the flight recorder as optional.
    $lacking = $needed.Trim().Split(',') | Where-Object { $_ -ne 'jdk.jfr' -and $there -notcontains $_ }
    if ($lacking) {
        Stop-Because "The runtime lacks the module $lacking : add it in packaging/package.ps1."
    }
}

# The launcher itself walks through a practice NAS and leaves an AOT cache beside the jars: made here, in one step with them, because a JDK 25.0.3 would run old
# code from a cache whose jar has changed (JDK-8377932). Without it the program starts all the same, only later.
function Add-Cache {
    $cache = Join-Path $image 'app\lotse.aot'
    $env:JAVA_TOOL_OPTIONS = "-XX:AOTCacheOutput=`"$cache`""
    try {
        $tour = Start-Process -FilePath "$image\lotse-terminal.exe" -PassThru -NoNewWindow `
            -ArgumentList 'tour', "`"$work\tour`"", '--scenario', 'miner'
        if (-not $tour.WaitForExit(300000)) {
            $tour.Kill($true)
        }
    } catch {
        Write-Warning "The tour could not start: $_"
    } finally {
        Remove-Item Env:JAVA_TOOL_OPTIONS
    }
    if (Test-Path $cache) {
        foreach ($settings in Get-ChildItem "$image\app\*.cfg") {
            (Get-Content $settings.FullName) -replace '^\[JavaOptions\]$', "[JavaOptions]`njava-options=-XX:AOTCache=`$APPDIR\lotse.aot" |
                Set-Content $settings.FullName
        }
    } else {
        Write-Warning 'No AOT cache came of the tour: Lotse will start without one.'
    }
}

if (-not $IsWindows) {
    Stop-Because 'packaging/package.ps1 runs on Windows. On Debian: packaging/package.sh. On a Mac: packaging/package-mac.sh.'
}
$jdk = Find-Jdk
$env:JAVA_HOME = $jdk
$maven = Find-Program 'mvn.cmd' @() 'Please install Maven 3.8 or newer.'
$makensis = Find-Program 'makensis.exe' @(Join-Path ${env:ProgramFiles(x86)} 'NSIS\makensis.exe') 'Please install NSIS 3.'

[xml] $pom = Get-Content (Join-Path $root 'pom.xml')
$version = $pom.project.version
$work = Join-Path $root 'target\package-windows'
$image = Join-Path $work 'image\lotse'
$installer = Join-Path $root "dist\lotse_${version}_windows-x64.exe"
if (Test-Path $work) {
    Remove-Item -Recurse -Force $work
}
$null = New-Item -ItemType Directory -Force "$work\input", "$work\jmods", "$work\image", (Join-Path $root 'dist')

Write-Host 'Building ...'
Push-Location $root
$releases = if ($env:LOTSE_RELEASES_URL) { @("-Dlotse.releases.url=$($env:LOTSE_RELEASES_URL)") } else { @() }
& $maven -B -ntp -q @releases process-classes
Pop-Location

$jars = (Get-Content -Raw (Join-Path $root 'target\class-path.txt')).Trim().Split(';')
foreach ($jar in $jars) {
    $name = Split-Path -Leaf $jar
    if ($name -match '^(javafx-[a-z]+)-.*-win\.jar$') {
        New-Jmod $jar $Matches[1]
    } elseif ($name -notlike 'javafx-*') {
        Copy-Item $jar "$work\input"
    }
}
"Implementation-Title: Lotse`nImplementation-Version: $version`n" | Set-Content "$work\manifest"
& "$jdk\bin\jar.exe" --create --file "$work\input\lotse.jar" --manifest "$work\manifest" --main-class app.lotse.Main -C (Join-Path $root 'target\classes') .

Write-Host 'Making the Java runtime ...'
$modules = ($jdkModules + $javafxModules) -join ','
& "$jdk\bin\jlink.exe" --module-path "$work\jmods" --add-modules $modules '--include-locales=de,en' `
    --no-header-files --no-man-pages --generate-cds-archive --output "$work\runtime"
Test-Modules

Write-Host 'Making the program ...'
$options = @()
foreach ($line in Get-Content (Join-Path $PSScriptRoot 'debian\java.options')) {
    if ($line -and $line -notlike '#*') {
        $options += '--java-options', $line
    }
}
& "$jdk\bin\jpackage.exe" --type app-image --name lotse --app-version $version --vendor Lotse --description Lotse `
    --copyright 'Apache License 2.0' --icon "$windows\lotse.ico" --input "$work\input" --main-jar lotse.jar `
    --main-class app.lotse.Main --runtime-image "$work\runtime" --add-launcher "lotse-terminal=$windows\terminal.properties" `
    --dest "$work\image" @options
if (-not $NoCache) {
    Add-Cache
}
Add-Signature "$image\lotse.exe"
Add-Signature "$image\lotse-terminal.exe"

Write-Host 'Making the installer ...'
& $makensis /WX /V2 "/DVERSION=$version" "/DAPP=$image" "/DOUT=$installer" "$windows\lotse.nsi"
Add-Signature $installer
Remove-Item -Recurse -Force $work
$megabytes = [math]::Round((Get-Item $installer).Length / 1000000)
Write-Host "Done: $installer ($megabytes MB)"
