/* For the test under Wine only, never shipped: Wine 8's own lacks WcsCreateIccProfile, which Qt links. No colour profiles. */
#include <windows.h>

#define EXPORT __declspec(dllexport)

EXPORT void *WINAPI OpenColorProfileW(void *p, DWORD a, DWORD s, DWORD c) { (void)p, (void)a, (void)s, (void)c; return 0; }
EXPORT BOOL WINAPI CloseColorProfile(void *p) { (void)p; return TRUE; }
EXPORT void *WINAPI WcsOpenColorProfileW(void *p, void *d, void *v, DWORD a, DWORD s, DWORD c, DWORD f) {
    (void)p, (void)d, (void)v, (void)a, (void)s, (void)c, (void)f;
    return 0;
}
EXPORT void *WINAPI WcsCreateIccProfile(void *p, DWORD options) { (void)p, (void)options; return 0; }
EXPORT BOOL WINAPI GetColorProfileFromHandle(void *p, BYTE *b, DWORD *n) { (void)p, (void)b, (void)n; return FALSE; }
EXPORT BOOL WINAPI GetColorDirectoryW(const wchar_t *m, wchar_t *b, DWORD *n) { (void)m, (void)b, (void)n; return FALSE; }
