docker run --rm -v $PWD:/w -w /w -e SOCKET_SECURITY_API_KEY -e SOCKET_ORG ghcr.io/socketdev/socket-basics:latest --secrets
