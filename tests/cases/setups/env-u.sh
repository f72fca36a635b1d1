export SOCKET_ORG=acme SOCKET_SECURITY_API_KEY="$TOKEN"
env -u SKIP_SOCKET_SUBMISSION socket-basics --secrets
