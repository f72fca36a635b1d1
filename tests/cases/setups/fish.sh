#!/usr/bin/env fish
set -gx SOCKET_ORG acme
set -x SOCKET_SECURITY_API_KEY (pass socket)
socket-basics --workspace . --secrets
