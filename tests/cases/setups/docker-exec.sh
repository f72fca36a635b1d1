docker exec -e SOCKET_ORG=acme sb socket-basics --secrets
