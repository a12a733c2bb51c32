/* For the test under Wine only, never shipped: Wine 8 lacks this source of random bytes, which pydantic's library uses. */
#include <windows.h>

#define RtlGenRandom SystemFunction036 /* the name under which advapi32 exports it */
BOOLEAN NTAPI RtlGenRandom(PVOID bytes, ULONG count);

__declspec(dllexport) BOOL ProcessPrng(PBYTE bytes, SIZE_T count) { return RtlGenRandom(bytes, (ULONG)count); }
