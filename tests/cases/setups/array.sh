args=(--rm -v "$PWD:/w" -w /w -e SOCKET_ORG=acme)
docker run "${args[@]}" ghcr.io/socketdev/socket-basics:3.0.0 --secrets
