export SOCKET_SECURITY_API_KEY="$KEY"
export SOCKET_ORG=acme
socket-basics --workspace . "$@"
