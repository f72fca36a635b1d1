# scan
$env:SOCKET_ORG = "oakline"
docker run --rm -v "${PWD}:/w" -w /w `
  -e SOCKET_ORG -e SOCKET_SECURITY_API_KEY=$env:SOCKET_KEY `
  ghcr.io/socketdev/socket-basics:3.0.0 --csharp --secrets
