#!/bin/sh
export SOCKET_SECURITY_API_KEY="$KEY"
export SOCKET_ORG=acme
if [ "$BRANCH" != main ]; then
  export SKIP_SOCKET_SUBMISSION=1
fi
socket-basics --workspace . --secrets
