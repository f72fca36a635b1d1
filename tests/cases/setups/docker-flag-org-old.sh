docker run --rm -w /w -v $PWD:/w -e SOCKET_SECURITY_API_KEY=$K ghcr.io/socketdev/socket-basics:3.0.0 --socket-org acme --secrets
