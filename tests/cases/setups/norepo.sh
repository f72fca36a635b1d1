docker run --rm -v $PWD:/workspace -e SOCKET_SECURITY_API_KEY -e SOCKET_ORG=acme ghcr.io/socketdev/socket-basics:3.0.0 --secrets
