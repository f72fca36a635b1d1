if [ "$B" = main ]; then
  export SOCKET_ORG=a
  socket-basics --secrets
else
  export SKIP_SOCKET_SUBMISSION=1
  socket-basics --secrets
fi
