docker run --rm -v .:/w -w /w -e SOCKET_SECURITY_API_KEY -e SOCKET_ORG=acme \
  -e INPUT_TYPESCRIPT_SAST_ENABLED=true ghcr.io/socketdev/socket-basics:3.0.0
