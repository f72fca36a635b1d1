export SOCKET_ORG=acme
unset SOCKET_ORG
socket-basics --secrets
