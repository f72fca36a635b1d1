set -x SOCKET_ORG acme
set -gx SOCKET_SECURITY_API_KEY (pass socket)
socket-basics --go
