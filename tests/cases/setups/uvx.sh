SOCKET_ORG=acme SOCKET_SECURITY_API_KEY=$TOKEN uvx --from socket-basics==3.0.0 socket-basics --workspace . --secrets
