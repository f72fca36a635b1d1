docker run --rm -v .:/w -w /w -eSOCKET_SECURITY_API_KEY -eSOCKET_ORG=acme \
  -eINPUT_GOLANG_SAST_ENABLED=true ghcr.io/socketdev/socket-basics:3.0.0
