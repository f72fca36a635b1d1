#!/bin/bash
mkdir -p .github/workflows
cat > .github/workflows/socket.yml <<EOF
on: push
jobs:
  scan:
    runs-on: ubuntu-latest
    steps:
      - uses: SocketDev/socket-basics@v3.0.0
        with:
          socket_org: acme
          socket_security_api_key: \${{ secrets.K }}
          java_sast_enabled: 'true'
EOF
git add .github
