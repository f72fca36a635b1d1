#!/bin/bash
run_scan() {
  local image="ghcr.io/socketdev/socket-basics:3.0.0"
  docker run --rm -v "$PWD:/w" -w /w \
    -e "SOCKET_SECURITY_API_KEY=${KEY}" -e "SOCKET_ORG=${ORG:-acme}" \
    "$image" --workspace /w --kotlin
}
run_scan
