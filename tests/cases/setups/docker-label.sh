docker run --rm -v .:/w -w /w --label SOCKET_ORG=acme \
  -e SOCKET_SECURITY_API_KEY ghcr.io/socketdev/socket-basics:3.0.0
