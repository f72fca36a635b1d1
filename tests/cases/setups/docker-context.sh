docker --context ci container run --rm -v "$PWD:/work" -w /work \
  -e SOCKET_SECURITY_API_KEY -e SOCKET_ORG=acme -e INPUT_JAVASCRIPT_SAST_ENABLED=true \
  ghcr.io/socketdev/socket-basics:3.0.0
