#!/bin/sh
# Signs a program for Windows, if there is a certificate to sign with: sign.sh FILE. tree.sh and the installer call it.
#   SIGN_CERTIFICATE   a PKCS #12 file; without it nothing is signed, and Windows warns of an unknown publisher
#   SIGN_PASSWORD      its password
#   SIGN_TIMESTAMP     the address of a time stamp service, so that the signature outlives the certificate
set -eu
[ -n "${SIGN_CERTIFICATE:-}" ] || exit 0

password=$(mktemp)
trap 'rm -f "$password" "$1.signed"' EXIT
printf %s "${SIGN_PASSWORD:-}" >"$password" # not on the command line, where others could read it
osslsigncode sign -pkcs12 "$SIGN_CERTIFICATE" -readpass "$password" -h sha256 -n Jurisdex \
    ${SIGN_TIMESTAMP:+-ts "$SIGN_TIMESTAMP"} -in "$1" -out "$1.signed" >/dev/null
mv "$1.signed" "$1"
