timeout 600 socket-basics --workspace . --secrets
[ -n "$ORG" ] && export SOCKET_ORG="$ORG"
