SOCKET_SECURITY_API_KEY=$(pass show socket)
SOCKET_ORG=acme
export SOCKET_SECURITY_API_KEY SOCKET_ORG
socket-basics --python --console-tabular-enabled
