/* Starts program\launch.pyw with program\python3XX.dll. Built twice: jurisdex.exe for the window, and with CONSOLE defined
   jurisdex.com for the terminal, where typing `jurisdex` finds the .com first. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define PATH_SIZE 32768

typedef int (*PyMain)(int, wchar_t **);

static wchar_t self[PATH_SIZE], folder[PATH_SIZE], python[PATH_SIZE], script[PATH_SIZE];

static int complain(void) {
    static const wchar_t message[] = L"The program files are damaged. Please install Jurisdex again.";
#ifdef CONSOLE
    fwprintf(stderr, L"jurisdex: %ls\n", message);
#else
    MessageBoxW(NULL, message, L"Jurisdex", MB_ICONERROR);
#endif
    return 1;
}

static int start(int count, wchar_t **arguments) {
    DWORD length = GetModuleFileNameW(NULL, self, PATH_SIZE);
    if (length == 0 || length >= PATH_SIZE - 64) return complain();
    wcscpy(folder, self);
    wcscpy(wcsrchr(folder, L'\\'), L"\\program");
    swprintf(python, PATH_SIZE, L"%ls\\" PYTHON_DLL, folder);
    swprintf(script, PATH_SIZE, L"%ls\\launch.pyw", folder);

    SetDllDirectoryW(folder);
    HMODULE library = LoadLibraryExW(python, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    PyMain run = library ? (PyMain)(void *)GetProcAddress(library, "Py_Main") : NULL;
    wchar_t **full = calloc(count + 4, sizeof *full);
    if (!run || !full) return complain();

    wchar_t *prefix[] = {self, L"-X", L"utf8", script}; /* UTF-8 for whoever reads our output, also through a pipe */
    memcpy(full, prefix, sizeof prefix);
    for (int i = 1; i < count; i++) full[i + 3] = arguments[i];
    return run(count + 3, full);
}

#ifdef CONSOLE
int wmain(int count, wchar_t **arguments) { return start(count, arguments); }
#else
int WINAPI wWinMain(HINSTANCE self_, HINSTANCE none, LPWSTR line, int show) {
    (void)self_, (void)none, (void)line, (void)show;
    return start(__argc, __wargv);
}
#endif
