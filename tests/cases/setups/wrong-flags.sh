docker run --rm -v "$PWD:/workspace" \
  -e SOCKET_ORG="$SOCKET_ORG" -e SOCKET_SECURITY_API_KEY="$SOCKET_SECURITY_API_KEY" \
  socket-basics \
  --workspace /workspace --python-sast-enabled --socket-tier-1-enabled
