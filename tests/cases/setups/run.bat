@echo off
REM set SOCKET_ORG=old
set SOCKET_ORG=oakline
set "SOCKET_SECURITY_API_KEY=%SOCKET_KEY%"
docker run --rm -v "%CD%:/w" -w /w ^
  -e SOCKET_ORG -e SOCKET_SECURITY_API_KEY ^
  ghcr.io/socketdev/socket-basics:3.0.0 --java
