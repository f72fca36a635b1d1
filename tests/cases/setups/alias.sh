alias sb='docker run --rm -v "$PWD:/ws" -w /ws -e SOCKET_ORG -e SOCKET_SECURITY_API_KEY ghcr.io/socketdev/socket-basics:3.0.0'
export SOCKET_ORG=acme
export SOCKET_SECURITY_API_KEY=$(pass socket)
sb --secrets --python
