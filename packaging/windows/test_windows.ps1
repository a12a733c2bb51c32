# Proves the installer on a real Windows: installs it silently, lets the program do its main job by itself, removes it.
# NOT RUN HERE: it needs Windows. test_wine.sh asks more of it, under Wine. CI runs both.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '../..')

function Invoke-Checked([string] $Program, [string[]] $Arguments) {
    $process = Start-Process $Program $Arguments -PassThru -Wait
    if ($process.ExitCode -ne 0) { throw "$Program $Arguments ended with $($process.ExitCode)" }
}

$setup = (Get-ChildItem 'dist/jurisdex-*-windows-x64-setup.exe').FullName
$installed = Join-Path $env:LOCALAPPDATA 'Programs\Jurisdex'
$results = Join-Path (Get-Location) 'build\package\tests\windows'
New-Item -ItemType Directory -Force $results | Out-Null

Invoke-Checked $setup @('/S')
& "$installed\jurisdex.com" --version
& "$installed\jurisdex.com" show us-ny-new-york --json | ConvertFrom-Json | Out-Null
if ($LASTEXITCODE -ne 0) { throw "the terminal ended with $LASTEXITCODE" }
Invoke-Checked "$installed\jurisdex.exe" @('tour', "`"$results`"")
foreach ($kind in 'png', 'pdf') {
    if (-not (Get-ChildItem $results -Filter "*.$kind")) { throw "the tour left no .$kind" }
}

# A link opens the window, and a second one is handed over to it: the second start ends at once.
Start-Process 'jurisdex:us-ny-new-york'
Start-Sleep 8
$second = Start-Process "$installed\jurisdex.exe" 'jurisdex:us-wa-king-county' -PassThru
if (-not $second.WaitForExit(15000) -or $second.ExitCode -ne 0) { throw 'a second start does not hand over' }
if (Test-Path "$env:LOCALAPPDATA\jurisdex\fault.txt") { throw (Get-Content "$env:LOCALAPPDATA\jurisdex\fault.txt" -Raw) }
Get-Process jurisdex | ForEach-Object { $_.CloseMainWindow() | Out-Null; $_.WaitForExit(10000) | Out-Null }

Invoke-Checked "$installed\uninstall.exe" @('/S')
for ($i = 0; (Test-Path $installed) -and $i -lt 20; $i++) { Start-Sleep 1 } # it goes on in a copy of itself
if (Test-Path $installed) { throw 'files are left after the removal' }
Write-Output "The Windows installer passed; pictures are in $results."
